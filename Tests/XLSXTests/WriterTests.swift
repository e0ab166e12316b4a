import Spreadsheet
import Testing
import XLSX

@Suite("What the writer refuses, and what it promises")
struct WriterTests {
  /// The error that writing a workbook ends with, in full; `written` when there is none.
  private static func outcome(_ workbook: Workbook, path: String? = nil) throws -> String {
    let file = try TemporaryFile()
    do {
      try XLSXWriter.write(workbook, toPath: path ?? file.path)
      return "written"
    } catch {
      return "\(error.code)\n\(error.thai)\n\(error.english)"
    }
  }

  private static func workbook(names: [String]) -> Workbook {
    var workbook = Workbook()
    workbook.sheets = names.map { Sheet(name: $0) }
    return workbook
  }

  private static func workbook(_ cell: Cell) -> Workbook {
    var workbook = Workbook()
    var sheet = Sheet(name: "สรุป")
    sheet.grid[CellReference(row: 41, column: 3)] = cell
    workbook.sheets = [sheet]
    return workbook
  }

  @Test(
    "sheet names that Excel would not take are refused with the reason",
    arguments: [
      ("", "it is empty"), (String(repeating: "ก", count: 32), "it has 32 characters (UTF-16 units), 31 is the most"),
      ("a/b", "it has the forbidden character /"), ("[1]", "it has the forbidden character ["),
      ("'a", "it begins or ends with '"), ("History", "Excel keeps that word for itself"),
    ])
  func badNames(name: String, reason: String) throws {
    let text = try Self.outcome(Self.workbook(names: [name]))
    #expect(text.hasPrefix("bad-sheet-name\n"))
    #expect(text.hasSuffix("\nThe sheet name '\(name)' cannot be used: \(reason). Give the sheet another name."))
  }

  @Test("names that differ in case only are refused; 31 Thai characters are not")
  func namesInPairs() throws {
    #expect(
      try Self.outcome(Self.workbook(names: ["Plan", "pLAN"]))
        == """
        bad-sheet-name
        ใช้ชื่อแผ่นงาน 'pLAN' ไม่ได้: มีแผ่นงานอื่นชื่อเดียวกัน (ไม่แยกตัวพิมพ์ใหญ่เล็ก) เปลี่ยนชื่อแผ่นงานนี้
        The sheet name 'pLAN' cannot be used: another sheet has the same name, capital and small letters being the same. \
        Give the sheet another name.
        """)
    #expect(try Self.outcome(Self.workbook(names: [String(repeating: "น", count: 31)])) == "written")
  }

  @Test("a text longer than a cell takes names the cell")
  func longText() throws {
    let long = Self.workbook(Cell(.text(String(repeating: "ก", count: 32_768))))
    #expect(
      try Self.outcome(long)
        == """
        text-too-long
        ข้อความใน สรุป!C41 ยาว 32,768 อักขระ (UTF-16) เซลล์รับได้ไม่เกิน 32,767 ตัดข้อความให้สั้นลง
        The text in สรุป!C41 has 32,768 characters (UTF-16 units); a cell takes at most 32,767. Shorten the text.
        """)
    #expect(try Self.outcome(Self.workbook(Cell(.text(String(repeating: "ก", count: 32_767))))) == "written")
  }

  @Test("numbers that are none, NUL and styles that are not there are refused")
  func cells() throws {
    #expect(
      try Self.outcome(Self.workbook(Cell(.number(.nan)))).hasSuffix(
        "The cell สรุป!C41 cannot be written to a workbook: its number is not finite."))
    #expect(
      try Self.outcome(Self.workbook(Cell(.text("a\0b")))).hasSuffix(
        "The cell สรุป!C41 cannot be written to a workbook: its text has the character U+0000."))
    #expect(
      try Self.outcome(Self.workbook(Cell(.number(1), style: 7))).hasSuffix(
        "The cell สรุป!C41 cannot be written to a workbook: there is no style 7."))
  }

  @Test("overlapping merges, no visible sheet and a place that cannot be written to are refused")
  func workbooks() throws {
    var merged = Self.workbook(names: ["a"])
    merged.sheets[0].merges = ["A1:C3", "E1:F2", "C3:D4"].compactMap { CellRange($0) }
    #expect(
      try Self.outcome(merged).hasSuffix(
        "The merged ranges A1:C3 and C3:D4 of the sheet 'a' overlap, and Excel would not open the file. Keep the ranges apart."
      ))
    var hidden = Self.workbook(names: ["a"])
    hidden.sheets[0].isHidden = true
    #expect(try Self.outcome(hidden).hasPrefix("no-sheets\n"))
    #expect(try Self.outcome(Workbook()).hasPrefix("no-sheets\n"))
    #expect(
      try Self.outcome(Self.workbook(names: ["a"]), path: "/no/such/folder/a.xlsx").hasSuffix(
        "The file cannot be written (No such file or directory). Check the folder, your rights and the free space on the disk."
      ))
  }

  @Test("error values, formulas with a truth value, an error or nothing as their result come back as they are")
  func amendments() throws {
    var workbook = Workbook()
    var sheet = Sheet(name: "a")
    var bold = CellStyle()
    bold.isBold = true
    let style = workbook.index(of: bold)
    let cells = [
      Cell(.error("#N/A")), Cell(.error("#REF!"), style: style), Cell(.boolean(true), formula: "1=1", style: style),
      Cell(.error("#DIV/0!"), formula: "1/0"), Cell(nil, formula: "SUM(A1:A2)"),
      Cell(.number(0.1 + 0.2), formula: "0.1+0.2"),
      Cell(.number(.greatestFiniteMagnitude), style: style), Cell(.text("")), Cell(.text(""), formula: "\"\""),
    ]
    for (index, cell) in cells.enumerated() { sheet.grid[CellReference(row: index + 1, column: 1)] = cell }
    workbook.sheets = [sheet]
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    let result = try XLSXReader.workbook(path: file.path)
    for (index, cell) in cells.enumerated() where cell != Cell(.text("")) {
      let found = result.sheets[0].grid[CellReference(row: index + 1, column: 1)]
      #expect(found?.value == cell.value)
      #expect(found?.formula == cell.formula)
      #expect(result.styles[found?.style ?? 0].isBold == (cell.style == style))
    }
    let other = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: other.path)
    #expect(try file.bytes() == other.bytes())
  }

  @Test("the page is set up as asked")
  func page() throws {
    var workbook = Self.workbook(names: ["a"])
    var page = PageSetup()
    page.repeatedRows = 1...2
    page.breaksAfterRows = [20, 10]
    page.footer = "หน้า &P/&N"
    page.frozenRows = 2
    workbook.sheets[0].page = page
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    #expect(try XLSXReader.workbook(path: file.path).sheets.map(\.name) == ["a"])
  }
}
