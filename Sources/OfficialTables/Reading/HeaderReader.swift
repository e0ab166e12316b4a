internal import Spreadsheet

/// Reads the headers of one sheet.
///
/// A table that goes on from page to page, and every schedule, prints its header once more: the cells of the last few
/// headers are compared before anything is recognised anew.
struct HeaderReader {
  private let sheet: Sheet
  private let matcher: HeaderMatcher
  private let bands: HeaderBands
  private let contents: ColumnContents
  /// The headers met last, the newest at the end.
  private var recent: [Printed] = []
  /// As many as take turns where lists of projects and of activities stand under each goal.
  private static let mostRecent = 4

  /// A header with all that its recognition rests on.
  private struct Printed {
    /// The first of its rows.
    var row: Int
    /// How many it has.
    var rowCount: Int
    /// The official table that the last title named.
    var title: TableKey?
    /// The year of the plan that was known then.
    var year: Int?
    /// What they were recognised as.
    var header: RecognisedHeader
  }

  init(_ sheet: Sheet, _ source: CellSource, merged: MergedCells, matcher: HeaderMatcher) {
    self.sheet = sheet
    self.matcher = matcher
    bands = HeaderBands(sheet, source, merged: merged, words: matcher.words)
    contents = ColumnContents(sheet, source, form: matcher.form, words: matcher.words)
  }

  /// The header whose first row this is; nil when the row is something else.
  ///
  /// - Parameters:
  ///   - row: The row's number.
  ///   - texts: The row's cells that are not blank.
  ///   - title: The official table that the last title named.
  ///   - year: The year of the plan, where it is known.
  mutating func header(inRow row: Int, _ texts: [CellText], title: TableKey?, year: Int?) -> RecognisedHeader? {
    guard matcher.mayBeHeader(texts) else { return nil }
    if let printed = recent.first(where: { $0.title == title && $0.year == year && isRepeated($0, at: row) }),
      !bands.goesOn(row...(row + printed.rowCount - 1))
    {
      return printed.header.moved(to: row)
    }
    guard var header = matcher.header(in: bands.rows(from: row, texts), bands, title: title, year: year) else {
      return nil
    }
    if header.table.subject == .project {
      contents.verify(&header)
      contents.complete(&header)
    }
    if recent.count == Self.mostRecent { recent.removeFirst() }
    recent.append(
      Printed(row: row, rowCount: max(1, header.lastRow - row + 1), title: title, year: year, header: header))
    return header
  }

  /// The header that a row is whose labels nobody knows, by what stands below it; nil when the row is something else.
  func headerByContent(inRow row: Int, _ texts: [CellText]) -> RecognisedHeader? {
    matcher.form.projectTables.first.flatMap { contents.header(inRow: row, texts, table: $0) }
  }

  /// Whether a row may begin a header.
  func mayBeHeader(_ row: [CellText]) -> Bool { matcher.mayBeHeader(row) }

  /// The fact of a subject that a label names; nil when it names none.
  func fact(of subject: Subject, labelled text: String) -> String? { matcher.fact(of: subject, labelled: text) }

  /// What the cells of headers say.
  var words: HeaderWords { matcher.words }

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
    for index in remarks.indices { moved.remarks[index].reference.row += distance }
    for index in guessedByContent.indices { moved.guessedByContent[index].label?.reference.row += distance }
    for index in otherYears.indices { moved.otherYears[index].reference.row += distance }
    for index in guessed.indices { moved.guessed[index].cell.reference.row += distance }
    for index in repeated.indices {
      for cell in repeated[index].cells.indices { moved.repeated[index].cells[cell].reference.row += distance }
    }
    for index in years.indices { moved.years[index].location?.cell.row += distance }
    return moved
  }
}
