// swift-tools-version: 6.2
import PackageDescription

/// What makes the documentation of Planbook; nested, so that nobody who uses Planbook fetches it.
///
///     swift package --package-path Documentation generate-documentation --product Planbook
let package = Package(
  name: "Documentation",
  dependencies: [
    .package(name: "planbook", path: ".."),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ]
)
