/// Compares names of projects, activities and offices as different tables write them.
public enum NameComparison {
  /// From this similarity on, two names count as similar.
  static let similarityNeeded = 0.75

  /// How closely two names agree: the strongest grade that holds.
  public static func grade(_ a: String, _ b: String) -> MatchGrade {
    if collapsed(a) == collapsed(b) { return .exact }
    let (keyA, keyB) = (MatchingKey(a), MatchingKey(b))
    if keyA == keyB { return .sameKey }
    if keyA.isEmpty || keyB.isEmpty { return .none }
    let (sparseA, sparseB) = (keyA.sparse, keyB.sparse)
    if sparseA == sparseB { return .sparse }
    if core(of: sparseA) == core(of: sparseB) { return .affixes }
    return similarity(keyA, keyB) >= similarityNeeded ? .similar : .none
  }

  /// The Sørensen–Dice coefficient of the pairs of neighbouring clusters, each pair as often as it occurs: 1 for equal
  /// keys, 0 for keys without a common pair.
  ///
  /// A cluster is a letter with its vowel and tone marks. Time grows linearly with the length of the keys.
  public static func similarity(_ a: MatchingKey, _ b: MatchingKey) -> Double {
    if a == b { return 1 }
    let (pairsA, pairsB) = (neighbours(in: a), neighbours(in: b))
    let total = pairsA.count + pairsB.count
    guard !pairsA.isEmpty, !pairsB.isEmpty else { return 0 }
    var counts: [UInt64: Int] = [:]
    for pair in pairsA { counts[pair, default: 0] += 1 }
    var shared = 0
    for pair in pairsB {
      guard let count = counts[pair], count > 0 else { continue }
      counts[pair] = count - 1
      shared += 1
    }
    return Double(2 * shared) / Double(total)
  }

  /// The key without the words that add nothing.
  ///
  /// Dropped are leading โครงการ, กิจกรรม and การ, the signs ฯ and ๆ, and the era before a year. กทม is written out, and
  /// the Christian years 1900 to 2099 become Buddhist ones, so that 2017 and 2560 are the same year. A key that consists of nothing else keeps its last such word.
  public static func core(of key: MatchingKey) -> MatchingKey {
    var core = key
    while true {
      let next = MatchingKey(String(String.UnicodeScalarView(NameCore.reduced(Array(core.text.unicodeScalars)))))
      if next == core || next.isEmpty { return core }
      core = next
    }
  }

  /// One number for each two neighbouring clusters.
  private static func neighbours(in key: MatchingKey) -> [UInt64] {
    var pairs: [UInt64] = []
    var before: UInt64?
    for cluster in key.clusters {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for scalar in cluster { hash = (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3 }
      if let before { pairs.append(before &* 0x9E37_79B9_7F4A_7C15 ^ hash) }
      before = hash
    }
    return pairs
  }

  /// The characters of a text with every run of blanks as one blank, and none at the ends.
  private static func collapsed(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var isPending = false
    for scalar in text.unicodeScalars {
      if PlainForm.isBlank(scalar) {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(" ") }
        isPending = false
        result.append(scalar)
      }
    }
    return result
  }
}
