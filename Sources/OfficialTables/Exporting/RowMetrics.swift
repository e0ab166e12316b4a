internal import ThaiText

/// How high a row has to be so that no text of it is cut.
///
/// No program grows a wrapped row by itself where cells are merged, and some grow none that was given a height.
package enum RowMetrics {
  /// How many lines a text takes in a cell.
  ///
  /// - Parameters:
  ///   - width: The cell's width in characters, as columns count them.
  ///   - size: The size of the text in points.
  package static func lines(_ text: String, width: Double, size: Double) -> Int {
    TextWidth.lines(text, columns: width * columnsPerCharacter * 16 / size)
  }

  /// The height in points of a row of so many lines; 409 is the most that a row can have.
  package static func height(lines: Double, size: Double) -> Double {
    min(409, (lines * size * lineHeight + 4).rounded())
  }

  /// How many average letters of TH SarabunPSK at 16 points fit in one character of a column's width.
  ///
  /// Measured with Laksaman, the widest of the fonts that stand in for it where it is not installed.
  private static let columnsPerCharacter = 0.76
  /// The height of a line as a multiple of the font's size.
  private static let lineHeight = 1.62
}
