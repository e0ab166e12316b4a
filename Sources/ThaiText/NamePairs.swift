/// The pairs of neighbouring clusters of a name: what two names have in common is counted in them.
///
/// A cluster is a letter with its vowel and tone marks.
package struct NamePairs: Sendable {
  /// A number for each pair, in order; a pair that occurs twice is there twice.
  private let sorted: [UInt64]

  /// The pairs of a key.
  package init(_ key: MatchingKey) {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(key.text.utf8.count / 3)
    var before: UInt64?
    var cluster: UInt64?
    for scalar in key.text.unicodeScalars {
      if let open = cluster, ThaiScalar.isMark(scalar) {
        cluster = Self.mixed(open, scalar)
        continue
      }
      if let before, let cluster { pairs.append(Self.pair(before, cluster)) }
      before = cluster
      cluster = Self.mixed(0xCBF2_9CE4_8422_2325, scalar)
    }
    if let before, let cluster { pairs.append(Self.pair(before, cluster)) }
    pairs.sort()
    sorted = pairs
  }

  /// The Sørensen–Dice coefficient of two names' pairs; 0 where a name has none, or where it cannot reach `needed`.
  package func similarity(to other: NamePairs, needed: Double = 0) -> Double {
    let total = sorted.count + other.sorted.count
    let most = min(sorted.count, other.sorted.count)
    guard most > 0, Double(2 * most) / Double(total) >= needed else { return 0 }
    var shared = 0
    var (left, right) = (0, 0)
    while left < sorted.count, right < other.sorted.count {
      let (mine, theirs) = (sorted[left], other.sorted[right])
      if mine == theirs { shared += 1 }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
    return Double(2 * shared) / Double(total)
  }

  /// The least that the likeness of any two of several names can be: all of them share the pairs that are counted, and
  /// no two have more together than the two longest.
  static func leastSimilarity(of names: [NamePairs]) -> Double {
    var shared = names.first?.sorted ?? []
    for name in names.dropFirst() where !shared.isEmpty { shared = Self.shared(shared, name.sorted) }
    let most = names.map(\.sorted.count).sorted(by: >).prefix(2).reduce(0, +)
    return shared.isEmpty ? 0 : Double(2 * shared.count) / Double(most)
  }

  /// The pairs that are in both of two lists in order.
  private static func shared(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
    var both: [UInt64] = []
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      let (mine, theirs) = (one[left], other[right])
      if mine == theirs { both.append(mine) }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
    return both
  }

  private static func mixed(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ second
  }
}
