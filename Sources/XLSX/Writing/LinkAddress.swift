import Spreadsheet

/// The address of a link in the form that the writing library takes.
enum LinkAddress {
  /// The most bytes that the library takes for an address.
  static let longest = 2_079
  /// The most UTF-16 units that Excel takes for a hint.
  static let longestHint = 255
  /// The most links that Excel opens in one sheet.
  static let mostInSheet = 65_530

  /// The address, such as `external:plan.xlsx#'สรุป'!C41`.
  static func text(_ target: CellLink.Target) -> String {
    switch target {
    case .cell(let sheet, let cell): "internal:\(quoted(sheet))!\(cell)"
    case .file(let path, let sheet?, let cell?): "external:\(path)#\(quoted(sheet))!\(cell)"
    case .file(let path, _, _): "external:\(path)"
    }
  }

  private static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
