import XLSX

/// Names, comments, drawings and validations that must be refused, or be harmless.
enum HostileAttachments {
  static let all: [HostileSamples.Sample] = names + comments + drawings + validations

  private static func sample(
    _ name: String, _ package: PackageBuilder, _ change: (inout XLSXLimits) -> Void = { _ in }
  ) -> HostileSamples.Sample {
    var limits = XLSXLimits()
    change(&limits)
    return HostileSamples.Sample(name: name, bytes: package.bytes(), limits: limits)
  }

  private static func workbook(_ names: String) -> PackageBuilder {
    var package = PackageBuilder()
    package.workbook = package.workbook.replacing(
      "</sheets>", with: "</sheets><definedNames>\(names)</definedNames>")
    return package
  }

  private static let names: [HostileSamples.Sample] = [
    sample("a name that is none", workbook("<definedName>A1</definedName>")),
    sample(
      "a name in a sheet that is not there", workbook(#"<definedName name="a" localSheetId="1">A1</definedName>"#)),
    sample("a name in a sheet below 0", workbook(#"<definedName name="a" localSheetId="-1">A1</definedName>"#)),
    sample("too many names", workbook(String(repeating: #"<definedName name="a"/>"#, count: 4))) { $0.attachments = 3 },
    sample(
      "too long names", workbook(String(repeating: #"<definedName name="a">SUM(A1:A2)</definedName>"#, count: 4))
    ) { $0.textBytes = 40 },
  ]

  private static func changedNotes(_ change: (inout PackageBuilder) -> Void) -> PackageBuilder {
    var package = CommentTests.notes("")
    change(&package)
    return package
  }

  private static let comments: [HostileSamples.Sample] = [
    sample("a note past the last row", CommentTests.notes(#"<comment ref="A1048577" authorId="0"/>"#)),
    sample("a note at no cell", CommentTests.notes("<comment/>")),
    sample("an author who is not there", CommentTests.notes(#"<comment ref="A1" authorId="2"/>"#)),
    sample("an author below 0", CommentTests.notes(#"<comment ref="A1" authorId="-1"/>"#)),
    sample(
      "a note that is too long",
      CommentTests.notes(
        #"<comment ref="A1"><text><t>\#(String(repeating: "ก", count: 32_768))</t></text></comment>"#)),
    sample("a comments part that is missing", changedNotes { $0.others = [] }),
    sample(
      "a comments part that is the workbook", changedNotes { $0.sheetRelationships[0].target = "../workbook.xml" }),
    sample(
      "a thread at no cell",
      CommentTests.threaded(#"<threadedComment ref="A" id="1"><text>x</text></threadedComment>"#, notes: "")),
    sample(
      "a thread that is too long",
      CommentTests.threaded(
        #"<threadedComment ref="A1"><text>\#(String(repeating: "ก", count: 32_768))</text></threadedComment>"#,
        notes: "")
    ),
    sample(
      "too many notes", CommentTests.notes(String(repeating: #"<comment ref="A1"/>"#, count: 4))
    ) { $0.attachments = 5 },
  ]

  private static func anchored(_ object: String) -> String {
    DrawingTests.twoCell(DrawingTests.near, DrawingTests.far, object)
  }

  private static func oneCell(_ size: String) -> PackageBuilder {
    PackageBuilder(
      anchors: "<xdr:oneCellAnchor>" + DrawingTests.marker("from", 0, 0, 0, 0) + size + DrawingTests.shape("a")
        + "</xdr:oneCellAnchor>")
  }

  private static func placed(_ from: (Int, Int, Int, Int), _ to: (Int, Int, Int, Int)) -> PackageBuilder {
    PackageBuilder(anchors: DrawingTests.twoCell(from, to, DrawingTests.shape("a")))
  }

  private static func changedDrawing(_ change: (inout PackageBuilder) -> Void) -> PackageBuilder {
    var package = PackageBuilder(anchors: "")
    change(&package)
    return package
  }

  private static let deepGroups =
    String(repeating: "<xdr:grpSp>", count: 10_000) + String(repeating: "</xdr:grpSp>", count: 10_000)

  /// A shape in 60 groups, each much larger than the space inside it.
  private static func growing(_ place: String) -> PackageBuilder {
    let group = DrawingTests.place(1 << 49, 0, 1 << 49, 1 << 49)
    let object = (0..<60).reduce(DrawingTests.shape("a", at: place)) { object, _ in
      DrawingTests.group(group, inside: (-1, -1, 1, 1), object)
    }
    return PackageBuilder(anchors: anchored(object))
  }

  private static let drawings: [HostileSamples.Sample] = [
    sample("a drawing that is not named", changedDrawing { $0.sheetRelationships[0].identifier = "rId7" }),
    sample("a drawing without relationships", changedDrawing { $0.sheetRelationships = [] }),
    sample("a drawing part that is missing", changedDrawing { $0.others = [] }),
    sample("a drawing that is the sheet itself", changedDrawing { $0.sheetRelationships[0].target = "sheet1.xml" }),
    sample("a drawing of another kind", changedDrawing { $0.sheetRelationships[0].kind = "worksheet" }),
    sample("a drawing that stops", PackageBuilder(anchors: "<xdr:twoCellAnchor>")),
    sample("a shape past the last column", placed((16_384, 0, 0, 0), (16_385, 0, 1, 0))),
    sample("a shape past the last row", placed((0, 0, 1_048_576, 0), (1, 0, 1_048_577, 0))),
    sample("a shape below 0", placed((-1, 0, 0, 0), (1, 0, 1, 0))),
    sample("a shape that ends past all numbers", placed((0, 0, 0, 0), (Int.max, 0, 1, 0))),
    sample("a shape with a distance past all numbers", placed((0, Int.min, 0, 0), (1, 0, 1, 0))),
    sample(
      "a shape before its place",
      PackageBuilder(anchors: "<xdr:twoCellAnchor>\(DrawingTests.shape("a"))</xdr:twoCellAnchor>")
    ),
    sample("a shape without a size", oneCell("")),
    sample("a shape with a word as its size", oneCell(#"<xdr:ext cx="wide" cy="1"/>"#)),
    sample("a shape as large as can be", oneCell(#"<xdr:ext cx="1125899906842624" cy="1125899906842624"/>"#)),
    sample("a shape larger than can be", oneCell(#"<xdr:ext cx="9223372036854775807" cy="1e99in"/>"#)),
    sample("10,000 groups in each other", PackageBuilder(anchors: anchored(deepGroups))),
    sample("groups of groups that grow without end", growing(DrawingTests.place(1 << 49, 1 << 49, 1 << 49, 1 << 49))),
    sample("nothing in groups of groups that grow without end", growing(DrawingTests.place(-1, -1, 0, 0))),
    sample(
      "too many shapes", PackageBuilder(anchors: String(repeating: anchored(DrawingTests.shape("a")), count: 4))
    ) { $0.attachments = 3 },
    sample(
      "a text without end in a shape",
      PackageBuilder(
        anchors: anchored(
          DrawingTests.shape(
            "a", text: String(repeating: "<a:p><a:t>\(String(repeating: "x", count: 30_000))</a:t></a:p>", count: 20))))
    ),
  ]

  private static func rules(_ rules: String) -> PackageBuilder {
    var package = PackageBuilder()
    package.sheet =
      "<worksheet xmlns=\"\(PackageBuilder.main)\"><sheetData/><dataValidations>\(rules)</dataValidations></worksheet>"
    return package
  }

  private static let validations: [HostileSamples.Sample] = [
    sample("a rule at no cell", rules(#"<dataValidation sqref="A1 B"/>"#)),
    sample("a rule past the last column", rules(#"<dataValidation sqref="A1:XFE1"/>"#)),
    sample(
      "a rule for a word of a million letters",
      rules(#"<dataValidation sqref="\#(String(repeating: "A", count: 1_000_000))"/>"#)),
    sample(
      "a rule for a million ranges",
      rules(#"<dataValidation sqref="\#(String(repeating: "A1 ", count: 1_000_000))"/>"#)),
    sample("too many ranges", rules(#"<dataValidation sqref="A1 A2 A3 A4"/>"#)) { $0.attachments = 3 },
    sample(
      "too many merged ranges",
      {
        var package = PackageBuilder()
        package.sheet = package.sheet.replacing(
          "</worksheet>",
          with: "<mergeCells>\(String(repeating: "<mergeCell ref=\"A1:B1\"/>", count: 4))</mergeCells></worksheet>")
        return package
      }()
    ) { $0.attachments = 3 },
  ]
}
