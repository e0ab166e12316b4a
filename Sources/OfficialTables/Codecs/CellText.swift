package import Spreadsheet
internal import ThaiText

/// A cell as a codec sees it: its value, the text a person sees there, and its address.
struct CellText: Sendable {
  /// The cell; nil when there is none.
  var cell: Cell?
  /// The number format of the cell; nil for General.
  var numberFormat: String?
  /// The text as it stands in the cell; a formula whose value is not known stands there as such.
  var written: String
  /// The address.
  var location: CellLocation
  /// The colour the cell is filled with as 0xRRGGBB; nil for none and for white.
  var fill: UInt32?
  /// Whether an arrow or another shape is drawn over the cell.
  var isDrawnOver = false
  /// How many baht one unit of the cell's column is: 1, or 1,000 under `(พันบาท)`.
  var bahtPerUnit: Int64 = 1

  /// Whether there is nothing to read.
  var isBlank: Bool { written.isEmpty }

  /// The number, when the cell holds one.
  var number: Double? {
    if case .number(let number)? = cell?.value { return number }
    return nil
  }
}

extension CellText {
  /// The cell of a sheet at a place.
  init(_ cell: Cell?, at reference: CellReference, sheet: String?, workbook: Workbook) {
    self.init(
      cell: cell, numberFormat: workbook.numberFormat(of: cell), written: workbook.written(in: cell),
      location: CellLocation(file: workbook.file, sheet: sheet, cell: reference), fill: workbook.fill(of: cell))
  }
}

extension Workbook {
  /// The text that a person sees in a cell; a formula whose value is not known stands there as such.
  package func written(in cell: Cell?) -> String {
    switch cell?.value {
    case .text(let text)?: text.trimmingBlanks
    case .number(let number)?: NumberDisplay.text(number, format: numberFormat(of: cell))
    case .boolean(let flag)?: flag ? "TRUE" : "FALSE"
    case .error(let text)?: text
    case nil: cell?.formula.map { "=" + $0 } ?? ""
    }
  }

  /// The colour that a cell is filled with; nil for none and for white.
  fileprivate func fill(of cell: Cell?) -> UInt32? {
    guard let cell, styles.indices.contains(cell.style), let fill = styles[cell.style].fill, fill != 0xFF_FFFF else {
      return nil
    }
    return fill
  }

  /// The number format of a cell; nil for General.
  fileprivate func numberFormat(of cell: Cell?) -> String? {
    guard let cell, styles.indices.contains(cell.style) else { return nil }
    return styles[cell.style].numberFormat
  }
}
