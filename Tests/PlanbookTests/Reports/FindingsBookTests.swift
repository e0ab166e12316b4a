import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport
import Testing
import XLSX

@testable import Planbook

@Suite("The workbook to work through")
struct FindingsBookTests {
  /// The texts of a sheet's row, numbers as they are shown.
  private static func row(_ number: Int, of sheet: Sheet, in workbook: Workbook) -> [String] {
    (1...10).map { workbook.written(in: sheet.grid[CellReference(row: number, column: $0)]) }
  }

  private static func written(_ language: Language) throws -> Workbook {
    let folder = try TemporaryFolder()
    let form = try Form.standard()
    let context = ReportContext(
      form: form, workbooks: [], reader: SourceReader(form: form), language: language, path: folder.path("todo.xlsx"))
    let bytes = try FindingsBook.bytes(of: ReportSpecimen.report, in: context)
    #expect(folder.names == [], "nothing is left behind")
    return try XLSXReader.workbook(bytes: bytes)
  }

  @Test("our own reader gives back a row for each finding, what is wrong apart from what to do")
  func findings() throws {
    let workbook = try Self.written(.thai)
    #expect(workbook.sheets.map(\.name) == ["อ่านก่อน", "สรุป", "สิ่งที่พบ", "เซลล์ที่เกี่ยวข้อง"])
    let sheet = workbook.sheets[2]
    #expect(
      Self.row(1, of: sheet, in: workbook) == [
        "ที่", "ระดับ", "รหัส", "ผิดอย่างไร", "ต้องทำอะไร", "อยู่ที่ไหน เขียนว่าอะไร", "เปิด", "ผลต่าง", "ความแน่ชัด", "แก้แล้ว",
      ])
    #expect(
      Self.row(2, of: sheet, in: workbook) == [
        "๑", "ข้อผิดพลาด", "BUD002",
        "โครงการที่ ๓: ตัวชี้วัด!D2 = ๑,๔๕๐,๐๐๐ แต่ สรุปงบประมาณ!C5 = ๑,๔๔๐,๐๐๐ ต่างกัน ๑๐,๐๐๐ บาท\n↳ BUD001 สรุปงบประมาณ!C9 รวมไม่ได้",
        "ตรวจกับงบที่ได้รับจัดสรร แล้วแก้ให้ตรงกันทุกตาราง",
        "ตัวชี้วัด!D2 = ๑,๔๕๐,๐๐๐.- บาท\nสรุปงบประมาณ!C5 = ๑,๔๔๐,๐๐๐\nprojects.csv:B2 = -5000", "D2", "๑๐,๐๐๐", "แน่ชัด",
        "",
      ])
    #expect(
      Self.row(3, of: sheet, in: workbook)[5]
        == "สรุปงบประมาณ!C4 = =1+1\nสรุปงบประมาณ!B4 = โครงการ <script>alert(1)</script>")
    #expect(Self.row(5, of: sheet, in: workbook)[1...3] == ["หมายเหตุ", "ZZZ999", "ไม่มีเซลล์"])
    #expect(sheet.grid.lastRow == 5)
  }

  @Test("a waived finding comes last and says so; one whose waiver has expired counts, and says so")
  func waived() throws {
    let book = FindingsBook(form: try Form.standard(), language: .english)
    let workbook = book.workbook(ReportSpecimen.reviewed, linkedFrom: "out/todo.xlsx")
    let sheet = workbook.sheets[2]
    let rows = (2...4).map { Self.row($0, of: sheet, in: workbook) }
    #expect(rows.map { $0[1] } == ["error", "note", "waived"])
    #expect(rows.map { $0[2] } == ["FRM001", "ZZZ999", "BUD002"])
    #expect(
      rows[0][3].hasSuffix("\n⚑ the waiver by ผู้อำนวยการกอง has expired; it held until 2026-03-31: รอ <หนังสือ> จากสำนัก"))
    #expect(rows[2][3].contains("\n⚑ waived by ผู้อำนวยการกอง until 2026-03-31: รอ <หนังสือ> จากสำนัก\n↳ BUD001"))
    #expect(sheet.grid.lastRow == 4)
    let asides = (1...workbook.sheets[1].grid.lastRow).map { Self.row($0, of: workbook.sheets[1], in: workbook)[0] }
    #expect(asides.contains("waived 1") && asides.contains("known 1"))
    #expect(asides.contains("rules turned off PRJ003 2, SCH013 11"))
    let fingerprint = try #require(ReportSpecimen.report.findings[0].fingerprint)
    let cells = workbook.sheets[3]
    let column = (2...cells.grid.lastRow).map {
      workbook.written(in: cells.grid[CellReference(row: $0, column: 9)])
    }
    #expect(column.contains(fingerprint))
  }

  @Test("the summary counts by severity, by rule and by file")
  func summary() throws {
    let workbook = try Self.written(.english)
    let sheet = workbook.sheets[1]
    let rows = (1...sheet.grid.lastRow).map { Self.row($0, of: sheet, in: workbook).prefix(6).filter { !$0.isEmpty } }
    #expect(
      rows.filter { !$0.isEmpty } == [
        ["Reconciliation"], ["Severity", "Findings"], ["error", "2"], ["warning", "1"], ["note", "1"],
        ["Code", "Severity", "Rule", "Findings"],
        ["BUD002", "error", "The budget of a project does not tie out", "1"],
        ["FRM001", "error", "A value cannot be read", "1"], ["SCH006", "warning", "A step has no weight", "1"],
        ["ZZZ999", "note", "unknown-rule", "1"], ["File", "errors", "warnings", "notes"],
        ["ข้อมูล/แผน ๒๕๖๙.xlsx", "2", "1", "0"], ["projects.csv", "1", "0", "0"],
        ["No step schedules found: nothing was compared with what is not there"],
      ])
  }

  @Test("every cell has a row with a link that opens it, and the way back to its finding")
  func cells() throws {
    let book = FindingsBook(form: try Form.standard(), language: .english)
    let workbook = book.workbook(ReportSpecimen.report, linkedFrom: "out/todo.xlsx")
    let cells = workbook.sheets[3]
    #expect(cells.grid.lastRow == 8)
    #expect(
      Self.row(3, of: cells, in: workbook).prefix(8) == [
        "1", "BUD002", "budget summary", "แผน ๒๕๖๙.xlsx", "สรุปงบประมาณ", "C5", "๑,๔๔๐,๐๐๐", "1,440,000",
      ])
    #expect(
      cells.links.filter { $0.cell.column == 6 }.prefix(3).map(\.target) == [
        .file(path: "../ข้อมูล/แผน ๒๕๖๙.xlsx", sheet: "ตัวชี้วัด", CellReference(row: 2, column: 4)),
        .file(path: "../ข้อมูล/แผน ๒๕๖๙.xlsx", sheet: "สรุปงบประมาณ", CellReference(row: 5, column: 3)),
        .file(path: "../projects.csv", sheet: nil, nil),
      ])
    let findings = workbook.sheets[2]
    #expect(
      findings.links.filter { $0.cell.column == 1 }.map(\.target)
        == [2, 6, 8].map { .cell(sheet: "Cells", CellReference(row: $0, column: 1)) })
    #expect(cells.links[0].target == .cell(sheet: "Findings", CellReference(row: 2, column: 1)))
    #expect(findings.filter == CellRange("A1:J5"))
    #expect(findings.page?.repeatedRows == 1...1 && findings.page?.frozenRows == 1)
    #expect(findings.validations.map(\.formula) == ["\"✓\""])
    #expect(findings.validations.map(\.ranges) == [[CellRange("J2:J5")].compactMap { $0 }])
  }

  @Test("rows are high enough for their text")
  func heights() throws {
    let workbook = FindingsBook(form: try Form.standard(), language: .thai).workbook(
      ReportSpecimen.report, linkedFrom: "todo.xlsx")
    let sheet = workbook.sheets[2]
    let size = BookLooks.size
    let layout = TextLayout(font: try Form.standard().font)
    for row in 1...5 {
      let needed = (1...10).map { column in
        layout.lines(
          workbook.written(in: sheet.grid[CellReference(row: row, column: column)]),
          width: ColumnWidth.points(sheet.columnWidths[column] ?? 0), size: size, isBold: row == 1)
      }
      #expect(sheet.rowHeights[row] == layout.height(lines: Double(needed.max() ?? 1), size: size))
    }
  }

  @Test(
    "a link is the way from the workbook's folder",
    arguments: [
      ("todo.xlsx", "plan.xlsx", "plan.xlsx"), ("out/todo.xlsx", "plan.xlsx", "../plan.xlsx"),
      ("out/todo.xlsx", "out/in/plan.xlsx", "in/plan.xlsx"), ("./a/../todo.xlsx", "./plan.xlsx", "plan.xlsx"),
      ("/a/b/todo.xlsx", "/a/c/plan.xlsx", "../c/plan.xlsx"), ("../x/todo.xlsx", "../x/plan.xlsx", "plan.xlsx"),
    ])
  func paths(book: String, source: String, path: String) {
    #expect(SourceLinks(from: book).relativePath(to: source) == path)
  }

  @Test("paths and sheets that no link can name have none")
  func noLinks() {
    let links = SourceLinks(from: "todo.xlsx")
    let cell = CellReference(row: 1, column: 1)
    func target(_ file: String?, _ sheet: String?) -> CellLink.Target? {
      links.target(CellLocation(file: file, sheet: sheet, cell: cell))
    }
    #expect(target(nil, "a") == nil)
    #expect(target("a#b.xlsx", "a") == nil)
    #expect(target("a\nb.xlsx", "a") == nil)
    #expect(target(String(repeating: "ก", count: 300), nil) == nil)
    #expect(target("a.xlsx", "x\u{1}") == .file(path: "a.xlsx", sheet: nil, nil))
    #expect(target("plan.json", "a") == .file(path: "plan.json", sheet: nil, nil))
  }
}
