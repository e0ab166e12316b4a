import CSV
import Spreadsheet
import Testing

@testable import Planbook

@Suite("The CSV report has a row for each cell")
struct CSVReportTests {
  @Test("our own reader gives back the cells, a row a place, the finding's own values in each")
  func isReadBack() throws {
    let bytes = CSVReport(language: .english).bytes(of: ReportSpecimen.report)
    let grid = try CSVReader.workbook(bytes: bytes, file: nil).sheets[0].grid
    func row(_ number: Int) -> [String] {
      (1...18).map { column in
        if case .text(let text)? = grid[CellReference(row: number, column: column)]?.value { text } else { "" }
      }
    }
    #expect(
      row(1) == [
        "finding", "code", "rule", "severity", "message", "subject-kind", "subject-number", "subject-name", "place",
        "role", "file", "sheet", "cell", "written", "value", "difference", "confidence", "related",
      ])
    #expect(grid.lastRow == 8)
    #expect((2...8).map { row($0)[0] } == ["1", "1", "1", "2", "2", "3", "4"])
    #expect((2...8).map { row($0)[8] } == ["1", "2", "3", "1", "2", "1", ""])
    #expect((2...4).map { row($0)[15] } == ["10000", "10000", "10000"])
    #expect(
      Array(row(4)[8..<15]) == ["3", "project-list", "projects.csv", "", "B2", "-5000", "-5000"])
    #expect(row(5)[13] == "=1+1")
    // Guarded once, as any text of a CSV file.
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(",'=1+1,") && !text.contains("''="))
    #expect(row(2)[17] == "BUD001 (สรุปงบประมาณ!C9): สรุปงบประมาณ!C9 does not add up")
    #expect(row(7)[16] == "probable")
    #expect(row(8)[1...4] == ["ZZZ999", "unknown-rule", "note", "No cell at all"])
  }
}
