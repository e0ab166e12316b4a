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
