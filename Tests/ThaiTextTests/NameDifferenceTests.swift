import Testing
import ThaiText

@Suite("Where names differ")
struct NameDifferenceTests {
  private static func difference(_ one: String, _ other: String) -> NameDifference {
    NameDifference(Array(one.unicodeScalars), Array(other.unicodeScalars))
  }

  @Test(
    "is what stands between what they share at both ends",
    arguments: [
      ("สวน", "สวน", "", ""), ("สวน", "สวย", "น", "ย"), ("สวน", "สวนๆ", "", "ๆ"), ("กรม", "รม", "ก", ""),
      ("abcd", "acbd", "bc", "cb"), ("abc", "xyz", "abc", "xyz"), ("aa", "aaa", "", "a"), ("", "ก", "", "ก"),
      ("", "", "", ""),
    ])
  func stretches(one: String, other: String, mine: String, theirs: String) {
    let difference = Self.difference(one, other)
    #expect(difference.mine.elementsEqual(mine.unicodeScalars))
    #expect(difference.theirs.elementsEqual(theirs.unicodeScalars))
  }

  @Test(
    "is told by its kind: a gap, another letter, an exchange of neighbours, a number",
    arguments: [
      ("สวน", "สวน", ""), ("สวนๆๆ", "สวน", "gap"), ("สวน", "สวย", "letter"), ("abcd", "acbd", "exchange"),
      ("abcd", "aefd", ""), ("งาน ๑", "งาน ๒", "letter number"), ("งาน 1", "งาน", "gap number"),
    ])
  func kinds(one: String, other: String, kinds: String) {
    let difference = Self.difference(one, other)
    var found: [String] = []
    if difference.isGap { found.append("gap") }
    if difference.isOtherLetter { found.append("letter") }
    if difference.isExchange { found.append("exchange") }
    if difference.hasNumber { found.append("number") }
    #expect(found.joined(separator: " ") == kinds)
  }

  @Test("is as long as the longer stretch")
  func length() {
    #expect(Self.difference("abc", "abc").length == 0)
    #expect(Self.difference("abc", "axyc").length == 2)
    #expect(Self.difference("axyzc", "abc").length == 3)
  }

  @Test("the ends that all of many texts share do not overlap")
  func ends() {
    func ends(_ texts: [String]) -> [Int] {
      let ends = SharedEnds(of: texts.map(Array.init))
      return [ends.front, ends.back]
    }
    #expect(ends([]) == [0, 0])
    #expect(ends(["abc"]) == [3, 0])
    #expect(ends(["aXc", "aYYc", "aZZZc"]) == [1, 1])
    #expect(ends(["aa", "aaa"]) == [2, 0])
    #expect(ends(["abab", "ab"]) == [2, 0])
    #expect(ends(["", "ab"]) == [0, 0])
  }
}
