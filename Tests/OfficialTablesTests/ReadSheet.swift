import OfficialTables
import Spreadsheet

/// Reads a workbook with one sheet of the rows given; numbers have the format given.
func readSheet(
  _ rows: [[CellValue?]], merges: [CellRange] = [], format: String? = nil
) throws -> Submission {
  var workbook = Workbook(file: "office.xlsx")
  var sheet = Sheet(name: "แผ่น")
  var style = CellStyle()
  style.numberFormat = format
  let index = workbook.index(of: style)
  for (row, cells) in rows.enumerated() {
    for (column, value) in cells.enumerated() {
      guard let value else { continue }
      let isNumber = if case .number = value { true } else { false }
      sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(value, style: isNumber ? index : 0)
    }
  }
  sheet.merges = merges
  workbook.sheets = [sheet]
  return Submission(reading: [workbook], form: try Form.standard())
}

/// Reads a workbook with one sheet whose rows are the lines of a text, with `|` between the cells; figures of Arabic digits
/// are numbers.
func readLines(_ lines: String, merges: [String] = []) throws -> Submission {
  try readSheet(cells(of: lines), merges: merges.compactMap { CellRange($0) })
}

/// Reads a workbook with a sheet for each text.
func readSheets(_ sheets: [(name: String, lines: String)], file: String = "office.xlsx") throws -> Submission {
  var workbook = Workbook(file: file)
  workbook.sheets = sheets.map { name, lines in
    var sheet = Sheet(name: name)
    for (row, cells) in cells(of: lines).enumerated() {
      for (column, value) in cells.enumerated() {
        if let value { sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(value) }
      }
    }
    return sheet
  }
  return Submission(reading: [workbook], form: try Form.standard())
}

private func cells(of lines: String) -> [[CellValue?]] {
  lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map { text in
      text.isEmpty ? nil : Double(text).map { .number($0) } ?? .text(String(text))
    }
  }
}
