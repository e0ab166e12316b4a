import Foundation
import Glibc
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// `planbook cells`: a JSON line for each cell, as scripts read them.
@Suite("cells prints what the reader sees, one JSON line a cell")
struct CellLinesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var first = Sheet(name: "สรุป")
    let cells: [(Int, Int, Cell)] = [
      (1, 1, Cell(.text("โครงการ \"ก\"\nบรรทัดสอง"))), (2, 1, Cell(.number(500_000))), (2, 2, Cell(.number(0.1))),
      (2, 3, Cell(.number(-1.5e300))), (3, 1, Cell(.boolean(true))), (3, 2, Cell(.error("#REF!"))),
      (4, 1, Cell(.number(500_000), formula: "SUM(A2:A2)")), (4, 2, Cell(.text("ก"), formula: "A1&\"\"")),
      (4, 3, Cell(nil, formula: "NOW()")), (5, 1, Cell(nil)), (1_048_576, 16_384, Cell(.text("สุดท้าย"))),
    ]
    for (row, column, cell) in cells { first.grid[CellReference(row: row, column: column)] = cell }
    first.merges = [
      CellRange(CellReference(row: 1, column: 1), CellReference(row: 1, column: 3)),
      CellRange(CellReference(row: 5, column: 1), CellReference(row: 6, column: 1)),
    ]
    var second = Sheet(name: "อื่น ๆ")
    second.grid[CellReference(row: 1, column: 2)] = Cell(.text("๕๐๐,๐๐๐.- บาท"))
    second.isHidden = true
    var workbook = Workbook()
    workbook.sheets = [first, second]
    try XLSXWriter.write(workbook, toPath: folder.path("แผน.xlsx"))
  }

  private static let first = #"""
    {"sheet": "สรุป", "ref": "A1", "type": "s", "value": "โครงการ \"ก\"\nบรรทัดสอง"}
    {"sheet": "สรุป", "ref": "A2", "type": "n", "value": 500000}
    {"sheet": "สรุป", "ref": "B2", "type": "n", "value": 0.1}
    {"sheet": "สรุป", "ref": "C2", "type": "n", "value": -1.5e+300}
    {"sheet": "สรุป", "ref": "A3", "type": "b", "value": true}
    {"sheet": "สรุป", "ref": "B3", "type": "e", "value": "#REF!"}
    {"sheet": "สรุป", "ref": "A4", "type": "n", "value": 500000, "formula": "SUM(A2:A2)"}
    {"sheet": "สรุป", "ref": "B4", "type": "s", "value": "ก", "formula": "A1&\"\""}
    {"sheet": "สรุป", "ref": "C4", "type": "n", "value": null, "formula": "NOW()"}
    {"sheet": "สรุป", "ref": "XFD1048576", "type": "s", "value": "สุดท้าย"}

    """#
  private static let merged = """
    {"sheet": "สรุป", "merged": "A1:C1"}
    {"sheet": "สรุป", "merged": "A5:A6"}

    """
  private static let second = """
    {"sheet": "อื่น ๆ", "ref": "B1", "type": "s", "value": "๕๐๐,๐๐๐.- บาท"}

    """

  @Test(
    "the cells of all sheets, of one sheet, and with merged ranges",
    arguments: [
      ([], first + second), (["--merged"], first + merged + second), (["--sheet", "สรุป"], first),
      (["--sheet", "สรุป", "--merged"], first + merged), (["--sheet", "อื่น ๆ", "--merged"], second),
    ])
  func lines(options: [String], expected: String) throws {
    let run = try Program.run(["cells", "แผน.xlsx"] + options, in: folder)
    #expect(run == Program.Run(status: 0, output: expected, errors: ""))
    for line in run.output.split(separator: "\n") { _ = try JSONTree(Array(line.utf8)) }
  }

  @Test("a sheet that is not there is refused, with the names of those that are")
  func noSuchSheet() throws {
    let thai = try Program.run(["cells", "แผน.xlsx", "--sheet", "สรุปงบ"], in: folder)
    #expect(
      thai
        == Program.Run(
          status: 2, output: "", errors: "planbook: แผน.xlsx: ไม่มีแผ่นงานชื่อ “สรุปงบ” แผ่นงานที่มีคือ สรุป, อื่น ๆ\n"))
    let english = try Program.run(["cells", "แผน.xlsx", "--sheet", "สรุปงบ", "--lang", "en"], in: folder)
    #expect(
      english.errors == "planbook: แผน.xlsx: there is no sheet “สรุปงบ”. The sheets are: สรุป, อื่น ๆ.\n")
  }

  @Test("a text's cells belong to no sheet: a line is a row, a tab starts a column")
  func textCells() throws {
    try folder.put(Array("แผน ๒๕๖๐\n\nก\t\tข\n".utf8), "แผน.txt")
    try folder.put(Array("ก,\"ข,ค\"\n".utf8), "แผน.csv")
    let text = try Program.run(["cells", "แผน.txt"], in: folder)
    #expect(
      text.output == """
        {"sheet": null, "ref": "A1", "type": "s", "value": "แผน ๒๕๖๐"}
        {"sheet": null, "ref": "A3", "type": "s", "value": "ก"}
        {"sheet": null, "ref": "C3", "type": "s", "value": "ข"}

        """)
    let delimited = try Program.run(["cells", "แผน.csv"], in: folder)
    #expect(
      delimited.output == """
        {"sheet": null, "ref": "A1", "type": "s", "value": "ก"}
        {"sheet": null, "ref": "B1", "type": "s", "value": "ข,ค"}

        """)
  }

  @Test("a plan file's cells are those of its official tables")
  func planFileCells() throws {
    let sample = "samples/plan-2560/plan.txt"
    _ = try Program.run(["import", sample, "-o", folder.path("แผน.json"), "--quiet"])
    _ = try Program.run(["export", "แผน.json", "-o", "ทางการ.xlsx"], in: folder)
    let plan = try Program.run(["cells", "แผน.json"], in: folder)
    let workbook = try Program.run(["cells", "ทางการ.xlsx"], in: folder)
    #expect(plan.status == 0)
    #expect(plan.output == workbook.output)
    #expect(workbook.output.split(separator: "\n").count > 2_000)
  }

  @Test("a number that is shown as a date is a date in the form of ISO 8601; one that no day has stays a number")
  func dates() throws {
    var workbook = Workbook()
    var styles: [Int] = []
    for format in ["yyyy\\-mm\\-dd", "d/m/bbbb", "#,##0", "hh:mm"] {
      var style = CellStyle()
      style.numberFormat = format
      styles.append(workbook.index(of: style))
    }
    var sheet = Sheet(name: "ก")
    let cells = [(42_675.0, 0), (42_675.5, 1), (42_675, 2), (0.25, 3)]
    for (place, cell) in cells.enumerated() {
      sheet.grid[CellReference(row: 1, column: place + 1)] = Cell(.number(cell.0), style: styles[cell.1])
    }
    sheet.grid[CellReference(row: 2, column: 1)] = Cell(nil, style: styles[0])
    workbook.sheets = [sheet]
    try XLSXWriter.write(workbook, toPath: folder.path("วันที่.xlsx"))
    #expect(
      try Program.run(["cells", "วันที่.xlsx"], in: folder).output == """
        {"sheet": "ก", "ref": "A1", "type": "d", "value": "2016-11-01"}
        {"sheet": "ก", "ref": "B1", "type": "d", "value": "2016-11-01T12:00:00"}
        {"sheet": "ก", "ref": "C1", "type": "n", "value": 42675}
        {"sheet": "ก", "ref": "D1", "type": "n", "value": 0.25}

        """)
  }

  /// Writes a workbook of so many numbers, large enough to be printed in many stretches.
  private func putNumbers(_ count: Int, _ name: String) throws {
    var sheet = Sheet(name: "ก")
    for row in 1...count { sheet.grid[CellReference(row: row, column: 1)] = Cell(.number(Double(row))) }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    try XLSXWriter.write(workbook, toPath: folder.path(name))
  }

  @Test("the lines before a fault are printed, and the fault is told on standard error with exit code 2")
  func faultInTheMiddle() throws {
    // The part is longer than what is read of it at a time; a shorter one is found out before its first row.
    try putNumbers(20_000, "ดี.xlsx")
    let good = try Program.run(["cells", "ดี.xlsx"], in: folder)
    var bytes = try #require(folder.bytes("ดี.xlsx"))
    let entry = try #require(UnreadableInputTests.directoryEntry(of: "xl/worksheets/sheet1.xml", in: bytes))
    bytes[entry + 16] ^= 1
    try folder.put(bytes, "เสีย.xlsx")
    let run = try Program.run(["cells", "เสีย.xlsx", "--lang", "en"], in: folder)
    #expect(run.status == 2)
    let lines = run.output.split(separator: "\n").count
    #expect(lines > 1_000 && lines < 20_000)
    let isPrefix = good.output.hasPrefix(run.output)
    #expect(isPrefix && run.output.hasSuffix("}\n"))
    #expect(run.errors.hasPrefix("planbook: เสีย.xlsx (part xl/worksheets/sheet1.xml, byte "))
    #expect(
      run.errors.hasSuffix(
        "): This part of the file is damaged: its checksum (CRC) does not agree with its contents. "
          + "Ask the sender for the file again.\n"))
  }

  @Test("a reader that goes away ends the program at once, without a word")
  func brokenPipe() throws {
    try putNumbers(20_000, "ใหญ่.xlsx")
    let run = try Program.runForReader(["cells", "ใหญ่.xlsx"], in: folder, readingBytes: 10)
    #expect(run == Program.Run(status: SIGPIPE, output: "{\"sheet\": ", errors: ""))
  }
}
