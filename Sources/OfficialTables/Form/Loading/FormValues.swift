internal import Spreadsheet
internal import StrictYAML
internal import ThaiText

/// The kinds of values that stand in many places of a form set.
extension YAMLValue {
  /// A name that scripts and files use: small letters, digits and hyphens.
  func identifier() -> String? {
    read(.identifier) { name in
      let isPlain = name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
      guard isPlain, name.utf8.count <= 40, let first = name.first, first.isLetter, !name.hasSuffix("-") else {
        return nil
      }
      return name
    }
  }

  /// What something is called in Thai and in English.
  func bothLanguages() -> Wording? {
    guard let members = members(["thai", "english"]) else { return nil }
    let thai = members.needed("thai")?.text(.anyText)
    let english = members.needed("english")?.text(.anyText)
    guard let thai, let english else { return nil }
    return Wording(thai, english)
  }

  /// A number, in Arabic or Thai digits.
  func number(in range: ClosedRange<Double>) -> Double? {
    read(.number(range)) { text in
      let text = ThaiDigits.arabic(text)
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }), let number = Double(text)
      else { return nil }
      return range.contains(number) ? number : nil
    }
  }

  /// A whole number, in Arabic or Thai digits.
  func wholeNumber(in range: ClosedRange<Int>) -> Int? {
    read(.wholeNumber(range)) { text in
      let text = ThaiDigits.arabic(text)
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
      return range.contains(number) ? number : nil
    }
  }

  /// Yes or no.
  func flag() -> Bool? { read(.trueOrFalse) { ["true": true, "false": false][$0] } }

  /// One of some names; a name that is near is suggested.
  func name(among known: [String]) -> String? {
    guard let name = text(.oneOf(known)) else { return nil }
    guard known.contains(name) else {
      refuseName(name, known: known)
      return nil
    }
    return name
  }

  /// The spellings of a word: one at least, none blank, none twice.
  func spellings(placeholders: [String] = []) -> [Spelling]? {
    guard let values = list(.spellings) else { return nil }
    guard !values.isEmpty else {
      refuseValue(expected: .spellings)
      return nil
    }
    var spellings: [Spelling] = []
    for value in values {
      guard let spelling = value.spelling(placeholders: placeholders) else { continue }
      if spellings.contains(where: { $0.text == spelling.text }) {
        value.refuseRepetition(of: spelling.text)
      } else {
        spellings.append(spelling)
      }
    }
    return spellings
  }

  /// The most characters of a word or a label.
  private static var longestWord: Int { 250 }

  /// A spelling of a word, with none but the given placeholders in braces.
  func spelling(placeholders: [String] = []) -> Spelling? {
    guard let text = text(.anyText) else { return nil }
    // Signs alone begin nearly any text, or nothing at all; and a cell has to hold what is printed.
    let scalars = text.unicodeScalars
    let isWord = scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    guard isWord, scalars.count <= Self.longestWord, !scalars.contains(where: \.isControl) else {
      refuseValue(expected: .word)
      return nil
    }
    for brace in Self.braces(in: text) where !placeholders.contains(brace) {
      refuse(
        "wrong-value", found: Wording("เครื่องหมายแทนค่า \(brace)", "the placeholder \(brace)"),
        expected: placeholders.isEmpty ? .noPlaceholder : .oneOf(placeholders), remedy: .correctValue)
    }
    return Spelling(text: text, place: self)
  }

  /// The parts of a text in braces, with them.
  private static func braces(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { "{\(part[...$0])" }
    }
  }
}

/// A spelling with its place in the file.
struct Spelling {
  /// The spelling.
  var text: String
  /// Where it stands.
  var place: YAMLValue
}

extension Term {
  /// A word from its spellings in a file.
  init(_ spellings: [Spelling]?) { self.init((spellings ?? []).map(\.text)) }
}

extension Wording {
  static let anyText = Wording("ข้อความที่ไม่ว่าง", "text that is not blank")
  fileprivate static let word = Wording(
    "คำในบรรทัดเดียวที่มีตัวอักษรหรือตัวเลข ไม่เกิน 250 ตัว",
    "a word on one line with a letter or a digit in it, of at most 250 characters")
  fileprivate static let identifier = Wording(
    "ชื่อที่ใช้ตัวอักษร a–z ตัวเลข 0–9 และขีด - ยาวไม่เกิน 40 ตัว เช่น budget-summary",
    "a name of a–z, 0–9 and hyphens of at most 40 characters, such as budget-summary")
  fileprivate static let trueOrFalse = Wording(" true หรือ false", "true or false")
  fileprivate static let spellings = Wording(
    "รายการคำสะกดอย่างน้อยหนึ่งคำ เช่น [รวม, ยอดรวม]", "a list of one spelling at least, such as [รวม, ยอดรวม]")
  fileprivate static let noPlaceholder = Wording("ข้อความที่ไม่มีเครื่องหมายแทนค่า", "text without placeholders")

  fileprivate static func number(_ range: ClosedRange<Double>) -> Wording {
    let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
    return Wording("ตัวเลขตั้งแต่ \(low) ถึง \(high)", "a number from \(low) to \(high)")
  }

  fileprivate static func wholeNumber(_ range: ClosedRange<Int>) -> Wording {
    Wording(
      "จำนวนเต็มตั้งแต่ \(range.lowerBound) ถึง \(range.upperBound)",
      "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
}

extension Unicode.Scalar {
  /// Whether it is no character that can be printed in a line: a line break, a NUL and the like.
  var isControl: Bool { properties.generalCategory == .control }
}
