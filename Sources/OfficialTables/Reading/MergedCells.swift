internal import Spreadsheet

/// The merged ranges of a sheet, to find the cell that holds the value of a covered one.
struct MergedCells {
  /// By a covered cell of the first column of a range over several rows: the range's first cell.
  private var origins: [CellReference: CellReference] = [:]
  /// The rows of those cells.
  private var coveredRows: Set<Int> = []
  /// The ranges that lie in one row, by row.
  private var ranges: [Int: [CellRange]] = [:]

  /// Merged ranges that reach over several rows of one column; ranges past a table's size are not spread out.
  init(_ merges: [CellRange]) {
    for range in merges where range.last.column - range.first.column < 64 {
      let rows = range.last.row - range.first.row
      if rows == 0, range.last.column > range.first.column {
        ranges[range.first.row, default: []].append(range)
      } else if rows > 0, rows < 2_000 {
        for row in (range.first.row + 1)...range.last.row {
          origins[CellReference(row: row, column: range.first.column)] = range.first
          coveredRows.insert(row)
        }
      }
    }
  }

  /// Whether the value of any cell of the row stands in another cell.
  func touches(row: Int) -> Bool { ranges[row] != nil || coveredRows.contains(row) }

  /// The cell above that holds the value of a cell merged with it; nil for any other cell.
  func verticalOrigin(of cell: CellReference) -> CellReference? { origins[cell] }

  /// The cell to the left that holds the value of a cell merged with it in one row; nil for any other cell.
  func horizontalOrigin(of cell: CellReference) -> CellReference? {
    ranges[cell.row]?.last { $0.first.column < cell.column && cell.column <= $0.last.column }?.first
  }

  /// Whether the row's cell in a column is merged with the one above, so that the row goes on with the row above.
  func continues(row: Int, column: Int) -> Bool { origins[CellReference(row: row, column: column)] != nil }
}
