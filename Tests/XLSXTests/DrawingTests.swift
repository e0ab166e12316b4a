import Spreadsheet
import Testing
import XLSX

@Suite("What is drawn over the cells")
struct DrawingTests {
  /// Anchors of a drawing and what is to be read from them.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let anchors: String
    let objects: String
    var elements = "<sheetData/>"

    init(_ name: String, _ anchors: String, _ objects: String, sheet elements: String = "<sheetData/>") {
      testDescription = name
      self.anchors = anchors
      self.objects = objects
      self.elements = elements
    }
  }

  /// A marker: column and row counted from 0, each with its distance.
  static func marker(_ name: String, _ column: Int, _ columnOffset: Int, _ row: Int, _ rowOffset: Int) -> String {
    "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>\(columnOffset)</xdr:colOff><xdr:row>\(row)</xdr:row>"
      + "<xdr:rowOff>\(rowOffset)</xdr:rowOff></xdr:\(name)>"
  }

  /// An anchor from one cell to another.
  static func twoCell(
    _ from: (column: Int, offset: Int, row: Int, rowOffset: Int),
    _ to: (column: Int, offset: Int, row: Int, rowOffset: Int), _ object: String
  ) -> String {
    "<xdr:twoCellAnchor>" + marker("from", from.column, from.offset, from.row, from.rowOffset)
      + marker("to", to.column, to.offset, to.row, to.rowOffset) + object + "<xdr:clientData/></xdr:twoCellAnchor>"
  }

  /// A shape with a name, a geometry, a place of its own and further contents.
  static func shape(
    _ name: String, _ geometry: String = "rightArrow", at place: String = "", hidden: Bool = false, text: String = ""
  ) -> String {
    #"<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="\#(name)"\#(hidden ? #" hidden="1""# : "")/>"#
      + "<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>\(place)"
      + #"<a:prstGeom prst="\#(geometry)"><a:avLst/></a:prstGeom></xdr:spPr>\#(text)</xdr:sp>"#
  }

  static func place(_ x: Int, _ y: Int, _ width: Int, _ height: Int, turn: Int = 0) -> String {
    #"<a:xfrm\#(turn == 0 ? "" : " rot=\"\(turn)\"")><a:off x="\#(x)" y="\#(y)"/><a:ext cx="\#(width)" cy="\#(height)"/>"#
      + "</a:xfrm>"
  }

  static func group(_ place: String, inside: (Int, Int, Int, Int), _ objects: String) -> String {
    let space =
      #"<a:chOff x="\#(inside.0)" y="\#(inside.1)"/><a:chExt cx="\#(inside.2)" cy="\#(inside.3)"/></a:xfrm>"#
    return
      #"<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="9" name="Group 9"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr>"#
      + place.replacing("</a:xfrm>", with: space) + "</xdr:grpSpPr>\(objects)</xdr:grpSp>"
  }

  static let near = (column: 1, offset: 100, row: 2, rowOffset: 100)
  static let far = (column: 4, offset: 100, row: 2, rowOffset: 9000)
  /// The width of a usual column and the height of a usual row.
  static let column = 609_600
  static let row = 190_500

  static let samples: [Sample] = [
    Sample("a shape", twoCell(near, far, shape("Right Arrow 1")), "shape 'Right Arrow 1' rightArrow B3:E3"),
    Sample(
      "text inside, in runs, lines, fields and paragraphs",
      twoCell(
        near, far,
        shape(
          "ข", "rect",
          text: "<xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr/><a:t>ต.ค. </a:t></a:r><a:r><a:t>&amp; พ.ย.</a:t></a:r><a:br/>"
            + #"<a:fld id="{1}" type="TxLink"><a:t>๒</a:t></a:fld></a:p><a:p/><a:p><a:r><a:t>_x0041_</a:t></a:r></a:p>"#
            + "<a:p/></xdr:txBody>")), "shape 'ข' rect \"ต.ค. & พ.ย./๒/_x0041_\" B3:E3"),
    Sample(
      "a connector without a height, on the border of two rows",
      twoCell(
        (1, 0, 5, 0), (3, 0, 5, 0),
        #"<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="4" name="Straight Arrow Connector 3"/><xdr:cNvCxnSpPr/>"#
          + #"</xdr:nvCxnSpPr><xdr:spPr><a:prstGeom prst="straightConnector1"/></xdr:spPr></xdr:cxnSp>"#),
      "connector 'Straight Arrow Connector 3' straightConnector1 B6:C6"),
    Sample(
      "a picture",
      twoCell(
        near, far,
        #"<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ตรา"/></xdr:nvPicPr><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic>"#
      ), "picture 'ตรา' B3:E3"),
    Sample(
      "a chart and a diagram",
      ["chart", "diagram"].map {
        twoCell(
          near, far,
          #"<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name=""/></xdr:nvGraphicFramePr><a:graphic>"#
            + #"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/\#($0)"/></a:graphic></xdr:graphicFrame>"#
        )
      }.joined(), "chart B3:E3, other B3:E3"),
    Sample(
      "ends on the borders of cells", twoCell((0, 0, 0, 0), (5, 0, 3, 0), shape("a", "rect")), "shape 'a' rect A1:E3"),
    Sample(
      "an end before the start", twoCell((5, 1, 5, 1), (2, 0, 2, 0), shape("a", "rect")), "shape 'a' rect F6"),
    Sample(
      "an end past the edge of the sheet",
      twoCell((16_383, 0, 1_048_575, 0), (2_000_000_000, 1, 2_000_000_000, 1), shape("a", "rect")),
      "shape 'a' rect XFD1048576"),
    Sample(
      "a hidden object is left out", twoCell(near, far, shape("a", hidden: true)) + twoCell(near, far, shape("b")),
      "shape 'b' rightArrow B3:E3"),
    Sample(
      "one cell and a size, with usual columns and rows",
      "<xdr:oneCellAnchor>" + marker("from", 1, 0, 2, 0) + #"<xdr:ext cx="\#(3 * column)" cy="\#(row + 1)"/>"#
        + shape("a", "rect") + "<xdr:clientData/></xdr:oneCellAnchor>", "shape 'a' rect B3:D4"),
    Sample(
      "one cell and a size, with columns and rows of their own",
      "<xdr:oneCellAnchor>" + marker("from", 1, 0, 0, 999_999_999) + #"<xdr:ext cx="\#(9525 * 82)" cy="1"/>"#
        + shape("a", "rect") + "<xdr:clientData/></xdr:oneCellAnchor>", "shape 'a' rect B2:E2",
      // 40 pixels in B, none in C, 40 in D: two are left for E.
      sheet: #"<cols><col min="2" max="2" width="5.7109375"/><col min="3" max="3" hidden="1"/>"#
        + #"<col min="4" max="4" width="5.7109375"/></cols><sheetData><row r="1" ht="30"/></sheetData>"#),
    Sample(
      "usual sizes that the sheet states",
      "<xdr:oneCellAnchor>" + marker("from", 0, 0, 0, 0) + #"<xdr:ext cx="\#(9525 * 71)" cy="\#(12_700 * 31)"/>"#
        + shape("a", "rect") + "<xdr:clientData/></xdr:oneCellAnchor>", "shape 'a' rect A1:B2",
      sheet: #"<sheetFormatPr defaultColWidth="10" defaultRowHeight="30"/><sheetData/>"#),
    Sample(
      "distances from the sheet's corner, in units of length",
      #"<xdr:absoluteAnchor><xdr:pos x="0.1in" y="-5"/><xdr:ext cx="1in" cy="0.5in"/>"# + shape("a", "rect")
        + "<xdr:clientData/></xdr:absoluteAnchor>", "shape 'a' rect A1:B3"),
    Sample(
      "a group: each object with the cells it covers itself",
      twoCell(
        (0, 0, 0, 0), (4, 0, 2, 0),
        group(
          place(7, 7, 400, 200), inside: (7, 7, 400, 200),
          shape("a", at: place(7, 7, 100, 100)) + shape("b", at: place(107, 107, 300, 100))
            + group(
              place(207, 7, 200, 100), inside: (0, 0, 20, 10),
              shape("c", at: place(10, 0, 10, 10)) + shape("d") + shape("e", at: place(9, -5, 2, 20, turn: 5_400_000)))
        )),
      "shape 'a' rightArrow A1, shape 'b' rightArrow B2:D2, shape 'c' rightArrow D1, shape 'd' rightArrow C1:D1, "
        + "shape 'e' rightArrow C1:D1"),
    Sample(
      "a group without a place of its own",
      twoCell(near, far, "<xdr:grpSp><xdr:grpSpPr/>\(shape("a", at: place(1, 1, 1, 1)))</xdr:grpSp>"),
      "shape 'a' rightArrow B3:E3"),
    Sample(
      "a hidden group is left out with all in it",
      twoCell(
        near, far,
        group(place(0, 0, 9, 9), inside: (0, 0, 9, 9), shape("a")).replacing(#"name="Group 9""#, with: #"hidden="1""#))
        + twoCell(near, far, shape("b")), "shape 'b' rightArrow B3:E3"),
    Sample(
      "a shape that stands in a choice, with a stand-in as its fallback",
      twoCell(
        near, far,
        #"<mc:AlternateContent><mc:Choice xmlns:a14="urn:a14" Requires="a14">"# + shape("a")
          + "</mc:Choice><mc:Fallback>" + shape("stand-in", "rect") + "</mc:Fallback></mc:AlternateContent>"),
      "shape 'a' rightArrow B3:E3"),
    Sample(
      "a whole anchor in a choice, with an empty fallback",
      #"<mc:AlternateContent><mc:Choice xmlns:a14="urn:a14" Requires="a14">"# + twoCell(near, far, shape("a"))
        + "</mc:Choice><mc:Fallback/></mc:AlternateContent>" + twoCell(near, far, shape("b")),
      "shape 'a' rightArrow B3:E3, shape 'b' rightArrow B3:E3"),
    Sample(
      "a choice that is not known, with a picture as its fallback",
      twoCell(
        near, far,
        #"<mc:AlternateContent><mc:Choice xmlns:x="urn:ink" Requires="x"><x:contentPart/></mc:Choice><mc:Fallback><xdr:pic>"#
          + #"<xdr:nvPicPr><xdr:cNvPr id="2" name="หมึก"/></xdr:nvPicPr></xdr:pic></mc:Fallback></mc:AlternateContent>"#),
      "picture 'หมึก' B3:E3"),
    Sample(
      "alternatives in the text of a shape",
      twoCell(
        near, far,
        shape(
          "a", "rect",
          text: #"<xdr:txBody><a:p><mc:AlternateContent><mc:Choice Requires="a14"><a:r><a:t>x</a:t></a:r></mc:Choice>"#
            + "<mc:Fallback><a:r><a:t>y</a:t></a:r></mc:Fallback></mc:AlternateContent></a:p></xdr:txBody>")),
      "shape 'a' rect \"y\" B3:E3"),
    Sample(
      "elements of other namespaces",
      twoCell(near, far, #"<x:sp xmlns:x="urn:x">\#(shape("a"))</x:sp>"#) + #"<x:y xmlns:x="urn:x"/>"#, ""),
  ]

  static func dump(_ object: DrawnObject) -> String {
    var pieces = [object.kind.rawValue]
    if let name = object.name { pieces.append("'\(name)'") }
    if let geometry = object.geometry { pieces.append(geometry) }
    if let text = object.text { pieces.append("\"\(text.replacing("\n", with: "/"))\"") }
    return (pieces + [object.range.description]).joined(separator: " ")
  }

  @Test("drawings in every valid shape give their objects", arguments: samples)
  func objects(sample: Sample) throws {
    let package = PackageBuilder(anchors: sample.anchors, sheet: sample.elements)
    let sheet = try XLSXReader.workbook(bytes: package.bytes()).sheets[0]
    #expect(sheet.drawings.map(Self.dump).joined(separator: ", ") == sample.objects)
  }

  @Test("strict namespaces are read")
  func strict() throws {
    var package = PackageBuilder(anchors: Self.twoCell(Self.near, Self.far, Self.shape("a", "rect")))
    package.others[0].text = package.others[0].text
      .replacing(
        "http://schemas.openxmlformats.org/drawingml/2006/", with: "http://purl.oclc.org/ooxml/drawingml/")
    package.sheet = package.sheet.replacing(
      PackageBuilder.relationships, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    package.sheetRelationships[0].kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/drawing"
    let sheet = try XLSXReader.workbook(bytes: package.bytes()).sheets[0]
    #expect(sheet.drawings.map(Self.dump) == ["shape 'a' rect B3:E3"])
  }

  @Test("an object that covers a range ends where the next column begins, whatever the columns' widths")
  func borders() throws {
    var columns = ""
    var elements: [String] = []
    var expected: [String] = []
    var left = 0
    for place in 0..<40 {
      let pixels = [64, 0, 12, 250, 33][place % 5]
      columns += #"<col min="\#(place + 1)" max="\#(place + 1)" width="\#(Double(pixels) / 7)" "#
      columns += (pixels == 0 ? #"hidden="1""# : "") + "/>"
      if pixels > 0 {
        elements.append(
          #"<xdr:absoluteAnchor><xdr:pos x="\#(left * 9525)" y="0"/><xdr:ext cx="\#(pixels * 9525)" cy="1"/>"#
            + Self.shape("a", "rect") + "</xdr:absoluteAnchor>")
        expected.append("shape 'a' rect \(CellReference.letters(ofColumn: place + 1))1")
      }
      left += pixels
    }
    let package = PackageBuilder(
      anchors: elements.joined(), sheet: "<cols>\(columns)</cols><sheetData/>")
    let sheet = try XLSXReader.workbook(bytes: package.bytes()).sheets[0]
    #expect(sheet.drawings.map(Self.dump) == expected)
  }
}
