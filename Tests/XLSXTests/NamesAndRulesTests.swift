import Spreadsheet
import Testing
import XLSX

@Suite("Defined names and data validations")
struct NamesAndRulesTests {
  @Test("names have a formula, and the sheet they hold in counted among the sheets that are read")
  func names() throws {
    var package = PackageBuilder()
    package.workbook = """
      <workbook xmlns="\(PackageBuilder.main)" xmlns:r="\(PackageBuilder.relationships)"><sheets>\
      <sheet name="Chart" sheetId="9" r:id="rId9"/><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><definedNames>\
      <definedName name="งบรวม">'สรุป &amp; งบ'!$C$4:$C$41</definedName>\
      <definedName name="_xlnm.Print_Titles" localSheetId="1">Sheet1!$1:$2</definedName>\
      <definedName name="_xlnm.Print_Area" localSheetId="0">Chart!$A$1</definedName>\
      <definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1"><![CDATA[Sheet1!$A$1]]></definedName>\
      <definedName name="empty"/></definedNames></workbook>
      """
    package.workbookRelationships = package.workbookRelationships.replacing(
      "</Relationships>",
      with: #"<Relationship Id="rId9" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>"#)
    #expect(
      try XLSXReader.workbook(bytes: package.bytes()).definedNames == [
        DefinedName("งบรวม", formula: "'สรุป & งบ'!$C$4:$C$41"),
        DefinedName("_xlnm.Print_Titles", formula: "Sheet1!$1:$2", sheet: 0),
        DefinedName("_xlnm._FilterDatabase", formula: "Sheet1!$A$1", sheet: 0, isHidden: true),
        DefinedName("empty", formula: ""),
      ])
  }

  static let rules = """
    <worksheet xmlns="\(PackageBuilder.main)"><sheetData/><dataValidations count="3">\
    <dataValidation type="list" allowBlank="1" sqref="A1:A3 C5&#10;XFD1048576"><formula1>"ก,ข &amp; ค"</formula1></dataValidation>\
    <dataValidation sqref="B2"/><dataValidation type="whole" operator="between" sqref=""><formula1>1</formula1></dataValidation>\
    <dataValidation type="decimal" sqref="$D$1:$D$2"><formula1>0</formula1><formula2>100</formula2></dataValidation>\
    </dataValidations><extLst><ext uri="{other}" xmlns:y="urn:y"><y:dataValidations/></ext>\
    <ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
    <x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
    <x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>รายการ!$A$1:$A$9</xm:f></x14:formula1>\
    <xm:sqref>E1:E9 G1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>
    """

  @Test("rules have a kind, ranges and a formula, also those that Excel keeps in an extension")
  func validations() throws {
    var package = PackageBuilder()
    package.sheet = Self.rules
    let rules = try XLSXReader.workbook(bytes: package.bytes()).sheets[0].validations
    #expect(
      rules.map { "\($0.kind) \($0.ranges.map(\.description).joined(separator: " ")): \($0.formula ?? "-")" } == [
        #"list A1:A3 C5 XFD1048576: "ก,ข & ค""#, "none B2: -", "decimal D1:D2: 0", "list E1:E9 G1: รายการ!$A$1:$A$9",
      ])
  }

  @Test("what is not asked for is not opened, whatever its part holds")
  func options() throws {
    var package = PackageBuilder(anchors: "<broken>", sheet: "<sheetData/>")
    package.sheet = package.sheet.replacing(
      "<drawing", with: #"<dataValidations><dataValidation sqref="?"/></dataValidations><drawing"#)
    package.sheetRelationships.append(("rId2", "comments", "../comments1.xml"))
    package.workbook = package.workbook.replacing(
      "</sheets>", with: #"</sheets><definedNames><definedName/></definedNames>"#)
    let broken: [XLSXReader.Options] = [.names, .comments, .drawings, .validations]
    for option in broken {
      #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: package.bytes(), options: option) }
    }
    let rest = XLSXReader.Options.everything.subtracting(XLSXReader.Options(broken))
    let workbook = try XLSXReader.workbook(bytes: package.bytes(), options: rest)
    #expect(workbook.definedNames.isEmpty)
    #expect(workbook.sheets == [Sheet(name: "Sheet1")])
  }

  @Test("the limit on what is attached holds for names, ranges and rules together, to the last one")
  func limit() throws {
    var package = PackageBuilder()
    package.workbook = package.workbook.replacing(
      "</sheets>", with: #"</sheets><definedNames><definedName name="a">1</definedName></definedNames>"#)
    package.sheet = Self.rules.replacing(
      "<dataValidations count=\"3\"", with: #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells><dataValidations"#)
    var limits = XLSXLimits()
    // A name, a merged range, five rules and their seven ranges.
    limits.attachments = 14
    #expect(try XLSXReader.workbook(bytes: package.bytes(), limits: limits).sheets[0].validations.count == 4)
    limits.attachments = 13
    #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: package.bytes(), limits: limits) }
  }
}
