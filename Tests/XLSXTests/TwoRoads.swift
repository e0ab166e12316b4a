import Spreadsheet

@testable import XLSX

/// What the fast road and the general road make of the same file.
struct TwoRoads {
  let fast: String
  let general: String

  var areSame: Bool { fast == general }

  init(_ bytes: [UInt8], limits: XLSXLimits = .standard, options: XLSXReader.Options = .everything) {
    fast = Self.outcome { () throws(SourceError) in
      try XLSXReader.workbook(bytes: bytes, limits: limits, options: options)
    }
    general = Self.outcome { () throws(SourceError) in
      try XLSXReader.workbookByTheGeneralRoad(bytes: bytes, limits: limits, options: options)
    }
  }

  /// A workbook whose only sheet is the given part.
  init(sheet: [UInt8], limits: XLSXLimits = .standard, options: XLSXReader.Options = .everything) {
    var zip = PackageBuilder().zip()
    for place in zip.entries.indices where zip.entries[place].name == "xl/worksheets/sheet1.xml" {
      zip.entries[place].bytes = sheet
    }
    self.init(zip.build(), limits: limits, options: options)
  }

  /// The cells, or all that an error says: its code, part, offset, cell and wording.
  private static func outcome(_ read: () throws(SourceError) -> Workbook) -> String {
    do {
      let workbook = try read()
      return workbook.sheets.map {
        "\($0.name ?? "-") \($0.dump) \($0.merges) \($0.hiddenRows.sorted()) \($0.comments) \($0.drawings) \($0.validations)"
      }.joined(
        separator: "\n")
    } catch {
      return "\(error)"
    }
  }
}
