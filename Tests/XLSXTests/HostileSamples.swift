import XLSX

/// Files that must be refused, each with the reason in its name.
enum HostileSamples {
  struct Sample: Sendable {
    let name: String
    let bytes: [UInt8]
    var limits = XLSXLimits.standard
  }

  static let all: [Sample] = files + packages + markup + sheets + limits + HostileAttachments.all + HostileArchives.all

  static func sample(_ name: String, _ bytes: [UInt8]) -> Sample { Sample(name: name, bytes: bytes) }

  /// A workbook whose only sheet holds the given rows.
  private static func rows(_ name: String, _ rows: String) -> Sample {
    sample(name, PackageBuilder(rows: rows).bytes())
  }

  /// A workbook with one entry changed.
  static func changed(
    _ name: String, _ entry: String = "xl/worksheets/sheet1.xml", _ change: (inout ZipBuilder.Entry) -> Void
  ) -> Sample {
    var zip = PackageBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#).zip()
    for index in zip.entries.indices where zip.entries[index].name == entry { change(&zip.entries[index]) }
    return sample(name, zip.build())
  }

  private static func zip(_ name: String, _ entries: [String]) -> Sample {
    var zip = ZipBuilder()
    for entry in entries { zip.add(entry, "x") }
    return sample(name, zip.build())
  }

  private static let files: [Sample] = [
    sample("an empty file", []),
    sample("plain text", Array("hello, world".utf8)),
    sample("a PDF document", Array("%PDF-1.7\n".utf8)),
    sample("a PNG picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    sample("a GIF picture", Array("GIF89a".utf8)),
    sample("a rich text", Array("{\\rtf1\\ansi".utf8)),
    zip("a presentation", ["[Content_Types].xml", "ppt/presentation.xml"]),
    sample("a JPEG picture", [0xFF, 0xD8, 0xFF, 0xE0]),
    sample(
      "an HTML table named .xls", Array("\u{FEFF}\n<html xmlns:o=\"x\"><table><tr><td>1</td></tr></table></html>".utf8)),
    sample(
      "an XML workbook of 2003",
      Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".utf8)),
    sample("an encrypted workbook", CompoundBuilder.file(["EncryptionInfo", "EncryptedPackage"])),
    sample("an old workbook", CompoundBuilder.file(["Workbook"])),
    sample("an old document", CompoundBuilder.file(["WordDocument"])),
    sample("a damaged OLE file", Array(CompoundBuilder.file(["Workbook"]).prefix(520))),
    zip("a binary workbook", ["[Content_Types].xml", "xl/workbook.bin"]),
    zip("an OpenDocument file", ["mimetype", "content.xml", "META-INF/manifest.xml"]),
    zip("a Word document", ["[Content_Types].xml", "word/document.xml"]),
    zip("a zip file of pictures", ["a.png"]),
  ]

  private static let packages: [Sample] = [
    sample("a package cut in the middle", Array(PackageBuilder().bytes().prefix(1000))),
    sample("a package without its last byte", Array(PackageBuilder().bytes().dropLast())),
    sample(
      "a damaged table of contents",
      {
        var bytes = PackageBuilder().bytes()
        let start = bytes.count - 22
        bytes[start + 16] ^= 0x40
        return bytes
      }()),
    sample(
      "a doubled entry",
      {
        var zip = PackageBuilder().zip()
        zip.add("xl/workbook.xml", "<workbook/>")
        return zip.build()
      }()),
    sample(
      "an entry doubled but for its case",
      {
        var zip = PackageBuilder().zip()
        zip.add("XL/Workbook.xml", "<workbook/>")
        return zip.build()
      }()),
    changed("a wrong checksum") { $0.checksum = 1 },
    changed("more bytes than stated") { $0.size = 10 },
    changed("fewer bytes than stated") { $0.size = 1000 },
    changed("bytes that are no deflate data") {
      $0.stored = [0xFF, 0xFF, 0xFF]; $0.method = 8
    },
    changed("deflate data that stop") {
      $0.stored = [0x4B]; $0.method = 8
    },
    changed("an unknown compression") { $0.method = 93 },
    changed("an encrypted entry") { $0.flags = 1 },
    changed("a part that is missing") { $0.name = "xl/worksheets/sheet2.xml" },
    changed("no workbook part", "xl/workbook.xml") { $0.name = "xl/workbook2.xml" },
    changed("relationships that lead in a circle", "xl/_rels/workbook.xml.rels") {
      $0.bytes = Array(
        String(decoding: $0.bytes, as: UTF8.self).replacing("worksheets/sheet1.xml", with: "workbook.xml").utf8)
    },
    changed("a sheet outside the package", "xl/_rels/workbook.xml.rels") {
      $0.bytes = Array(
        String(decoding: $0.bytes, as: UTF8.self)
          .replacing(#""worksheets/sheet1.xml""#, with: #""https://example.org/x" TargetMode="External""#).utf8)
    },
  ]

  /// A sheet part that is broken as XML.
  private static func part(_ name: String, _ text: String) -> Sample {
    changed(name) { $0.bytes = Array(text.utf8) }
  }

  private static let open = "<worksheet xmlns=\"\(PackageBuilder.main)\">"

  private static let markup: [Sample] = [
    part("an empty part", ""),
    part("text instead of a tag", "hello"),
    part("another root", "<html/>"),
    part("a DOCTYPE", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + open + "</worksheet>"),
    changed("a DOCTYPE in UTF-16") {
      $0.bytes = "\u{FEFF}<!DOCTYPE x []><worksheet/>".utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
      }
    },
    part("an unknown entity", open + "<sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"),
    part(
      "a reference to a character that is none",
      open + "<sheetData><row><c t=\"str\"><v>&#0;</v></c></row></sheetData></worksheet>"),
    part("a part that stops", open + "<sheetData><row>"),
    part("a part that stops in a tag", open + "<sheetData><row r="),
    part("a part that stops in a comment", open + "<!-- "),
    part("a part that stops in CDATA", open + "<![CDATA[ "),
    part("a tag closed by another", open + "<sheetData></row></worksheet>"),
    part("two roots", open + "</worksheet><x/>"),
    part("text after the root", open + "</worksheet>x"),
    part("an attribute without quotes", open + "<sheetData a=b/></worksheet>"),
    part("a doubled attribute", open + "<sheetData a='1' a='2'/></worksheet>"),
    part("a bracket in an attribute", open + "<sheetData a='<'/></worksheet>"),
    part("a tag without a name", open + "< /></worksheet>"),
    part("a declaration in the wrong place", open + "<!ELEMENT a></worksheet>"),
    part("another encoding", "<?xml version=\"1.0\" encoding=\"windows-874\"?>" + open + "</worksheet>"),
    changed("UTF-32") { $0.bytes = [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0] },
    changed("half a surrogate pair") { $0.bytes = [0xFF, 0xFE, 0x3C, 0, 0x00, 0xD8, 0x3E, 0] },
    changed("invalid UTF-8") {
      $0.bytes =
        Array((open + "<sheetData><row><c t=\"str\"><v>").utf8) + [0xE0, 0xB8]
        + Array("</v></c></row></sheetData></worksheet>".utf8)
    },
    part("a control character", open + "<sheetData><row><c t=\"str\"><v>\u{1}</v></c></row></sheetData></worksheet>"),
  ]

  private static let sheets: [Sample] = [
    rows("a reference past the last column", #"<row r="1"><c r="XFE1"><v>1</v></c></row>"#),
    rows("a reference past the last row", #"<row r="1048576"><c r="A1048577"><v>1</v></c></row>"#),
    rows("a reference that is none", #"<row r="1"><c r="1A"><v>1</v></c></row>"#),
    rows("row 0", #"<row r="0"/>"#),
    rows("a row past the last one", #"<row r="99999999999999999999"/>"#),
    rows("a row after the last one", #"<row r="1048576"/><row><c><v>1</v></c></row>"#),
    rows("a cell after the last column", #"<row r="1"><c r="XFD1"/><c><v>1</v></c></row>"#),
    rows("a word instead of a number", #"<row r="1"><c r="A1"><v>abc</v></c></row>"#),
    rows("NaN", #"<row r="1"><c r="A1"><v>NaN</v></c></row>"#),
    rows("1e400", #"<row r="1"><c r="A1"><v>1e400</v></c></row>"#),
    rows("2 as a truth value", #"<row r="1"><c r="A1" t="b"><v>2</v></c></row>"#),
    rows("an unknown cell type", #"<row r="1"><c r="A1" t="zz"><v>2</v></c></row>"#),
    rows("a shared string that is not there", #"<row r="1"><c r="A1" t="s"><v>2</v></c></row>"#),
    rows("a shared string with a minus", #"<row r="1"><c r="A1" t="s"><v>-1</v></c></row>"#),
    rows("a style that is not there", #"<row r="1"><c r="A1" s="2"><v>1</v></c></row>"#),
    part("a merged range that is none", open + "<mergeCells><mergeCell ref=\"A1:\"/></mergeCells></worksheet>"),
  ]

  private static let limits: [Sample] = {
    var list: [Sample] = []
    var few = XLSXLimits()
    few.entries = 5
    list.append(Sample(name: "too many entries", bytes: PackageBuilder().bytes(), limits: few))
    list.append(changed("a part that states 3 GB") { $0.size = 3_221_225_472 })
    few = XLSXLimits()
    few.packageBytes = 1000
    list.append(Sample(name: "a package that is too large", bytes: PackageBuilder().bytes(), limits: few))
    few = XLSXLimits()
    few.ratioMatters = 1000
    var ratio = changed("a part that grows too much") {
      $0.size = 1_000_000; $0.stored = [0, 1]; $0.method = 8
    }
    ratio.limits = few
    list.append(ratio)
    few = XLSXLimits()
    few.cells = 2
    few.sheets = 1
    few.textBytes = 30
    var cells = rows("too many cells", "<row>" + String(repeating: "<c><v>1</v></c>", count: 3) + "</row>")
    few.textBytes = 1000
    cells.limits = few
    list.append(cells)
    few = XLSXLimits()
    few.textBytes = 20
    list.append(Sample(name: "too many shared strings", bytes: PackageBuilder().bytes(), limits: few))
    few = XLSXLimits()
    few.markup = 10
    list.append(Sample(name: "too many tags", bytes: PackageBuilder().bytes(), limits: few))
    few = XLSXLimits()
    few.formulaBytes = 20
    var formulas = rows("too long formulas", String(repeating: "<row><c><f>SUM(A1:A2)</f></c></row>", count: 3))
    formulas.limits = few
    list.append(formulas)
    few = XLSXLimits()
    few.textBytes = 120
    var texts = rows("too many texts", String(repeating: "<row><c t=\"str\"><v>abc</v></c></row>", count: 4))
    texts.limits = few
    list.append(texts)
    let many = (0..<200).map { " a\($0)=\"\"" }.joined()
    list.append(part("too many attributes", open + "<a\(many)/></worksheet>"))
    let declarations = (0..<100).map { " xmlns:a\($0)=\"u\"" }.joined()
    list.append(part("too many namespaces", open + "<a\(declarations)><a\(declarations)/></a></worksheet>"))
    let deep = 10_000
    list.append(
      part(
        "10,000 levels",
        open + String(repeating: "<a>", count: deep) + String(repeating: "</a>", count: deep) + "</worksheet>"))
    list.append(
      rows(
        "a text that is too long", "<row><c t=\"str\"><v>" + String(repeating: "ก", count: 32_768) + "</v></c></row>"))
    list.append(
      part(
        "a text that does not end",
        open + "<sheetData><row><c t=\"str\"><v>" + String(repeating: "x", count: 600_000)
          + "</v></c></row></sheetData></worksheet>"))
    list.append(
      part("a tag that is too long", open + "<a b=\"" + String(repeating: "x", count: 1_100_000) + "\"/></worksheet>"))
    let columns = String(repeating: "<col min=\"1\" max=\"16384\" width=\"9\"/>", count: 16_385)
    list.append(part("columns described over and over", open + "<cols>" + columns + "</cols></worksheet>"))
    return list
  }()
}

/// Builds OLE compound files with nothing but a directory.
///
/// Source: [MS-CFB] 2.2, 2.6.
enum CompoundBuilder {
  static func file(_ names: [String]) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    header[30] = 9
    header[44] = 1
    header[48] = 1
    for index in 80..<512 { header[index] = 0xFF }
    var table = [UInt8](repeating: 0xFF, count: 512)
    table.replaceSubrange(0..<8, with: [0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF])
    var directory = [UInt8](repeating: 0, count: 512)
    for (index, name) in (["Root Entry"] + names).enumerated() {
      for (place, unit) in name.utf16.enumerated() { directory[index * 128 + place * 2] = UInt8(unit & 0xFF) }
      directory[index * 128 + 64] = UInt8(name.utf16.count * 2 + 2)
    }
    return header + table + directory
  }
}
