internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Finds headers of official tables by their labels, in any order and in all spellings of the form.
struct HeaderMatcher {
  /// What the cells of headers say.
  let words: HeaderWords
  let tables: [(table: TableForm, columns: [Column])]
  /// The facts that the labels of any table of a subject name.
  let facts: [Subject: [MatchingKey: String]]
  /// Every label there is: a row without one is no header, which settles most rows at once.
  let known: Set<MatchingKey>
  /// The form whose tables are looked for.
  let form: Form

  /// A column of a table with the keys of its labels.
  struct Column {
    var fact: String
    var isOptional: Bool
    var isMoney: Bool
    var labels: [MatchingKey]
  }

  init(form: Form) {
    self.form = form
    tables = form.tables.map { table in
      let columns = table.columns.map { column in
        Column(
          fact: column.fact, isOptional: column.isOptional, isMoney: table.subject.isMoney(column.fact),
          labels: column.labels.spellings.map { label in LabelKey.of(label) { form[$0] } }.filter { !$0.isEmpty })
      }
      return (table, columns)
    }
    var facts: [Subject: [MatchingKey: String]] = [:]
    for (table, columns) in tables {
      for column in columns {
        for label in column.labels where facts[table.subject]?[label] == nil {
          facts[table.subject, default: [:]][label] = column.fact
        }
      }
    }
    self.facts = facts
    let keys = tables.flatMap { $0.columns.flatMap(\.labels) }
    known = Set(keys)
    // No label is longer, so that the long texts of data rows need not be looked at.
    words = HeaderWords(
      form, known: known, longest: (keys.map(\.text.unicodeScalars.count).max() ?? 0) * 2,
      groupLabels: Set((facts[.project] ?? [:]).filter { $0.value == "work-groups" }.keys))
  }

  /// Whether a row may begin a header: the rows of most tables have numbers, which settles them before any text is looked
  /// at.
  func mayBeHeader(_ row: [CellText]) -> Bool {
    guard row.count >= 2 else { return false }
    // A number beside a header is somebody's; in a row of a table there are several.
    let figures = row.count { $0.number != nil && words.isFigure($0) }
    return (figures == 0 || figures * 4 <= row.count || !words.monthNumbers(row).isEmpty)
      && row.contains { $0.number == nil && words.isLabel($0.written) }
  }

  /// The fact of a subject that a label names, whatever its table; nil when it names none.
  func fact(of subject: Subject, labelled text: String) -> String? {
    guard words.isLabel(text), let facts = facts[subject] else { return nil }
    return ([words.key(text)] + words.variants(of: text)).lazy.compactMap { facts[$0] }.first
  }

  /// The header that rows are, as many of them as may be; nil when they are none.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - bands: Makes one header of them.
  ///   - title: The official table that the last title named.
  ///   - year: The year of the plan, where it is known.
  func header(in rows: HeaderBands.Rows, _ bands: HeaderBands, title: TableKey?, year: Int?) -> RecognisedHeader? {
    // The highest first: what looks like a part of the header is none of the rows.
    for height in (1...rows.cells.count).reversed() {
      let band = KeyedBand(bands.band(height, of: rows), words)
      let all = tables.compactMap { table, columns in match(band, table: table, columns: columns, year: year) }
      var matches = all
      // Labels that are only like the form's are looked at for the tables of which most labels are there.
      while let most = matches.map(\.exact).max() {
        var best: Match?
        for match in matches where match.exact == most {
          let whole = completed(match, band)
          guard whole.isHeader else { continue }
          let table = whole.header.table.key
          if let current = best, whole.share < current.share || whole.share == current.share && table != title {
            continue
          }
          best = whole
        }
        if let best { return chosen(best, among: all, band) }
        matches.removeAll { $0.exact == most }
      }
    }
    return nil
  }

  /// How near rows come to being the header of a table, for those that are none: measured as headers are chosen.
  struct Nearness: Comparable {
    /// How many of their labels are the form's.
    fileprivate var exact: Int
    /// The columns found, as a part of all that the table may have.
    fileprivate var share: Double

    static func < (left: Self, right: Self) -> Bool { (left.exact, left.share) < (right.exact, right.share) }
  }

  /// The table whose header rows come nearest to; nil when none of its labels stands in them.
  func nearest(
    in rows: HeaderBands.Rows, _ bands: HeaderBands
  ) -> (header: RecognisedHeader, nearness: Nearness)? {
    let matches = (1...rows.cells.count).flatMap { height in
      let band = KeyedBand(bands.band(height, of: rows), words)
      return tables.compactMap { table, columns in match(band, table: table, columns: columns, year: nil) }
        .map { completed($0, band) }
    }
    let measured = matches.map { ($0.header, Nearness(exact: $0.exact, share: $0.share)) }
    return measured.max { $0.1 < $1.1 }
  }

  /// The header of a match, with the table that comes next: of its columns at least two have the words of the form.
  private func chosen(_ best: Match, among all: [Match], _ band: KeyedBand) -> RecognisedHeader {
    var header = best.header
    header.runnersUp = runnersUp(of: best, band)
    let others = all.filter { $0.header.table.key != header.table.key && $0.exact >= 2 }
    // Of as many the one that has fewer columns to find.
    let next = others.max { ($0.exact, -$0.columns.count) < ($1.exact, -$1.columns.count) }
    guard let next else { return header }
    header.choice = SheetLayout.Choice(
      found: best.found, expected: best.columns.count, runnerUp: next.header.table.key, runnerUpFound: next.exact,
      runnerUpExpected: next.columns.count)
    return header
  }

  /// Whether the header of a table of a subject stands in the first rows of a sheet.
  func finds(_ subject: Subject, in sheet: Sheet, _ source: CellSource) -> Bool {
    let rows = HeaderRows(sheet, source, matcher: self)
    let bands = rows.bands
    return rows.contains { row, cells in
      guard cells.contains(where: { fact(of: subject, labelled: $0.written) != nil }) else { return false }
      let header = header(in: bands.rows(from: row, cells), bands, title: nil, year: nil)
      return header?.table.subject == subject
    }
  }
}
