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

  @Test(
    "four independent writers' workbooks give the same comment, names and validations",
    arguments: ["openpyxl", "xlsxwriter", "libxlsxwriter", "libreoffice"])
  func sameAttachments(program: String) throws {
    let workbook = try XLSXReader.workbook(path: Files.fixture("\(program).xlsx"))
    let sheet = try #require(workbook.sheets.first)
    // LibreOffice does not keep the author.
    let author = program == "libreoffice" ? nil : "ผู้ตรวจ"
    #expect(
      sheet.comments == [CellComment(cell: CellReference(row: 2, column: 2), author: author, text: "ตรวจแล้ว\nครบ")])
    func formula(_ text: String) -> String { text.replacing("'", with: "") }
    #expect(
      Set(workbook.definedNames.map { "\($0.name) \(formula($0.formula)) \($0.sheet ?? -1) \($0.isHidden)" }) == [
        "งบรวม สรุปงบประมาณ!$B$2:$B$3 -1 false", "_xlnm.Print_Titles สรุปงบประมาณ!$1:$2 0 false",
      ])
    let rules = sheet.validations.flatMap { rule in
      rule.ranges.map { "\(rule.kind) \($0) \(formula(rule.formula ?? "-"))" }
    }
    #expect(rules == [#"list C4:C5 "ใช่,ไม่ใช่""#, #"list E9 "ใช่,ไม่ใช่""#, "list D4 ซ่อน!$A$1:$A$3"])
    #expect(workbook.sheets[1].comments.isEmpty && workbook.sheets[1].validations.isEmpty)
  }

  @Test(
    "what four independent writers draw covers the cells it was put over",
    arguments: [
      ("openpyxl", "chart 'Chart 1' F6:H11"), ("xlsxwriter", "shape 'TextBox 1' rect \"ต.ค. – ธ.ค.\" F6:H7"),
      ("libxlsxwriter", "chart 'Chart 1' F6:I13"), ("libreoffice", "shape 'TextBox 1' rect \"ต.ค. – ธ.ค.\" F6:H7"),
    ])
  func drawings(program: String, objects: String) throws {
    let workbook = try XLSXReader.workbook(path: Files.fixture("\(program).xlsx"))
    #expect(workbook.sheets.flatMap(\.drawings).map(DrawingTests.dump) == [objects])
  }
}
