import Spreadsheet
import XLSX

/// What every target does with its bytes.
public enum FuzzInput {
  /// The bytes that libFuzzer hands over.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Reads a workbook, and when it can be read, goes through every cell and what is attached to the cells.
  public static func read(_ bytes: [UInt8]) {
    var limits = XLSXLimits()
    limits.packageBytes = 64 << 20
    limits.partBytes = 32 << 20
    do {
      let workbook = try XLSXReader.workbook(bytes: bytes, file: "fuzz.xlsx", limits: limits)
      precondition(workbook.definedNames.allSatisfy { $0.sheet.map(workbook.sheets.indices.contains) ?? true })
      for sheet in workbook.sheets {
        precondition(sheet.comments.allSatisfy { isOnSheet(CellRange($0.cell, $0.cell)) })
        precondition(sheet.drawings.allSatisfy { isOnSheet($0.range) })
        precondition(sheet.validations.allSatisfy { $0.ranges.allSatisfy(isOnSheet) })
        for row in sheet.grid.rowNumbers {
          precondition(row >= 1 && row <= CellReference.maximumRow)
          var last = 0
          for placed in sheet.grid.cells(inRow: row) {
            precondition(placed.column > last && placed.column <= CellReference.maximumColumn)
            precondition(workbook.styles.indices.contains(placed.cell.style))
            if case .number(let number)? = placed.cell.value { precondition(number.isFinite) }
            last = placed.column
          }
        }
      }
    } catch {
      precondition(!error.code.isEmpty && !error.thai.isEmpty && !error.english.isEmpty)
    }
  }

  private static func isOnSheet(_ range: CellRange) -> Bool {
    range.first.row >= 1 && range.first.column >= 1 && range.first.row <= range.last.row
      && range.first.column <= range.last.column && range.last.row <= CellReference.maximumRow
      && range.last.column <= CellReference.maximumColumn
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static let microsoft = "http://schemas.microsoft.com/office/2017/10/relationships"
  private static let threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"

  private static func link(_ identifier: String, _ kind: String, _ target: String, by owner: String = office) -> String
  {
    "<Relationship Id=\"\(identifier)\" Type=\"\(owner)/\(kind)\" Target=\"\(target)\"/>"
  }

  private static func links(_ links: String...) -> String {
    "<Relationships xmlns=\"\(relationships)\">\(links.joined())</Relationships>"
  }

  /// The parts of a small good workbook.
  private static let parts: [(String, [UInt8])] = [
    ("_rels/.rels", links(link("a", "officeDocument", "xl/workbook.xml"))),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"a\"/></sheets>"
        + "</workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      links(
        link("a", "worksheet", "worksheets/sheet1.xml"), link("b", "sharedStrings", "sharedStrings.xml"),
        link("c", "styles", "styles.xml"), link("d", "person", "persons/person.xml", by: microsoft))
    ),
    (
      "xl/worksheets/_rels/sheet1.xml.rels",
      links(
        link("a", "drawing", "../drawings/drawing1.xml"), link("b", "comments", "../comments1.xml"),
        link("c", "threadedComment", "../threadedComments/threadedComment1.xml", by: microsoft))
    ),
    ("xl/drawings/drawing1.xml", "<wsDr xmlns=\"\(drawing)\"/>"),
    (
      "xl/comments1.xml",
      "<comments xmlns=\"\(main)\"><authors><author>a</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"/>"
        + "</commentList></comments>"
    ),
    ("xl/threadedComments/threadedComment1.xml", "<ThreadedComments xmlns=\"\(threads)\"/>"),
    ("xl/persons/person.xml", "<personList xmlns=\"\(threads)\"><person displayName=\"a\" id=\"p\"/></personList>"),
    ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\"><si><t>a</t></si><si><t>b</t></si></sst>"),
    ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\"><cellXfs><xf/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"),
    (
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>1</v></c></row></sheetData>"
        + "<drawing r:id=\"a\"/></worksheet>"
    ),
  ].map { ($0.0, Array($0.1.utf8)) }

  /// A workbook around one part; the part is stored as it is.
  public static func package(_ part: String, _ bytes: [UInt8]) -> [UInt8] {
    var parts = Self.parts
    for index in parts.indices where parts[index].0 == part { parts[index].1 = bytes }
    return StoredZip.build(parts)
  }
}

/// A zip file of stored entries.
enum StoredZip {
  static func build(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let sizes = [checksum(bytes), UInt32(bytes.count), UInt32(bytes.count)].flatMap(little)
      let common = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + sizes + [UInt8(name.utf8.count), 0, 0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      directory += little(UInt32(file.count)) + name.utf8
      file += [0x50, 0x4B, 3, 4] + common + name.utf8 + bytes
    }
    let count = [UInt8(parts.count), 0]
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count))
      + little(UInt32(file.count)) + [0, 0]
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}
