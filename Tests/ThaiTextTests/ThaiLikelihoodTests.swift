import Testing
import ThaiText

@Suite("A text read in Thai code page 874")
struct ThaiLikelihoodTests {
  private static func isThai(_ text: String) -> Bool { ThaiLikelihood.firstDoubt(in: text) == nil }

  @Test(
    "is Thai where letters stand together and marks have their consonants",
    arguments: [
      "", "plain", "น้ำ", "โครงการ Smart City", "ระบบGIS", "“Smart” – 5 €", "ก", "ก.ย. ๒๕๖๘", "๕๐๐", "มาก ๆ", "AกB งาน",
      "Aแก", "฿500", "ฯลฯ",
    ])
  func thai(text: String) { #expect(Self.isThai(text)) }

  @Test(
    "is no Thai where it was another language",
    arguments: [
      "pr\u{0E49}nom", "Gr\u{0E56}\u{0E3F}e", "Andr\u{0E49},Ren\u{0E49}", "\u{0E48}", "A\u{0E40}", "\u{0E40} la",
      "\u{0E2F}\u{0E50}\u{0E48}\u{0E42}\u{0E45}\u{0E52}",
    ])
  func other(text: String) { #expect(!Self.isThai(text)) }

  @Test("is Thai as long as no more stretches are doubtful than are Thai; the first that is doubtful is told")
  func half() {
    #expect(Self.isThai("น้ำ pr\u{0E49}nom"))
    let text = "น้ำ pr\u{0E49}nom Andr\u{0E49}"
    #expect(
      ThaiLikelihood.firstDoubt(in: text).map { text.unicodeScalars.distance(from: text.startIndex, to: $0) } == 6)
  }

  @Test("is told by its first thousand stretches")
  func thousand() {
    let thai = String(repeating: "น้ำ ", count: 500)
    let doubtful = String(repeating: "\u{0E48} ", count: 501)
    #expect(Self.isThai(thai + doubtful))
    #expect(!Self.isThai(String(repeating: "น้ำ ", count: 499) + doubtful))
  }
}
