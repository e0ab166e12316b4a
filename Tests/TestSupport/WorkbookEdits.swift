import Foundation
public import Spreadsheet

/// What people do to a workbook by hand.
extension Workbook {
  /// Types over a cell; its style stays, its formula goes.
  public mutating func type(_ value: CellValue?, at location: CellLocation?) {
    guard let location, let sheet = index(of: location.sheet) else { return }
    let style = sheets[sheet].grid[location.cell]?.style ?? 0
    sheets[sheet].grid[location.cell] = value.map { Cell($0, style: style) }
  }

  /// The text that stands in a cell.
  public func text(at location: CellLocation?) -> String? {
    guard let location, let sheet = index(of: location.sheet),
      case .text(let text)? = sheets[sheet].grid[location.cell]?.value
    else { return nil }
    return text
  }

  /// Replaces the first occurrence of a part of the text of a cell; says whether the part was there.
  public mutating func replace(_ part: String, with other: String, at location: CellLocation?) -> Bool {
    guard let text = text(at: location), let range = text.range(of: part) else { return false }
    type(.text(text.replacingCharacters(in: range, with: other)), at: location)
    return true
  }

  /// Lets two rows change places in some columns, or in all.
  public mutating func swapRows(_ first: Int, _ second: Int, columns: ClosedRange<Int>? = nil, of name: String?) {
    guard let sheet = index(of: name) else { return }
    let all = 1...max(1, sheets[sheet].grid.lastColumn)
    for column in columns ?? all {
      let (upper, lower) = (CellReference(row: first, column: column), CellReference(row: second, column: column))
      (sheets[sheet].grid[upper], sheets[sheet].grid[lower]) = (sheets[sheet].grid[lower], sheets[sheet].grid[upper])
    }
  }

  /// Copies the cells of rows so many rows further down.
  public mutating func copyRows(_ rows: ClosedRange<Int>, down distance: Int, of name: String?) {
    guard let sheet = index(of: name) else { return }
    for row in rows {
      for placed in sheets[sheet].grid.cells(inRow: row) {
        sheets[sheet].grid[CellReference(row: row + distance, column: placed.column)] = placed.cell
      }
    }
  }

  /// Empties rows.
  public mutating func emptyRows(_ rows: ClosedRange<Int>, of name: String?) {
    guard let sheet = index(of: name) else { return }
    for row in rows {
      for placed in sheets[sheet].grid.cells(inRow: row) {
        sheets[sheet].grid[CellReference(row: row, column: placed.column)] = nil
      }
    }
  }

  /// The last row of a sheet.
  public func lastRow(of name: String?) -> Int { index(of: name).map { sheets[$0].grid.lastRow } ?? 0 }

  /// Moves cells, merged ranges, hidden rows and what formulas refer to, as an editor does.
  ///
  /// - Parameters:
  ///   - name: The sheet.
  ///   - rows: Where a row goes; nil when it is deleted.
  ///   - columns: Where a column goes.
  ///   - fromRow: Columns of rows above this one stay.
  public mutating func move(
    _ name: String?, rows: (Int) -> Int? = { $0 }, columns: (Int) -> Int = { $0 }, fromRow: Int = 1
  ) {
    guard let index = index(of: name) else { return }
    let sheet = sheets[index]
    let lastRow = max(sheet.grid.lastRow, 1)
    var cells: [(CellReference, Cell)] = []
    for row in sheet.grid.rowNumbers {
      guard let newRow = rows(row) else { continue }
      for placed in sheet.grid.cells(inRow: row) {
        var cell = placed.cell
        cell.formula = cell.formula.map { formula in
          formula.replacing(#/(:?)([A-Z]+)([0-9]+)/#) { match in
            guard let place = CellReference(match.2 + match.3) else { return String(match.0) }
            // A row that is gone leaves its place in a range to the one below, at the end of a range to the one above.
            let isEnd = !match.1.isEmpty
            let next =
              isEnd
              ? (1...place.row).last { rows($0) != nil }
              : (place.row...max(place.row, lastRow)).first { rows($0) != nil }
            return "\(match.1)"
              + CellReference(
                row: next.flatMap(rows) ?? place.row, column: row < fromRow ? place.column : columns(place.column)
              ).description
          }
        }
        cells.append((CellReference(row: newRow, column: row < fromRow ? placed.column : columns(placed.column)), cell))
      }
    }
    sheets[index].grid = Grid()
    for (place, cell) in cells.sorted(by: { $0.0 < $1.0 }) { sheets[index].grid[place] = cell }
    sheets[index].hiddenRows = Set(sheet.hiddenRows.compactMap(rows))
    sheets[index].merges = sheet.merges.compactMap { range in
      guard let first = rows(range.first.row), let last = rows(range.last.row) else { return nil }
      guard range.first.row >= fromRow else { return range }
      return CellRange(
        CellReference(row: first, column: columns(range.first.column)),
        CellReference(row: last, column: columns(range.last.column)))
    }
  }

  /// Takes the values of formulas away, as a program leaves them that writes formulas only.
  public mutating func forgetFormulaValues() {
    for index in sheets.indices {
      let grid = sheets[index].grid
      for row in grid.rowNumbers {
        for placed in grid.cells(inRow: row) where placed.cell.formula != nil {
          sheets[index].grid[CellReference(row: row, column: placed.column)]?.value = nil
        }
      }
    }
  }

  private func index(of name: String?) -> Int? { sheets.firstIndex { $0.name == name } }
}
