import Spreadsheet
import Testing
import XLSX

@Suite("Shapes of valid packages")
struct ShapeTests {
  /// Rows of a sheet and what is to be read from them.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: String
    let cells: String

    init(_ name: String, _ rows: String, _ cells: String) {
      testDescription = name
      self.rows = rows
      self.cells = cells
    }
  }

  static let samples: [Sample] = [
    Sample(
      "numbers", #"<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v> -2E3 </v></c></row>"#, "A1=1.5 B1=-2000.0"),
    Sample("a shared string", #"<row r="1"><c r="A1" t="s"><v>1</v></c></row>"#, "A1='สวัสดี'"),
    Sample(
      "a formula's text", #"<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>ok</v></c></row>"#, #"A1{B1&"x"}='ok'"#),
    Sample("a formula without a value", #"<row r="1"><c r="A1"><f>SUM(B1:B2)</f></c></row>"#, "A1{SUM(B1:B2)}"),
    Sample(
      "an inline string in runs, without its phonetic run",
      #"<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>น้ำ</t></r><r><t xml:space="preserve"> ใส</t></r>"#
        + #"<rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>"#, "A1='น้ำ ใส'"),
    Sample(
      "booleans", #"<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c></row>"#, "A1=true B1=false"),
    Sample("an error value", #"<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>"#, "A1=!#REF!"),
    Sample(
      "a date in the form of ISO 8601", #"<row r="1"><c r="A1" t="d"><v>2016-10-01</v></c></row>"#, "A1='2016-10-01'"),
    Sample("a styled blank", #"<row r="1"><c r="A1" s="1"/><c r="B1"/><c r="C1"><v/></c></row>"#, "A1~1"),
    Sample(
      "escapes", #"<row r="1"><c r="A1" t="str"><v>a_x000D__x000A_b_x005F_x0041__x0041_</v></c></row>"#,
      "A1='a\nb_x0041_A'"),
    Sample(
      "an escaped pair of surrogates", #"<row r="1"><c r="A1" t="str"><v>_xD83D__xDE00_ _xD83D_</v></c></row>"#,
      "A1='😀 _xD83D_'"),
    Sample(
      "line ends", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc&#13;&#10;d&#13;e</v></c></row>",
      "A1='a\nb\nc\nd\ne'"),
    Sample(
      "references to characters", #"<row r="1"><c r="A1" t="str"><v>&lt;&#xE01;&#3586;&apos;</v></c></row>"#,
      "A1='<กข''"),
    Sample("CDATA", #"<row r="1"><c r="A1" t="str"><v><![CDATA[<&]]]>x<![CDATA[]]></v></c></row>"#, "A1='<&]x'"),
    Sample(
      "comments and instructions",
      #"<!-- <row/> --><row r="1"><?x <c/> ?><c r="A1"><!-- - --><v>1<!-- 2 -->3</v></c></row>"#, "A1=13.0"),
    Sample(
      "cells and rows without references",
      #"<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"#,
      "A1=1.0 D1=2.0 E1=3.0 A2=4.0"),
    Sample(
      "a row without a number whose cells have one", #"<row><c r="B7"><v>1</v></c></row><row><c><v>2</v></c></row>"#,
      "B7=1.0 A8=2.0"),
    Sample(
      "rows out of order", #"<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#,
      "A1=1.0 A3=3.0"),
    Sample(
      "a row that comes again", #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>"#,
      "A1=1.0 B1=2.0"),
    Sample(
      "cells out of order and repeated: the last one counts",
      #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>"#, "A1=2.0 B1=3.0"),
    Sample(
      "attributes in any order and quotes", "<row spans='1:2' r='1' ><c t='s' r = 'B1'  s='1' ><v>0</v></c ></row>",
      "B1='hello'~1"),
    Sample(
      "an unknown element between cells",
      #"<row r="1"><x:y xmlns:x="urn:x"><c r="A1"><v>9</v></c></x:y><c r="B1"><v>1</v></c></row>"#, "B1=1.0"),
    Sample(
      "an alternative that needs an extension",
      #"<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x">"#
        + #"<row r="1"><c r="A1"><v>1</v></c></row></mc:Choice><mc:Fallback><row r="1"><c r="A1"><v>2</v></c></row>"#
        + #"<row r="2"><c r="A2"><v>3</v></c></row></mc:Fallback></mc:AlternateContent><row r="3"><c r="A3"><v>4</v></c></row>"#,
      "A1=2.0 A2=3.0 A3=4.0"),
    Sample(
      "shared formulas",
      #"<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A:A)+'x A1'!C1&amp;"A1"+LOG10(2)+T1!A1+A1048576</f><v>1</v></c></row>"#
        + #"<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>"#,
      #"B1{A1*$A$1+SUM(A:A)+'x A1'!C1&"A1"+LOG10(2)+T1!A1+A1048576}=1.0 C2{B2*$A$1+SUM(B:B)+'x A1'!D2&"A1"+LOG10(2)+T1!B2+#REF!}=2.0"#
    ),
    Sample("the last cell there is", #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#, "XFD1048576=1.0"),
    Sample(
      "numbers that need care",
      #"<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>1.7976931348623157E308</v></c><c r="D1"><v>4.9E-324</v></c><c r="E1"><v>123456789012345678901234567890</v></c><c r="F1"><v>.5</v></c><c r="G1"><v>-0</v></c></row>"#,
      "A1=0.1 B1=0.30000000000000004 C1=1.7976931348623157e+308 D1=5e-324 E1=1.2345678901234568e+29 F1=0.5 G1=-0.0"),
  ]

  @Test("rows in every valid shape give their cells", arguments: samples)
  func rows(sample: Sample) throws {
    let workbook = try XLSXReader.workbook(bytes: PackageBuilder(rows: sample.rows).bytes())
    #expect(workbook.sheets.first?.dump == sample.cells)
  }

  @Test("prefixed and strict namespaces are read")
  func namespaces() throws {
    var package = PackageBuilder()
    package.workbook = """
      <w:workbook xmlns:w="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships">\
      <w:workbookPr/><w:sheets><w:sheet name="ก" sheetId="1" q:id="rId1"/></w:sheets></w:workbook>
      """
    package.workbookRelationships = package.workbookRelationships.replacing(
      PackageBuilder.relationships, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    package.rootRelationships = package.rootRelationships.replacing(
      PackageBuilder.relationships, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    package.sheet = """
      <x:worksheet xmlns:x="\(PackageBuilder.main)" xmlns="urn:other"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>\
      <c r="B1"><v>2</v></c></x:row></x:sheetData></x:worksheet>
      """
    let workbook = try XLSXReader.workbook(bytes: package.bytes())
    #expect(workbook.sheets.first?.dump == "A1=1.0")
    #expect(workbook.sheets.first?.name == "ก")
  }

  @Test(
    "what a cell cannot hold is told with its sheet and cell, and what is no cell's with part and byte",
    arguments: [
      (#"<c r="D97"><v>1,5</v></c>"#, "ก.xlsx (Sheet1!D97): "), (#"<c r="D97" t="q"/>"#, "ก.xlsx (Sheet1!D97): "),
      (#"<c r="D97" t="s"><v>99</v></c>"#, "ก.xlsx (Sheet1!D97): "),
      (#"<c r="D0"/>"#, "ก.xlsx (part xl/worksheets/sheet1.xml, byte "),
      (#"<c r="D97"><v>1</c>"#, "ก.xlsx (part xl/worksheets/sheet1.xml, byte "),
    ])
  func placeOfFault(cell: String, place: String) throws {
    let bytes = PackageBuilder(rows: #"<row r="97">\#(cell)</row>"#).bytes()
    let error = try #require(throws: SourceError.self) { try XLSXReader.workbook(bytes: bytes, file: "ก.xlsx") }
    #expect(error.sentence(in: .english).hasPrefix(place))
  }

  @Test("a strict workbook is read, all of its parts in the namespace of its own")
  func strict() throws {
    var package = PackageBuilder(
      rows: #"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="d" s="1"><v>2016-10-01T00:00:00Z</v></c></row>"#)
    func strict(_ text: String) -> String {
      text.replacing(PackageBuilder.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(PackageBuilder.relationships, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    package.rootRelationships = strict(package.rootRelationships)
    package.workbook = strict(package.workbook)
    package.workbookRelationships = strict(package.workbookRelationships)
    package.sheet = strict(package.sheet)
    package.sharedStrings = package.sharedStrings.map(strict)
    package.styles = package.styles.map(strict)
    let workbook = try XLSXReader.workbook(bytes: package.bytes())
    #expect(workbook.sheets.map(\.dump) == ["A1='สวัสดี' B1='2016-10-01T00:00:00Z'~1"])
    #expect(workbook.styles[1].numberFormat == "0%")
  }

  @Test("targets may be absolute, climb, use backslashes, escapes and other letter cases")
  func targets() throws {
    for (target, name) in [
      ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
      ("../xl/./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
      ("worksheets\\sheet1.xml", "xl\\worksheets\\sheet1.xml"), ("Worksheets/Sheet1.xml", "XL/WORKSHEETS/SHEET1.XML"),
      ("worksheets/my%20sheet.xml", "xl/worksheets/my sheet.xml"),
    ] {
      var package = PackageBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
      package.workbookRelationships = package.workbookRelationships.replacing("worksheets/sheet1.xml", with: target)
      var zip = package.zip()
      for index in zip.entries.indices where zip.entries[index].name == "xl/worksheets/sheet1.xml" {
        zip.entries[index].name = name
      }
      #expect(try XLSXReader.workbook(bytes: zip.build()).sheets.first?.dump == "A1=1.0")
    }
  }

  @Test(
    "parts may be in UTF-16, with and without a byte order mark, and long", arguments: [true, false], [true, false])
  func utf16(isLittle: Bool, hasMark: Bool) throws {
    let rows = (1...20_000).map { #"<row r="\#($0)"><c r="A\#($0)" t="str"><v>ก😀\#($0)</v></c></row>"# }.joined()
    let package = PackageBuilder(rows: rows)
    var zip = package.zip()
    for index in zip.entries.indices where zip.entries[index].name == "xl/worksheets/sheet1.xml" {
      let text = (hasMark ? "\u{FEFF}" : "") + #"<?xml version="1.0" encoding="UTF-16"?>"# + package.sheet
      zip.entries[index].bytes = text.utf16.flatMap { unit -> [UInt8] in
        let halves = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        return isLittle ? halves : halves.reversed()
      }
    }
    let grid = try XLSXReader.workbook(bytes: zip.build()).sheets[0].grid
    #expect(grid.lastRow == 20_000)
    for row in 1...20_000 {
      #expect(grid[CellReference(row: row, column: 1)]?.value == .text("ก😀\(row)"))
    }
  }

  @Test("a byte order mark before UTF-8 is no part of it")
  func byteOrderMark() throws {
    var package = PackageBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    package.sheet = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + package.sheet + "\n<!-- end -->\n"
    #expect(try XLSXReader.workbook(bytes: package.bytes()).sheets.first?.dump == "A1=1.0")
  }

  @Test("shared strings and styles may be missing; charts between sheets are left out")
  func missingParts() throws {
    var package = PackageBuilder(rows: #"<row r="1"><c r="A1" s="7"><v>1</v></c></row>"#)
    package.sharedStrings = nil
    package.styles = nil
    package.workbook = package.workbook.replacing(
      "<sheets>", with: #"<sheets><sheet name="Chart" sheetId="9" r:id="rId9"/>"#)
    package.workbookRelationships = package.workbookRelationships.replacing(
      "</Relationships>",
      with:
        #"<Relationship Id="rId9" Type="\#(PackageBuilder.relationships)/chartsheet" Target="chartsheets/sheet1.xml"/>"#
        + "</Relationships>")
    let workbook = try XLSXReader.workbook(bytes: package.bytes())
    #expect(workbook.sheets.map(\.name) == ["Sheet1"])
    #expect(workbook.sheets.first?.dump == "A1=1.0")
  }

  @Test("a chart, a dialog and macros between worksheets leave the names of each sheet with their sheet")
  func sheetsOfOtherKinds() throws {
    var package = PackageBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    let kinds = ["worksheet", "chartsheet", "dialogsheet", "worksheet", "xlMacrosheet", "worksheet"]
    let names = kinds.indices.map { #"<sheet name="\#($0)" sheetId="\#($0 + 1)" r:id="rId\#($0 + 20)"/>"# }
    package.workbook = """
      <workbook xmlns="\(PackageBuilder.main)" xmlns:r="\(PackageBuilder.relationships)"><sheets>\(names.joined())</sheets>\
      <definedNames><definedName name="a" localSheetId="1">1</definedName>\
      <definedName name="b" localSheetId="3">2</definedName><definedName name="c" localSheetId="5">3</definedName>\
      <definedName name="d">4</definedName></definedNames></workbook>
      """
    let links = kinds.enumerated().map { index, kind in
      let target = kind == "worksheet" ? "worksheets/sheet1.xml" : "none.xml"
      let type =
        kind == "xlMacrosheet"
        ? "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
        : "\(PackageBuilder.relationships)/\(kind)"
      return #"<Relationship Id="rId\#(index + 20)" Type="\#(type)" Target="\#(target)"/>"#
    }
    package.workbookRelationships = package.workbookRelationships.replacing(
      "</Relationships>", with: links.joined() + "</Relationships>")
    let workbook = try XLSXReader.workbook(bytes: package.bytes())
    #expect(workbook.sheets.map { "\($0.name ?? "-") \($0.dump)" } == ["0 A1=1.0", "3 A1=1.0", "5 A1=1.0"])
    #expect(workbook.definedNames.map { "\($0.name) \($0.formula) \($0.sheet ?? -1)" } == ["b 2 1", "c 3 2", "d 4 -1"])
  }

  @Test("built-in number formats have codes, the Thai ones too")
  func builtInFormats() throws {
    var package = PackageBuilder(rows: (0...3).map { #"<row><c s="\#($0)"><v>1</v></c></row>"# }.joined())
    package.styles = """
      <styleSheet xmlns="\(PackageBuilder.main)"><numFmts><numFmt numFmtId="164" formatCode="[$-D00041E]0&quot;x&quot;"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="61"/><xf numFmtId="71"/><xf numFmtId="164"/></cellXfs></styleSheet>
      """
    let workbook = try XLSXReader.workbook(bytes: package.bytes())
    let formats = (1...4).map {
      workbook.sheets[0].grid[CellReference(row: $0, column: 1)].map { workbook.styles[$0.style].numberFormat }
    }
    #expect(formats == [.some(nil), "t#,##0", "d/m/bbbb", "[$-D00041E]0\"x\""])
  }

  @Test("columns, merges, fills by theme and tint are read")
  func surroundings() throws {
    var package = PackageBuilder()
    package.sheet = """
      <worksheet xmlns="\(PackageBuilder.main)"><dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" width="10.7109375" hidden="1"/>\
      <col min="4" max="16384" width="9.140625"/></cols><sheetData><row r="1" ht="20.25" hidden="1"><c r="A1" s="1"/></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D5"/></mergeCells></worksheet>
      """
    package.styles = """
      <styleSheet xmlns="\(PackageBuilder.main)"><fills><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>\
      <cellXfs><xf fillId="0"/><xf fillId="1"/></cellXfs></styleSheet>
      """
    let workbook = try XLSXReader.workbook(bytes: package.bytes())
    let sheet = workbook.sheets[0]
    #expect(workbook.styles[sheet.grid[CellReference(row: 1, column: 1)]?.style ?? 0].fill == 0xA7C0DE)
    #expect(sheet.merges.map(\.description) == ["A1:B2"])
    #expect(sheet.hiddenColumns == [2, 3])
    #expect(sheet.hiddenRows == [1])
    #expect(sheet.columnWidths == [2: 10, 3: 10, 4: 8.43])
    #expect(sheet.rowHeights == [1: 20.25])
  }
}
