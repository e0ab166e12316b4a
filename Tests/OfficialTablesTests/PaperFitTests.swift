import Spreadsheet
import Testing

@testable import OfficialTables

/// Where the pages of a printed sheet end, to the point.
@Suite("Pages end where they are full")
struct PaperFitTests {
  /// The pages without margins of a sheet: of the 595.3 points of each, 98 in a hundred are trusted, 583.394.
  private static func fit(
    _ heights: [Double], width: Double = 10, _ change: (inout PageSetup) -> Void = { _ in }
  ) -> PaperFit {
    var sheet = Sheet(name: "แผ่น")
    for (index, height) in heights.enumerated() { sheet.rowHeights[index + 1] = height }
    sheet.columnWidths = [1: width]
    var page = PageSetup()
    (page.margins.left, page.margins.right, page.margins.top, page.margins.bottom) = (0, 0, 0, 0)
    change(&page)
    return PaperFit(sheet, page: page)
  }

  private static func breaks(
    _ heights: [Double], keeping groups: [ClosedRange<Int>], _ change: (inout PageSetup) -> Void = { _ in }
  ) -> [Int] {
    fit(heights, change).breaks(keeping: groups)
  }

  @Test("a group of rows that fits is not moved, one that is a point too tall is")
  func room() {
    #expect(Self.breaks([500, 43, 40], keeping: [2...3]) == [])
    #expect(Self.breaks([500, 43, 41], keeping: [2...3]) == [1])
  }

  @Test("a page ends before the row that it does not hold")
  func singleRows() {
    #expect(Self.breaks(Array(repeating: 100, count: 12), keeping: []) == [5, 10])
    #expect(Self.breaks([583, 583, 584, 10], keeping: []) == [1, 2, 3])
  }

  @Test("a group that a page holds is moved, however empty the page before stays")
  func emptyPage() {
    #expect(Self.breaks([20, 283, 300], keeping: [2...3]) == [1])
    #expect(Self.breaks([20, 280, 283], keeping: [2...3]) == [])
    #expect(Self.breaks([20, 283, 283], keeping: [2...3]) == [1])
  }

  @Test("a group that no page holds is cut where the page ends")
  func tallGroup() {
    #expect(Self.breaks([300, 300, 283], keeping: [2...3]) == [1])
    #expect(Self.breaks([300, 300, 284], keeping: [2...3]) == [1, 2])
    #expect(Self.breaks([100, 300, 284], keeping: [2...3]) == [2])
  }

  @Test("the group behind a break stands on a page that it begins")
  func nextPage() {
    // The second page holds the first group and 383 points of the next one.
    #expect(Self.breaks([500, 100, 100, 300, 83], keeping: [2...3, 4...5]) == [1])
    #expect(Self.breaks([500, 150, 150, 200, 84], keeping: [2...3, 4...5]) == [1, 3])
  }

  @Test("rows that are printed again on every page take room there")
  func repeatedRows() {
    let repeated = { (page: inout PageSetup) in page.repeatedRows = 1...2 }
    #expect(Self.breaks([20, 20, 400, 300, 243], keeping: [4...5], repeated) == [3])
    #expect(Self.breaks([20, 20, 400, 300, 244], keeping: [4...5], repeated) == [3, 4])
    // On the second page they stand above the group: 40 and 300 leave 243 points.
    #expect(Self.breaks([20, 20, 400, 150, 150, 121, 122], keeping: [4...5, 6...7], repeated) == [3])
    #expect(Self.breaks([20, 20, 400, 150, 150, 122, 122], keeping: [4...5, 6...7], repeated) == [3, 5])
  }

  @Test("a table that a page cuts has its header again on the next one, where it takes room")
  func headers() {
    let table = [ContinuedTable(header: 1...1, body: 2...6)]
    let rows: [Double] = [83, 250, 250, 250, 250, 83]
    #expect(Self.fit(rows).breaks(keeping: [], under: table) == [3, 5])
    #expect(Self.fit(rows).breaks(keeping: []) == [3])
    // Below the table there is none.
    let short = Self.fit([83, 500, 300, 283])
    #expect(short.breaks(keeping: [], under: [ContinuedTable(header: 1...1, body: 2...2)]) == [2])
    #expect(short.breaks(keeping: [], under: [ContinuedTable(header: 1...1, body: 2...4)]) == [2, 3])
  }

  @Test("a break set by hand stays, and what follows it begins a page")
  func forced() {
    let afterTwo = { (page: inout PageSetup) in page.breaksAfterRows = [2] }
    #expect(Self.breaks([200, 200, 200, 200, 183], keeping: [3...5], afterTwo) == [2])
    #expect(Self.breaks([200, 200, 300, 142, 142], keeping: [4...5], afterTwo) == [2, 3])
  }

  @Test("nothing is broken off behind the last row")
  func lastRow() {
    #expect(Self.breaks([200, 200], keeping: []) { $0.breaksAfterRows = [2] } == [])
  }

  @Test("a wide sheet is shrunk by whole hundredths to the width of the paper, and more rows go on a page")
  func scale() {
    // 150 characters are 1,055 pixels, as wide as 840.3 points on paper; 151 are 1,062 pixels and 845.8 points.
    #expect(Self.fit([], width: 150).scale == 100)
    #expect(Self.fit([], width: 151).scale == 99)
    #expect(Self.fit([], width: 200).scale == 75)
    #expect(Self.fit([], width: 10_000).scale == 10)
    #expect(Self.fit([600, 90, 87], width: 200).breaks(keeping: [2...3]) == [])
    #expect(Self.fit([600, 90, 88], width: 200).breaks(keeping: [2...3]) == [1])
    // Margins at the sides, 72 points to the inch, make it smaller still.
    let margins = { (page: inout PageSetup) in (page.margins.left, page.margins.right) = (1, 0.5) }
    #expect(Self.fit([], width: 200, margins).scale == 65)
  }

  @Test("margins above and below take room")
  func margins() {
    // 595.3 - 144 points, less what is not trusted: 442.27.
    let margins = { (page: inout PageSetup) in (page.margins.top, page.margins.bottom) = (1.5, 0.5) }
    #expect(Self.breaks([300, 100, 42], keeping: [2...3], margins) == [])
    #expect(Self.breaks([300, 100, 43], keeping: [2...3], margins) == [1])
  }

  @Test("a row that nobody set is fifteen points high")
  func plainRows() {
    func breaks(_ last: Double) -> [Int] {
      var sheet = Sheet(name: "แผ่น")
      sheet.rowHeights = [1: 500, 5: last]
      var page = PageSetup()
      (page.margins.top, page.margins.bottom) = (0, 0)
      return PaperFit(sheet, page: page).breaks(keeping: [2...5])
    }
    #expect(breaks(38) == [])
    #expect(breaks(39) == [1])
  }

  @Test("of groups that begin in one row the longest that a page holds is kept together")
  func longest() {
    #expect(Self.breaks([500, 30, 30, 30], keeping: [2...3, 2...4, 2...2]) == [1])
    #expect(Self.breaks([500, 30, 30, 600], keeping: [2...3, 2...4]) == [3])
    #expect(Self.breaks([500, 50, 50, 600], keeping: [2...3, 2...4]) == [1, 3])
  }

  @Test("there are no more breaks than a worksheet can have")
  func mostBreaks() {
    let rows = Array(1...1_100)
    let breaks = Self.breaks(rows.map { _ in 10 }, keeping: []) { $0.breaksAfterRows = rows }
    #expect(breaks == Array(1...1_023))
  }
}
