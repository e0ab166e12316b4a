import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

@Suite("Totals that are formulas")
struct ComputedTotalTests {
  @Test(
    "a total knows whether its sum is typed or a formula, saved with its value or without",
    arguments: [(nil, 500, false), ("SUM(C2:C2)", 500, true), ("SUM(C2:C2)", nil, true)] as [(String?, Double?, Bool)])
  func isComputed(formula: String?, value: Double?, expected: Bool) throws {
    var sheet = Sheet(name: "งบ")
    let rows: [[CellValue]] = [
      [.text("ลำดับที่"), .text("ชื่อโครงการ"), .text("งบประมาณ"), .text("แหล่งงบประมาณ"), .text("ส่วนราชการที่รับผิดชอบ")],
      [.number(1), .text("โครงการ ก"), .number(500), .text("กทม."), .text("กลุ่มงานสวน")],
    ]
    for (row, cells) in rows.enumerated() {
      for (column, value) in cells.enumerated() {
        sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(value)
      }
    }
    sheet.grid[CellReference(row: 3, column: 2)] = Cell(.text("รวมทั้งสิ้น"))
    sheet.grid[CellReference(row: 3, column: 3)] = Cell(value.map { .number($0) }, formula: formula)
    var workbook = Workbook(file: "งบ.xlsx")
    workbook.sheets = [sheet]
    let totals = Submission(reading: [workbook], form: try Form.standard()).divisions[0].totals
    #expect(totals.map(\.amount.value) == [Money(baht: 500)])
    #expect(totals.map(\.isComputed) == [expected])
  }
}
