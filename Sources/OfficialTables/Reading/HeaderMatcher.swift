internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// The header of an official table as it was recognised in a sheet.
struct RecognisedHeader {
  /// The form of the table.
  var table: TableForm
  /// The grid columns by the facts that they state.
  var columns: [String: Int]
  /// The grid columns of the months; only a schedule has them.
  var months: [Int: FiscalMonth] = [:]
  /// Header cells that belong to no column of the form.
  var unknown: [CellText] = []
  /// The columns of the form that the header lacks.
  var lacking: [String] = []
  /// Header cells that were taken for a column though the words differ.
  var guessed: [(column: String, cell: CellText)] = []
  /// How many baht one unit of the columns of money is.
  var bahtPerUnit: Int64 = 1
  /// Places that name the fiscal year, with the year.
  var years: [Entry<FiscalYear>] = []
  /// The first cell.
  var location: CellLocation
  /// The last row that belongs to the header.
  var lastRow: Int
  /// What was worked out for the rows under it, kept for the next time that it is printed.
  let layout = LayoutCache()

  /// Keeps the `TableLayout` of a header.
  final class LayoutCache {
    /// The layout; nil before the first row is read.
    fileprivate(set) var kept: AnyObject?
  }

  /// The layout of the rows under the header.
  func layout<Row: SubjectRow>(of rows: Row.Type, form: Form) -> TableLayout<Row> {
    if let layout = layout.kept as? TableLayout<Row> { return layout }
    let layout = TableLayout<Row>(self, form: form)
    self.layout.kept = layout
    return layout
  }
}

/// Finds headers of official tables by their labels, in any order and in all spellings of the form.
struct HeaderMatcher {
  private let labels: [(table: TableForm, columns: [Column])]

  /// A column of a table with the keys of its labels.
  private struct Column {
    var fact: String
    var isOptional: Bool
    var isMoney: Bool
    var labels: [MatchingKey]
  }

  /// Every label there is: a row without one is no header, which settles most rows at once.
  private let known: Set<MatchingKey>
  private let form: Form
  /// No label is longer, so that the long texts of data rows need not be looked at.
  private let longest: Int

  init(form: Form) {
    self.form = form
    labels = form.tables.map { table in
      let columns = table.columns.map { column in
        Column(
          fact: column.fact, isOptional: column.isOptional, isMoney: table.subject.isMoney(column.fact),
          labels: column.labels.spellings.map { label in LabelKey.of(label) { form[$0] } }.filter { !$0.isEmpty })
      }
      return (table, columns)
    }
    let keys = labels.flatMap { $0.columns.flatMap(\.labels) }
    known = Set(keys)
    longest = (keys.map(\.text.unicodeScalars.count).max() ?? 0) * 2
  }

  /// The header whose first row this is; nil when the row is something else.
  ///
  /// A row is a header when at least two of its cells, and at least half of the columns a table must have, are labels
  /// of that table, and labels are the most of what it holds.
  func header(in row: [CellText], title: TableKey?) -> RecognisedHeader? {
    guard Self.mayBeHeader(row), !row.contains(where: Self.isFigure) else { return nil }
    let keys = row.map { cell in
      let isLabel = cell.written.hasAtMost(longest)
      return isLabel ? LabelKey.of(cell.written) { form[$0] } : MatchingKey("")
    }
    guard keys.contains(where: known.contains) else { return nil }
    var best: (header: RecognisedHeader, exact: Int, share: Double)?
    for (table, columns) in labels {
      let (header, exact) = match(row, keys, table: table, columns: columns)
      let required = columns.filter { !$0.isOptional }.count
      let found = header.columns.count
      guard exact >= 1, found >= 2, found * 2 >= required else { continue }
      // A schedule may name its months in the header's own row.
      guard found > header.unknown.count(where: { ThaiMonthName.number(of: $0.written) == nil }) else { continue }
      let share = Double(found) / Double(columns.count)
      if let current = best {
        let isBetter = (exact, share) > (current.exact, current.share)
        let isTie = exact == current.exact && share == current.share
        guard isBetter || (isTie && table.key == title) else { continue }
      }
      best = (header, exact, share)
    }
    return best?.header
  }

  /// Whether a row may be a header: the rows of most tables have numbers, which settles them before any text is looked
  /// at.
  static func mayBeHeader(_ row: [CellText]) -> Bool { row.count >= 2 && row.allSatisfy { $0.number == nil } }

  /// Whether a text is a figure, which no header has: `๑`, `๕๐๐,๐๐๐`, `ร้อยละ ๑๐`; a year is no figure.
  private static func isFigure(_ cell: CellText) -> Bool {
    guard cell.written.unicodeScalars.last?.decimalDigit != nil, cell.written.hasAtMost(14) else { return false }
    return ThaiYear.buddhist(in: cell.written) == nil
  }

  /// Whether the header of a table of a subject stands in the first rows of a sheet.
  func finds(_ subject: Subject, in sheet: Sheet, _ source: CellSource) -> Bool {
    sheet.grid.rowNumbers.prefix(40).contains { row in
      let cells = sheet.grid.cells(inRow: row).map {
        CellText($0.cell, at: CellReference(row: row, column: $0.column), in: source)
      }
      return header(in: cells.filter { !$0.isBlank }, title: nil)?.table.subject == subject
    }
  }

  private func match(
    _ row: [CellText], _ keys: [MatchingKey], table: TableForm, columns: [Column]
  ) -> (RecognisedHeader, exact: Int) {
    var header = RecognisedHeader(
      table: table, columns: [:], location: row[0].location, lastRow: row[0].reference.row)
    var taken: Set<Int> = []
    for column in columns {
      let labelled = keys.indices.filter { !taken.contains($0) && column.labels.contains(keys[$0]) }
      // Of two years side by side the later one is the plan's; last year's is kept as a column nobody knows.
      let latest = labelled.map { ThaiYear.buddhist(in: row[$0].written) ?? 0 }.max() ?? 0
      if let index = labelled.first(where: { (ThaiYear.buddhist(in: row[$0].written) ?? 0) == latest }) {
        header.columns[column.fact] = row[index].reference.column
        taken.insert(index)
      }
    }
    let exact = taken.count
    guard exact > 0 else { return (header, 0) }
    for column in columns where header.columns[column.fact] == nil {
      var closest: (index: Int, similarity: Double)?
      for (index, key) in keys.enumerated() where !taken.contains(index) && !key.isEmpty {
        let similarity = column.labels.map { NameComparison.similarity($0, key) }.max() ?? 0
        if similarity >= 0.75, similarity > closest?.similarity ?? 0 { closest = (index, similarity) }
      }
      if let closest {
        header.columns[column.fact] = row[closest.index].reference.column
        header.guessed.append((column.fact, row[closest.index]))
        taken.insert(closest.index)
      } else if !column.isOptional {
        header.lacking.append(column.fact)
      }
    }
    let money = columns.first { $0.isMoney && header.columns[$0.fact] != nil }.flatMap { header.columns[$0.fact] }
    if let money, let label = row.first(where: { $0.reference.column == money }) {
      let text = label.written.singleSpaced
      if text.lastRange(of: form[.millionBaht].printed) != nil {
        header.bahtPerUnit = 1_000_000
      } else if text.lastRange(of: form[.thousandBaht].printed) != nil {
        header.bahtPerUnit = 1_000
      }
    }
    header.years = taken.sorted().compactMap { index in
      ThaiYear.buddhist(in: row[index].written).map {
        Entry(FiscalYear(buddhistYear: $0), written: row[index].written, location: row[index].location)
      }
    }
    header.unknown = row.indices.filter { !taken.contains($0) && !row[$0].isBlank }.map { row[$0] }
    return (header, exact)
  }
}

extension String {
  /// Whether the text has no more than so many characters; of a long text they are not counted.
  fileprivate func hasAtMost(_ count: Int) -> Bool { utf8.count <= 4 * count && unicodeScalars.count <= count }
}
