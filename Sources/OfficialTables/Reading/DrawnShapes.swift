internal import Spreadsheet

/// The arrows and bars drawn over a sheet, by the row in which each of them lies.
struct DrawnShapes {
  /// The columns that shapes reach over, by row.
  private var columns: [Int: [ClosedRange<Int>]] = [:]

  /// The most rows that a bar of a schedule touches; what is taller is a picture or a frame.
  private static let tallest = 3

  /// Shapes and connectors without text in them; a shape that touches several rows lies in the middle one.
  init(_ drawings: [DrawnObject]) {
    for drawing in drawings where drawing.kind == .shape || drawing.kind == .connector {
      let (first, last) = (drawing.range.first, drawing.range.last)
      guard drawing.text?.isEmpty ?? true, last.row - first.row < Self.tallest else { continue }
      columns[(first.row + last.row) / 2, default: []].append(first.column...last.column)
    }
  }

  /// Whether a shape lies in the row.
  func touch(row: Int) -> Bool { !columns.isEmpty && columns[row] != nil }

  /// Whether a shape lies over the cell.
  func cover(_ cell: CellReference) -> Bool { columns[cell.row]?.contains { $0.contains(cell.column) } ?? false }
}
