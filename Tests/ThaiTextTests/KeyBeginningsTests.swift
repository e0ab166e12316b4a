import TestSupport
import Testing

@testable import ThaiText

@Suite struct KeyBeginningsTests {
  private let words = ["งบประมาณ", "โครงการ", "แหล่งเงิน", "No.", "๑ ปี"]

  @Test func everyTextWithTheKeyOfAWordIsAdmitted() {
    let beginnings = KeyBeginnings(of: words.map { MatchingKey($0) })
    for word in words + ["  งบ ประมาณ", "เเหล่งเงิน", "NO.", "1 ปี", "Ｎo.", "\u{FEFF}โครงการ", "โ\u{200B}ครงการ"] {
      #expect(beginnings.admit(word), "\(word)")
    }
  }

  @Test func aTextThatBeginsOtherwiseIsNotAdmitted() {
    let beginnings = KeyBeginnings(of: words.map { MatchingKey($0) })
    for text in ["รวม", "abc", "2", "", "   "] { #expect(!beginnings.admit(text), "\(text)") }
  }

  @Test func aTextIsAdmittedUpToTheBytesThatTheLongestKeyMayTake() {
    let beginnings = KeyBeginnings(of: [MatchingKey("ab")])
    // Four characters for each of the key and sixty more, of four bytes each.
    #expect(beginnings.admit("ab" + String(repeating: " ", count: 270)))
    #expect(!beginnings.admit("ab" + String(repeating: " ", count: 271)))
  }

  @Test func whereThereIsNoWordNothingIsAdmitted() {
    #expect(!KeyBeginnings(of: []).admit("งบประมาณ"))
  }

  @Test func noTextIsRefusedWhoseKeyIsThatOfAWordHoweverItIsTyped() {
    let words = self.words + ["โครงการ/กิจกรรม", "แผนงาน", "เเ", "ก", "กก", "น้ำ", "(บาท)", ".ก"]
    let keys = Set(words.map { MatchingKey($0) })
    let beginnings = KeyBeginnings(of: keys, leavingOut: ["พ.ศ."])
    let pieces = [
      " ", "\n", "เ", "แ", "ก", "กา", "ำ", "ํ", "า", "้", "์", "๑", "1", "/", "(", ".", "\u{200B}", "พ.ศ.", "โครงการ",
      "A",
    ]
    var random = SeededGenerator(seed: 7)
    var admitted = 0
    for _ in 0..<20_000 {
      var text = Array((words.randomElement(using: &random) ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        text.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: place)
      }
      if Bool.random(using: &random), !text.isEmpty { text.remove(at: .random(in: text.indices, using: &random)) }
      let written = String(String.UnicodeScalarView(text))
      let plain = written.replacing("พ.ศ.", with: "")
      guard keys.contains(MatchingKey(plain)), !MatchingKey(plain).isEmpty else { continue }
      admitted += 1
      // What is taken out in front is the caller's to see: nothing of the key is known there.
      #expect(beginnings.admit(written) || written.hasPrefix("พ.ศ."), "\(written)")
    }
    #expect(admitted > 2_000)
  }

  @Test func lettersBehindAWordAndOtherLettersWithinItAreNoLabel() {
    let beginnings = KeyBeginnings(of: ["โครงการ", "โครงการ/กิจกรรม"].map { MatchingKey($0) }, leavingOut: ["พ.ศ."])
    for text in ["โครงการพัฒนา", "โครงกาน", "โครงกา", "โครง", "๑"] { #expect(!beginnings.admit(text), "\(text)") }
    // Digits within a label count for nothing, and those behind a part of one make it no label.
    for text in ["โครง 12", "โครงกา ๓", "โครง 1 กาน"] { #expect(!beginnings.admit(text), "\(text)") }
    for text in ["โครง ๑ การ", "โครงการ 12", "โครงการ", "โครงการ (บาท)", "โครงการพ.ศ.", "โครงการ / ก"] {
      #expect(beginnings.admit(text), "\(text)")
    }
  }
}
