internal import Spreadsheet

/// The merged ranges of a sheet, to find the cell that holds the value of a covered one.
///
/// A range costs one entry, however many rows or columns it spans.
struct MergedCells {
  /// The ranges over several rows by their first column, in the order of their first rows.
  private var tall: [Int: [CellRange]] = [:]
  /// The ranges that lie in one row, by row, in the order of their first columns.
  private var wide: [Int: [CellRange]] = [:]
  /// The rows that tall ranges cover below their first, as ranges that do not touch, in order.
  private var covered: [ClosedRange<Int>] = []

  /// Merged ranges; ranges past a table's size hold nothing of a table together.
  init(_ merges: [CellRange]) {
    var rows: [ClosedRange<Int>] = []
    for range in merges where range.last.column - range.first.column < 64 {
      let height = range.last.row - range.first.row
      if height == 0, range.last.column > range.first.column {
        wide[range.first.row, default: []].append(range)
      } else if height > 0, height < 2_000 {
        tall[range.first.column, default: []].append(range)
        rows.append(range.first.row + 1...range.last.row)
      }
    }
    for column in tall.keys { tall[column]?.sort { $0.first.row < $1.first.row } }
    for row in wide.keys { wide[row]?.sort { $0.first.column < $1.first.column } }
    for range in rows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = covered.last, range.lowerBound <= last.upperBound + 1 {
        covered[covered.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        covered.append(range)
      }
    }
  }

  /// Whether a range over several columns begins at a cell.
  func isWide(at cell: CellReference) -> Bool {
    wide[cell.row]?.contains { $0.first == cell } ?? false
      || tall[cell.column]?.contains { $0.first == cell && $0.last.column > cell.column } ?? false
  }

  /// Whether a range over several rows begins at a cell.
  func isTall(at cell: CellReference) -> Bool { tall[cell.column]?.contains { $0.first == cell } ?? false }

  /// Whether the value of any cell of the row stands in another cell.
  func touches(row: Int) -> Bool {
    wide[row] != nil || Self.last(of: covered) { $0.lowerBound <= row }?.contains(row) ?? false
  }

  /// The cell above that holds the value of a cell merged with it; nil for any other cell.
  func verticalOrigin(of cell: CellReference) -> CellReference? {
    guard let ranges = tall[cell.column], let range = Self.last(of: ranges, where: { $0.first.row < cell.row }),
      cell.row <= range.last.row
    else { return nil }
    return range.first
  }

  /// The cell to the left that holds the value of a cell merged with it in one row; nil for any other cell.
  func horizontalOrigin(of cell: CellReference) -> CellReference? {
    guard let ranges = wide[cell.row], let range = Self.last(of: ranges, where: { $0.first.column < cell.column }),
      cell.column <= range.last.column
    else { return nil }
    return range.first
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
