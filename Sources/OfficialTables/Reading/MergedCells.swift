internal import Spreadsheet

/// The merged ranges of a sheet, to find the cell that holds the value of a covered one.
struct MergedCells {
  private var origins: [CellReference: CellReference] = [:]
  private var originsBeside: [CellReference: CellReference] = [:]
  private var rows: Set<Int> = []

  /// Merged ranges that reach over several rows of one column; ranges past a table's size are not spread out.
  init(_ ranges: [CellRange]) {
    for range in ranges where range.last.column > range.first.column && range.last.column - range.first.column < 64 {
      guard range.first.row == range.last.row else { continue }
      for column in (range.first.column + 1)...range.last.column {
        originsBeside[CellReference(row: range.first.row, column: column)] = range.first
      }
    }
    for range in ranges where range.last.row > range.first.row && range.last.row - range.first.row < 2_000 {
      guard range.last.column - range.first.column < 64 else { continue }
      for row in (range.first.row + 1)...range.last.row {
        origins[CellReference(row: row, column: range.first.column)] = range.first
      }
    }
    rows = Set(origins.keys.map(\.row)).union(originsBeside.keys.map(\.row))
  }

  /// Whether the value of any cell of the row stands in another cell.
  func touches(row: Int) -> Bool { rows.contains(row) }

  /// The cell above that holds the value of a cell merged with it; nil for any other cell.
  func verticalOrigin(of cell: CellReference) -> CellReference? { origins[cell] }

  /// The cell to the left that holds the value of a cell merged with it in one row; nil for any other cell.
  func horizontalOrigin(of cell: CellReference) -> CellReference? { originsBeside[cell] }

  /// Whether the row's cell in a column is merged with the one above, so that the row goes on with the row above.
  func continues(row: Int, column: Int) -> Bool { origins[CellReference(row: row, column: column)] != nil }
}
