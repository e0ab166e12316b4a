import Testing
import ThaiText

@testable import OfficialTables

@Suite struct MemoTests {
  @Test func whatIsFoundOutOfATextIsFoundOutOnceUpToAsManyTextsAsAreKept() {
    let memo = Memo<ExactText, Int>()
    var made: [String] = []
    func value(_ text: String) -> Int {
      memo.value(of: ExactText(text)) {
        made.append(text)
        return text.utf8.count
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
