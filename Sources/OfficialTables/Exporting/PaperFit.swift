internal import Spreadsheet

/// Where the pages of a printed sheet end, and how much it is shrunk to be one page wide.
///
/// The scale is given in percent and not left to the program that prints: Excel takes no page breaks where it is to fit
/// a sheet to pages by itself. Source of the measures: ECMA-376 part 1, 18.3.1.63 (pageSetup) and 18.3.1.73 (row).
struct PaperFit {
  /// The scale in percent.
  let scale: Int

  private let rowHeights: [Int: Double]
  private let page: PageSetup

  /// A4 on its long side, in points.
  private static let (paperWidth, paperHeight) = (841.9, 595.3)
  /// The height of a row that nobody set.
  private static let plainRowHeight = 15.0
  /// Programs differ a little in what they put on a page; so much of it is trusted to be there.
  private static let trusted = 0.98
  /// The most page breaks that a worksheet can have.
  private static let mostBreaks = 1_023
  /// The least scale that a worksheet can have.
  private static let leastScale = 10

  /// The pages of a sheet.
  init(_ sheet: Sheet, page: PageSetup) {
    rowHeights = sheet.rowHeights
    self.page = page
    let width = sheet.columnWidths.values.reduce(0) { $0 + ColumnWidth.points($1) }
    let room = Self.paperWidth - (page.margins.left + page.margins.right) * 72
    scale = min(100, max(Self.leastScale, Int((room / max(width, 1) * 100).rounded(.down))))
  }

  /// The rows after which a page ends: those set by hand, and those that fill one.
  ///
  /// Of rows that are to stay together all do that a page holds; of the groups that begin in one row the longest that
  /// fits. A table that a page cuts has its header again on the next one; they are given in the order of their rows.
  func breaks(keeping groups: [ClosedRange<Int>], under tables: [ContinuedTable] = []) -> [Int] {
    let repeated = page.repeatedRows.map(sum) ?? 0
    var rest = tables[...]
    func head(before row: Int) -> Double {
      rest = rest.drop { $0.body.upperBound < row }
      return repeated + (rest.first.map { $0.isCut(after: row - 1) ? sum($0.header) : 0 } ?? 0)
    }
    let room = (Self.paperHeight - (page.margins.top + page.margins.bottom) * 72) * 100 / Double(scale) * Self.trusted
    let ends = Dictionary(grouping: groups, by: \.lowerBound).mapValues { $0.map(\.upperBound).sorted(by: >) }
    let forced = Set(page.breaksAfterRows)
    var breaks = forced
    var used = 0.0
    /// Up to where rows stand on the page in hand that are known to fit on it.
    var placed = 0
    let last = rowHeights.keys.max() ?? 0
    for row in stride(from: 1, through: last, by: 1) {
      if row > placed {
        let head = head(before: row)
        let end = (ends[row] ?? []).first { sum(row...$0) <= room - head } ?? row
        if used + sum(row...end) > room, used > 0 {
          breaks.insert(row - 1)
          used = head
        }
        placed = end
      }
      used += height(row)
      if forced.contains(row) { used = repeated }
    }
    return Array(breaks.filter { 0 < $0 && $0 < last }.sorted().prefix(Self.mostBreaks))
  }

  private func sum(_ rows: ClosedRange<Int>) -> Double { rows.reduce(0) { $0 + height($1) } }

  private func height(_ row: Int) -> Double { rowHeights[row] ?? Self.plainRowHeight }
}
