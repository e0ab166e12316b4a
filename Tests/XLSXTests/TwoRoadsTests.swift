import Spreadsheet
import TestSupport
import Testing

@testable import XLSX

@Suite("The fast road and the general road")
struct TwoRoadsTests {
  @Test("both give the same for random workbooks", arguments: 0..<40)
  func randomWorkbooks(seed: Int) throws {
    let file = try TemporaryFile()
    try XLSXWriter.write(RandomWorkbook.make(seed: UInt64(1000 + seed)), toPath: file.path)
    let both = TwoRoads(try file.bytes())
    #expect(both.areSame)
  }

  @Test("shared strings with broken or unusual bytes after Thai ones are refused or read alike")
  func brokenThai() throws {
    let package = PackageBuilder(rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#)
    let place = try #require(package.zip().entries.firstIndex { $0.name == "xl/sharedStrings.xml" })
    let rest = String(repeating: "<si><t>ข</t></si>", count: 20)
    for unusual: [UInt8] in [
      [0xE0], [0xE0, 0xB8], [0xE0, 0x9F, 0x80], [0xE0, 0xB8, 0x3C], [0xE0, 0xB8, 0xC1], [0xED, 0xA0, 0x80], [0x80],
      [0xC0, 0xAF], [0xE0, 0xB8, 0x81], [0xE0, 0xA4, 0x85], [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBF, 0xBD],
    ] {
      var zip = package.zip()
      let (before, after) = ("<sst xmlns=\"\(PackageBuilder.main)\"><si><t>ก", "ง</t></si>\(rest)</sst>")
      zip.entries[place].bytes = Array(before.utf8) + unusual + Array(after.utf8)
      let both = TwoRoads(zip.build())
      #expect(both.areSame, "\(unusual)")
      let isText = String(validating: unusual, as: UTF8.self) != nil
      #expect(both.fast.hasPrefix("Sheet1 ") == isText, "\(unusual): \(both.fast)")
    }
  }

  @Test("both give the same for every hostile sample")
  func hostileSamples() {
    for sample in HostileSamples.all {
      let both = TwoRoads(sample.bytes)
      #expect(both.areSame, "\(sample.name)")
    }
  }

  @Test("both give the same for cells in plain and nearly plain form, cut into windows anywhere", arguments: 0..<12)
  func nearlyPlainCells(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var rows = ""
    var row = 0
    for _ in 0..<(seed == 0 ? 12_000 : 300) {
      row += Int.random(in: 1...3, using: &random)
      rows +=
        ["<row r=\"\(row)\">", "<row r=\"\(row)\" spans=\"1:9\">", "<row r=\"\(row)\" hidden=\"1\">", "<row >"]
        .randomElement(using: &random) ?? ""
      var column = 0
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        column += Int.random(in: 1...3, using: &random)
        rows += Self.cell(row, column, using: &random)
      }
      rows += ["</row>", "</row>\n  ", "\n</row>\n"].randomElement(using: &random) ?? ""
    }
    let both = TwoRoads(PackageBuilder(rows: rows).bytes())
    #expect(both.areSame)
  }

  @Test("both give the same for random edits of plain rows")
  func randomEdits() {
    let row =
      #"<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><v>-2.5E3</v></c><c r="C1" s="1"/></row>"#
    let rest =
      #"<row r="2" spans="1:2"><c r="A2"><v>12345678901234567.25</v></c></row><row r="3"><c r="A3" t="b"><v>1</v></c></row>"#
    let pad = "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>" + String(repeating: "x", count: 200) + "</v></c></row>"
    let package = PackageBuilder(rows: row + rest + pad)
    let text = Array(package.sheet.utf8)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<4000 {
      var edited = text
      let index = Int.random(in: 80..<(text.count - 260), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: edited[index] = text.randomElement(using: &random) ?? 0
      case 1: edited.remove(at: index)
      case 2: edited[index] = UInt8.random(in: 0...255, using: &random)
      default: edited.insert(text.randomElement(using: &random) ?? 0, at: index)
      }
      let both = TwoRoads(sheet: edited)
      #expect(both.areSame, "\(String(decoding: edited, as: UTF8.self))")
    }
  }

  @Test("both give the same shared strings")
  func sharedStrings() {
    var random = SeededGenerator(seed: 3)
    let items = [
      "<si><t>plain</t></si>", "<si><t xml:space=\"preserve\"> x </t></si>", "<si><t>น้ำ &amp; _x000D_</t></si>", "<si/>",
      "<si><t/></si>", "<si><r><t>a</t></r><r><t>b</t></r></si>", "<si><t>_</t></si>", "<si><t>a\r\nb</t></si>",
      " <si><t></t></si>",
      "<si><t>" + String(repeating: "ก", count: 3000) + "</t></si>", "<si><t>😀</t><phoneticPr/></si>",
      "<si ><t>s</t></si>",
    ]
    let list = (0..<2000).compactMap { _ in items.randomElement(using: &random) }
    let rows = (0..<2000).map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" t=\"s\"><v>\($0)</v></c></row>" }.joined()
    var package = PackageBuilder(rows: rows)
    package.sharedStrings = "<sst xmlns=\"\(PackageBuilder.main)\">" + list.joined() + "</sst>"
    let both = TwoRoads(package.bytes())
    #expect(both.areSame)
    #expect(both.fast.contains("='plain'"))
  }

  /// A cell in one of many forms.
  private static func cell(_ row: Int, _ column: Int, using random: inout SeededGenerator) -> String {
    let reference = CellReference(row: row, column: column).description
    let number =
      ["1", "-1.5", "0.1", "1e3", "123456789012345678901", "0.30000000000000004", "", " 7 ", "00012", "1.", ".5"]
      .randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<19, using: &random) {
    case 0: return "<c r=\"\(reference)\"/>"
    case 1: return "<c r=\"\(reference)\" s=\"1\"/>"
    case 2: return "<c r=\"\(reference)\" s=\"1\" t=\"s\"><v>0</v></c>"
    case 3: return "<c t=\"s\" r=\"\(reference)\"><v>1</v></c>"
    case 4: return "<c r=\"\(reference)\" t=\"b\"><v>1</v></c>"
    case 5: return "<c r=\"\(reference)\" t=\"str\"><v>x</v></c>"
    case 6: return "<c r=\"\(reference)\"><f>A1</f><v>2</v></c>"
    case 7: return "<c><v>3</v></c>"
    case 8: return "<c s=\"0\"><v>3</v></c>"
    case 9: return "<c r='\(reference)'><v>4</v></c>"
    case 10: return "\n <c r=\"\(reference)\"><v>5</v></c>"
    case 11: return "\n    <c r=\"\(reference)\"\n  s=\"1\" >\n      <v>6</v>\n    </c>\r\n\t"
    case 12: return "<c  t=\"s\"  s=\"1\"\tr=\"\(reference)\"  > <v>1</v> </c>"
    case 13: return "<c r=\"\(reference)\" s=\"1\" />"
    case 14:
      return "<c r=\"\(reference)\"" + String(repeating: " ", count: Int.random(in: 0...130, using: &random)) + ">"
        + String(repeating: "\n", count: Int.random(in: 0...20, using: &random)) + "<v>7</v>"
        + String(repeating: " ", count: Int.random(in: 0...20, using: &random)) + "</c>"
    default: return "<c r=\"\(reference)\"><v>\(number)</v></c>"
    }
  }
}
