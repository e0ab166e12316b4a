import Spreadsheet
import Testing

@Suite("References in A1 style")
struct CellReferenceTests {
  @Test(
    "a cell is read with small letters and dollar signs as well",
    arguments: [
      ("A1", 1, 1), ("C41", 41, 3), ("$C$41", 41, 3), ("c$41", 41, 3), ("$z9", 9, 26), ("AA10", 10, 27),
      ("A0012", 12, 1), ("XFD1048576", 1_048_576, 16_384),
    ])
  func cell(text: String, row: Int, column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
  }

  @Test("a place past all sheets stays one, and nothing overflows")
  func pastAll() {
    var place = CellReference(row: .max, column: .max)
    #expect(place.row > CellReference.maximumRow && place.column > CellReference.maximumColumn)
    place.row += 1
    #expect(place == CellReference(row: .max, column: .max))
  }

  @Test(
    "anything else is no cell, and no place past the last one",
    arguments: [
      "", "A", "1", "$", "A0", "0", "1A", "A1B", "C4$1", "$$C4", "C$", "$C$", "A-1", "A 1", " A1", "ก1", "A๑", "XFE1",
      "A1048577", "AAAA1", "A99999999999999999999", String(repeating: "Z", count: 99) + "1", "A1:B2",
    ])
  func noCell(text: String) { #expect(CellReference(text) == nil) }

  @Test(
    "a range is read whichever corners it names",
    arguments: [("A1:C3", "A1:C3"), ("C3:A1", "A1:C3"), ("$A$3:C1", "A1:C3"), ("B2", "B2"), ("B2:B2", "B2")])
  func range(text: String, written: String) { #expect(CellRange(text)?.description == written) }

  @Test("anything else is no range", arguments: ["", ":", "A1:", ":A1", "A1:B2:C3", "A:C", "1:3", "A1;B2", "A1:XFE9"])
  func noRange(text: String) { #expect(CellRange(text) == nil) }

  @Test(
    "a reference that is copied moves where no dollar sign holds it, and never leaves the sheet",
    arguments: [
      ("A1", 2, 3, "D3"), ("$A1", 2, 3, "$A3"), ("A$1", 2, 3, "D$1"), ("$A$1", 2, 3, "$A$1"), ("a1", 0, 0, "A1"),
      ("A", 2, 3, "D"), ("$A", 2, 3, "$A"), ("1", 2, 3, "3"), ("$1", 2, 3, "$1"), ("B2", -1, -1, "A1"),
      ("B2", -2, 0, nil), ("B2", 0, -2, nil), ("$B$2", -2, -2, "$B$2"), ("XFC1", 0, 1, "XFD1"), ("XFD1", 0, 1, nil),
      ("A1048575", 1, 0, "A1048576"), ("A1048576", 1, 0, nil),
    ] as [(String, Int, Int, String?)])
  func move(text: String, rows: Int, columns: Int, written: String?) throws {
    let bytes = Array(text.utf8)
    let read = A1Reference(bytes.span)
    let reference = try #require(read)
    #expect(reference.moved(rows: rows, columns: columns)?.description == written)
  }
}
