internal import Spreadsheet

/// Where the pages of a printed sheet end.
///
/// Source of the measures: ECMA-376 part 1, 18.3.1.13 (col) and 18.3.1.73 (row).
struct PaperFit {
  private let rowHeights: [Int: Double]
  private let page: PageSetup
  private let scale: Double

  /// A4 on its long side, in points.
  private static let (paperWidth, paperHeight) = (841.9, 595.3)
  /// The height of a row that nobody set.
  private static let plainRowHeight = 15.0
  /// Programs differ a little in what they put on a page; so much of it is trusted to be there.
  private static let trusted = 0.96
  /// The most page breaks that a worksheet can have.
  private static let mostBreaks = 1_023

  /// The pages of a sheet that is shrunk until it is one page wide.
  init(_ sheet: Sheet, page: PageSetup) {
    rowHeights = sheet.rowHeights
    self.page = page
    // A character of a column's width is 7 pixels of 0.75 points, and a column has 5 pixels more (18.3.1.13).
    let width = sheet.columnWidths.values.reduce(0) { $0 + ($1 * 7 + 5) * 0.75 }
    scale = min(1, (Self.paperWidth - (page.margins.left + page.margins.right) * 72) / width)
  }

  /// The rows after which a page ends: those set by hand, and those before a group of rows that a page would cut in two.
  func breaks(keeping groups: [ClosedRange<Int>]) -> [Int] {
    let repeated = page.repeatedRows.map { $0.reduce(0) { $0 + height($1) } } ?? 0
    let room = (Self.paperHeight - (page.margins.top + page.margins.bottom) * 72) / scale * Self.trusted
    let ends = Dictionary(groups.map { ($0.lowerBound, $0.upperBound) }, uniquingKeysWith: max)
    let forced = Set(page.breaksAfterRows)
    var breaks = forced
    var used = 0.0
    var row = 1
    let last = rowHeights.keys.max() ?? 0
    while row <= last {
      let end = ends[row] ?? row
      let needed = (row...end).reduce(0) { $0 + height($1) }
      if used + needed > room {
        // A group that no page holds is cut where the page ends; so is one on a page that would stay half empty.
        if end > row, used > room / 2, needed + repeated <= room { breaks.insert(row - 1) }
        used = repeated
      }
      used += end > row ? height(row) : needed
      if forced.contains(row) { used = repeated }
      row += 1
    }
    return Array(breaks.sorted().prefix(Self.mostBreaks))
  }

  private func height(_ row: Int) -> Double { rowHeights[row] ?? Self.plainRowHeight }
}
