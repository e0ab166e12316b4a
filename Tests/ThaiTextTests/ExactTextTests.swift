import Testing

@testable import ThaiText

@Suite struct ExactTextTests {
  @Test func textsOfTheSameBytesAreOneKey() {
    let texts = ["", "งบประมาณ", "โครงการที่ ๑", "a"]
    var places: [ExactText: Int] = [:]
    for (place, text) in texts.enumerated() { places[ExactText(text)] = place }
    #expect(places.count == texts.count)
    for (place, text) in texts.enumerated() { #expect(places[ExactText(String(text.reversed().reversed()))] == place) }
  }

  @Test func textsThatOnlyNormaliseAlikeAreTwoKeys() {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(composed == decomposed)
    #expect(ExactText(composed) != ExactText(decomposed))
  }
}

@Suite struct TextMemoTests {
  @Test func whatIsFoundOutOfATextIsFoundOutOnceUpToAsManyTextsAsAreKept() {
    let memo = TextMemo<Int>()
    var made: [String] = []
    func value(_ text: String) -> Int {
      memo.value(of: text) {
        made.append($0)
        return $0.utf8.count
      }
    }
    #expect([value("งาน"), value("งาน"), value("ก")] == [9, 9, 3])
    #expect(made == ["งาน", "ก"])
    for number in 2..<4_097 { _ = value(String(number)) }
    made = []
    #expect([value("4095"), value("4096"), value("4096")] == [4, 4, 4])
    #expect(made == ["4096", "4096"])
  }
}
