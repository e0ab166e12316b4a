package import Spreadsheet
internal import ThaiText

/// A cell as a codec sees it: its value, the text a person sees there, and its address.
struct CellText: Sendable {
  /// The number, when the cell holds one.
  let number: Double?
  /// The text as it stands in the cell; a formula whose value is not known stands there as such.
  let written: String
  /// Whether the cell holds a formula: its value follows from other cells and states nothing of its own.
  let isComputed: Bool
  /// The place in the sheet.
  var reference: CellReference
  /// Whether an arrow or another shape is drawn over the cell.
  var isDrawnOver = false
  /// How many baht one unit of the cell's column is: 1, or 1,000 under `(พันบาท)`.
  var bahtPerUnit: Int64 = 1
  private let source: CellSource
  /// The style; nil where there is no cell.
  private let style: Int?

  /// The cell of a sheet at a place; nil where there is none.
  init(_ cell: Cell?, at reference: CellReference, in source: CellSource) {
    self.reference = reference
    self.source = source
    guard let cell else {
      (number, written, isComputed, style) = (nil, "", false, nil)
      return
    }
    style = cell.style
    isComputed = cell.formula != nil
    switch cell.value {
    case .number(let value)?: (number, written) = (value, source[cell.style].display.text(value))
    case .text(let text)?:
      let rest = source.struckOut.isEmpty ? nil : source.struckOut[text]
      (number, written) = (nil, (rest ?? text).trimmingBlanks)
    default: (number, written) = (nil, cell.written { source[$0].display })
    }
  }

  /// The address.
  var location: CellLocation { source.location(of: reference) }

  /// Whether there is nothing to read.
  var isBlank: Bool { written.isEmpty }

  /// What is told of a cell that cannot be read: a number with all its digits, since its format may hide the ones that
  /// are too many, and a date as one.
  var unreadable: String {
    guard let number else { return written }
    return display.isDate ? SerialDate.text(number) ?? written : NumberDisplay.shortest(number)
  }

  /// How the cell shows numbers.
  var display: NumberDisplay { style.map { source[$0].display } ?? .general }

  /// Whether the whole text is struck out.
  var isStruckOut: Bool { style.map { source[$0].isStruckOut } ?? false }

  /// The colour the cell is filled with as 0xRRGGBB; nil for none and for white.
  var fill: UInt32? { style.flatMap { source[$0].fill } }
}

extension Cell {
  /// The text that a person sees in the cell, where `display` shows the numbers of a style; a formula whose value is not
  /// known stands there as such.
  fileprivate func written(_ display: (Int) -> NumberDisplay) -> String {
    switch value {
    case .text(let text)?: text.trimmingBlanks
    case .number(let number)?: display(style).text(number)
    case .boolean(let flag)?: flag ? "TRUE" : "FALSE"
    case .error(let text)?: text
    case nil: formula.map { "=" + $0 } ?? ""
    }
  }
}

extension Workbook {
  /// The text that a person sees in a cell; a formula whose value is not known stands there as such.
  package func written(in cell: Cell?) -> String {
    cell?.written { NumberDisplay(styles.indices.contains($0) ? styles[$0].numberFormat : nil) } ?? ""
  }
}
