/// What some words begin with: a text that begins with another letter is none of them, which settles most texts at once.
package struct FirstLetters: Sendable {
  private let letters: Set<Unicode.Scalar>
  /// Whether every word holds letters, so that a figure is none of them.
  private let holdLetters: Bool

  /// The first letters of words.
  package init(of words: some Sequence<String>) {
    holdLetters = words.allSatisfy(\.holdsLetters)
    letters = Set(words.compactMap { $0.unicodeScalars.first { !$0.isBlank } })
  }

  /// Whether a text may begin with one of the words.
  ///
  /// Only a Thai consonant or a small letter of ASCII tells: what else may stand there is written in several ways. Behind
  /// a number letters have to follow, unless one of the words has none.
  package func admit(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first.value {
    case 0x0E01...0x0E2E, 0x61...0x7A: return letters.contains(first)
    default: return !holdLetters || text.holdsLetters
    }
  }
}
