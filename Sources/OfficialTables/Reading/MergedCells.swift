internal import Spreadsheet

/// The merged ranges of a sheet, to find the cell that holds the value of a covered one.
///
/// A range costs one entry, however many rows or columns it spans.
struct MergedCells {
  /// The ranges over several rows, by their first columns and then by their first rows.
  private var tall: [CellRange] = []
  /// The ranges that lie in one row, by row and then by their first columns.
  private var wide: [CellRange] = []
  /// The rows that tall ranges cover below their first, as ranges that do not touch, in order.
  private var covered: [ClosedRange<Int>] = []

  /// Merged ranges; ranges past a table's size hold nothing of a table together.
  init(_ merges: [CellRange]) {
    for range in merges where range.last.column - range.first.column < 64 {
      let height = range.last.row - range.first.row
      if height == 0, range.last.column > range.first.column {
        wide.append(range)
      } else if height > 0, height < 2_000 {
        tall.append(range)
      }
    }
    wide.sort { $0.first < $1.first }
    let rows = tall.map { $0.first.row + 1...$0.last.row }
    for range in rows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = covered.last, range.lowerBound <= last.upperBound + 1 {
        covered[covered.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        covered.append(range)
      }
    }
    tall.sort { ($0.first.column, $0.first.row) < ($1.first.column, $1.first.row) }
  }

  /// Whether a range over several columns begins at a cell.
  func isWide(at cell: CellReference) -> Bool {
    Self.last(of: wide) { $0.first <= cell }?.first == cell
      || lastTall(in: cell.column, from: cell.row).map { $0.first == cell && $0.last.column > cell.column } ?? false
  }

  /// Whether a range over several rows begins at a cell.
  func isTall(at cell: CellReference) -> Bool { lastTall(in: cell.column, from: cell.row)?.first == cell }

  /// Whether the value of any cell of the row stands in another cell.
  func touches(row: Int) -> Bool {
    Self.last(of: wide) { $0.first.row <= row }?.first.row == row
      || Self.last(of: covered) { $0.lowerBound <= row }?.contains(row) ?? false
  }

  /// The cell above that holds the value of a cell merged with it; nil for any other cell.
  func verticalOrigin(of cell: CellReference) -> CellReference? {
    guard let range = lastTall(in: cell.column, from: cell.row - 1), cell.row <= range.last.row else { return nil }
    return range.first
  }

  /// The cell to the left that holds the value of a cell merged with it in one row; nil for any other cell.
  func horizontalOrigin(of cell: CellReference) -> CellReference? {
    guard let range = Self.last(of: wide, where: { $0.first < cell }), range.first.row == cell.row,
      cell.column <= range.last.column
    else { return nil }
    return range.first
  }

  /// The last range over several rows that begins in a column, in a row or above it.
  private func lastTall(in column: Int, from row: Int) -> CellRange? {
    let range = Self.last(of: tall) { ($0.first.column, $0.first.row) <= (column, row) }
    return range?.first.column == column ? range : nil
  }

  /// Whether the row's cell in a column is merged with the one above, so that the row goes on with the row above.
  func continues(row: Int, column: Int) -> Bool {
    verticalOrigin(of: CellReference(row: row, column: column)) != nil
  }

  /// The last of sorted elements that begins early enough.
  private static func last<Element>(of elements: [Element], where begins: (Element) -> Bool) -> Element? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if begins(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : elements[low - 1]
  }
}
