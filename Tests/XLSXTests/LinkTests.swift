import Spreadsheet
import Testing

@testable import XLSX

@Suite("Links, filters and lists to choose from")
struct LinkTests {
  private static func workbook(_ change: (inout Sheet) -> Void) -> Workbook {
    var workbook = Workbook()
    var sheet = Sheet(name: "a")
    for row in 1...3 { sheet.grid[CellReference(row: row, column: 1)] = Cell(.text("C\(row)")) }
    change(&sheet)
    workbook.sheets = [sheet, Sheet(name: "it's ข")]
    return workbook
  }

  /// A part of a written workbook as text.
  private static func part(_ name: String, of workbook: Workbook) throws -> String {
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    let place = Place(file: file.path)
    let zip = try SourceFile(path: file.path, place: place).package(limits: .standard, place: place)
    let entry = try #require(zip.entries.first { $0.name == name })
    var bytes = PartBytes(
      entry, stored: try zip.storedBytes(of: entry, place: place), inflaters: Inflaters(), place: place)
    var buffer = [UInt8](repeating: 0, count: entry.size + 64)
    var end = 0
    while try !bytes.fill(&buffer, from: &end) {}
    return String(decoding: buffer[..<end], as: UTF8.self)
  }

  private static func cell(_ row: Int, _ column: Int = 1) -> CellReference { CellReference(row: row, column: column) }

  @Test("a cell leads to another cell, to a cell of another workbook, and to a file, and keeps its text")
  func links() throws {
    let workbook = Self.workbook { sheet in
      sheet.links = [
        CellLink(cell: Self.cell(1), target: .cell(sheet: "it's ข", Self.cell(41, 3)), hint: "ไป"),
        CellLink(cell: Self.cell(2), target: .file(path: "../แผน ๑.xlsx", sheet: "it's", Self.cell(97, 4))),
        CellLink(cell: Self.cell(3), target: .file(path: "plan.txt", sheet: nil, nil)),
      ]
    }
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: workbook)
    #expect(sheet.contains(#"<hyperlink ref="A1" location="'it''s ข'!C41" tooltip="ไป""#))
    #expect(sheet.contains(#"<hyperlink ref="A2" r:id="rId1" location="'it''s'!D97""#))
    #expect(sheet.contains(#"<hyperlink ref="A3" r:id="rId2""#))
    let relationships = try Self.part("xl/worksheets/_rels/sheet1.xml.rels", of: workbook)
    #expect(relationships.contains(#"Target="..\แผน%20๑.xlsx" TargetMode="External""#))
    #expect(relationships.contains(#"Target="plan.txt" TargetMode="External""#))
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    let read = try XLSXReader.workbook(path: file.path)
    #expect((1...3).map { read.sheets[0].grid[Self.cell($0)]?.value } == [.text("C1"), .text("C2"), .text("C3")])
  }

  @Test("a range has buttons to filter by, and cells offer values to choose from")
  func filterAndList() throws {
    let workbook = Self.workbook { sheet in
      sheet.filter = CellRange("A1:C3")
      sheet.validations = [
        DataValidation(kind: "list", ranges: ["C2:C3"].compactMap { CellRange($0) }, formula: "\"✓,-\"")
      ]
    }
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: workbook)
    #expect(sheet.contains(#"<autoFilter ref="A1:C3"/>"#))
    #expect(sheet.contains(#"type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C3""#))
    #expect(sheet.contains("<formula1>\"✓,-\"</formula1>"))
  }

  @Test("colour and underline are written")
  func looks() throws {
    var workbook = Self.workbook { _ in }
    var style = CellStyle()
    style.colour = 0x0B4F9E
    style.isUnderlined = true
    workbook.sheets[0].grid[Self.cell(4)] = Cell(.text("x"), style: workbook.index(of: style))
    let styles = try Self.part("xl/styles.xml", of: workbook)
    #expect(styles.contains(#"<u/>"#) && styles.contains(#"<color rgb="FF0B4F9E"/>"#))
  }

  @Test(
    "what Excel would not open is refused with the place",
    arguments: [
      (CellLink(cell: cell(1), target: .file(path: String(repeating: "a", count: 2_100), sheet: nil, nil)), "A1"),
      (CellLink(cell: cell(2), target: .cell(sheet: "a\nb", cell(1))), "A2"),
      (CellLink(cell: cell(0), target: .cell(sheet: "a", cell(1))), "A0"),
      (CellLink(cell: cell(3), target: .cell(sheet: "a", cell(1)), hint: String(repeating: "ก", count: 256)), "A3"),
    ])
  func badLinks(link: CellLink, place: String) throws {
    let file = try TemporaryFile()
    let error = #expect(throws: SourceError.self) {
      try XLSXWriter.write(Self.workbook { $0.links = [link] }, toPath: file.path)
    }
    #expect(error?.thai == "แผ่นงาน 'a' มีค่าที่เขียนลงสมุดงานไม่ได้: ลิงก์ที่ \(place) ยาวเกินหรืออยู่นอกแผ่นงาน")
    #expect(
      error?.english
        == "The sheet 'a' has a setting that cannot be written to a workbook: the link of \(place) is too long or lies outside the sheet."
    )
  }

  @Test("too many links and ranges outside the sheet are refused")
  func badRanges() throws {
    func outcome(_ change: (inout Sheet) -> Void) throws -> String? {
      let file = try TemporaryFile()
      return #expect(throws: SourceError.self) { try XLSXWriter.write(Self.workbook(change), toPath: file.path) }?
        .english
    }
    let start = "The sheet 'a' has a setting that cannot be written to a workbook: "
    let link = CellLink(cell: Self.cell(1), target: .cell(sheet: "a", Self.cell(1)))
    #expect(
      try outcome { $0.links = Array(repeating: link, count: 65_531) } == start + "more than 65530 links.")
    #expect(
      try outcome { $0.filter = CellRange(Self.cell(0), Self.cell(2)) } == start
        + "the range A0:A2 lies outside the sheet.")
    #expect(
      try outcome {
        $0.validations = [
          DataValidation(kind: "list", ranges: [CellRange(Self.cell(1), Self.cell(1_048_577))], formula: "\"a\"")
        ]
      } == start + "the range A1:A1048577 lies outside the sheet.")
  }
}
