import Spreadsheet
import Testing

@testable import XLSX

/// How far the fast road leads: what it stops before is slow, and nothing but these tests shows it.
@Suite("The fast road's reach")
struct PlainCellsTests {
  private static let plain = PlainCells(
    styles: [0, 1], hasStyles: true, stringCount: 2, readsFormulas: true, limits: .standard)

  /// What is left of a text, from within a row with number 1 on, when the fast road has read what it can.
  private static func rest(
    _ text: String, prefix: String = "", most: Int = .max, room: Int = .max, behind: String = ""
  ) -> (rest: String, cells: Int) {
    let bytes = Array(text.utf8)
    let window = bytes + Array(behind.utf8) + Array(repeating: 0, count: PlainCells.margin)
    var row = RowBuffer()
    row.begin(1)
    var texts = CellTexts()
    var grid = Grid(pool: .empty)
    let name = Array("\(prefix)row>".utf8)
    guard let prefix = ElementPrefix(name.span, ofNameAt: 0) else { return (text, 0) }
    let place = Self.plain.read(
      window, from: 0, until: bytes.count, prefix: prefix, room: room,
      most: most, row: &row, texts: &texts, into: &grid)
    return (String(decoding: bytes[place...], as: UTF8.self), row.cells.count + grid.rowNumbers.count)
  }

  @Test(
    "the usual forms are read to the end, with a prefix too",
    arguments: [
      "<c r='A1'/>", "<c r='A1' s='1'/>", "<c r='A1'><v>-1.5</v></c>", "<c r='A1' t='s'><v>1</v></c>",
      "<c r='A1'><f>B1</f><v>1</v></c>", "<c r='A1'><f>B1</f></c>", "<c r='A1' t='s'><f>B1</f><v>1</v></c>",
      "<c r='A1' t='b'><f>B1</f><v>1</v></c>", "<c r='A1' t='str'><f>B1&amp;C1</f><v>a</v></c>",
      "<c r='A1' t='str'><v>a&lt;น้ำ_x000D_</v></c>", "<c r='A1' t='inlineStr'><is><t>น้ำ</t></is></c>",
      "<c r='A1' t='inlineStr'><is><t xml:space='preserve'> é </t></is></c>",
      "<c r='A1'><f t='shared' ref='A1:B2' si='0'>B1</f><v>1</v></c><c r='B1'><f t='shared' si='0'/><v>1</v></c>",
      "<c r='A1'><f ca='1' t='array' ref='A1'>B1</f><v>1</v></c>", "\n <c r='A1'>\n<f>B1</f>\n<v>1</v>\n</c>",
      "<c r='A1'><v>1</v></c></row><row r='3' spans='1:2'><c r='A3'><v>1</v></c></row>\n<row r='4'>",
    ])
  func usualForms(text: String) throws {
    let text = text.replacing("'", with: "\"")
    for prefix in ["", "x:", "abcdefg:"] {
      let prefixed = text.replacing(try Regex("<(/?)(?=[a-z])")) { "<\($0.output[1].substring ?? "")\(prefix)" }
      #expect(Self.rest(prefixed, prefix: prefix).rest == "", "\(prefixed)")
      // Each byte that is missing is the part's end, whatever stands behind it in the window.
      for count in 1..<prefixed.utf8.count {
        let cut = String(decoding: prefixed.utf8.prefix(count), as: UTF8.self)
        let behind = String(decoding: prefixed.utf8.dropFirst(count), as: UTF8.self)
        guard cut.utf8.count == count else { continue }
        let (rest, cells) = Self.rest(cut, prefix: prefix, behind: behind)
        #expect(cells == Self.rest(cut, prefix: prefix).cells && rest.utf8.count <= count, "\(cut)")
      }
    }
  }

  @Test("a prefix of eight bytes with its colon is held, a longer one is not")
  func prefixes() {
    func prefix(_ tag: String) -> ElementPrefix? { ElementPrefix(Array(tag.utf8).span, ofNameAt: 0) }
    #expect(prefix("row>")?.count == 0)
    #expect(prefix("worksheet xmlns:x=\"u\"")?.count == 0)
    #expect(prefix("x:row/>")?.qualified(.row) == "x:row")
    #expect(prefix("abcdefg:row>")?.count == 8)
    #expect(prefix("abcdefg:row>")?.name == "abcdefg")
    #expect(prefix("abcdefg:row>")?.qualified(.row) == "abcdefg:row")
    #expect(prefix("abcdefgh:row>") == nil)
    #expect(prefix("row>")?.name == Name())
    #expect(prefix("row>")?.qualified(.row) == .row)
  }

  @Test("it stops before the end of a row with too many cells, and behind the start of one once there are many")
  func stops() {
    let rows = (1...4).map { "<c r=\"A\($0)\"><v>1</v></c></row><row r=\"\($0 + 1)\">" }
    let text = rows.joined()
    for count in 0...4 {
      let ended = "</row><row r=\"\(count + 2)\">" + rows.dropFirst(count + 1).joined()
      #expect(Self.rest(text, room: count).rest == (count == 4 ? "" : ended))
      #expect(Self.rest(text, most: count).rest == rows.dropFirst(max(1, count)).joined())
    }
  }
}
