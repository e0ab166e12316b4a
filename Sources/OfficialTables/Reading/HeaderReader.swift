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
  private let source: CellSource
  /// What a person says of the sheet.
  private let answers: SheetAnswers
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

  init(_ sheet: Sheet, _ source: CellSource, merged: MergedCells, matcher: HeaderMatcher, answers: SheetAnswers) {
    self.sheet = sheet
    self.source = source
    self.answers = answers
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
    if let rows = answers.said.header, rows.contains(row) {
      return row == rows.lowerBound ? answeredHeader(in: rows, title: title, year: year) : nil
    }
    guard matcher.mayBeHeader(texts) else { return nil }
    if let place = recentPlace(of: row, title: title, year: year),
      !bands.goesOn(row...(row + recent[place].rowCount - 1))
    {
      return recent[place].header.moved(to: row)
    }
    var rows = bands.rows(from: row, texts)
    if let answered = answers.said.header, answered.lowerBound > row { rows.end(before: answered.lowerBound) }
    guard var header = matcher.header(in: rows, bands, title: title, year: year) else {
      return nil
    }
    settle(&header)
    if recent.count == Self.mostRecent { recent.removeFirst() }
    recent.append(
      Printed(row: row, rowCount: max(1, header.lastRow - row + 1), title: title, year: year, header: header))
    return header
  }

  /// Gives a header what a person says of its columns, and a table of projects what stands in them.
  private func settle(_ header: inout RecognisedHeader) {
    if header.table.subject == .project { contents.findTicks(&header) }
    header.take(answers.said.columns)
    guard header.table.subject == .project else { return }
    contents.choose(&header)
    contents.verify(&header)
    contents.part(&header)
    contents.leaveOutSum(&header)
    contents.complete(&header)
  }

  /// The header that a row is whose labels nobody knows, by what stands below it; nil when the row is something else.
  func headerByContent(inRow row: Int, _ texts: [CellText]) -> RecognisedHeader? {
    guard
      var header = matcher.form.projectTables.first.flatMap({ contents.header(inRow: row, texts, table: $0) })
    else { return nil }
    header.take(answers.said.columns)
    return header
  }

  /// The header that stands in the rows in which a person says that one stands; nil where nothing is written there.
  private func answeredHeader(in rows: ClosedRange<Int>, title: TableKey?, year: Int?) -> RecognisedHeader? {
    let cells = rows.map { source.texts(inRow: $0, of: sheet.grid) }
    guard let first = cells[0].first else { return nil }
    var band = bands.rows(from: rows.lowerBound, cells[0])
    band.take(cells)
    let facts = answers.said.columns.compactMap(\.fact)
    var header =
      matcher.header(in: band, bands, title: title, year: year)
      ?? contents.header(inRow: rows.upperBound, cells[cells.count - 1], table: table(of: facts, title))
      ?? RecognisedHeader(table: table(of: facts, title), columns: [:], location: first.location, lastRow: 0)
    header.lastRow = rows.upperBound
    header.location.cell.row = rows.lowerBound
    if header.columns.isEmpty { header.unknown = Array(cells.joined()) }
    settle(&header)
    return header.columns.isEmpty && header.added.isEmpty ? nil : header
  }

  /// The table that has the most of some facts; of several that which the last title named, or the first of projects.
  private func table(of facts: [String], _ title: TableKey?) -> TableForm {
    let form = matcher.form
    let tables = [title.flatMap { form[$0] }, form.projectTables.first].compactMap(\.self) + form.tables
    var best = tables[0]
    for table in tables where facts.count(where: table.states) > facts.count(where: best.states) { best = table }
    return best
  }

  /// Whether a row may begin a header.
  func mayBeHeader(_ row: [CellText]) -> Bool { matcher.mayBeHeader(row) }

  /// The fact of a subject that a label names; nil when it names none.
  func fact(of subject: Subject, labelled text: String) -> String? { matcher.fact(of: subject, labelled: text) }

  /// What the cells of headers say.
  var words: HeaderWords { matcher.words }

  /// Which of the last headers a row and those below it repeat; nil when they repeat none.
  private func recentPlace(of row: Int, title: TableKey?, year: Int?) -> Int? {
    // Many rows are held against them, and none of them is copied for that.
    for place in recent.indices where recent[place].title == title && recent[place].year == year {
      let first = recent[place].row
      var height = 0
      while height < recent[place].rowCount, sheet.grid.isRow(first + height, sameAs: row + height) { height += 1 }
      if height == recent[place].rowCount { return place }
    }
    return nil
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
