import Spreadsheet
import Testing

@testable import OfficialTables

@Suite("A table that a page cuts has its header again on the next one")
struct ContinuedTablesTests {
  /// A sheet of ten rows with a header of two, merged downwards, in rows 2 and 3, whose last row sums up rows 4 to 9.
  private static func sheet(breaksAfter breaks: [Int], goingOnIn rows: Set<Int> = []) -> Sheet {
    var sheet = Sheet(name: "แผ่น")
    for row in 1...9 {
      sheet.grid[CellReference(row: row, column: 1)] = Cell(.text("แถว \(row)"))
      sheet.rowHeights[row] = Double(row)
    }
    sheet.grid[CellReference(row: 10, column: 1)] = Cell(.number(5), formula: "30+SUM(A4:A6,AB7:AB9)")
    sheet.merges = [CellRange("A2:A3"), CellRange("A10:C10")].compactMap { $0 }
    var page = PageSetup()
    page.breaksAfterRows = breaks
    sheet.page = page
    sheet.repeatHeaders(of: [ContinuedTable(header: 2...3, body: 4...10, continuations: rows)])
    return sheet
  }

  private static func texts(_ sheet: Sheet) -> [String] {
    (1...sheet.grid.lastRow).map { row in
      guard case .text(let text)? = sheet.grid[CellReference(row: row, column: 1)]?.value else { return "" }
      return text.replacing("แถว ", with: "")
    }
  }

  @Test("its rows stand below the last row of the page, and everything below moves down")
  func inserted() {
    let sheet = Self.sheet(breaksAfter: [5, 8])
    #expect(Self.texts(sheet) == ["1", "2", "3", "4", "5", "2", "3", "6", "7", "8", "2", "3", "9", ""])
    #expect(sheet.page?.breaksAfterRows == [5, 10])
    #expect(sheet.rowHeights[6] == 2 && sheet.rowHeights[8] == 6 && sheet.rowHeights[13] == 9)
    #expect(
      sheet.merges.map(\.description).sorted() == ["A11:A12", "A14:C14", "A2:A3", "A6:A7"])
    #expect(sheet.grid[CellReference(row: 14, column: 1)]?.formula == "30+SUM(A4:A8,AB9:AB13)")
  }

  @Test("no header stands above a row that goes on saying what the one above says")
  func continuations() {
    let pieces = Self.sheet(breaksAfter: [5, 8], goingOnIn: [6])
    #expect(Self.texts(pieces) == ["1", "2", "3", "4", "5", "6", "7", "8", "2", "3", "9", ""])
    #expect(Self.texts(Self.sheet(breaksAfter: [5], goingOnIn: [5, 7])).count == 12)
  }

  @Test("a page that ends above the table or with it repeats nothing", arguments: [[], [1], [3], [10]] as [[Int]])
  func uncut(breaks: [Int]) {
    let sheet = Self.sheet(breaksAfter: breaks)
    #expect(Self.texts(sheet) == (1...9).map(String.init) + [""])
    #expect(sheet.page?.breaksAfterRows == breaks)
  }
}
