import Foundation
import Spreadsheet

extension Workbook {
  /// Types over a cell; what it computed before is gone.
  mutating func type(_ value: CellValue?, at location: CellLocation?) {
    guard let location, let sheet = index(of: location.sheet) else { return }
    let style = sheets[sheet].grid[location.cell]?.style ?? 0
    sheets[sheet].grid[location.cell] = value.map { Cell($0, style: style) }
  }

  /// The text that stands in a cell.
  func text(at location: CellLocation?) -> String? {
    guard let location, let sheet = index(of: location.sheet),
      case .text(let text)? = sheets[sheet].grid[location.cell]?.value
    else { return nil }
    return text
  }

  /// Replaces a part of the text of a cell; says whether the part was there.
  mutating func replace(_ part: String, with other: String, at location: CellLocation?) -> Bool {
    guard let text = text(at: location), let range = text.range(of: part) else { return false }
    type(.text(text.replacingCharacters(in: range, with: other)), at: location)
    return true
  }

  /// Changes two rows over.
  mutating func swapRows(_ a: Int, _ b: Int, of name: String?) {
    guard let sheet = index(of: name) else { return }
    let (first, second) = (take(row: a, of: sheet), take(row: b, of: sheet))
    put(first, row: b, of: sheet)
    put(second, row: a, of: sheet)
  }

  /// Deletes a row; the rows below it move up.
  mutating func deleteRow(_ row: Int, of name: String?) { move(below: row, by: -1, of: name) }

  /// Copies a row below itself; the rows below it move down.
  mutating func copyRow(_ row: Int, of name: String?) {
    guard let sheet = index(of: name) else { return }
    let cells = sheets[sheet].grid.cells(inRow: row)
    move(below: row, by: 1, of: name)
    put(cells, row: row + 1, of: sheet)
  }

  /// Empties rows.
  mutating func empty(_ rows: ClosedRange<Int>, of name: String?) {
    guard let sheet = index(of: name) else { return }
    for row in rows { _ = take(row: row, of: sheet) }
  }

  /// Copies rows below everything else in the sheet; gives how far down they went.
  mutating func copyToEnd(_ rows: ClosedRange<Int>, of name: String?) -> Int {
    guard let sheet = index(of: name) else { return 0 }
    let distance = sheets[sheet].grid.lastRow + 3 - rows.lowerBound
    for row in rows { put(sheets[sheet].grid.cells(inRow: row), row: row + distance, of: sheet) }
    return distance
  }

  private func index(of name: String?) -> Int? { sheets.firstIndex { $0.name == name } }

  private mutating func take(row: Int, of sheet: Int) -> [Grid.Placed] {
    let cells = sheets[sheet].grid.cells(inRow: row)
    for cell in cells { sheets[sheet].grid[CellReference(row: row, column: cell.column)] = nil }
    return cells
  }

  private mutating func put(_ cells: [Grid.Placed], row: Int, of sheet: Int) {
    for cell in cells { sheets[sheet].grid[CellReference(row: row, column: cell.column)] = cell.cell }
  }

  private mutating func move(below row: Int, by distance: Int, of name: String?) {
    guard let sheet = index(of: name) else { return }
    if distance < 0 { _ = take(row: row, of: sheet) }
    let rows = sheets[sheet].grid.rowNumbers.filter { $0 > row }
    for number in distance > 0 ? rows.reversed() : rows {
      let cells = take(row: number, of: sheet)
      put(cells, row: number + distance, of: sheet)
    }
    sheets[sheet].merges = sheets[sheet].merges.map { merge in
      guard merge.first.row > row else { return merge }
      return CellRange(
        CellReference(row: merge.first.row + distance, column: merge.first.column),
        CellReference(row: merge.last.row + distance, column: merge.last.column))
    }
  }
}
