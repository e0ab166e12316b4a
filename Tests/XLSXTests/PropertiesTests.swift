import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("Properties of a workbook")
struct PropertiesTests {
  private static func written(_ properties: [DocumentProperty]) throws -> [DocumentProperty] {
    var workbook = Workbook()
    workbook.sheets = [Sheet(name: "ก")]
    workbook.properties = properties
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    return try XLSXReader.workbook(path: file.path).properties
  }

  @Test func `names and texts come back in their order`() throws {
    let long = String(repeating: "ก", count: 255)
    let properties = [
      DocumentProperty("ข & <ค>", value: "\"1\" 'x'"), DocumentProperty("a", value: ""),
      DocumentProperty(long, value: long),
    ]
    #expect(try Self.written(properties) == properties)
    #expect(try Self.written([]) == [])
  }

  @Test(
    arguments: [
      DocumentProperty("ก", value: String(repeating: "ก", count: 256)),
      DocumentProperty(String(repeating: "ก", count: 256), value: ""), DocumentProperty("a\n", value: "b"),
      DocumentProperty("a", value: "b\0c"),
    ])
  func `what the format does not hold is refused`(property: DocumentProperty) throws {
    let error = #expect(throws: SourceError.self) { try Self.written([property]) }
    #expect(error?.code == "unwritable-property")
  }

  private static func package(_ properties: String?, kind: String = "custom-properties") -> PackageBuilder {
    var package = PackageBuilder()
    package.rootRelationships = package.rootRelationships.replacing(
      "</Relationships>",
      with: #"<Relationship Id="rId9" Type="x/\#(kind)" Target="docProps/custom.xml"/></Relationships>"#)
    if let properties { package.others = [("docProps/custom.xml", properties)] }
    return package
  }

  private static func part(_ properties: String, of namespace: String, values: String) -> String {
    #"<Properties xmlns="\#(namespace)" xmlns:vt="\#(values)">\#(properties)</Properties>"#
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
  private static let strict = "http://purl.oclc.org/ooxml/officeDocument/"
  private static let properties =
    #"<property fmtid="x" pid="2" name="ก&amp;ข"><vt:lpwstr>1 &lt; 2</vt:lpwstr></property>"#
    + #"<property pid="3" name="n"><vt:i4>7</vt:i4></property><property><vt:lpwstr>x</vt:lpwstr></property>"#

  @Test func `texts are read, in the transitional form and the strict one; other values are left out`() throws {
    for (kind, namespace, values) in [
      ("custom-properties", Self.office + "custom-properties", Self.office + "docPropsVTypes"),
      ("customProperties", Self.strict + "customProperties", Self.strict + "docPropsVTypes"),
    ] {
      let package = Self.package(Self.part(Self.properties, of: namespace, values: values), kind: kind)
      #expect(try XLSXReader.workbook(bytes: package.bytes()).properties == [DocumentProperty("ก&ข", value: "1 < 2")])
      #expect(try XLSXReader.workbook(bytes: package.bytes(), options: .formulas).properties == [])
    }
  }

  @Test func `a part that is damaged, missing or too large counts as none`() throws {
    let whole = Self.part(
      Self.properties, of: Self.office + "custom-properties", values: Self.office + "docPropsVTypes")
    for part in [whole.replacing("</Properties>", with: ""), "<Properties/>", "", nil] {
      let workbook = try XLSXReader.workbook(bytes: Self.package(part).bytes())
      #expect(workbook.properties == [])
      #expect(workbook.sheets.map(\.name) == ["Sheet1"])
    }
    var limits = XLSXLimits()
    limits.attachments = 1
    let twice = whole.replacing(Self.properties, with: Self.properties + Self.properties)
    #expect(try XLSXReader.workbook(bytes: Self.package(whole).bytes(), limits: limits).properties.count == 1)
    #expect(try XLSXReader.workbook(bytes: Self.package(twice).bytes(), limits: limits).properties == [])
  }
}
