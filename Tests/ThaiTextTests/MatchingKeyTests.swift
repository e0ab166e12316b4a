import TestSupport
import Testing
import ThaiText

@Suite struct MatchingKeyTests {
  /// Spellings that look the same; each line is one word.
  static let alike: [[String]] = [
    ["น\u{0E49}\u{0E33}", "น\u{0E4D}\u{0E49}\u{0E32}", "น\u{0E49}\u{0E4D}\u{0E32}", "น\u{0E33}\u{0E49}"],
    ["น\u{0E49}\u{0E33}", "น\u{0E32}\u{0E4D}\u{0E49}", "น\u{0E4D}\u{0E33}\u{0E49}", "น\u{0E49}\u{0E33}\u{0E33}"],
    ["ค\u{0E33}", "ค\u{0E4D}\u{0E32}", "ค \u{0E33}", "ค\u{0E4D}\n\u{0E32}"],
    ["ท\u{0E35}\u{0E48}", "ท\u{0E48}\u{0E35}", "ท\u{0E35}\u{0E35}\u{0E48}\u{0E48}", "ท\u{F702}\u{F70A}"],
    ["ร\u{0E39}\u{0E49}", "ร\u{0E49}\u{0E39}"],
    ["แผน", "เเผน", "แ ผ\u{200B}น", "\u{FEFF}แผน", "แ\u{AD}ผน", "แผ\u{2060}น"],
    ["ฤาษี", "ฤๅษี"],
    ["ปี 2560", "ปี ๒๕๖๐", "ปี\u{A0}2560", "ปี\r\n๒๕๖๐", "ปี２５６０"],
    ["Mayors' Forum", "MAYORS’ forum", "Mayors` Forum"],
    ["Summit - Working", "Summit – Working", "Summit—Working"],
    ["\"เมือง\"", "“เมือง”", "„เมือง‟"],
    ["…", "..."],
  ]

  @Test(arguments: alike) func `Spellings that look the same have one key`(spellings: [String]) {
    #expect(Set(spellings.map { MatchingKey($0) }).count == 1, "\(spellings.map { MatchingKey($0).text })")
  }

  @Test func `Words that differ keep different keys`() {
    let words = ["น้ำ", "น้า", "นำ", "นา", "ทาง", "ท่าง", "แม", "เม", "1", "11", "ก.", "ก", "ก่า", "กา"]
    #expect(Set(words.map { MatchingKey($0) }).count == words.count)
  }

  @Test func `The key is written with the tone before ำ`() {
    #expect(MatchingKey("น\u{0E33}\u{0E49}").text.unicodeScalars.map(\.value) == [0x0E19, 0x0E49, 0x0E33])
    #expect(MatchingKey("กลุ่มงาน ต่างประเทศ ๑").text == "กลุ่มงานต่างประเทศ1")
  }

  @Test func `The sparse key forgets the difference of ำ and า, and nothing else`() {
    #expect(MatchingKey("สำนักงานประจำ").sparse == MatchingKey("สานักงานประจา").sparse)
    #expect(MatchingKey("สำนักงาน") != MatchingKey("สานักงาน"))
    #expect(MatchingKey("น้ำ").sparse == MatchingKey("น้า"))
    #expect(MatchingKey("สำ").sparse != MatchingKey("ส").sparse)
  }

  @Test func `Blanks alone leave an empty key`() {
    #expect(MatchingKey(" \t\r\n\u{A0}\u{200B}\u{3000}").isEmpty)
    #expect(MatchingKey("").isEmpty)
    #expect(!MatchingKey("ก").isEmpty)
  }

  @Test func `Keys are ordered by their text`() {
    #expect(MatchingKey("ก") < MatchingKey("ข"))
    #expect(MatchingKey("๑") < MatchingKey("2"))
  }

  @Test func `Making a key of a key changes nothing`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let key = MatchingKey(RandomThai.text(length: 0...14, using: &generator))
      #expect(MatchingKey(key.text) == key)
      #expect(Array(MatchingKey(key.text).text.unicodeScalars) == Array(key.text.unicodeScalars))
      #expect(MatchingKey(key.sparse.text) == key.sparse)
      #expect(key.sparse.sparse == key.sparse)
    }
  }

  @Test func `Blanks put anywhere into a text do not change its key`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let text = RandomThai.text(length: 1...12, using: &generator)
      var scalars = Array(text.unicodeScalars)
      scalars.insert("\n", at: Int.random(in: 0...scalars.count, using: &generator))
      var spaced = String.UnicodeScalarView()
      spaced.append(contentsOf: scalars)
      #expect(MatchingKey(String(spaced)) == MatchingKey(text))
    }
  }

  @Test func `Keys of every length differ by any one of their characters`() {
    for length in 1...20 {
      let text = Array(repeating: "a", count: length)
      let key = MatchingKey(text.joined())
      #expect(key == MatchingKey(text.joined()) && key.hashValue == MatchingKey(text.joined()).hashValue)
      for place in text.indices {
        var other = text
        other[place] = "b"
        #expect(key != MatchingKey(other.joined()), "\(length) \(place)")
      }
      #expect(key != MatchingKey(text.joined() + "a"))
    }
  }
}

/// Random texts of characters that meet in one cluster.
enum RandomThai {
  private static let alphabet = Array(
    "กนขฤเแโาำๅะ\u{0E31}\u{0E34}\u{0E35}\u{0E38}\u{0E39}\u{0E3A}\u{0E47}\u{0E48}\u{0E49}\u{0E4C}\u{0E4D}\u{0E4E}ฯๆ๑5 \nAé’–.…"
      .unicodeScalars)

  static func text(length: ClosedRange<Int>, using generator: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: length, using: &generator) {
      scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
    }
    return String(scalars)
  }
}
