internal import Spreadsheet

/// A table that may be cut by the end of a page: its header, and the rows that stand under it.
struct ContinuedTable {
  /// The rows of the header.
  let header: ClosedRange<Int>
  /// The rows of the table.
  let body: ClosedRange<Int>
  /// The rows that say one thing together, such as a project's money from several sources: a header within them would
  /// begin another table.
  var indivisible: [ClosedRange<Int>] = []

  /// Whether the header belongs again above what stands below a row after which a page ends.
  func isCut(after row: Int) -> Bool {
    body.contains(row) && body.contains(row + 1) && !indivisible.contains { $0.contains(row) && $0.contains(row + 1) }
  }
}

extension Sheet {
  /// Puts the headers of tables in again where pages cut these, below the last row of each page that ends in a table.
  ///
  /// What stands below moves down, and what refers to it by its row with it: merged ranges, formulas, the ends of pages.
  mutating func repeatHeaders(of tables: [ContinuedTable]) {
    guard let page else { return }
    let headers = page.breaksAfterRows.compactMap { row in
      tables.first { $0.isCut(after: row) }.map { (after: row, header: $0.header) }
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
    var waiting = headers[...]
    for row in 1...max(grid.lastRow, rowHeights.keys.max() ?? 1) {
      moved.copy(row, of: self, to: shift.row(row), shift)
      guard let next = waiting.first, next.after == row else { continue }
      waiting = waiting.dropFirst()
      for (offset, line) in next.header.enumerated() {
        moved.copy(line, of: self, to: shift.row(row) + 1 + offset, shift)
      }
      let distance = shift.row(row) + 1 - next.header.lowerBound
      moved.merges += merges.filter { next.header.contains($0.first.row) }.map { range in
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
  private let inserted: [(after: Int, count: Int)]

  init(_ inserted: [(after: Int, count: Int)]) { self.inserted = inserted }

  /// The new place of a row.
  func row(_ row: Int) -> Int { inserted.reduce(row) { $1.after < row ? $0 + $1.count : $0 } }

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
