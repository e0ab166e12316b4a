import CSV
import Spreadsheet
import Testing

@Suite struct CSVReaderTests {
  static let files: [(String, [String: String])] = [
    ("", [:]),
    ("\n", [:]),
    ("ก", ["A1": "ก"]),
    ("a,b\nc,d\n", ["A1": "a", "B1": "b", "A2": "c", "B2": "d"]),
    ("a,b\r\nc,d", ["A1": "a", "B1": "b", "A2": "c", "B2": "d"]),
    ("a\rb\r", ["A1": "a", "A2": "b"]),
    ("a\r\r\nb", ["A1": "a", "A3": "b"]),
    ("\n\na,,b\r\n\r\n\r\nc\n\n", ["A3": "a", "C3": "b", "A6": "c"]),
    (" a , b \n", ["A1": " a ", "B1": " b "]),
    ("\u{A0}a,\tb\n", ["A1": "\u{A0}a", "B1": "\tb"]),
    ("\"a\"\"b\",\"\",\" \"", ["A1": "a\"b", "C1": " "]),
    ("\"x\ny\",\"x\r\ny\"\nz", ["A1": "x\ny", "B1": "x\ny", "A2": "z"]),
    ("\"x\r\ry\"", ["A1": "x\n\ny"]),
    ("007,1/2,=A1,-,TRUE", ["A1": "007", "B1": "1/2", "C1": "=A1", "D1": "-", "E1": "TRUE"]),
    ("a;b\nc;d", ["A1": "a", "B1": "b", "A2": "c", "B2": "d"]),
    ("a\tb\nc\td", ["A1": "a", "B1": "b", "A2": "c", "B2": "d"]),
    (
      "โครงการ;งบประมาณ\nก;500,000\nข;1,000,000",
      [
        "A1": "โครงการ", "B1": "งบประมาณ", "A2": "ก", "B2": "500,000", "A3": "ข", "B3": "1,000,000",
      ]
    ),
    (
      "แผนปฏิบัติการ, ปี 2560\nก\tข\tค\nง\tจ,ฉ\tช",
      [
        "A1": "แผนปฏิบัติการ, ปี 2560", "A2": "ก", "B2": "ข", "C2": "ค", "A3": "ง", "B3": "จ,ฉ", "C3": "ช",
      ]
    ),
    ("\"a;b;c\",d\n\"e;f;g\",h", ["A1": "a;b;c", "B1": "d", "A2": "e;f;g", "B2": "h"]),
    ("\"a,b,c\";d\n\"e,f,g\";h", ["A1": "a,b,c", "B1": "d", "A2": "e,f,g", "B2": "h"]),
    ("sep=;\r\na,b;c", ["A1": "a,b", "B1": "c"]),
    ("SEP=|\na,b|c", ["A1": "a,b", "B1": "c"]),
    ("sep=;", [:]),
    ("sep=;a", ["A1": "sep=", "B1": "a"]),
    ("sep=,\n\nก", ["A2": "ก"]),
  ]

  @Test(arguments: files) func `Fields are kept as they are, in rows as a spreadsheet shows them`(
    file: String, cells: [String: String]
  ) throws {
    #expect(CellTexts.of(try read(Array(file.utf8))) == cells)
    #expect(CellTexts.of(try read([0xEF, 0xBB, 0xBF] + Array(file.utf8))) == cells)
  }

  @Test func `An empty file is an empty sheet without a name`() throws {
    for bytes in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]] {
      let workbook = try CSVReader.workbook(bytes: bytes, file: "ว่าง.csv")
      #expect(workbook.file == "ว่าง.csv")
      #expect(workbook.sheets == [Sheet(name: nil)])
    }
  }

  @Test func `A file in the Thai code page is read`() throws {
    let bytes: [UInt8] = [0xB9, 0xE9, 0xD3, 0x2C, 0xF5, 0xF0, 0xF0, 0x0D, 0x0A, 0x85]
    #expect(CellTexts.of(try read(bytes)) == ["A1": "น้ำ", "B1": "๕๐๐", "A2": "…"])
  }

  @Test(arguments: [true, false]) func `A file in UTF-16 is read`(highByteFirst: Bool) throws {
    let bytes = utf16("ก\tข\r\n😀\t\"x\ny\"", highByteFirst: highByteFirst)
    #expect(CellTexts.of(try read(bytes)) == ["A1": "ก", "B1": "ข", "A2": "😀", "B2": "x\ny"])
  }

  @Test func `A field longer than a piece of the file is whole`() throws {
    let long = String(repeating: "ก\"\"ข\n", count: 50_000)
    let cells = CellTexts.of(try read(Array("a,\"\(long)\"\nb".utf8)))
    #expect(cells["B1"] == String(repeating: "ก\"ข\n", count: 50_000))
    #expect(cells["A2"] == "b")
  }

  @Test func `Line ends on both sides of a piece of the file count once`() throws {
    for length in (1 << 16) - 3...(1 << 16) + 3 {
      let line = String(repeating: "a", count: length)
      #expect(CellTexts.of(try read(Array("\(line)\r\nb\r\n\r\nc".utf8))) == ["A1": line, "A2": "b", "A4": "c"])
    }
  }

  private func read(_ bytes: [UInt8]) throws(SourceError) -> Workbook {
    try CSVReader.workbook(bytes: bytes, file: nil)
  }

  private func utf16(_ text: String, highByteFirst: Bool) -> [UInt8] {
    var bytes: [UInt8] = highByteFirst ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += highByteFirst ? [high, low] : [low, high]
    }
    return bytes
  }
}

/// The texts of a workbook's first sheet by their addresses.
enum CellTexts {
  static func of(_ workbook: Workbook) -> [String: String] {
    workbook.sheets.first.map { of($0) } ?? [:]
  }

  static func of(_ sheet: Sheet) -> [String: String] {
    var texts: [String: String] = [:]
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) {
        guard case .text(let text) = placed.cell.value else { continue }
        texts[CellReference(row: row, column: placed.column).description] = text
      }
    }
    return texts
  }
}
