import Spreadsheet
import Testing
import XLSX

@Suite("Forms of zip files")
struct ArchiveTests {
  /// A form of a zip file and how the entries in it are stored.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let layout: ZipBuilder.Layout
    /// Which of the entries are deflated: every so many; none where it is nil.
    var deflates: Int?
  }

  static let samples: [Sample] = [
    Sample(testDescription: "stored", layout: .init()),
    Sample(testDescription: "deflated", layout: .init(), deflates: 1),
    Sample(testDescription: "stored and deflated", layout: .init(), deflates: 2),
    Sample(testDescription: "zip64", layout: .init(isLarge: true), deflates: 2),
    Sample(testDescription: "data descriptors", layout: .init(hasDescriptors: true), deflates: 1),
    Sample(testDescription: "data descriptors after stored entries", layout: .init(hasDescriptors: true)),
    Sample(
      testDescription: "zip64 with data descriptors", layout: .init(isLarge: true, hasDescriptors: true), deflates: 2),
    Sample(testDescription: "a comment", layout: .init(comment: Array("แผน PK\u{5}\u{6} 2560".utf8)), deflates: 2),
    Sample(
      testDescription: "the longest comment", layout: .init(comment: [UInt8](repeating: 0x20, count: 0xFFFF)),
      deflates: 2),
    Sample(
      testDescription: "zip64 with a comment", layout: .init(isLarge: true, comment: Array("x".utf8)), deflates: 2),
  ]

  private static func build(_ sample: Sample, rows: String) -> [UInt8] {
    var zip = PackageBuilder(rows: rows).zip()
    zip.layout = sample.layout
    if let step = sample.deflates {
      for index in zip.entries.indices where index.isMultiple(of: step) {
        zip.entries[index].stored = DeflateBuilder.plain(zip.entries[index].bytes)
        zip.entries[index].method = 8
      }
    }
    return zip.build()
  }

  @Test("a workbook in every form of a zip file gives its cells, from memory and from disk", arguments: samples)
  func forms(sample: Sample) throws {
    let bytes = Self.build(sample, rows: #"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>2</v></c></row>"#)
    #expect(try XLSXReader.workbook(bytes: bytes).sheets.map(\.dump) == ["A1='สวัสดี' B1=2.0"])
    let file = try TemporaryFile()
    try Files.write(bytes, to: file.path)
    #expect(try XLSXReader.workbook(path: file.path).sheets.map(\.dump) == ["A1='สวัสดี' B1=2.0"])
  }

  @Test("a form of a zip file does not hide damage", arguments: samples)
  func damage(sample: Sample) throws {
    let bytes = Self.build(sample, rows: #"<row r="1"><c r="A1"><v>12345</v></c></row>"#)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "12345".utf8) })
    var damaged = bytes
    damaged[place] = UInt8(ascii: "7")
    let error = #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: damaged) }
    #expect(error?.code == "damaged-part")
    #expect(error?.part == "xl/worksheets/sheet1.xml")
  }

  @Test("bytes before the package, as in a program that unpacks itself, make it a file of another kind")
  func prefix() {
    var zip = PackageBuilder().zip()
    zip.layout.prefix = Array("MZ\0\0 a program".utf8)
    let error = #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: zip.build(), file: "แผน.xlsx") }
    #expect(error?.code == "not-an-xlsx")
    #expect(error?.thai == "ไฟล์นี้เป็นไฟล์ชนิดที่ไม่รู้จัก ไม่ใช่สมุดงาน .xlsx ขอสมุดงานต้นฉบับจากผู้ส่ง")
    #expect(
      error?.english
        == "The file is a file of an unknown kind, not an .xlsx workbook. Ask the sender for the workbook itself.")
  }

  @Test("a worksheet cut at every 1/64 is refused with its name and the place of the cut")
  func cutPart() throws {
    let rows = (1...400).map { row in
      #"<row r="\#(row)"><c r="A\#(row)" t="str"><v>น้ำ &amp; \#(row)</v></c><c r="B\#(row)"><f>A1</f><v>\#(row)</v></c>"#
        + #"<c r="C\#(row)" t="inlineStr"><is><t><![CDATA[x]]></t></is></c><!-- - --><c r="D\#(row)" s="1"/></row>"#
    }
    let whole = PackageBuilder(rows: rows.joined())
    let text = Array(whole.sheet.utf8)
    for piece in 0..<64 {
      let cut = Array(text.prefix(text.count * piece / 64))
      var zip = whole.zip()
      for index in zip.entries.indices where zip.entries[index].name == "xl/worksheets/sheet1.xml" {
        zip.entries[index].bytes = cut
      }
      let error = #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: zip.build()) }
      #expect(error?.code == "malformed-markup" || error?.code == "invalid-text")
      #expect(error?.part == "xl/worksheets/sheet1.xml")
      #expect(error?.offset.map { $0 <= cut.count } ?? false)
    }
  }

  @Test("a file on disk too large to be read at once and cut at every 1/64 is refused, whatever the cut")
  func cutFile() throws {
    let rows = (1...30_000).map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c></row>"# }
    let bytes = PackageBuilder(rows: rows.joined()).bytes()
    let file = try TemporaryFile()
    try #require(bytes.count > 1 << 20)
    for piece in 0..<64 {
      try Files.write(bytes.prefix(bytes.count * piece / 64), to: file.path)
      let error = #expect(throws: SourceError.self) { try XLSXReader.workbook(path: file.path, file: "แผน.xlsx") }
      #expect(error?.code == (piece == 0 ? "empty-file" : "truncated-package"))
      #expect(error?.file == "แผน.xlsx")
    }
  }
}
