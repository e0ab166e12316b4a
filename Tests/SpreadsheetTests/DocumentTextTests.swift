import Spreadsheet
import Testing

@Suite struct DocumentTextTests {
  @Test func `A line is a row and each tab starts a column`() {
    let workbook = DocumentText.workbook(text: "ก\tข\n\t ค \n\nง", file: "plan.txt")
    #expect(workbook.file == "plan.txt")
    #expect(workbook.sheets.count == 1)
    #expect(workbook.sheets.first?.name == nil)
    #expect(cells("ก\tข\n\t ค \n\nง") == ["A1": "ก", "B1": "ข", "B2": "ค", "A4": "ง"])
  }

  @Test(arguments: ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc", "a\nb\r\r\nc", "a\r\nb\n\rc"])
  func `Lines are counted alike however they end`(text: String) {
    #expect(cells(text) == ["A1": "a", "A2": "b", "A4": "c"])
  }

  @Test func `A form feed and other breaks end no line`() {
    #expect(cells("a\u{0C}b\n\u{0C}c\u{0B}\nd\u{2028}e\u{85}") == ["A1": "a\u{0C}b", "A2": "c", "A3": "d\u{2028}e"])
  }

  @Test func `A piece of blanks is no cell`() {
    #expect(cells("") == [:])
    #expect(cells(" \t\u{A0}\t\u{0C}\n\n") == [:])
    #expect(cells("<p>&nbsp;</p>\t<p></p>\t<br/>x") == ["C1": "x"])
  }

  static let marked: [(String, String)] = [
    ("<p>หนึ่ง</p> <p> สอง  ส่วน </p>", "หนึ่ง\nสอง  ส่วน"),
    ("<p><u>วิธีการคำนวณ</u> พิจารณา</p>", "วิธีการคำนวณ พิจารณา"),
    ("ก่อน<p>ใน</p>หลัง", "ก่อน\nใน\nหลัง"),
    ("a<br>b <br/> c<BR />d", "a\nb\nc\nd"),
    ("<P class=\"x\">ก</P>", "ก"),
    ("a &lt;b&gt; &amp;amp; &quot;c&quot;&nbsp;d", "a <b> &amp; \"c\"\u{A0}d"),
    ("&lt;p&gt;", "<p>"),
    ("R&D &copy; &", "R&D &copy; &"),
    ("a < b > c <WeGo> <p", "a < b > c <WeGo> <p"),
    ("<5 คน <p-x>", "<5 คน <p-x>"),
    ("<p><p></p", "</p"),
    ("ก\u{0E49} <b>\u{0E49}ข</b>", "ก\u{0E49} \u{0E49}ข"),
  ]

  @Test(arguments: marked) func `Tags and entities are resolved, other text is kept`(piece: String, text: String) {
    #expect(cells(piece) == ["A1": text])
  }

  @Test func `A mark after a blank is not lost when blanks are trimmed`() {
    #expect(cells(" \u{0E49}ก \t") == ["A1": "\u{0E49}ก"])
  }

  @Test(.timeLimit(.minutes(10))) func `Hostile text takes linear time`() {
    for unit in ["<", "<p ", "&", "\t", "<br>", "</"] {
      _ = DocumentText.workbook(text: String(repeating: unit, count: 100_000), file: nil)
    }
  }

  private func cells(_ text: String) -> [String: String] {
    CellTexts.of(DocumentText.workbook(text: text, file: nil))
  }
}

/// The texts of a workbook's first sheet by their addresses.
enum CellTexts {
  static func of(_ workbook: Workbook) -> [String: String] {
    var texts: [String: String] = [:]
    for sheet in workbook.sheets.prefix(1) {
      for row in sheet.grid.rowNumbers {
        for placed in sheet.grid.cells(inRow: row) {
          if case .text(let text) = placed.cell.value {
            texts[CellReference(row: row, column: placed.column).description] = text
          }
        }
      }
    }
    return texts
  }
}
