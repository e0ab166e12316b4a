// swift-tools-version: 6.2
import PackageDescription

/// What measures Planbook; nested, so that nothing it needs becomes a dependency of the toolkit.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "planbook", path: "..")],
  targets: [
    .target(name: "Measuring", swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ReadBenchmark",
      dependencies: ["Measuring", .product(name: "Spreadsheet", package: "planbook")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ReconcileBenchmark",
      dependencies: [
        "Measuring", .product(name: "Planbook", package: "planbook"),
        .product(name: "Spreadsheet", package: "planbook"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
