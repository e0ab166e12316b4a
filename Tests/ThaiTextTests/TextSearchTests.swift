import TestSupport
import Testing
import ThaiText

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("ขั้นตอนที่ ๑", "ขั้นตอนที่", true), ("ถึงขั้นตอนที่", "ขั้นตอนที่", true), ("ขั้นตอนที", "ขั้นตอนที่", false), ("", "ก", false),
    ("", "", true),
    ("ก", "", true), ("กข", "ก", true), ("กข", "ข", true), ("กข", "กขค", false), ("พ.ศ", "พ.ศ.", false),
    ("พ.ศพ.ศ.", "พ.ศ.", true), ("ab", "b", true), ("aab", "ab", true),
  ])
  func `A word is held where its bytes stand`(text: String, word: String, isHeld: Bool) {
    #expect(text.holds(word) == isHeld)
  }

  @Test func `It is found as a search of the bytes finds it`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let text = RandomThai.text(length: 0...12, using: &generator)
      let word = RandomThai.text(length: 1...2, using: &generator)
      let isHeld = text.utf8.indices.contains { text.utf8[$0...].starts(with: word.utf8) }
      #expect(text.holds(word) == isHeld, "\(text) \(word)")
    }
  }

  @Test(
    "a text holds letters unless it is made of digits, blanks and signs",
    arguments: [
      ("", false), ("12", false), ("๑๒,๓๔๕.๖๗", false), (" -(#@[`{~", false), ("๐๙", false), ("1a", true), ("Z", true),
      ("๏", true), ("๚", true), ("1 ก", true), ("฿", true), ("é", true),
    ])
  func letters(text: String, holdsLetters: Bool) { #expect(text.holdsLetters == holdsLetters) }
}
