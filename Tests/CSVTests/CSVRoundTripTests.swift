import CSV
import Spreadsheet
import TestSupport
import Testing

@Suite struct CSVRoundTripTests {
  @Test(arguments: 0..<500) func `What is written is read back, and written again gives the same bytes`(
    seed: Int
  ) throws {
    let sheet = RandomSheet.make(seed: UInt64(seed))
    let bytes = CSVWriter.bytes(sheet)
    let back = try CSVReader.workbook(bytes: bytes, file: nil)
    #expect(CellTexts.of(back) == CellTexts.of(sheet))
    #expect(back.sheets.map { CSVWriter.bytes($0) } == [bytes])
  }

  @Test func `What is written is read alike in UTF-16 and, where it can be, in the Thai code page`() throws {
    for seed in 0..<50 as Range<UInt64> {
      let sheet = RandomSheet.make(seed: seed)
      let text = String(decoding: CSVWriter.bytes(sheet).dropFirst(3), as: UTF8.self)
      var wide: [UInt8] = [0xFF, 0xFE]
      for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      #expect(CellTexts.of(try CSVReader.workbook(bytes: wide, file: nil)) == CellTexts.of(sheet))
    }
  }
}

/// Sheets of texts that are hard to write.
enum RandomSheet {
  private static let pieces = [
    "ก", "น้ำ", "โครงการ", "\"", "\"\"", ",", ";", "\t", "\n", " ", "\u{A0}", "=", "+", "-", "@", "๕๐๐,๐๐๐.-", "a", "0",
    "'",
    "sep=;", "😀", "\u{0E49}", "\u{FEFF}", "…",
  ]

  static func make(seed: UInt64) -> Sheet {
    var generator = SeededGenerator(seed: seed)
    var sheet = Sheet(name: nil)
    let rows = Int.random(in: 1...20, using: &generator)
    let columns = Int.random(in: 1...6, using: &generator)
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let row = Int.random(in: 1...rows, using: &generator)
      let column = Int.random(in: 1...columns, using: &generator)
      let length = Int.random(in: 1...5, using: &generator)
      let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      sheet.grid[CellReference(row: row, column: column)] = Cell(.text(text))
    }
    return sheet
  }
}
