import Spreadsheet
import TestSupport
import Testing

@testable import XLSX

@Suite("Parts longer than the window")
struct WindowTests {
  private static func check(_ content: (Int) -> (stored: String, text: String), count: Int) throws {
    let rows = (1...count).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"str\"><v>\(content($0).stored)</v></c></row>" }
    for takesFastRoad in [true, false] {
      let bytes = PackageBuilder(rows: rows.joined()).bytes()
      let workbook =
        takesFastRoad
        ? try XLSXReader.workbook(bytes: bytes) : try XLSXReader.workbookByTheGeneralRoad(bytes: bytes)
      let grid = workbook.sheets[0].grid
      #expect(grid.rowNumbers.count == count)
      #expect(
        (1...count).allSatisfy { grid[CellReference(row: $0, column: 1)]?.value == .text(content($0).text) })
    }
  }

  @Test("CDATA sections are whole wherever the window ends")
  func literals() throws {
    try Self.check({ ("<![CDATA[ก&\($0)]]]]><![CDATA[>😀]]>", "ก&\($0)]]>😀") }, count: 15_000)
    let long = String(repeating: "ก&]", count: 5000)
    try Self.check({ ("<![CDATA[\(long)\($0)]]>", long + "\($0)") }, count: 60)
  }

  @Test("references and characters are whole wherever the window ends")
  func references() throws {
    try Self.check({ ("&#x0E01;&amp;น้ำ😀\r\n\($0)", "ก&น้ำ😀\n\($0)") }, count: 15_000)
  }

  @Test("deflated parts are whole wherever a piece of their stored bytes ends")
  func storedPieces() throws {
    // Texts that hardly get shorter, so that the deflated part is several pieces long.
    var random = SeededGenerator(seed: 7)
    var sheet = Sheet(name: "ก")
    for row in 1...40_000 {
      sheet.grid[CellReference(row: row, column: 1)] = Cell(.text("\(random.next())\(random.next())"))
    }
    let file = try TemporaryFile()
    var written = Workbook()
    written.sheets = [sheet]
    try XLSXWriter.write(written, toPath: file.path)
    let bytes = try file.bytes()
    #expect(bytes.count > 3 << 18)
    for workbook in [try XLSXReader.workbook(path: file.path), try XLSXReader.workbook(bytes: bytes)] {
      #expect(workbook.sheets.map(\.grid) == [sheet.grid])
    }
  }

  @Test("comments, blanks and unknown elements longer than the window are stepped over")
  func longGaps() throws {
    let gap =
      "<!--" + String(repeating: " - ก", count: 200_000) + "--><?x " + String(repeating: "?", count: 300_001) + "?>"
      + "<z:z xmlns:z=\"u\">" + String(repeating: "&amp;ก\r\n", count: 100_000) + "<![CDATA["
      + String(repeating: "ก]", count: 200_000) + "]]></z:z>" + String(repeating: "\n ", count: 200_000)
    let rows =
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + gap + "<row r=\"2\">" + gap + "<c r=\"A2\"><v>2</v></c></row>"
    let workbook = try XLSXReader.workbook(bytes: PackageBuilder(rows: rows).bytes())
    #expect(workbook.sheets[0].dump == "A1=1.0 A2=2.0")
  }

  @Test("a tag just under the limit is read")
  func longTag() throws {
    var package = PackageBuilder(
      rows: "<row r=\"1\" x=\"\(String(repeating: "y", count: 1_000_000))\"><c r=\"A1\"><v>1</v></c></row>")
    #expect(try XLSXReader.workbook(bytes: package.bytes()).sheets[0].dump == "A1=1.0")
    package.sharedStrings = nil
    #expect(try XLSXReader.workbook(bytes: package.bytes()).sheets[0].dump == "A1=1.0")
  }

  @Test("fills take their colour from the theme's own palette, from the indexed one, or from none")
  func themes() throws {
    let colours =
      [
        "<a:sysClr val=\"windowText\" lastClr=\"010203\"/>", "<a:sysClr val=\"window\" lastClr=\"FEFEFE\"/>",
      ] + (3...12).map { "<a:srgbClr val=\"\(String(repeating: String($0, radix: 16), count: 6))\"/>" }
    let names = ["dk1", "lt1", "dk2", "lt2"] + (1...6).map { "accent\($0)" } + ["hlink", "folHlink"]
    let scheme = zip(names, colours).map { "<a:\($0)>\($1)</a:\($0)>" }.joined()
    let fills = [
      "<fgColor theme=\"0\"/>", "<fgColor theme=\"1\"/>", "<fgColor theme=\"4\"/>", "<fgColor indexed=\"10\"/>",
      "<fgColor indexed=\"22\"/>", "<fgColor indexed=\"64\"/>", "<fgColor theme=\"99\"/>",
      "<fgColor rgb=\"FF808080\" tint=\"-0.5\"/>",
    ]
    var package = PackageBuilder(
      rows: "<row>" + fills.indices.map { "<c s=\"\($0)\"><v>1</v></c>" }.joined() + "</row>")
    package.styles =
      "<styleSheet xmlns=\"\(PackageBuilder.main)\"><fills>"
      + fills.map { "<fill><patternFill patternType=\"solid\">\($0)</patternFill></fill>" }.joined()
      + "</fills><cellXfs>"
      + fills.indices.map { "<xf fillId=\"\($0)\"/>" }.joined() + "</cellXfs></styleSheet>"
    package.workbookRelationships = package.workbookRelationships.replacing(
      "</Relationships>",
      with:
        "<Relationship Id=\"t\" Type=\"\(PackageBuilder.relationships)/theme\" Target=\"theme/theme1.xml\"/></Relationships>"
    )
    var zip = package.zip()
    zip.add(
      "xl/theme/theme1.xml",
      "<a:theme xmlns:a=\"u\"><a:themeElements><a:clrScheme>\(scheme)</a:clrScheme></a:themeElements></a:theme>")
    let workbook = try XLSXReader.workbook(bytes: zip.build())
    let found = workbook.sheets[0].grid.cells(inRow: 1).map { workbook.styles[$0.cell.style].fill }
    #expect(found == [0xFEFEFE, 0x010203, 0x555555, 0xFF0000, 0xC0C0C0, 0x000000, nil, 0x404040])
  }

  @Test("shared formulas leave structured references, names and text alone")
  func sharedFormulas() throws {
    let formula = "SUM(Table1[[#This Row],[A1]])+$A1+A$1+'it''s A1'!B2+rate_A1+A1B+XFE1+A0+1:1+{1,2}+[1]Sheet1!A1"
    let rows =
      "<row r=\"1\"><c r=\"C1\"><f t=\"shared\" si=\"3\" ref=\"C1:D2\">\(formula)</f></c></row>"
      + "<row r=\"2\"><c r=\"D2\"><f t=\"shared\" si=\"3\"/></c><c r=\"E2\"><f t=\"shared\" si=\"9\"/><v>1</v></c></row>"
    let workbook = try XLSXReader.workbook(bytes: PackageBuilder(rows: rows).bytes())
    #expect(
      workbook.sheets[0].grid[CellReference(row: 2, column: 4)]?.formula
        == "SUM(Table1[[#This Row],[A1]])+$A2+B$1+'it''s A1'!C3+rate_A1+A1B+XFE1+A0+2:2+{1,2}+[1]Sheet1!B2")
    #expect(workbook.sheets[0].grid[CellReference(row: 2, column: 5)] == Cell(.number(1)))
  }
}
