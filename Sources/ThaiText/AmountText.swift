/// The text of an amount while it is being read, from the left.
struct AmountText {
  private var rest: ArraySlice<Unicode.Scalar>

  /// Prepares a text: digits Arabic, letters small, dashes and commas plain, blanks single.
  init(_ text: String) {
    let words = text.unicodeScalars.split(whereSeparator: \.isBlank)
    let plain = words.map { MatchingKey(String($0)).text }.filter { !$0.isEmpty }
    rest = Array(plain.joined(separator: " ").unicodeScalars)[...]
  }

  /// Whether the text is empty or a dash.
  var saysNothing: Bool {
    if let first = rest.first, ThaiDigits.value(of: first) != nil { return false }
    let words = rest.filter { $0 != " " }
    let bare = Self.ends(words, with: "บาท") ? words.dropLast(3) : words[...]
    return words.isEmpty || bare.contains("-") && bare.allSatisfy { $0 == "-" || $0 == "." }
  }

  /// Takes the amount in words that stands in parentheses at the end; false where they say another amount than the figures.
  mutating func takeWords(of satang: Int64) -> Bool {
    guard rest.last == ")", let open = rest.lastIndex(of: "("),
      rest[open...].contains(where: { $0.properties.isAlphabetic }), let words = BahtWords.write(satang: satang)
    else { return true }
    let written = String(String.UnicodeScalarView(rest[open...].dropFirst().dropLast().filter { $0 != " " }))
    guard [words, words.replacing("ถ้วน", with: "")].contains(where: { MatchingKey($0) == MatchingKey(written) }) else {
      return false
    }
    rest = rest[..<open]
    return true
  }

  /// Whether nothing is left but `.-`, the name of the currency, the mark of a footnote, and the like.
  var isFinished: Bool {
    var end = self
    end.skipBlank()
    end.takeRoundSumMark()
    end.takeFootnoteMarks()
    end.skipBlank()
    for unit in ["บาทถ้วน", "บาท", "บ.", "baht", "thb"] where end.take(unit) {
      end.takeRoundSumMark()
      end.takeFootnoteMarks()
      break
    }
    return end.rest.isEmpty
  }

  /// Takes a leading minus sign or the parentheses of a negative amount; nil when parentheses do not close.
  mutating func takeNegativeSign() -> Bool? {
    if take("-") {
      skipBlank()
      return true
    }
    guard take("(") else { return false }
    guard let close = rest.firstIndex(of: ")") else { return nil }
    rest.remove(at: close)
    skipBlank()
    return true
  }

  /// Takes words that only say that an amount follows; says whether there were any.
  mutating func takeLead() -> Bool {
    guard ["จำนวนเงิน", "จำนวน", "เป็นเงิน", "วงเงิน"].contains(where: { take($0) }) else { return false }
    skipBlank()
    return true
  }

  /// Whether something more than the mark of a footnote is left: the name of the currency, or `.-`.
  var goesOn: Bool { rest.contains { $0 != " " && $0 != "*" } }

  /// Takes the marks of a footnote, such as `*` or `**`.
  private mutating func takeFootnoteMarks() {
    skipBlank()
    var marks = 0
    while marks < 3, take("*") { marks += 1 }
  }

  /// Takes a currency sign that stands before the number.
  mutating func takeCurrencyBefore() {
    for sign in ["฿", "thb", "บาท"] where take(sign) { break }
    skipBlank()
  }

  /// Takes a number with its groups and its decimal places; nil when there is none or its commas stand in wrong places.
  mutating func takeNumber() -> AmountNumber? {
    var groups = [takeDigits()]
    while take(",") { groups.append(takeDigits()) }
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, first.first != 0, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    var number = AmountNumber(digits: Array(groups.joined()))
    let beforePoint = rest
    if take(".") {
      let fraction = takeDigits()
      if fraction.isEmpty { rest = beforePoint }
      number.digits += fraction
      number.places = fraction.count
      number.isAmbiguous = groups.count == 1 && first.count <= 3 && first.first != 0 && fraction.count == 3
    }
    return number
  }

  /// Takes the words for a power of ten, such as ล้าน for 6; 0 when there are none.
  mutating func takeScale() -> Int {
    skipBlank()
    var scale = 0
    for (word, power) in [("สิบ", 1), ("ร้อย", 2), ("พัน", 3), ("หมื่น", 4), ("แสน", 5)] where take(word) {
      scale = power
      break
    }
    return take("ล้าน") || take("ลบ.") || take("million") ? scale + 6 : scale
  }

  /// Takes what is written after a sum without satang: `.-`, or a point alone.
  private mutating func takeRoundSumMark() {
    guard take(".") else { return }
    skipBlank()
    while take("-") {}
  }

  private mutating func takeDigits() -> [Int] {
    var digits: [Int] = []
    while let scalar = rest.first, let digit = ThaiDigits.value(of: scalar) {
      digits.append(digit)
      rest.removeFirst()
    }
    return digits
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }

  private mutating func skipBlank() { while take(" ") {} }

  private static func ends(_ scalars: [Unicode.Scalar], with word: String) -> Bool {
    scalars.reversed().starts(with: word.unicodeScalars.reversed())
  }
}
