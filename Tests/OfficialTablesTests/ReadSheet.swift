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
