import Spreadsheet
import Testing

@testable import OfficialTables

/// Where the pages of a printed sheet end, to the point.
@Suite("Pages end where they are full")
struct PaperFitTests {
  /// The rows after which a page without margins ends: of its 595.3 points, 96 in a hundred are trusted, 571.488.
  private static func breaks(
    _ heights: [Double], keeping groups: [ClosedRange<Int>], width: Double = 10,
    _ change: (inout PageSetup) -> Void = { _ in }
  ) -> [Int] {
    var sheet = Sheet(name: "แผ่น")
    for (index, height) in heights.enumerated() { sheet.rowHeights[index + 1] = height }
    sheet.columnWidths = [1: width]
    var page = PageSetup()
    (page.margins.left, page.margins.right, page.margins.top, page.margins.bottom) = (0, 0, 0, 0)
    change(&page)
    return PaperFit(sheet, page: page).breaks(keeping: groups)
  }

  @Test("a group of rows that fits is not moved, one that is a point too tall is")
  func room() {
    #expect(Self.breaks([500, 35, 36], keeping: [2...3]) == [])
    #expect(Self.breaks([500, 36, 36], keeping: [2...3]) == [1])
  }

  @Test("rows that need not stay together set no break, however many they are")
  func singleRows() {
    #expect(Self.breaks(Array(repeating: 100, count: 40), keeping: []) == [])
    #expect(Self.breaks(Array(repeating: 100, count: 40), keeping: [7...7]) == [])
  }

  @Test("a page that would stay half empty is not ended")
  func halfEmpty() {
    #expect(Self.breaks([286, 200, 200], keeping: [2...3]) == [1])
    #expect(Self.breaks([285, 200, 200], keeping: [2...3]) == [])
  }

  @Test("a group that no page holds is cut where the page ends")
  func tallGroup() {
    #expect(Self.breaks([300, 300, 271], keeping: [2...3]) == [1])
    #expect(Self.breaks([300, 300, 272], keeping: [2...3]) == [])
  }

  @Test("the group behind a break stands on a page that it begins")
  func nextPage() {
    // The second page holds the first group and 371 points of the next one.
    #expect(Self.breaks([500, 100, 100, 300, 71], keeping: [2...3, 4...5]) == [1])
    #expect(Self.breaks([500, 150, 150, 200, 72], keeping: [2...3, 4...5]) == [1, 3])
  }

  @Test("rows that are printed again on every page take room there")
  func repeatedRows() {
    let repeated = { (page: inout PageSetup) in page.repeatedRows = 1...2 }
    #expect(Self.breaks([20, 20, 400, 300, 231], keeping: [4...5], repeated) == [3])
    #expect(Self.breaks([20, 20, 400, 300, 232], keeping: [4...5], repeated) == [])
    // On the second page they stand above the group: 40 and 300 leave 231 points.
    #expect(Self.breaks([20, 20, 400, 150, 150, 115, 116], keeping: [4...5, 6...7], repeated) == [3])
    #expect(Self.breaks([20, 20, 400, 150, 150, 116, 116], keeping: [4...5, 6...7], repeated) == [3, 5])
  }

  @Test("a break set by hand stays, and what follows it begins a page")
  func forced() {
    let afterTwo = { (page: inout PageSetup) in page.breaksAfterRows = [2] }
    #expect(Self.breaks([200, 200, 200, 200, 171], keeping: [3...5], afterTwo) == [2])
    #expect(Self.breaks([200, 200, 300, 136, 136], keeping: [4...5], afterTwo) == [2, 3])
  }

  @Test("a wide sheet is shrunk to the width of the paper, and more rows go on a page")
  func scale() {
    // 149 characters are 786 points and fit; 200 are 1,053.75 points, of which the paper shows 841.9.
    #expect(Self.breaks([500, 36, 36], keeping: [2...3], width: 149) == [1])
    #expect(Self.breaks([600, 57, 58], keeping: [2...3], width: 200) == [])
    #expect(Self.breaks([600, 58, 58], keeping: [2...3], width: 200) == [1])
    // Margins at the sides, 72 points to the inch, make it smaller still.
    let margins = { (page: inout PageSetup) in (page.margins.left, page.margins.right) = (1, 0.5) }
    #expect(Self.breaks([700, 60, 60], keeping: [2...3], width: 200, margins) == [])
    #expect(Self.breaks([700, 61, 60], keeping: [2...3], width: 200, margins) == [1])
  }

  @Test("margins above and below take room")
  func margins() {
    // 595.3 - 144 points, less what is not trusted: 433.2.
    let margins = { (page: inout PageSetup) in (page.margins.top, page.margins.bottom) = (1.5, 0.5) }
    #expect(Self.breaks([300, 100, 33], keeping: [2...3], margins) == [])
    #expect(Self.breaks([300, 100, 34], keeping: [2...3], margins) == [1])
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
    #expect(breaks(26) == [])
    #expect(breaks(27) == [1])
  }

  @Test("of groups that begin in one row the longest is kept together")
  func longest() {
    #expect(Self.breaks([500, 30, 30, 30], keeping: [2...3, 2...4, 2...2]) == [1])
  }

  @Test("there are no more breaks than a worksheet can have")
  func mostBreaks() {
    let rows = Array(1...1_100)
    let breaks = Self.breaks(rows.map { _ in 10 }, keeping: []) { $0.breaksAfterRows = rows }
    #expect(breaks == Array(1...1_023))
  }
}
