internal import Spreadsheet

/// Takes a sheet apart that has several tables side by side, so that each is read as a sheet of its own.
enum SheetBlocks {
  /// The sheets that one is; the same sheet where its tables stand below one another.
  ///
  /// The lines above the headers stay with the first of them.
  static func blocks(of sheet: Sheet, _ source: CellSource, matcher: HeaderMatcher) -> [Sheet] {
    let rows = HeaderRows(sheet, source, matcher: matcher)
    let bands = rows.bands
    for (row, texts) in rows where texts.count >= 4 {
      for (left, right) in gaps(in: texts) where !right.isEmpty {
        let parts = [left, right]
        let headers = parts.map { part in
          matcher.header(
            in: HeaderBands.Rows(first: row, cells: [part], calendar: nil, firm: 1), bands, title: nil, year: nil)
        }
        guard let one = headers[0], let other = headers[1], areApart(one, other) else { continue }
        return cut(sheet, before: right[0].reference.column, from: row)
      }
    }
    return [sheet]
  }

  /// The cells left and right of each blank column between the cells of a row.
  private static func gaps(in texts: [CellText]) -> [(left: [CellText], right: [CellText])] {
    texts.indices.dropFirst().filter { texts[$0].reference.column > texts[$0 - 1].reference.column + 1 }.map {
      (Array(texts[..<$0]), Array(texts[$0...]))
    }
  }

  /// Whether two headers are of tables of their own: both name what their rows are about.
  private static func areApart(_ one: RecognisedHeader, _ other: RecognisedHeader) -> Bool {
    [one, other].allSatisfy { header in header.table.subject.namingFacts.contains { header.columns[$0] != nil } }
  }

  /// A sheet cut before a column, from the rows right above a header on.
  private static func cut(_ sheet: Sheet, before column: Int, from header: Int) -> [Sheet] {
    var (left, right) = (sheet, sheet)
    // A heading of one of the tables may stand right above its header.
    let first = max(1, header - 2)
    left.grid = Grid()
    right.grid = Grid()
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) {
        let place = CellReference(row: row, column: placed.column)
        if row >= first, placed.column >= column {
          right.grid[place] = placed.cell
        } else {
          left.grid[place] = placed.cell
        }
      }
    }
    left.merges = sheet.merges.filter { $0.first.row < first || $0.first.column < column }
    right.merges = sheet.merges.filter { $0.first.row >= first && $0.first.column >= column }
    return [left, right]
  }
}
