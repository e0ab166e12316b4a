// swift-tools-version: 6.2
import PackageDescription

/// What measures Planbook; nested, so that nothing it needs becomes a dependency of the toolkit.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "planbook", path: "..")],
  targets: [
    .executableTarget(
      name: "ReadBenchmark",
      dependencies: [.product(name: "Spreadsheet", package: "planbook")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
