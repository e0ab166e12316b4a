extension String {
  /// The text before and the text inside a pair of parentheses that ends the text; nil when there is none.
  package var splittingFinalParentheses: (before: String, inside: String)? {
    guard utf8.last == UInt8(ascii: ")"), endsWithWholeCharacter else { return nil }
    let last = utf8.index(before: utf8.endIndex)
    let bytes = utf8Span.span
    var depth = 0
    var place = bytes.count
    while place > 0 {
      place -= 1
      // A bracket with a mark above it is a character of its own.
      switch bytes[place] {
      case UInt8(ascii: ")") where isCharacter(")", at: place): depth += 1
      case UInt8(ascii: "(") where isCharacter("(", at: place):
        depth -= 1
        if depth == 0 {
          let open = utf8.index(utf8.startIndex, offsetBy: place)
          return (self[..<open].trimmingBlanks, self[utf8.index(after: open)..<last].trimmingBlanks)
        }
      default: break
      }
    }
    return nil
  }

  /// Whether the sign of ASCII at the end is a character of its own; behind Thai and behind another such sign it always is.
  private var endsWithWholeCharacter: Bool {
    let bytes = utf8Span.span
    let count = bytes.count
    if count < 2 || bytes[count - 2] < 0x80 { return true }
    if count >= 4, bytes[count - 4] == 0xE0, bytes[count - 3] == 0xB8 || bytes[count - 3] == 0xB9 { return true }
    return last?.unicodeScalars.count == 1
  }

  /// Whether a sign of ASCII at a place is a character of its own; before another one and before a Thai consonant it
  /// always is.
  private func isCharacter(_ sign: Character, at place: Int) -> Bool {
    let bytes = utf8Span.span
    let next = place + 1
    if next == bytes.count || bytes[next] < 0x80 { return true }
    // ก to ฮ.
    if next + 2 < bytes.count, bytes[next] == 0xE0, bytes[next + 1] == 0xB8, bytes[next + 2] <= 0xAE { return true }
    return self[utf8.index(utf8.startIndex, offsetBy: place)] == sign
  }
}
