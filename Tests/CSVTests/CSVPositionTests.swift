import CSV
import Spreadsheet
import Testing

@Suite("Cells are found again in the text they came from")
struct CSVPositionTests {
  /// Where the cells stand, as `line:column-line:column`.
  private static func shown(_ found: [CellReference: TextPosition]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: found.map {
        ("\($0)", "\($1.startLine):\($1.startColumn)-\($1.endLine):\($1.endColumn)")
      })
  }

  private static func cells(_ names: [String]) -> Set<CellReference> { Set(names.compactMap { CellReference($0) }) }

  @Test("in a CSV file, line breaks inside quotation marks and a declared delimiter counted")
  func csv() {
    let text = "sep=;\r\nก;\"b\nc\"\"d\"; e \r\n\r\nf;;g"
    #expect(
      Self.shown(CSVReader.positions(of: Self.cells(["A1", "B1", "C1", "A3", "B3", "C3", "E3", "B2"]), in: text)) == [
        "A1": "2:1-2:2", "B1": "2:3-3:6", "C1": "3:8-3:9", "A3": "5:1-5:2", "B3": "5:3-5:3", "C3": "5:4-5:5",
        "E3": "5:5-5:5", "B2": "4:1-4:1",
      ])
  }

  @Test("in a document's text, without the blanks around a piece; quotation marks mean nothing")
  func document() {
    let text = "\"ก\t b \u{A0}\nc\"\r\r\nน้ำ\tx"
    #expect(
      Self.shown(DocumentText.positions(of: Self.cells(["A1", "B1", "A2", "A3", "A4", "B4", "Z9"]), in: text)) == [
        "A1": "1:1-1:3", "B1": "1:5-1:6", "A2": "2:1-2:3", "A3": "3:1-3:1", "A4": "4:1-4:4", "B4": "4:5-4:6",
      ])
  }

  @Test(
    "what stands at a cell's place is what the reader gives for the cell",
    arguments: ["a,b\n\"c,\n\"\"d\",e\n", "x;y\nz;\n"])
  func agreesWithReader(text: String) throws {
    let grid = try CSVReader.workbook(bytes: Array(text.utf8), file: nil).sheets[0].grid
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    for row in grid.rowNumbers {
      for placed in grid.cells(inRow: row) {
        let cell = CellReference(row: row, column: placed.column)
        let place = try #require(CSVReader.positions(of: [cell], in: text)[cell])
        let first = lines[place.startLine - 1][place.startColumn - 1]
        let last = lines[place.endLine - 1][place.endColumn - 2]
        guard case .text(let read)? = placed.cell.value else { continue }
        #expect(first == read.unicodeScalars.first || first == "\"")
        #expect(last == read.unicodeScalars.last || last == "\"")
      }
    }
  }
}
