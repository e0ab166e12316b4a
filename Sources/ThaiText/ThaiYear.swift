/// Years in the Buddhist era: the Christian year and 543.
package enum ThaiYear {
  /// The first Buddhist year (2400–2999) of four digits in a text.
  ///
  /// Where there is none, the first Christian year (1900–2099), as a Buddhist one. Digits that a comma joins to others
  /// are an amount and no year.
  package static func buddhist(in text: String) -> Int? {
    var christian: Int?
    for year in fourDigitNumbers(in: text) {
      if (2400...2999).contains(year) { return year }
      if christian == nil, (1900...2099).contains(year) { christian = year + 543 }
    }
    return christian
  }

  private static func fourDigitNumbers(in text: String) -> [Int] {
    let isPartOfNumber = { (scalar: Unicode.Scalar) in scalar == "," || ThaiDigits.value(of: scalar) != nil }
    var numbers: [Int] = []
    for run in text.unicodeScalars.split(whereSeparator: { !isPartOfNumber($0) }) {
      let groups = run.split(separator: ",")
      let isList = groups.count == 1 || groups.allSatisfy { $0.count == 4 }
      guard isList else { continue }
      for group in groups where group.count == 4 {
        numbers.append(group.reduce(0) { $0 * 10 + (ThaiDigits.value(of: $1) ?? 0) })
      }
    }
    return numbers
  }
}
