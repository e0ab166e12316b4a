internal import Spreadsheet

/// The rows at the top of a sheet that may begin a header: whoever has one has it there.
struct HeaderRows: Sequence {
  let sheet: Sheet
  let source: CellSource
  let matcher: HeaderMatcher
  /// How many rows are looked at.
  let depth: Int

  /// As many rows as stand above a table at most, titles and all.
  static let usualDepth = 40

  init(_ sheet: Sheet, _ source: CellSource, matcher: HeaderMatcher, depth: Int = usualDepth) {
    (self.sheet, self.source, self.matcher, self.depth) = (sheet, source, matcher, depth)
  }

  /// Makes headers of the rows.
  var bands: HeaderBands {
    HeaderBands(sheet, source, merged: MergedCells(sheet.merges), words: matcher.words)
  }

  func makeIterator() -> AnyIterator<(row: Int, texts: [CellText])> {
    let rows = sheet.grid.rowNumbers.prefix(depth).lazy
      .map { (row: $0, texts: source.texts(inRow: $0, of: sheet.grid)) }
      .filter { matcher.mayBeHeader($0.texts) }
    return AnyIterator(rows.makeIterator())
  }
}
