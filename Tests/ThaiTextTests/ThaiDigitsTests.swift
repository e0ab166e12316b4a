import TestSupport
import Testing
import ThaiText

@Suite struct ThaiDigitsTests {
  @Test func `Digits are turned and everything else is kept`() {
    #expect(ThaiDigits.arabic("โครงการที่ ๑๐ (A๙)") == "โครงการที่ 10 (A9)")
    #expect(ThaiDigits.thai("โครงการที่ 10 (A๙)") == "โครงการที่ ๑๐ (A๙)")
    #expect(ThaiDigits.arabic("") == "")
    #expect(ThaiDigits.arabic("a๑b".dropFirst()) == "1b")
  }

  @Test func `Thai digits come back as the Arabic ones they were made of`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      let number = String(Int64.random(in: .min ... .max, using: &generator))
      #expect(ThaiDigits.arabic(ThaiDigits.thai(number)) == number)
    }
  }
}
