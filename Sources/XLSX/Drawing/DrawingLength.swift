/// A length in a drawing, in EMU: 914,400 to the inch, 12,700 to the point, 9,525 to the pixel.
///
/// Source: ECMA-376 part 1, 20.1.10.16 (ST_Coordinate), 22.9.2.15 (ST_UniversalMeasure).
enum DrawingLength {
  /// EMU in a pixel of a screen with 96 to the inch.
  static let pixel = 9_525
  /// EMU in a point.
  static let point = 12_700
  /// The longest length that is taken as such, either way: many times a whole sheet's.
  static let longest = 1 << 50

  private static let units: [(name: String, length: Double)] = [
    ("mm", 36_000), ("cm", 360_000), ("in", 914_400), ("pt", 12_700), ("pc", 152_400), ("pi", 152_400),
  ]

  /// Reads a whole number of EMU, or a number with a unit such as `2.54cm`, which strict files have.
  ///
  /// Nil for anything else, and for lengths that no sheet has.
  static func read(_ text: String) -> Int? {
    if let number = Int(text) { return abs(Double(number)) <= Double(longest) ? number : nil }
    guard let unit = units.first(where: { text.hasSuffix($0.name) }), let number = Double(text.dropLast(2)) else {
      return nil
    }
    let length = (number * unit.length).rounded()
    return abs(length) <= Double(longest) ? Int(length) : nil
  }
}
