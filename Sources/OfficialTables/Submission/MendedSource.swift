public import Spreadsheet

/// A text file whose Thai had been read in a wrong code page before it was saved, and was mended.
public struct MendedSource: Hashable, Sendable {
  /// What was mended.
  public var mending: TextMending
  /// The cell that has the first mended piece.
  public var location: CellLocation

  /// A file that was mended.
  public init(_ mending: TextMending, location: CellLocation) {
    self.mending = mending
    self.location = location
  }

  /// What was mended of a workbook; nil for nothing.
  init?(_ workbook: Workbook) {
    guard let mending = workbook.mending, let sheet = workbook.sheets.first else { return nil }
    let cell = mending.cell(in: sheet) ?? CellReference(row: mending.lines.first ?? 1, column: 1)
    self.init(mending, location: CellLocation(file: workbook.file, sheet: sheet.name, cell: cell))
  }
}
