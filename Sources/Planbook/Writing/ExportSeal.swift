internal import OfficialTables
internal import Spreadsheet

/// What tells later which sheets of an exported workbook were changed: a digest of the cells of each, among the
/// properties of the file, where office programs keep it when they save.
///
/// It is no protection: who wants to can take it off.
enum ExportSeal {
  /// What the names of the properties begin with; the name of the sheet follows.
  private static let title = "Planbook "
  /// What the digests begin with: other digests than `ContentDigest` makes now are to begin otherwise.
  private static let version = "1-"

  /// The properties of a workbook that is to be exported.
  static func properties(of workbook: Workbook) -> [DocumentProperty] {
    digests(of: workbook).map { DocumentProperty(title + $0.name, value: $0.digest) }
  }

  /// What has become of a workbook since it was exported; nil for nothing, and for one that was not.
  static func alteration(of workbook: Workbook) -> ExportAlteration? {
    let exported = workbook.properties.compactMap { property in
      property.name.hasPrefix(title) && property.value.hasPrefix(version)
        ? (name: String(property.name.dropFirst(title.count)), digest: property.value) : nil
    }
    guard !exported.isEmpty else { return nil }
    // A sheet that somebody has added and nobody filled in says nothing.
    let names = Set(exported.map(\.name))
    // Programs that write a workbook without calculating leave no values in formulas.
    let found = digests(of: FormulaValues.filling(workbook))
      .filter { $0.digest != version + ContentDigest.blank.text || names.contains($0.name) }
    return ExportAlteration(of: workbook.file ?? "", .sheet, exported: exported, found: found)
  }

  private static func digests(of workbook: Workbook) -> [(name: String, digest: String)] {
    workbook.sheets.map { ($0.name ?? "", version + ContentDigest($0.grid).text) }
  }
}
