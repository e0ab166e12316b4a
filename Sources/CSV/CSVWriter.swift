public import Spreadsheet

/// Writes a sheet as a CSV file that spreadsheet programs and our own reader give back alike.
///
/// UTF-8 with a byte order mark, without which Excel takes Thai for a Western language; `\r\n` after every row; commas.
/// An apostrophe stands before text that a spreadsheet program would run (`FormulaGuard`); our reader takes it off again.
/// A formula is written as its value. A cell whose text is empty is written as no cell.
public enum CSVWriter {
  /// Up to so many fields, rows are filled up to the same number of columns, for programs that need it.
  private static let fieldsFilledUp = 10_000_000

  /// The bytes of the file.
  public static func bytes(_ sheet: Sheet) -> [UInt8] {
    let rows = sheet.grid.rowNumbers.filter { $0 > 0 }
    var (width, lastRow) = (0, 0)
    for row in rows {
      guard let last = sheet.grid.cells(inRow: row).last(where: isField) else { continue }
      (width, lastRow) = (max(width, last.column), row)
    }
    let (area, isTooLarge) = width.multipliedReportingOverflow(by: lastRow)
    let filledWidth = isTooLarge || area > fieldsFilledUp ? 0 : width

    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    var row = 1
    for number in rows where number <= lastRow {
      let fields = sheet.grid.cells(inRow: number).filter(isField)
      guard !fields.isEmpty else { continue }
      while row < number {
        endRow(at: 1, width: filledWidth, in: &bytes)
        row += 1
      }
      var column = 1
      for placed in fields {
        appendCommas(from: column, to: placed.column, in: &bytes)
        column = placed.column
        let text = text(of: placed.cell)
        let field = Array(text.utf8)
        let isQuoted = needsQuotes(text) || row == 1 && column == 1 && isTakenForDeclaration(text)
        bytes.append(contentsOf: isQuoted ? LibCSV.quoted(field) : field)
      }
      endRow(at: column, width: filledWidth, in: &bytes)
      row += 1
    }
    return bytes
  }

  private static func endRow(at column: Int, width: Int, in bytes: inout [UInt8]) {
    appendCommas(from: column, to: width, in: &bytes)
    bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  private static func appendCommas(from column: Int, to target: Int, in bytes: inout [UInt8]) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: max(target - column, 0)))
  }

  /// Whether a cell is written: not where its text is empty.
  private static func isField(_ placed: Grid.Placed) -> Bool {
    switch placed.cell.value {
    case nil: false
    case .text(let text)?, .error(let text)?: !text.isEmpty && placed.column > 0
    case .number?, .boolean?: placed.column > 0
    }
  }

  private static func text(of cell: Cell) -> String {
    switch cell.value {
    case nil: ""
    case .text(let text)?: FormulaGuard.guarded(text)
    case .number(let number)?: shortest(number)
    case .boolean(let isTrue)?: isTrue ? "TRUE" : "FALSE"
    case .error(let error)?: error
    }
  }

  /// The shortest digits that read back as the same number, without `.0`.
  private static func shortest(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Whether a text reads back unchanged only when it stands in quotation marks.
  ///
  /// Semicolons, tabs and bars are quoted too, so that no reader can take one for the delimiter.
  private static func needsQuotes(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if let first = scalars.first, first.properties.isWhitespace || first == "\u{FEFF}" { return true }
    if let last = scalars.last, last.properties.isWhitespace { return true }
    return text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: "\""),
        UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        true
      default: false
      }
    }
  }

  /// Whether a text in the first cell looks like a line that names the delimiter (`sep=;`).
  private static func isTakenForDeclaration(_ text: String) -> Bool { text.lowercased().hasPrefix("sep=") }
}
