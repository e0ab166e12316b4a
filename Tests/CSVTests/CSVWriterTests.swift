import CSV
import Spreadsheet
import Testing

@Suite struct CSVWriterTests {
  @Test func `An empty sheet is a byte order mark`() {
    #expect(CSVWriter.bytes(Sheet(name: nil)) == [0xEF, 0xBB, 0xBF])
  }

  @Test func `Rows keep their numbers, and quotation marks stand only where they are needed`() {
    var sheet = Sheet(name: "แผน")
    sheet.grid[CellReference(row: 2, column: 2)] = Cell(.text("โครงการ"))
    sheet.grid[CellReference(row: 4, column: 1)] = Cell(.text("a,b"))
    sheet.grid[CellReference(row: 4, column: 3)] = Cell(.text("5\" ก\nข"))
    sheet.grid[CellReference(row: 6, column: 9)] = Cell(.text(""))
    sheet.grid[CellReference(row: 7, column: 1)] = Cell(nil, style: 1)
    #expect(written(sheet) == "\u{FEFF},,\r\n,โครงการ,\r\n,,\r\n\"a,b\",,\"5\"\" ก\nข\"\r\n")
  }

  static let values: [(CellValue, String)] = [
    (.number(500_000), "500000"), (.number(0.1), "0.1"), (.number(-1.5), "-1.5"), (.number(0), "0"),
    (.number(9_007_199_254_740_992), "9007199254740992"), (.number(1e22), "1e+22"),
    (.number(.leastNonzeroMagnitude), "5e-324"),
    (.boolean(true), "TRUE"), (.boolean(false), "FALSE"), (.error("#REF!"), "#REF!"),
    (.text("=1+1"), "'=1+1"), (.text("-"), "-"), (.text("+66"), "+66"), (.text("@ก"), "'@ก"), (.text("007"), "007"),
    (.text(" ก"), "\" ก\""), (.text("ก\u{A0}"), "\"ก\u{A0}\""), (.text("a;b"), "\"a;b\""), (.text("a\tb"), "\"a\tb\""),
    (.text("sep=|"), "\"sep=|\""), (.text("ก ข"), "ก ข"), (.text("a\u{FEFF}"), "a\u{FEFF}"),
    (.text("\u{FEFF}a"), "\"\u{FEFF}a\""),
  ]

  @Test(arguments: values) func `Values are written in their plain form and come back as text`(
    value: CellValue, field: String
  ) throws {
    var sheet = Sheet(name: nil)
    sheet.grid[CellReference(row: 1, column: 1)] = Cell(value, formula: "A2")
    #expect(written(sheet) == "\u{FEFF}\(field)\r\n")
    let back = try CSVReader.workbook(bytes: CSVWriter.bytes(sheet), file: nil)
    if case .text(let text) = value { #expect(CellTexts.of(back) == ["A1": text]) }
  }

  @Test(.timeLimit(.minutes(10))) func `Two cells far apart cost a line end for each row and no more`() throws {
    var sheet = Sheet(name: nil)
    sheet.grid[CellReference(row: 1, column: 1)] = Cell(.text("a"))
    sheet.grid[CellReference(row: CellReference.maximumRow, column: CellReference.maximumColumn)] = Cell(.text("b"))
    let bytes = CSVWriter.bytes(sheet)
    #expect(bytes.count == 3 + 1 + 2 * CellReference.maximumRow + CellReference.maximumColumn - 1 + 1)
    #expect(CellTexts.of(try CSVReader.workbook(bytes: bytes, file: nil)) == ["A1": "a", "XFD1048576": "b"])
  }

  private func written(_ sheet: Sheet) -> String { String(decoding: CSVWriter.bytes(sheet), as: UTF8.self) }
}
