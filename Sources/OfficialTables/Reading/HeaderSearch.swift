internal import Spreadsheet
internal import ThaiText

/// Looks for the header that sheets come nearest to, where no row of them was read.
struct HeaderSearch {
  let matcher: HeaderMatcher
  let form: Form

  /// How many rows of a sheet are looked at: the table may stand below others that were not read either.
  private static let depth = 500

  /// The nearest header of all sheets; of equally near ones, the first.
  func nearest(in sources: [WorkbookSource]) -> NearestHeader? {
    var best: (header: RecognisedHeader, nearness: HeaderMatcher.Nearness)?
    for source in sources {
      for sheet in source.workbook.sheets {
        let cells = CellSource(sheet, of: source)
        let rows = HeaderRows(sheet, cells, matcher: matcher, depth: Self.depth)
        let bands = rows.bands
        for (row, texts) in rows {
          guard let near = matcher.nearest(in: bands.rows(from: row, texts), bands),
            best.map({ $0.nearness < near.nearness }) ?? true
          else { continue }
          best = near
        }
      }
    }
    return best.map { described($0.header) }
  }

  private func described(_ header: RecognisedHeader) -> NearestHeader {
    let columns = Set(header.columns.values).union(header.added.values).union(header.steps.values)
    let labels = header.labelled.filter { columns.contains($0.reference.column) }
    let missing = header.lacking.compactMap { header.table.column(of: $0)?.labels.printed }
    return NearestHeader(
      table: header.table.key, location: header.location,
      found: labels.map { $0.written.singleSpaced },
      missing: missing.map { Form.withoutPlaceholders($0).singleSpaced }, answer: answer(header))
  }

  private func answer(_ header: RecognisedHeader) -> ReadingAnswers.Entry {
    var answer = ReadingAnswers.Entry(about: header.location)
    answer.header = header.location.cell.row...header.lastRow
    let facts = Dictionary(
      (Array(header.columns) + Array(header.added)).map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let calendar = Set(header.months.keys).union(header.quarters.keys)
    var labels: [MatchingKey: Int] = [:]
    for label in header.labelled { labels[MatchingKey(label.written), default: 0] += 1 }
    answer.columns = header.labelled.filter { !calendar.contains($0.reference.column) }.map { label in
      let isOne = labels[MatchingKey(label.written)] == 1 && label.written.hasAtMost(Self.longestLabel)
      let key = isOne ? label.written.singleSpaced : CellReference.letters(ofColumn: label.reference.column)
      return ReadingAnswers.Column(key: key, fact: facts[label.reference.column])
    }
    return answer
  }

  /// A column with a longer label is named by its letters, in characters.
  private static let longestLabel = 60
}
