// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: Swift 6 mode, strict memory safety, warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "planbook",
  products: [
    .library(
      name: "Planbook", targets: ["Planbook", "ActionPlans", "OfficialTables", "Reconciliation", "Spreadsheet"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet", "XLSX", "CSV"]),
    .executable(name: "planbook", targets: ["PlanbookCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries from Debian, each seen by one module only.
    .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    // Of ICU (libicu-dev), of whose headers nobody else sees anything.
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    // Of the C library itself, what Swift's module of it leaves out.
    .systemLibrary(name: "CLinux"),

    // The layers, lowest first: a target imports only what it names here.
    .target(name: "ThaiText", dependencies: ["CICU"], swiftSettings: strict),
    .target(name: "ActionPlans", dependencies: ["ThaiText"], swiftSettings: strict),
    .target(name: "Spreadsheet", dependencies: ["ThaiText"], swiftSettings: strict),
    .target(
      name: "XLSX", dependencies: ["Spreadsheet", "CLibXLSXWriter", "CLibZip", "CISAL", "CLibDeflate"],
      swiftSettings: strict),
    .target(name: "CSV", dependencies: ["Spreadsheet", "ThaiText", "CLibCSV"], swiftSettings: strict),
    .target(
      name: "StrictYAML", dependencies: ["Spreadsheet", "ThaiText", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),

    // The form sets of `templates`, written into the program.
    .executableTarget(name: "EmbedFormSetsTool", swiftSettings: strict),
    .plugin(name: "EmbedFormSets", capability: .buildTool(), dependencies: ["EmbedFormSetsTool"]),
    .target(
      name: "FormSets", path: "templates", exclude: ["plan.schema.json", "look.schema.json"], swiftSettings: strict,
      plugins: ["EmbedFormSets"]),

    .target(
      name: "OfficialTables",
      dependencies: ["ThaiText", "ActionPlans", "Spreadsheet", "StrictYAML", "FormSets"],
      swiftSettings: strict),
    .target(
      name: "Reconciliation", dependencies: ["ThaiText", "ActionPlans", "Spreadsheet", "OfficialTables"],
      swiftSettings: strict),
    .target(
      name: "Planbook",
      dependencies: [
        "ThaiText", "ActionPlans", "Spreadsheet", "XLSX", "CSV", "StrictYAML", "OfficialTables", "Reconciliation",
        "CLinux", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "PlanbookCLI",
      dependencies: [
        "Planbook", "Reconciliation", "OfficialTables", "Spreadsheet", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["ActionPlans", "Spreadsheet", "ThaiText"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "ThaiTextTests", dependencies: ["ThaiText", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ActionPlansTests", dependencies: ["ActionPlans", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "XLSXTests", dependencies: ["XLSX", "Spreadsheet", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CSVTests", dependencies: ["CSV", "Spreadsheet", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML", "Spreadsheet"], swiftSettings: strict),
    .testTarget(
      name: "OfficialTablesTests",
      dependencies: ["OfficialTables", "ActionPlans", "Spreadsheet", "ThaiText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: ["Reconciliation", "OfficialTables", "ActionPlans", "Spreadsheet", "TestSupport", "ThaiText"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanbookTests",
      dependencies: [
        "Planbook", "Reconciliation", "OfficialTables", "ActionPlans", "Spreadsheet", "ThaiText", "XLSX", "CSV",
        "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Reports/Golden", "OfficeSheets/Sheets"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests",
      dependencies: ["Planbook", "Reconciliation", "OfficialTables", "ActionPlans", "Spreadsheet"],
      swiftSettings: strict),
  ]
)
