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
    let shorter = min(a.count, b.count)
    var front = 0
    while front < shorter, a[front] == b[front] { front += 1 }
    var back = 0
    while back < shorter - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
    let (left, right) = (a[front..<a.count - back], b[front..<b.count - back])
    // Offices that differ by a number are two offices.
    guard !(left + right).contains(where: { $0.properties.numericType != nil }) else { return false }
    if left.isEmpty != right.isEmpty { return true }
    return left.count == 1 && right.count == 1
  }
}
