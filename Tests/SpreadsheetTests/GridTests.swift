import Spreadsheet
import Testing

@Suite("The grid")
struct GridTests {
  private func at(_ row: Int, _ column: Int) -> CellReference { CellReference(row: row, column: column) }

  @Test("cells come back by place and by row, whatever the order they were written in")
  func anyOrder() {
    let places = [(1, 1), (1, 3), (5, 2), (3, 9), (1, 2), (5, 1), (2, 1), (7, 7), (7, 6), (1_048_576, 16_384), (4, 4)]
    var grid = Grid()
    for (row, column) in places { grid[at(row, column)] = Cell(.text("\(row)/\(column)")) }
    for (row, column) in places { #expect(grid[at(row, column)] == Cell(.text("\(row)/\(column)"))) }
    #expect(grid.rowNumbers == [1, 2, 3, 4, 5, 7, 1_048_576])
    #expect(grid.cells(inRow: 1).map(\.column) == [1, 2, 3])
    #expect(grid.cells(inRow: 7).map(\.column) == [6, 7])
    #expect(grid.lastRow == 1_048_576)
    #expect(grid.lastColumn == 16_384)
    #expect(grid[at(1, 4)] == nil)
    #expect(grid[at(6, 1)] == nil)
    #expect(grid.cells(inRow: 6).isEmpty)
  }

  @Test("every kind of cell is held")
  func kinds() {
    let cells = [
      Cell(.number(1.5), style: 3), Cell(.text("ก"), style: 65_535), Cell(.boolean(true)),
      Cell(.error("#N/A"), style: 70_000),
      Cell(nil, style: 1), Cell(.number(2), formula: "A1"), Cell(nil, formula: "A1"),
      Cell(.text("x"), style: 1_000_000),
    ]
    var grid = Grid()
    for (index, cell) in cells.enumerated() { grid[at(1, index + 1)] = cell }
    #expect(grid.cells(inRow: 1).map(\.cell) == cells)
  }

  @Test("a cell can be replaced and removed, and an empty grid is empty")
  func changes() {
    var grid = Grid()
    #expect(grid.isEmpty)
    #expect(grid.lastRow == 0)
    #expect(grid.lastColumn == 0)
    grid[at(1, 1)] = Cell(.number(1))
    grid[at(1, 2)] = Cell(.number(2))
    grid[at(1, 1)] = Cell(.number(3))
    #expect(grid.cells(inRow: 1).map(\.cell) == [Cell(.number(3)), Cell(.number(2))])
    grid[at(1, 1)] = nil
    grid[at(9, 9)] = nil
    #expect(grid.cells(inRow: 1).map(\.column) == [2])
    grid[at(1, 2)] = nil
    #expect(grid.isEmpty)
    #expect(grid.rowNumbers.isEmpty)
    grid[at(1, 1)] = Cell(.number(4))
    #expect(grid[at(1, 1)] == Cell(.number(4)))
  }

  @Test("two grids with the same cells are equal, however they came about")
  func equality() {
    var first = Grid()
    var second = Grid()
    for row in 1...3 { first[at(row, 1)] = Cell(.number(Double(row))) }
    for row in (1...3).reversed() { second[at(row, 1)] = Cell(.number(Double(row))) }
    #expect(first == second)
    second[at(2, 1)] = nil
    #expect(first != second)
    let copy = first
    first[at(3, 2)] = Cell(.boolean(false))
    #expect(copy != first)
    #expect(copy[at(3, 2)] == nil)
  }

  @Test("many rows cost chunks and stay in place")
  func manyRows() {
    var grid = Grid()
    for row in 1...20_000 {
      for column in 1...5 { grid[at(row, column)] = Cell(.number(Double(row * column))) }
    }
    #expect(grid.rowNumbers == Array(1...20_000))
    #expect((1...20_000).allSatisfy { grid[at($0, 4)] == Cell(.number(Double($0 * 4))) })
  }
}
