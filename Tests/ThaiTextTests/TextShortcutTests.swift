import TestSupport
import Testing

@testable import ThaiText

/// What is told of a text by its bytes is what its characters tell.
@Suite struct TextShortcutTests {
  private let pieces = [
    "ก", "ข", "า", "้", "ำ", "เ", "โครงการ", "(", ")", " ", "  ", "\n", "\r\n", "a", "๑", "1", "é", "e\u{301}",
    "\u{A0}",
    "\u{200B}", "\u{3000}", "\u{2003}", "中", "(่", ")\u{301}", "ส่วนราชการที่รับผิดชอบ",
  ]

  private func texts(seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<4_000).map { _ in
      (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }

  @Test func aTextHasAtMostAsManyCharactersAsItHas() {
    for text in texts(seed: 1) {
      let count = text.unicodeScalars.count
      #expect(text.hasAtMost(count) && !text.hasAtMost(count - 1) && text.hasAtMost(count + 1), "\(text)")
    }
  }

  @Test func runsOfBlanksAreOneBlankWhereverTheyStand() {
    for text in texts(seed: 2) {
      let words = text.unicodeScalars.split(whereSeparator: \.isBlank).map { String(String.UnicodeScalarView($0)) }
      #expect(text.singleSpaced.unicodeScalars.elementsEqual(words.joined(separator: " ").unicodeScalars), "\(text)")
    }
  }

  @Test func textsHaveOneKeyWhenTheirKeysAreOne() {
    let texts = texts(seed: 3)
    for (left, right) in zip(texts, texts.dropFirst()) {
      for (one, other) in [(left, right), (left, left), (left + "ก" + right, left + "ข" + right), (left, left + " ")] {
        #expect(MatchingKey.isSame(of: one, other) == (MatchingKey(one) == MatchingKey(other)), "\(one) \(other)")
      }
    }
  }

  @Test func theParenthesesThatEndATextAreThoseThatAreCharacters() {
    for text in texts(seed: 4).flatMap({ [$0, $0 + ")", "(" + $0 + ")", $0 + " (ก)"] }) {
      let (fast, slow) = (text.splittingFinalParentheses, Self.splitByCharacters(text))
      #expect(fast?.before == slow?.before && fast?.inside == slow?.inside, "\(text)")
    }
  }

  private static func splitByCharacters(_ text: String) -> (before: String, inside: String)? {
    guard text.last == ")" else { return nil }
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      if text[index] == "(" {
        depth -= 1
        if depth == 0 {
          return (text[..<index].trimmingBlanks, text[text.index(after: index)...].dropLast().trimmingBlanks)
        }
      }
    }
    return nil
  }
}
