import Spreadsheet
import Testing
import XLSX

@Suite("Workbooks of other programs")
struct FixtureTests {
  @Test(
    "four independent writers' workbooks give the same cells",
    arguments: ["openpyxl", "xlsxwriter", "libxlsxwriter", "libreoffice"])
  func sameCells(program: String) throws {
    let workbook = try XLSXReader.workbook(path: Files.fixture("\(program).xlsx"), file: "\(program).xlsx")
    #expect(workbook.file == "\(program).xlsx")
    #expect(workbook.sheets.map(\.name) == ["สรุปงบประมาณ", "ซ่อน"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    let sheet = try #require(workbook.sheets.first)
    func cell(_ text: String) -> Cell? { CellReference(text).flatMap { sheet.grid[$0] } }
    func style(_ text: String) -> CellStyle { workbook.styles[cell(text)?.style ?? 0] }
    #expect(cell("A1")?.value == .text("แผนปฏิบัติการ ปี ๒๕๖๐"))
    #expect(cell("A2")?.value == .text("น้ำ\nบรรทัดสอง"))
    #expect(cell("B2")?.value == .number(500_000))
    #expect(cell("C2")?.value == .number(0.25))
    #expect(cell("A3")?.value == .boolean(true))
    #expect(cell("B3")?.formula == "SUM(B2:B2)")
    #expect(cell("B3")?.value == (program == "openpyxl" ? nil : .number(500_000)))
    #expect(cell("C3")?.value == .text("<&> \"'"))
    #expect(cell("A4")?.value == nil)
    #expect(style("A4").fill == 0xFFCC00)
    #expect(style("A1").isBold)
    #expect(style("A1").fontSize == 18)
    #expect(style("A1").horizontal == .center)
    #expect(style("A1").wraps)
    #expect(style("B2").numberFormat == "[$-D00041E]#,##0")
    #expect(style("C2").numberFormat == "0%")
    #expect(sheet.merges == [CellRange("A1:C1")].compactMap { $0 })
    #expect(sheet.hiddenRows == [3])
    #expect(abs((sheet.columnWidths[1] ?? 0) - 30) < 1)
    #expect(workbook.sheets[1].grid.rowNumbers == [1_048_576])
    #expect(workbook.sheets[1].grid.lastColumn == 16_384)
  }
}
