/// What keys begin with and how long they are, to tell of most texts at once that their key is none of them.
package struct KeyBeginnings: Sendable {
  /// The first characters of the keys.
  private let firsts: [Unicode.Scalar]
  /// The most characters of a text that is looked at: beyond the longest key there is room for blanks and marks typed twice.
  private let longest: Int

  /// What some keys begin with.
  package init(of keys: some Sequence<MatchingKey>) {
    firsts = Array(Set(keys.compactMap { $0.text.unicodeScalars.first }))
    longest = 4 * (keys.map { $0.text.unicodeScalars.count }.max() ?? 0) + 60
  }

  /// Whether the key of a text may be one of them; the answer is no only where it is sure.
  package func admit(_ text: String) -> Bool {
    guard !firsts.isEmpty, text.utf8.count <= 4 * longest,
      let first = text.unicodeScalars.first(where: { !$0.isBlank })
    else { return false }
    switch first.value {
    // What stands in a key as it is written: Thai consonants, and the digits and letters of ASCII.
    case 0x0E01...0x0E2E, 0x30...0x39, 0x61...0x7A: return firsts.contains(first)
    default: return true
    }
  }
}
