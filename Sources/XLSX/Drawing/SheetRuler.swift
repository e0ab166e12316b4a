import Spreadsheet

/// The sizes of columns and rows that have none of their own.
///
/// Source: ECMA-376 part 1, 18.3.1.81 (sheetFormatPr).
struct UsualSizes {
  /// The width of a column in EMU: 64 pixels.
  private(set) var column = 64 * DrawingLength.pixel
  /// The height of a row in EMU: 15 points.
  private(set) var row = 15 * DrawingLength.point

  /// Reads the `sheetFormatPr` element that was started last.
  mutating func read(_ markup: inout MarkupReader) throws(SourceError) {
    if let width = try markup.string(.defaultColWidth).flatMap({ Double($0) }), width >= 0, width <= 255 {
      column = Int((width * 7).rounded()) * DrawingLength.pixel
    } else if let digits = try markup.integer(.baseColWidth), digits <= 255 {
      // Five pixels of padding, and the sum rounded up to eighths.
      column = (digits * 7 + 5 + 7) / 8 * 8 * DrawingLength.pixel
    }
    if let height = try markup.string(.defaultRowHeight).flatMap({ Double($0) }), height >= 0, height <= 409.5 {
      row = Int(height * Double(DrawingLength.point))
    }
  }
}

/// Tells which cells a rectangle of a sheet covers, from the widths of its columns and the heights of its rows.
struct SheetRuler {
  let columns: AxisRuler
  let rows: AxisRuler

  /// A ruler for a sheet; the sizes it does not know are the usual ones.
  init(_ sheet: Sheet, usual: UsualSizes) {
    var widths = sheet.columnWidths.reduce(into: [:]) { $0[$1.key - 1] = Self.width(ofCharacters: $1.value) }
    for column in sheet.hiddenColumns { widths[column - 1] = 0 }
    var heights = sheet.rowHeights.reduce(into: [:]) {
      $0[$1.key - 1] = Int(min($1.value, 10_000) * Double(DrawingLength.point))
    }
    for row in sheet.hiddenRows { heights[row - 1] = 0 }
    columns = AxisRuler(own: widths, usual: usual.column, last: CellReference.maximumColumn - 1)
    rows = AxisRuler(own: heights, usual: usual.row, last: CellReference.maximumRow - 1)
  }

  /// The width in EMU of a column that holds so many characters.
  private static func width(ofCharacters count: Double) -> Int {
    let pixels = count < 1 ? count * 12 : count * 7 + 5
    return Int(min(max(pixels, 0), 100_000).rounded()) * DrawingLength.pixel
  }

  /// The cells that a rectangle covers, wholly or in part; one that only touches a cell's edge does not cover it.
  func range(of rectangle: DrawnRectangle) -> CellRange {
    func covered(_ ruler: AxisRuler, _ start: Double, _ length: Double) -> (first: Int, last: Int) {
      let most = Double(DrawingLength.longest)
      let begin = Int(min(max(start, 0), most).rounded())
      let end = Int(min(max(start + max(length, 0), 0), most).rounded())
      let first = ruler.place(at: begin)
      return (first, max(first, ruler.place(at: max(begin, end - 1))))
    }
    let (left, right) = covered(columns, rectangle.x, rectangle.width)
    let (top, bottom) = covered(rows, rectangle.y, rectangle.height)
    return CellRange(CellReference(row: top + 1, column: left + 1), CellReference(row: bottom + 1, column: right + 1))
  }
}
