extension String {
  /// Whether a word stands anywhere in the text, byte by byte.
  ///
  /// Most texts that are asked do not hold the word. Every third byte of Thai text is one of two, so that the third byte of
  /// a word tells most places apart at once.
  package func holds(_ word: String) -> Bool {
    let (text, word) = (utf8Span.span, word.utf8Span.span)
    guard !word.isEmpty else { return true }
    let telling = min(2, word.count - 1)
    var start = 0
    while start + word.count <= text.count {
      if text[start + telling] == word[telling] {
        var length = 0
        while length < word.count, text[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      start += 1
    }
    return false
  }

  /// Whether the text holds more than digits, blanks and signs of ASCII, and Thai digits: a text that does not is a figure.
  package var holdsLetters: Bool {
    let text = utf8Span.span
    var place = 0
    while place < text.count {
      let byte = text[place]
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: return true
      case ..<0x80: place += 1
      default:
        guard byte == 0xE0, text[place + 1] == 0xB9, (0x90...0x99).contains(text[place + 2]) else { return true }
        place += 3
      }
    }
    return false
  }
}
