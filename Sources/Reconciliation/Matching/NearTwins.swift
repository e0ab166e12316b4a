internal import ThaiText

/// Names that differ by what a slip of the finger leaves: one letter, or a few in one place that only one name has.
///
/// Likeness by common clusters would not do: names of district offices have most of their letters in common. Names that
/// may be twins are found by what they share, a name but for one letter or but for a gap, so that the time grows with the
/// names and not with their pairs.
enum NearTwins {
  /// The most letters that only one name has.
  private static let longestGap = 3

  /// The pairs of places whose names are nearly but not quite the same, each with the lower place first.
  static func pairs(among names: [String]) -> [(first: Int, second: Int)] {
    let keys = names.map { Array(MatchingKey($0).sparse.text.unicodeScalars) }
    let prints = keys.map { $0.count > longestGap * 2 ? Fingerprint($0) : nil }
    var whole: [Remainder: [Int]] = [:]
    for (place, print) in prints.enumerated() {
      if let print { whole[print.whole, default: []].append(place) }
    }
    // Of each place the others that share something with it, those above it and below it.
    var candidates: [Set<Int>] = Array(repeating: [], count: keys.count)
    var others: [Remainder: [Int]] = [:]
    for (place, print) in prints.enumerated() {
      guard let print else { continue }
      for gap in 1...longestGap {
        for start in 0...keys[place].count - gap {
          for other in whole[print.without(start..<start + gap, isMarked: false)] ?? [] {
            candidates[max(place, other)].insert(min(place, other))
          }
        }
      }
      for start in keys[place].indices {
        let remainder = print.without(start..<start + 1, isMarked: true)
        for other in others[remainder] ?? [] { candidates[place].insert(other) }
        others[remainder, default: []].append(place)
      }
    }
    return candidates.enumerated().flatMap { second, firsts in
      firsts.sorted().filter { isSlip(keys[$0], keys[second]) }.map { ($0, second) }
    }
  }

  private static func isSlip(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= longestGap, min(a.count, b.count) > 2 * longestGap else { return false }
    let difference = NameDifference(a, b)
    // Offices that differ by a number are two offices.
    return !difference.hasNumber && (difference.isGap || difference.isOtherLetter)
  }

  /// What is left of a name, by a number that different remainders may share.
  private struct Remainder: Hashable {
    var count: Int
    /// Where a letter is left open; nil where none is.
    var open: Int?
    var sum: UInt64
  }

  /// Numbers a name's remainders without writing them down: each letter counts by its place, as digits do.
  private struct Fingerprint {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// The number of what stands in front of each place, and of the whole name at the end.
    private var sums: [UInt64] = [0]
    /// The base to each power.
    private var powers: [UInt64] = [1]

    init(_ letters: [Unicode.Scalar]) {
      for letter in letters {
        sums.append(sums[sums.count - 1] &* Self.base &+ UInt64(letter.value))
        powers.append(powers[powers.count - 1] &* Self.base)
      }
    }

    private var count: Int { sums.count - 1 }

    var whole: Remainder { Remainder(count: count, open: nil, sum: sums[count]) }

    /// The name without some letters; with the place they stood in, where that is to count.
    func without(_ gap: Range<Int>, isMarked: Bool) -> Remainder {
      let rest = count - gap.upperBound
      let behind = sums[count] &- sums[gap.upperBound] &* powers[rest]
      return Remainder(
        count: count - gap.count, open: isMarked ? gap.lowerBound : nil,
        sum: sums[gap.lowerBound] &* powers[rest] &+ behind)
    }
  }
}
