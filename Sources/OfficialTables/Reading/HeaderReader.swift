internal import Spreadsheet

/// Reads the headers of one sheet.
///
/// A table that goes on from page to page, and every schedule, prints its header once more: the cells of the last few
/// headers are compared before anything is recognised anew.
struct HeaderReader {
  private let sheet: Sheet
  private let source: CellSource
  private let matcher: HeaderMatcher
  /// The headers met last, the newest at the end.
  private var recent: [Printed] = []
  /// As many as take turns where lists of projects and of activities stand under each goal.
  private static let mostRecent = 4

  /// A header with all that its recognition rests on.
  private struct Printed {
    /// The first of the rows that were looked at.
    var row: Int
    /// How many rows were looked at.
    var rowCount: Int
    /// The official table that the last title named.
    var title: TableKey?
    /// What they were recognised as.
    var header: RecognisedHeader
  }

  init(_ sheet: Sheet, _ source: CellSource, matcher: HeaderMatcher) {
    self.sheet = sheet
    self.source = source
    self.matcher = matcher
  }

  /// The header whose first row this is; nil when the row is something else.
  ///
  /// - Parameters:
  ///   - row: The row's number.
  ///   - texts: The row's cells that are not blank.
  ///   - title: The official table that the last title named.
  mutating func header(inRow row: Int, _ texts: [CellText], title: TableKey?) -> RecognisedHeader? {
    guard HeaderMatcher.mayBeHeader(texts) else { return nil }
    if let printed = recent.first(where: { $0.title == title && isRepeated($0, at: row) }) {
      return printed.header.moved(to: row)
    }
    guard var header = matcher.header(in: texts, title: title) else { return nil }
    var lastLooked = row
    if header.table.states("months") {
      lastLooked = ScheduleHeader(sheet, source).complete(&header, below: row)
    }
    if recent.count == Self.mostRecent { recent.removeFirst() }
    recent.append(Printed(row: row, rowCount: lastLooked - row + 1, title: title, header: header))
    return header
  }

  /// Whether a row and those below it hold the same as those that were recognised as a header.
  private func isRepeated(_ header: Printed, at row: Int) -> Bool {
    (0..<header.rowCount).allSatisfy { sheet.grid.isRow(header.row + $0, sameAs: row + $0) }
  }
}

extension RecognisedHeader {
  /// The same header with its first row in another one.
  fileprivate func moved(to row: Int) -> RecognisedHeader {
    let distance = row - location.cell.row
    var moved = self
    moved.location.cell.row += distance
    moved.lastRow += distance
    for index in unknown.indices { moved.unknown[index].reference.row += distance }
    for index in guessed.indices { moved.guessed[index].cell.reference.row += distance }
    for index in years.indices { moved.years[index].location?.cell.row += distance }
    return moved
  }
}
