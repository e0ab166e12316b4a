internal import Spreadsheet

/// A table that may be cut by the end of a page: its header, and the rows that stand under it.
struct ContinuedTable {
  /// The rows of the header.
  let header: ClosedRange<Int>
  /// The rows of the table.
  let body: ClosedRange<Int>
  /// The rows that go on saying what the one above says, such as where a project's money comes from: a header between the
  /// two would begin another table.
  var continuations: Set<Int> = []

  /// Whether the header belongs again above what stands below a row after which a page ends.
  func isCut(after row: Int) -> Bool {
    body.contains(row) && body.contains(row + 1) && !continuations.contains(row + 1)
  }
}

extension Sheet {
  /// Puts the headers of tables, given in the order of their rows, in again where pages cut these: below the last row of
  /// each page that ends in a table.
  ///
  /// What stands below moves down, and what refers to it by its row with it: merged ranges, formulas, the ends of pages.
  mutating func repeatHeaders(of tables: [ContinuedTable]) {
    guard let page else { return }
    var rest = tables[...]
    let headers = page.breaksAfterRows.compactMap { row in
      rest = rest.drop { $0.body.upperBound <= row }
      return rest.first.flatMap { $0.isCut(after: row) ? (after: row, header: $0.header) : nil }
    }
    guard !headers.isEmpty else { return }
    let shift = RowShift(headers.map { ($0.after, $0.header.count) })
    var moved = self
    moved.grid = Grid()
    moved.rowHeights = [:]
    moved.merges = merges.map { range in
      CellRange(
        CellReference(row: shift.row(range.first.row), column: range.first.column),
        CellReference(row: shift.row(range.last.row), column: range.last.column))
    }
    let mergesFrom = Dictionary(grouping: merges, by: \.first.row)
    var waiting = headers[...]
    for row in 1...max(grid.lastRow, rowHeights.keys.max() ?? 1) {
      moved.copy(row, of: self, to: shift.row(row), shift)
      guard let next = waiting.first, next.after == row else { continue }
      waiting = waiting.dropFirst()
      for (offset, line) in next.header.enumerated() {
        moved.copy(line, of: self, to: shift.row(row) + 1 + offset, shift)
      }
      let distance = shift.row(row) + 1 - next.header.lowerBound
      moved.merges += next.header.flatMap { mergesFrom[$0] ?? [] }.map { range in
        CellRange(
          CellReference(row: range.first.row + distance, column: range.first.column),
          CellReference(row: range.last.row + distance, column: range.last.column))
      }
    }
    moved.page?.breaksAfterRows = page.breaksAfterRows.map(shift.row)
    self = moved
  }

  private mutating func copy(_ row: Int, of sheet: Sheet, to target: Int, _ shift: RowShift) {
    rowHeights[target] = sheet.rowHeights[row]
    for placed in sheet.grid.cells(inRow: row) {
      var cell = placed.cell
      cell.formula = cell.formula.map(shift.formula)
      grid[CellReference(row: target, column: placed.column)] = cell
    }
  }
}

/// Where rows stand once others have been put in above them.
private struct RowShift {
  /// The rows after which others were put in, in order, each with the number of all that were put in up to there.
  private let inserted: [(after: Int, count: Int)]

  init(_ inserted: [(after: Int, count: Int)]) {
    var count = 0
    self.inserted = inserted.map { place in
      count += place.count
      return (place.after, count)
    }
  }

  /// The new place of a row.
  func row(_ row: Int) -> Int {
    var (low, high) = (0, inserted.count)
    while low < high {
      let middle = (low + high) / 2
      if inserted[middle].after < row { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? row : row + inserted[low - 1].count
  }

  /// A formula of ours, which names cells by their letters and row and nothing else so.
  func formula(_ formula: String) -> String {
    var result = ""
    var isAfterLetter = false
    var digits = ""
    for character in formula + " " {
      if isAfterLetter || !digits.isEmpty, character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        if let row = Int(digits) { result += String(self.row(row)) }
        digits = ""
        result.append(character)
      }
      isAfterLetter = character.isASCII && character.isLetter
    }
    return String(result.dropLast())
  }
}
