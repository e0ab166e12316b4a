import Spreadsheet
import Testing

@Suite struct SourceErrorTests {
  @Test(
    "a sentence names the file and the place in it once, and each detail on a line of its own",
    arguments: [
      (SourceError("x", thai: "เสีย", english: "It is damaged."), "เสีย", "It is damaged."),
      (
        SourceError("x", file: "ก.xlsx", offset: 7, thai: "เสีย", english: "It is damaged."), "ก.xlsx: เสีย",
        "ก.xlsx: It is damaged."
      ),
      (
        SourceError("x", file: "ก.xlsx", part: "xl/workbook.xml", thai: "เสีย", english: "It is damaged."),
        "ก.xlsx (ส่วน xl/workbook.xml): เสีย", "ก.xlsx (part xl/workbook.xml): It is damaged."
      ),
      (
        SourceError("x", file: "ก.xlsx", part: "xl/workbook.xml", offset: 12, thai: "เสีย", english: "It is damaged."),
        "ก.xlsx (ส่วน xl/workbook.xml ไบต์ที่ 12): เสีย", "ก.xlsx (part xl/workbook.xml, byte 12): It is damaged."
      ),
      (
        SourceError("x", part: "xl/workbook.xml", thai: "เสีย", english: "It is damaged."), "ส่วน xl/workbook.xml: เสีย",
        "part xl/workbook.xml: It is damaged."
      ),
      (
        SourceError("x", file: "ก\n\u{1B}[31m.csv", thai: "บรรทัด\r\nที่ 2\u{2028}", english: "Line\t2."),
        "ก  [31m.csv: บรรทัด  ที่ 2 ", "ก  [31m.csv: Line 2."
      ),
      (
        SourceError(
          "x", file: "ก.yaml", thai: "เสีย", english: "It is damaged.",
          details: [Wording("หนึ่ง\nบรรทัด", "one\nline"), Wording("สอง", "two")]),
        "ก.yaml: เสีย\n  หนึ่ง บรรทัด\n  สอง", "ก.yaml: It is damaged.\n  one line\n  two"
      ),
    ])
  func sentence(error: SourceError, thai: String, english: String) {
    #expect(error.sentence(in: .thai) == thai)
    #expect(error.sentence(in: .english) == english)
  }
}
