import Spreadsheet
import TestSupport
import Testing

@testable import XLSX

/// What a workbook lacks or says wrongly of things that carry no value is no reason to refuse it; what a value needs is.
@Suite("Workbooks that lack what no value needs")
struct ForgivingTests {
  private static func read(_ package: PackageBuilder, lacking part: String? = nil) throws -> Workbook {
    var zip = package.zip()
    if let part { zip.entries.removeAll { $0.name == part } }
    return try XLSXReader.workbook(bytes: zip.build(), file: "แผน.xlsx")
  }

  private static func code(_ package: PackageBuilder, lacking part: String? = nil) -> String {
    do {
      _ = try read(package, lacking: part)
      return "read"
    } catch { return (error as? SourceError)?.code ?? "\(error)" }
  }

  private static let plain = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  @Test("parts that the workbook names and no cell needs may be absent, and those that one needs may not")
  func absentParts() {
    let text = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    let styled = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>"
    #expect(Self.code(PackageBuilder(rows: Self.plain), lacking: "xl/sharedStrings.xml") == "read")
    #expect(Self.code(PackageBuilder(rows: text), lacking: "xl/sharedStrings.xml") == "shared-string-out-of-range")
    #expect(Self.code(PackageBuilder(rows: Self.plain), lacking: "xl/styles.xml") == "read")
    #expect(Self.code(PackageBuilder(rows: styled), lacking: "xl/styles.xml") == "missing-part")
    #expect(Self.code(PackageBuilder(rows: styled)) == "read")
  }

  @Test("a style that the list does not have is the plain one", arguments: ["2", "406", "", "x", "-1"])
  func styles(style: String) throws {
    let workbook = try Self.read(PackageBuilder(rows: "<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>1</v></c></row>"))
    let cell = workbook.sheets[0].grid[CellReference(row: 1, column: 1)]
    #expect(cell?.value == .number(1))
    #expect(cell.map { workbook.styles[$0.style] } == CellStyle())
  }

  @Test(
    "cells merged over whole columns or rows hold nothing of a table together, and any other text is no range",
    arguments: [
      ("B:D", "read"), ("$B:$D", "read"), ("2:5", "read"), ("B:5", "bad-merged-range"), ("B", "bad-merged-range"),
      ("B:", "bad-merged-range"), (":", "bad-merged-range"), ("$:$", "bad-merged-range"), ("A1:C3", "read"),
    ])
  func merges(range: String, outcome: String) throws {
    var package = PackageBuilder(rows: Self.plain)
    package.sheet = package.sheet.replacing(
      "</sheetData>", with: "</sheetData><mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>")
    #expect(Self.code(package) == outcome)
    if range == "A1:C3" { #expect(try Self.read(package).sheets[0].merges.count == 1) }
    if range.hasPrefix("B:D") { #expect(try Self.read(package).sheets[0].merges.isEmpty) }
  }

  @Test("a sheet of modules has no part and is left out; a sheet whose part is not there is not")
  func moduleSheets() throws {
    var package = PackageBuilder(rows: Self.plain)
    let entry = "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>"
    package.workbook = package.workbook.replacing(
      entry, with: entry + "<sheet name=\"Module1\" sheetId=\"2\" r:id=\"\"/>")
    #expect(try Self.read(package).sheets.map(\.name) == ["Sheet1"])
    package.workbook = package.workbook.replacing("r:id=\"\"", with: "r:id=\"rId9\"")
    #expect(Self.code(package) == "missing-part")
  }

  @Test("a workbook without a single sheet is refused, by both readers")
  func noSheets() throws {
    var package = PackageBuilder(rows: Self.plain)
    package.workbook = package.workbook.replacing("<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>", with: "")
    #expect(Self.code(package) == "no-sheets")
    let folder = try TemporaryFolder()
    try folder.put(package.bytes(), "แผน.xlsx")
    let error = #expect(throws: SourceError.self) { _ = try XLSXStream(path: folder.path("แผน.xlsx")) }
    #expect(error?.code == "no-sheets")
    #expect(error?.thai == "สมุดงานนี้ไม่มีแผ่นงานเลย ขอสมุดงานต้นฉบับจากผู้ส่ง")
    #expect(error?.english == "The workbook has no sheet at all. Ask the sender for the workbook itself.")
  }

  @Test("of a root element in another namespace it is said that the namespace is wrong, and no other root is meant")
  func namespace() {
    var package = PackageBuilder(rows: Self.plain)
    package.workbook = package.workbook.replacing(PackageBuilder.main, with: "http://example.org/other")
    let error = #expect(throws: SourceError.self) { _ = try Self.read(package) }
    #expect(
      error?.english
        == "The <workbook> of this part is of another namespace than that of workbooks (SpreadsheetML). Open the file in Excel to repair it, save it and import that."
    )
    #expect(
      error?.thai
        == "<workbook> ของส่วนนี้อยู่ในเนมสเปซอื่น ไม่ใช่ของสมุดงาน .xlsx (SpreadsheetML) เปิดใน Excel เพื่อซ่อมและบันทึกใหม่ แล้วนำเข้าอีกครั้ง"
    )
  }

  @Test("a long text of the file is cut in the message")
  func longQuote() {
    let long = String(repeating: "A", count: 100_000)
    let error = #expect(throws: SourceError.self) {
      _ = try Self.read(PackageBuilder(rows: "<row r=\"1\"><c r=\"\(long)1\"><v>1</v></c></row>"))
    }
    #expect((error?.english.count ?? 0) < 300)
    #expect(error?.english.contains(String(repeating: "A", count: 60) + "…") ?? false)
  }

  @Test("byte order marks do not make the window grow, however many parts have one")
  func marks() throws {
    var package = PackageBuilder(rows: "")
    let rows = (1...9_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    let sheet = "\u{FEFF}<worksheet xmlns=\"\(PackageBuilder.main)\"><sheetData>\(rows)</sheetData></worksheet>"
    package.sheet = sheet
    var (entries, links) = ("", "")
    for number in 2...6 {
      entries += "<sheet name=\"S\(number)\" sheetId=\"\(number)\" r:id=\"s\(number)\"/>"
      links +=
        "<Relationship Id=\"s\(number)\" Type=\"\(PackageBuilder.relationships)/worksheet\" Target=\"worksheets/s\(number).xml\"/>"
      package.others.append((name: "xl/worksheets/s\(number).xml", text: sheet))
    }
    package.workbook = package.workbook.replacing("</sheets>", with: "\(entries)</sheets>")
    package.workbookRelationships = package.workbookRelationships.replacing(
      "</Relationships>", with: "\(links)</Relationships>")
    // The smallest limit that a window may have: one that doubles passes it at the third part.
    var limits = XLSXLimits.standard
    limits.tagBytes = PartStream.usualWindow
    let workbook = try XLSXReader.workbook(bytes: package.bytes(), limits: limits)
    #expect(workbook.sheets.count == 6)
    #expect(workbook.sheets.allSatisfy { $0.grid[CellReference(row: 9_000, column: 1)]?.value == .number(9_000) })
  }

  // MARK: Kinds by content

  @Test(
    "files of other kinds are named by what is in them",
    arguments: [
      ("<table border=1><tr>", FileKind.html), ("  <META charset=x>", .html), ("<body>", .html), ("<style>", .html),
      ("{\\rtf1\\ansi", .richText), ("\u{1F}\u{8B}", .unknown), ("<tablet>", .html), ("a,b\n<table>", .unknown),
    ])
  func kinds(head: String, kind: FileKind) {
    #expect(FileKind(head: Array(head.utf8)) == kind)
  }

  @Test("what is compressed by gzip is named so")
  func gzip() { #expect(FileKind(head: [0x1F, 0x8B, 8, 0]) == .gzip) }

  @Test("a Word document or a presentation is one, though its main part is that of the package")
  func documents() {
    for (part, kind) in [("word/document.xml", "Word document"), ("ppt/presentation.xml", "PowerPoint presentation")] {
      var package = PackageBuilder(rows: Self.plain)
      package.rootRelationships = package.rootRelationships.replacing("xl/workbook.xml", with: part)
      package.others.append((name: part, text: "<w:document xmlns:w=\"http://example.org/w\"/>"))
      let error = #expect(throws: SourceError.self) { _ = try Self.read(package, lacking: "xl/workbook.xml") }
      #expect(error?.code == "not-an-xlsx" && error?.english.contains(kind) ?? false)
    }
  }
}
