// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// A libFuzzer target; Fuzzing/run builds and runs it.
func target(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzSupport", .product(name: "Spreadsheet", package: "planbook")],
    swiftSettings: settings)
}

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "planbook", path: "..")],
  targets: [
    .target(
      name: "FuzzSupport", dependencies: [.product(name: "Spreadsheet", package: "planbook")], swiftSettings: settings),
    target("FuzzPackage"), target("FuzzWorksheet"), target("FuzzStrings"), target("FuzzStyles"),
    target("FuzzDrawing"), target("FuzzComments"),
  ]
)
