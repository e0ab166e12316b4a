import Spreadsheet
import Testing

@testable import XLSX

@Suite("Files with a second archive in them")
struct TwoArchivesTests {
  private static func workbook(_ value: Int) -> [UInt8] {
    PackageBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>\(value)</v></c></row>").bytes()
  }

  /// The error of reading, as both languages say it.
  private func refusal(_ bytes: [UInt8]) throws -> [String] {
    let error = try #require(throws: SourceError.self) { try XLSXReader.workbook(bytes: bytes, file: "a.xlsx") }
    #expect(error.code == "two-archives")
    return [error.thai, error.english]
  }

  private static let messages = [
    "ในไฟล์มีสารบัญ zip มากกว่าหนึ่ง โปรแกรมต่าง ๆ จะอ่านได้ไม่เหมือนกัน ต้องมีเพียงสารบัญเดียว เปิดใน Excel บันทึกใหม่ แล้วนำเข้าอีกครั้ง",
    "The file's last zip table of contents does not stand where its end record says, as when one archive is put behind another; programs would read different workbooks from it. Open the file in Excel, save it again and import that.",
  ]

  @Test("a workbook behind another one is refused: some programs read the first, some the second")
  func oneBehindTheOther() throws {
    #expect(try refusal(Self.workbook(1) + Self.workbook(2)) == Self.messages)
  }

  @Test("a workbook in the comment of another one is refused")
  func oneInTheComment() throws {
    let (outer, inner) = (Self.workbook(1), Self.workbook(2))
    let length = [UInt8(inner.count & 0xFF), UInt8(inner.count >> 8)]
    #expect(try refusal(Array(outer.dropLast(2)) + length + inner) == Self.messages)
  }

  @Test("a comment that only looks like an end record does no harm, nor does what follows the record")
  func harmless() throws {
    let bytes = Self.workbook(7)
    let comment = [UInt8]("PK\u{5}\u{6} a comment".utf8)
    for file in [Array(bytes.dropLast(2)) + [UInt8(comment.count), 0] + comment, bytes + [0, 0, 0]] {
      #expect(try XLSXReader.workbook(bytes: file).sheets.first?.dump == "A1=7.0")
    }
  }

  @Test("an attribute that stands twice is refused wherever the cell stands")
  func doubledAttribute() throws {
    let rest = (2...200).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    for head in ["r=\"A1\" r=\"A1\"", "r=\"A1\" t=\"n\" t=\"n\"", "r=\"A1\" s=\"0\" s=\"1\""] {
      let package = PackageBuilder(rows: "<row r=\"1\"><c \(head)><v>0</v></c></row>\(rest)")
      #expect(throws: SourceError.self, "\(head)") { try XLSXReader.workbook(bytes: package.bytes()) }
    }
  }

  @Test("an escape does not reach over two runs of a text")
  func escapeOverRuns() throws {
    let package = PackageBuilder(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>_x00</t></r><r><t>41_</t></r></is></c></row>")
    #expect(try XLSXReader.workbook(bytes: package.bytes()).sheets.first?.dump == "A1='_x0041_'")
  }

  @Test("a second archive behind a file that is not read into memory is refused as well")
  func largeFile() throws {
    var package = PackageBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    package.others = [("xl/other.xml", String(repeating: "<!-- ก -->", count: 120_000))]
    let large = package.bytes()
    try #require(large.count > 1 << 20)
    let file = try TemporaryFile()
    try Files.write(large, to: file.path)
    #expect(try XLSXReader.workbook(path: file.path).sheets.first?.dump == "A1=1.0")
    try Files.write(large + large, to: file.path)
    let error = try #require(throws: SourceError.self) { try XLSXReader.workbook(path: file.path) }
    #expect(error.code == "two-archives")
  }
}
