internal import Spreadsheet

/// What is the same for all cells of one sheet, so that each of them needs only to name it.
final class CellSource: Sendable {
  private let place: CellLocation.Source
  private let styles: [WorkbookSource.Style]
  /// Texts of which parts are struck out, with what is left of them.
  let struckOut: [String: String]

  /// The source of a sheet's cells.
  init(_ sheet: Sheet, of workbook: WorkbookSource) {
    place = CellLocation.Source(file: workbook.workbook.file, sheet: sheet.name)
    styles = workbook.styles
    struckOut = workbook.workbook.struckOut
  }

  /// The address of a cell.
  func location(of cell: CellReference) -> CellLocation { CellLocation(in: place, cell: cell) }

  /// The cells of a row that are not blank.
  func texts(inRow row: Int, of grid: Grid) -> [CellText] {
    grid.cells(inRow: row).compactMap { placed in
      let text = CellText(placed.cell, at: CellReference(row: row, column: placed.column), in: self)
      return text.isBlank ? nil : text
    }
  }

  /// A style by its place; a place without a style says nothing.
  subscript(style: Int) -> WorkbookSource.Style {
    styles.indices.contains(style) ? styles[style] : WorkbookSource.Style()
  }
}

/// A workbook that is read, with what its styles say to a reader; each number format is taken apart once.
struct WorkbookSource: Sendable {
  /// What a style says to a reader.
  struct Style: Sendable {
    /// How numbers are shown.
    var display = NumberDisplay.general
    /// The colour of the cell as 0xRRGGBB; nil for none and for white.
    var fill: UInt32?
    /// Whether the text of the cell is struck out.
    var isStruckOut = false
  }

  /// The workbook.
  let workbook: Workbook
  /// What its styles say.
  let styles: [Style]
  /// Whether anything in a cell may be struck out.
  var hasStruckOut: Bool { !workbook.struckOut.isEmpty || workbook.styles.contains(where: \.isStruckOut) }
  /// Whether any cell may be filled with a colour, be it white.
  var hasFills: Bool { workbook.styles.contains { $0.fill != nil } }

  /// A workbook to be read.
  init(_ workbook: Workbook) {
    self.workbook = workbook
    var displays: [String: NumberDisplay] = [:]
    styles = workbook.styles.map { style in
      var said = Style()
      if let format = style.numberFormat {
        said.display = displays[format] ?? NumberDisplay(format)
        displays[format] = said.display
      }
      if style.fill != 0xFF_FFFF { said.fill = style.fill }
      said.isStruckOut = style.isStruckOut
      return said
    }
  }
}
