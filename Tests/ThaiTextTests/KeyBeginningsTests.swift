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
}
