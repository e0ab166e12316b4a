/// Drops from a key's characters what one table writes and the next leaves out.
struct NameCore: Sendable {
  /// Words that a name may begin with.
  private let openings: [[Unicode.Scalar]]
  /// Abbreviations, without a point behind them, with what they stand for.
  private let abbreviations: [(short: [Unicode.Scalar], full: [Unicode.Scalar])]

  private static let eras = ["พ.ศ.", "ค.ศ."].map { Array($0.unicodeScalars) }
  private static let andSoOn = Array("ฯลฯ".unicodeScalars)

  init(openings: [String], abbreviations: [(short: String, full: String)]) {
    self.openings = openings.map { Array(MatchingKey($0).text.unicodeScalars) }.filter { !$0.isEmpty }
    self.abbreviations = abbreviations.compactMap { short, full in
      var short = Array(MatchingKey(short).text.unicodeScalars)
      while short.last == "." { short.removeLast() }
      return short.isEmpty ? nil : (short, Array(MatchingKey(full).text.unicodeScalars))
    }
  }

  /// The characters after one round of dropping, not canonical yet; nil when there is nothing to drop.
  func reduced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let rest = withoutOpenings(scalars[...])
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(rest.count)
    var hasChanged = rest.count < scalars.count
    var index = rest.startIndex
    while index < rest.endIndex {
      if let (length, replacement) = replacement(rest[index...], after: result.last) {
        result += replacement
        index += length
        hasChanged = true
      } else {
        result.append(rest[index])
        index += 1
      }
    }
    return hasChanged ? result : nil
  }

  /// What the characters begin with that is written otherwise: how long it is, and what stands for it.
  private func replacement(
    _ scalars: ArraySlice<Unicode.Scalar>, after before: Unicode.Scalar?
  ) -> (length: Int, replacement: [Unicode.Scalar])? {
    for (short, full) in abbreviations where short[0] == scalars.first && scalars.starts(with: short) {
      let after = scalars.dropFirst(short.count)
      guard !Self.startsWithMark(after) else { continue }
      return (short.count + (after.first == "." ? 1 : 0), full)
    }
    switch scalars.first {
    case ThaiScalar.paiyannoi: return (scalars.starts(with: Self.andSoOn) ? Self.andSoOn.count : 1, [])
    case ThaiScalar.maiyamok: return (1, [])
    case "พ", "ค": return Self.eraBeforeDigit(scalars).map { ($0, []) }
    case "1", "2":
      guard before.flatMap(ThaiDigits.value(of:)) == nil, let year = Self.christianYear(scalars) else { return nil }
      return (4, Array(String(year + 543).unicodeScalars))
    default: return nil
    }
  }

  private func withoutOpenings(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars
    while let word = openings.first(where: { rest.starts(with: $0) }) {
      let after = rest.dropFirst(word.count)
      guard !after.isEmpty, !Self.startsWithMark(after) else { break }
      rest = after
    }
    return rest
  }

  /// The length of `พ.ศ.` or `ค.ศ.` where one stands before a digit or before another one.
  private static func eraBeforeDigit(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let era = eras.first(where: { scalars.starts(with: $0) }) else { return nil }
    let after = scalars.dropFirst(era.count)
    let isBeforeDigit = after.first.flatMap(ThaiDigits.value(of:)) != nil
    return isBeforeDigit || eras.contains { after.starts(with: $0) } ? era.count : nil
  }

  /// The Christian year that the characters begin with: exactly four digits, 1900–2099.
  private static func christianYear(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    var count = 0
    for scalar in scalars {
      guard let digit = ThaiDigits.value(of: scalar) else { break }
      count += 1
      guard count <= 4 else { return nil }
      value = value * 10 + digit
    }
    return count == 4 && (1900...2099).contains(value) ? value : nil
  }

  /// Whether the characters begin with what belongs to the letter before: a mark, or the vowel า or ำ.
  private static func startsWithMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first else { return false }
    return ThaiScalar.isMark(first) || first == ThaiScalar.saraAa || first == ThaiScalar.saraAm
  }
}
