internal import OfficialTables
internal import Spreadsheet

/// Stray cells one below the other as one thing that is told: of a column full of them nobody reads every line.
enum StrayRuns {
  /// The most cells one below the other that are told one by one, each with what it says.
  static let most = 20

  /// What was not recognised, with long runs of stray cells in one column of a table made one item each: the first cell,
  /// and the last row.
  static func joined(_ items: [Unrecognised]) -> [Unrecognised] {
    guard items.count > most else { return items }
    var runs: [(last: Int, count: Int)] = []
    var open: [Column: Int] = [:]
    let runOf = items.map { item -> Int? in
      guard item.kind == .strayCells, item.lastRow == item.location.cell.row else { return nil }
      let column = Column(item)
      if let run = open[column], runs[run].last + 1 == item.lastRow {
        runs[run] = (item.lastRow, runs[run].count + 1)
        return run
      }
      open[column] = runs.count
      runs.append((item.lastRow, 1))
      return runs.count - 1
    }
    var told = Set<Int>()
    return zip(items, runOf).compactMap { item, run in
      guard let run, runs[run].count > most else { return item }
      guard told.insert(run).inserted else { return nil }
      var whole = item
      whole.lastRow = runs[run].last
      return whole
    }
  }

  /// A column of a sheet, below a table.
  private struct Column: Hashable {
    let file: String?
    let sheet: String?
    let table: TableKey?
    let column: Int

    init(_ item: Unrecognised) {
      file = item.location.file
      sheet = item.location.sheet
      table = item.table
      column = item.location.cell.column
    }
  }
}
