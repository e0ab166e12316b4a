import Spreadsheet
import Testing

@Suite struct GridTests {
  @Test func `Cells are kept in the order of their columns, whatever the order they come in`() {
    var grid = Grid()
    for column in [5, 1, 3, 2, 5] { grid[CellReference(row: 7, column: column)] = Cell(.number(Double(column))) }
    #expect(grid.cells(inRow: 7).map(\.column) == [1, 2, 3, 5])
    #expect(grid[CellReference(row: 7, column: 3)] == Cell(.number(3)))
    #expect(grid[CellReference(row: 7, column: 4)] == nil)
  }

  @Test func `Removing the last cell of a row removes the row, and removing nothing adds none`() {
    var grid = Grid()
    grid[CellReference(row: 2, column: 2)] = nil
    #expect(grid.isEmpty)
    grid[CellReference(row: 2, column: 2)] = Cell(.boolean(true))
    grid[CellReference(row: 2, column: 3)] = nil
    #expect(grid.rowNumbers == [2])
    grid[CellReference(row: 2, column: 2)] = nil
    #expect(grid.isEmpty)
    #expect(grid.lastRow == 0)
    #expect(grid.lastColumn == 0)
  }

  @Test(.timeLimit(.minutes(1))) func `A row as wide as a worksheet is filled in place`() {
    var grid = Grid()
    for row in 1...20 {
      for column in 1...CellReference.maximumColumn {
        grid[CellReference(row: row, column: column)] = Cell(.boolean(true))
      }
    }
    #expect(grid.lastColumn == CellReference.maximumColumn)
  }
}
