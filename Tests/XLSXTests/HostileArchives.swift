import XLSX

/// Zip bombs, names that lead out of the package, and documents that would have other files opened.
enum HostileArchives {
  static let all: [HostileSamples.Sample] = bombs + names + targets + documents

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let strings = "xl/sharedStrings.xml"

  // MARK: - Bombs

  /// A part in which a pattern comes again and again for some megabytes, and which states that size or another one.
  private static func bomb(
    _ name: String, in part: String, _ pattern: String, after head: String, before tail: String, megabytes: Int,
    states size: Int? = nil, limits: XLSXLimits = .standard
  ) -> HostileSamples.Sample {
    let times = megabytes * 1_000_000 / 258
    var sample = HostileSamples.changed(name, part) {
      $0.stored = DeflateBuilder.bomb(pattern, times: times, after: head, before: tail)
      $0.method = 8
      $0.checksum = 0
      $0.size = UInt32(size ?? head.utf8.count + pattern.utf8.count + times * 258 + tail.utf8.count)
    }
    sample.limits = limits
    return sample
  }

  private static func inRow(
    _ name: String, _ pattern: String, megabytes: Int, states size: Int? = nil, limits: XLSXLimits = .standard
  ) -> HostileSamples.Sample {
    bomb(
      name, in: sheet, pattern, after: "<worksheet xmlns=\"\(PackageBuilder.main)\"><sheetData><row>",
      before: "</row></sheetData></worksheet>", megabytes: megabytes, states: size, limits: limits)
  }

  private static func inStrings(
    _ name: String, _ pattern: String, _ tag: String = "", megabytes: Int, states size: Int? = nil
  ) -> HostileSamples.Sample {
    bomb(
      name, in: strings, pattern, after: "<sst xmlns=\"\(PackageBuilder.main)\"><si>\(tag)",
      before: "\(tag.replacing("<", with: "</"))</si></sst>", megabytes: megabytes, states: size)
  }

  private static let fewTags: XLSXLimits = {
    var limits = XLSXLimits()
    limits.markup = 5000
    return limits
  }()

  private static let bombs: [HostileSamples.Sample] = [
    inRow("300 MB of cells", "<c/>", megabytes: 300),
    inRow("300 MB of blanks between cells", " ", megabytes: 300),
    inRow("300 MB of cells that state 10 kB", "<c/>", megabytes: 300, states: 10_000),
    inRow("300 MB of blanks that state 90 MB", " ", megabytes: 300, states: 90_000_000),
    inRow("4 MB of tags, more than may be", "<a/>", megabytes: 4, limits: fewTags),
    bomb(
      "90 MB in one cell", in: sheet, "x",
      after: "<worksheet xmlns=\"\(PackageBuilder.main)\"><sheetData><row><c t=\"str\"><v>",
      before: "</v></c></row></sheetData></worksheet>", megabytes: 90),
    bomb(
      "90 MB in one tag", in: sheet, " ", after: "<worksheet xmlns=\"\(PackageBuilder.main)\"",
      before: "/>", megabytes: 90),
    inStrings("300 MB of shared texts", "<t/>", megabytes: 300),
    inStrings("300 MB of shared texts that state 10 kB", "<t/>", megabytes: 300, states: 10_000),
    inStrings("90 MB in one shared text", "x", "<t>", megabytes: 90),
    bomb(
      "300 MB of relationships", in: "xl/_rels/workbook.xml.rels", " ",
      after: "<Relationships xmlns=\"\(PackageBuilder.package)\">", before: "</Relationships>", megabytes: 300),
  ]

  // MARK: - Names

  /// A good package with one more entry, which is to be left alone or refused.
  private static func entry(_ name: String, _ entry: String) -> HostileSamples.Sample {
    var zip = PackageBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#).zip()
    zip.add(entry, "root:x:0:0")
    return HostileSamples.sample(name, zip.build())
  }

  private static let names: [HostileSamples.Sample] = [
    entry("an entry that climbs out", "../../etc/passwd"),
    entry("an entry that climbs out with backslashes", "..\\..\\etc\\passwd"),
    entry("an entry at the root", "/etc/passwd"),
    entry("an entry on a drive", "C:\\Windows\\win.ini"),
    entry("an entry that climbs to where another one is", "xl/../xl/workbook.xml"),
    entry("an entry doubled but for its root", "/xl/workbook.xml"),
    entry("an entry doubled but for its backslashes", "xl\\worksheets\\sheet1.xml"),
    entry("an entry without a name", ""),
    entry("a folder with the name of a part", "xl/workbook.xml/"),
  ]

  /// A package whose sheet is said to be somewhere else.
  private static func target(_ name: String, _ target: String) -> HostileSamples.Sample {
    HostileSamples.changed(name, "xl/_rels/workbook.xml.rels") {
      $0.bytes = Array(
        String(decoding: $0.bytes, as: UTF8.self).replacing("worksheets/sheet1.xml", with: target).utf8)
    }
  }

  private static let targets: [HostileSamples.Sample] = [
    target("a target that climbs out", "../../../../etc/passwd"),
    target("a target that climbs out with backslashes", "..\\..\\..\\etc\\passwd"),
    target("a target that climbs out with escapes", "%2e%2e/%2e%2e/etc/passwd"),
    target("a target at the root", "/etc/passwd"),
    target("a target that is an address", "file:///etc/passwd"),
    target("a target on a drive", "C:\\Windows\\win.ini"),
    target("a target without a name", ""),
    target("a target that is a folder", "worksheets/"),
  ]

  // MARK: - Documents

  private static func document(_ name: String, _ part: String, _ declarations: String) -> HostileSamples.Sample {
    HostileSamples.changed(name, part) {
      $0.bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(declarations)".utf8) + $0.bytes
    }
  }

  private static let laughs =
    "<!ENTITY a0 \"ha\">"
    + (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()

  private static let documents: [HostileSamples.Sample] = [
    document("entities in entities in a sheet", sheet, "<!DOCTYPE worksheet [\(laughs)]>"),
    document("entities in entities in shared texts", strings, "<!DOCTYPE sst [\(laughs)]>"),
    document("an entity that is a file", sheet, #"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#),
    document("an entity that is an address", strings, #"<!DOCTYPE x [<!ENTITY a SYSTEM "http://example.org/">]>"#),
    document(
      "a parameter entity that is an address", "xl/workbook.xml",
      #"<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.org/x.dtd"> %a;]>"#),
    document("a DOCTYPE that is a file", "xl/styles.xml", #"<!DOCTYPE x SYSTEM "file:///etc/passwd">"#),
    document(
      "a DOCTYPE in the relationships", "xl/_rels/workbook.xml.rels", #"<!DOCTYPE x PUBLIC "a" "http://example.org/">"#),
    document("a DOCTYPE in other letters", sheet, "<!doctype x>"),
    HostileSamples.changed("an entity without a DOCTYPE, in an attribute", sheet) {
      $0.bytes = Array(
        String(decoding: $0.bytes, as: UTF8.self).replacing("r=\"A1\"", with: "r=\"&passwd;\"").utf8)
    },
  ]
}
