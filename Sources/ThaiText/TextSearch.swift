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
}
