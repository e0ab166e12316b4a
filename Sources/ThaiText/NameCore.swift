/// Drops from a key's characters what one table writes and the next leaves out.
enum NameCore {
  private static let leading = ["โครงการ", "กิจกรรม", "การ"].map { Array($0.unicodeScalars) }
  private static let eras = ["พ.ศ.", "ค.ศ."].map { Array($0.unicodeScalars) }
  private static let cityShort = Array("กทม".unicodeScalars)
  private static let city = Array("กรุงเทพมหานคร".unicodeScalars)
  private static let andSoOn = Array("ฯลฯ".unicodeScalars)

  /// The characters after one round of dropping, not canonical yet; nil when there is nothing to drop.
  static func reduced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let rest = withoutLeadingWords(scalars[...])
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
  private static func replacement(
    _ scalars: ArraySlice<Unicode.Scalar>, after before: Unicode.Scalar?
  ) -> (length: Int, replacement: [Unicode.Scalar])? {
    switch scalars.first {
    case ThaiScalar.paiyannoi: return (scalars.starts(with: andSoOn) ? andSoOn.count : 1, [])
    case ThaiScalar.maiyamok: return (1, [])
    case "พ", "ค": return eraBeforeDigit(scalars).map { ($0, []) }
    case "ก":
      guard scalars.starts(with: cityShort) else { return nil }
      let after = scalars.dropFirst(cityShort.count)
      guard !startsWithMark(after) else { return nil }
      return (cityShort.count + (after.first == "." ? 1 : 0), city)
    case "1", "2":
      guard before.flatMap(ThaiDigits.value(of:)) == nil, let year = christianYear(scalars) else { return nil }
      return (4, Array(String(year + 543).unicodeScalars))
    default: return nil
    }
  }

  private static func withoutLeadingWords(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars
    while let word = leading.first(where: { rest.starts(with: $0) }) {
      let after = rest.dropFirst(word.count)
      guard !after.isEmpty, !startsWithMark(after) else { break }
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
