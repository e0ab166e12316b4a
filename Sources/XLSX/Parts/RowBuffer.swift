import Spreadsheet

/// The row in hand: its cells, packed, until it is whole and goes into the grid.
struct RowBuffer {
  /// The row's number; 0 before the first.
  private(set) var number = 0
  /// The last column so far.
  private(set) var column = 0
  /// The cells so far, in the order of their columns.
  private(set) var cells: [PackedCell] = []

  /// A buffer with room for the rows of most sheets.
  init() { cells.reserveCapacity(32) }

  /// Makes ready for another sheet.
  mutating func restart() {
    number = 0
    column = 0
    cells.removeAll(keepingCapacity: true)
  }

  /// Begins a row; the one before has been handed over.
  @inline(__always)
  mutating func begin(_ number: Int) {
    self.number = number
    column = 0
  }

  /// Notes a cell that holds nothing.
  @inline(__always)
  mutating func skip(to column: Int) { self.column = column }

  /// Adds a cell whose column comes after the last.
  @inline(__always)
  mutating func append(_ cell: PackedCell) {
    column = Int(cell.column)
    cells.append(cell)
  }

  /// Hands the cells over to the grid.
  @inline(__always)
  mutating func flush(into grid: inout Grid) {
    guard !cells.isEmpty else { return }
    grid.append(row: number, cells)
    cells.removeAll(keepingCapacity: true)
  }

  /// Steps to a cell that is out of order; those so far are handed over, so that later ones can replace them.
  mutating func turn(to column: Int, into grid: inout Grid) {
    flush(into: &grid)
    self.column = column
  }
}
