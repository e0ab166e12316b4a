/// The cells of one sheet.
///
/// Only cells that exist cost memory.
public struct Grid: Sendable, Equatable {
  /// A cell and the column it stands in, counted from 1.
  public struct Placed: Sendable, Equatable {
    /// The column, from 1.
    public var column: Int
    /// The cell.
    public var cell: Cell
  }

  private var cellsByRow: [Int: [Placed]] = [:]

  /// An empty grid.
  public init() {}

  /// Whether there is no cell at all.
  public var isEmpty: Bool { cellsByRow.isEmpty }

  /// The numbers of the rows that have cells, in order.
  public var rowNumbers: [Int] { cellsByRow.keys.sorted() }

  /// The last row that has a cell; 0 when the grid is empty.
  public var lastRow: Int { cellsByRow.keys.max() ?? 0 }

  /// The last column that has a cell; 0 when the grid is empty.
  public var lastColumn: Int { cellsByRow.values.reduce(0) { max($0, $1.last?.column ?? 0) } }

  /// The cells of a row, in the order of their columns.
  public func cells(inRow row: Int) -> [Placed] { cellsByRow[row] ?? [] }

  /// The cell at a place; setting nil removes it.
  public subscript(_ reference: CellReference) -> Cell? {
    get {
      guard let row = cellsByRow[reference.row] else { return nil }
      let index = Self.index(of: reference.column, in: row)
      return index < row.count && row[index].column == reference.column ? row[index].cell : nil
    }
    set {
      guard let cell = newValue else { return remove(at: reference) }
      Self.place(Placed(column: reference.column, cell: cell), in: &cellsByRow[reference.row, default: []])
    }
  }

  /// Puts a cell into its row, in place: a row is filled from the left without being copied.
  private static func place(_ placed: Placed, in row: inout [Placed]) {
    let index = index(of: placed.column, in: row)
    if index < row.count, row[index].column == placed.column {
      row[index] = placed
    } else {
      row.insert(placed, at: index)
    }
  }

  private mutating func remove(at reference: CellReference) {
    guard var row = cellsByRow[reference.row] else { return }
    let index = Self.index(of: reference.column, in: row)
    guard index < row.count, row[index].column == reference.column else { return }
    row.remove(at: index)
    cellsByRow[reference.row] = row.isEmpty ? nil : row
  }

  /// Where a column stands, or would stand, among the cells of a row.
  private static func index(of column: Int, in row: [Placed]) -> Int {
    if let last = row.last, last.column < column { return row.count }
    var low = 0
    var high = row.count
    while low < high {
      let middle = (low + high) / 2
      if row[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
