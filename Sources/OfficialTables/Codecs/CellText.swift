internal import Spreadsheet
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
    var format: String?
    if let cell, workbook.styles.indices.contains(cell.style) { format = workbook.styles[cell.style].numberFormat }
    let written: String
    switch cell?.value {
    case .text(let text)?: written = text.trimmingBlanks
    case .number(let number)?: written = NumberDisplay.text(number, format: format)
    case .boolean(let flag)?: written = flag ? "TRUE" : "FALSE"
    case .error(let text)?: written = text
    case nil: written = cell?.formula.map { "=" + $0 } ?? ""
    }
    self.init(
      cell: cell, numberFormat: format, written: written,
      location: CellLocation(file: workbook.file, sheet: sheet, cell: reference))
  }
}
