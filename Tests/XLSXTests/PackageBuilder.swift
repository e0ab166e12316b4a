/// A minimal workbook made of parts that tests can replace.
struct PackageBuilder {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var rootRelationships = """
    <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(relationships)/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """
  var workbook = """
    <workbook xmlns="\(main)" xmlns:r="\(relationships)"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/>\
    </sheets></workbook>
    """
  var workbookRelationships = """
    <Relationships xmlns="\(package)">\
    <Relationship Id="rId1" Type="\(relationships)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Type="\(relationships)/sharedStrings" Target="sharedStrings.xml"/>\
    <Relationship Id="rId3" Type="\(relationships)/styles" Target="styles.xml"/></Relationships>
    """
  var sharedStrings: String? = "<sst xmlns=\"\(main)\"><si><t>hello</t></si><si><t>สวัสดี</t></si></sst>"
  var styles: String? = """
    <styleSheet xmlns="\(main)"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>
    """
  var sheet = "<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>"

  /// What the sheet names: relationships by identifier, such as `("rId1", "drawing", "../drawings/drawing1.xml")`.
  ///
  /// A kind with a `/` in it is a whole type.
  var sheetRelationships: [(identifier: String, kind: String, target: String)] = []
  /// Further parts.
  var others: [(name: String, text: String)] = []

  init() {}

  /// A workbook whose only sheet holds the given rows.
  init(rows: String) { sheet = "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData></worksheet>" }

  /// The parts in the usual order.
  func zip() -> ZipBuilder {
    var zip = ZipBuilder()
    zip.add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
    zip.add("_rels/.rels", rootRelationships)
    zip.add("xl/workbook.xml", workbook)
    var list = workbookRelationships
    if let sharedStrings {
      zip.add("xl/sharedStrings.xml", sharedStrings)
    } else {
      list = Self.without("sharedStrings", list)
    }
    if let styles { zip.add("xl/styles.xml", styles) } else { list = Self.without("styles", list) }
    zip.add("xl/_rels/workbook.xml.rels", list)
    zip.add("xl/worksheets/sheet1.xml", sheet)
    if !sheetRelationships.isEmpty {
      let links = sheetRelationships.map { link in
        let type = link.kind.contains("/") ? link.kind : "\(Self.relationships)/\(link.kind)"
        return #"<Relationship Id="\#(link.identifier)" Type="\#(type)" Target="\#(link.target)"/>"#
      }
      zip.add(
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships xmlns=\"\(Self.package)\">\(links.joined())</Relationships>")
    }
    for part in others { zip.add(part.name, part.text) }
    return zip
  }

  /// A workbook whose only sheet has the given anchors in its drawing, after the given elements of the sheet.
  init(anchors: String, sheet elements: String = "<sheetData/>") {
    sheet = """
      <worksheet xmlns="\(Self.main)" xmlns:r="\(Self.relationships)">\(elements)<drawing r:id="rId1"/></worksheet>
      """
    sheetRelationships = [("rId1", "drawing", "../drawings/drawing1.xml")]
    others = [("xl/drawings/drawing1.xml", Self.drawing(anchors))]
  }

  /// A drawing part.
  static func drawing(_ anchors: String) -> String {
    """
    <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(anchors)</xdr:wsDr>
    """
  }

  func bytes() -> [UInt8] { zip().build() }

  private static func without(_ kind: String, _ list: String) -> String {
    list.split(separator: "<").filter { !$0.contains("/\(kind)\"") }.map { "<" + $0 }.joined()
  }
}
