internal import ThaiText

/// Names that differ by what a slip of the finger leaves: one letter, or a few in one place that only one name has.
///
/// Likeness by common clusters would not do: names of district offices have most of their letters in common.
enum NearTwins {
  /// The most letters that only one name has.
  private static let longestGap = 3

  /// The pairs of places whose names are nearly but not quite the same, each with the lower place first.
  static func pairs(among names: [String]) -> [(first: Int, second: Int)] {
    let keys = names.map { Array(MatchingKey($0).sparse.text.unicodeScalars) }
    var pairs: [(Int, Int)] = []
    for second in keys.indices {
      for first in 0..<second where isSlip(keys[first], keys[second]) { pairs.append((first, second)) }
    }
    return pairs
  }

  private static func isSlip(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= longestGap, min(a.count, b.count) > 2 * longestGap else { return false }
    let difference = NameDifference(a, b)
    // Offices that differ by a number are two offices.
    return !difference.hasNumber && (difference.isGap || difference.isOtherLetter)
  }
}
