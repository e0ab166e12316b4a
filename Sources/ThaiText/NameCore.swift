/// Drops from a key's characters what one table writes and the next leaves out.
enum NameCore {
  private static let leading = ["โครงการ", "กิจกรรม", "การ"].map { Array($0.unicodeScalars) }
  private static let eras = ["พ.ศ.", "ค.ศ."].map { Array($0.unicodeScalars) }
  private static let cityShort = Array("กทม".unicodeScalars)
  private static let city = Array("กรุงเทพมหานคร".unicodeScalars)
  private static let andSoOn = Array("ฯลฯ".unicodeScalars)

  /// The characters after one round of dropping; not canonical yet.
  static func reduced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let rest = withoutLeadingWords(scalars[...])
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(rest.count)
    var index = rest.startIndex
    while index < rest.endIndex {
      let tail = rest[index...]
      if tail.starts(with: andSoOn) {
        index += andSoOn.count
      } else if rest[index] == ThaiScalar.paiyannoi || rest[index] == ThaiScalar.maiyamok {
        index += 1
      } else if let length = eraBeforeDigit(tail) {
        index += length
      } else if tail.starts(with: cityShort), !startsWithMark(tail.dropFirst(cityShort.count)) {
        result += city
        index += cityShort.count
        if index < rest.endIndex, rest[index] == "." { index += 1 }
      } else if let year = christianYear(tail), result.last.flatMap(ThaiDigits.value(of:)) == nil {
        result += Array(String(year + 543).unicodeScalars)
        index += 4
      } else {
        result.append(rest[index])
        index += 1
      }
    }
    return result
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

  private static func startsWithMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.first.map(ThaiScalar.isMark) ?? false
  }
}
