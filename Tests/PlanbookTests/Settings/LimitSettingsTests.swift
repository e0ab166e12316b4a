import OfficialTables
import Spreadsheet
import TestSupport
import Testing
import XLSX

@testable import Planbook

@Suite("What the settings let a workbook ask of the machine")
struct LimitSettingsTests {
  private func limits(_ yaml: String) throws -> XLSXLimits {
    try Settings(yaml: yaml, file: nil, form: .standard()).limits
  }

  @Test("every limit that may be set is set by the name that its error calls, the others stay")
  func values() throws {
    #expect(try limits("limits: {}") == .standard)
    for (name, path) in XLSXLimits.settable {
      var expected = XLSXLimits.standard
      expected[keyPath: path] = 1_234_567
      #expect(try limits("limits:\n  \(name): 1_234_567\n") == expected)
    }
    var expected = XLSXLimits.standard
    (expected.cells, expected.sheets) = (1, 1 << 40)
    #expect(try limits("limits: {cells: ๑, sheets: 1099511627776}") == expected)
    // The format's own, and what guards the stack.
    for name in ["rows", "columns", "cellText", "depth"] {
      #expect(throws: SourceError.self) { try limits("limits: {\(name): 5}") }
    }
  }

  @Test("a workbook over a limit is refused with the setting that raises it, and read when it is raised")
  func raised() throws {
    let folder = try TemporaryFolder()
    var workbook = Workbook()
    var sheet = Sheet(name: "ก")
    for row in 1...5 { sheet.grid[CellReference(row: row, column: 1)] = Cell(.text("โครงการ \(row)")) }
    workbook.sheets = [sheet]
    try XLSXWriter.write(workbook, toPath: folder.path("a.xlsx"))
    func desk(_ cells: Int) throws -> PlanDesk {
      try PlanDesk(
        form: .standard(), settings: Settings(yaml: "limits: {cells: \(cells)}", file: nil, form: .standard()))
    }
    let low = try desk(4)
    let error = try #require(throws: SourceError.self) { try low.reader.workbook(folder.path("a.xlsx")) }
    #expect(error.code == "limit-exceeded")
    #expect(
      error.thai
        == "จำนวนเซลล์มีอย่างน้อย 5 เกินขีดจำกัด cells ที่ 4 ให้บันทึกใหม่ด้วยโปรแกรมตารางคำนวณ หรือแบ่งเป็นหลายไฟล์ หรือถ้าเชื่อใจไฟล์นี้ ให้เพิ่ม cells ใต้ limits ในไฟล์ตั้งค่า (--config)"
    )
    #expect(
      error.english
        == "The number of cells is at least 5, more than the limit cells of 4. Save it again in a spreadsheet program, or split it into several files; if you trust the file, raise cells under limits in the settings (--config)."
    )
    let read = try #require(throws: SourceError.self) { try low.writeCells(of: folder.path("a.xlsx")) { _ in } }
    #expect(read == error)
    #expect(try desk(5).reader.workbook(folder.path("a.xlsx")).sheets.count == 1)
    try desk(5).writeCells(of: folder.path("a.xlsx")) { _ in }
  }
}
