extension String {
  /// Whether the text has no more than so many characters; those of a text that is surely long or short are not counted.
  package func hasAtMost(_ count: Int) -> Bool {
    let length = utf8.count
    if length <= count { return true }
    guard length <= 4 * count else { return false }
    // Every character has one byte that does not go on with another one.
    let bytes = utf8Span.span
    var characters = 0
    for place in bytes.indices where bytes[place] & 0xC0 != 0x80 { characters += 1 }
    return characters <= count
  }
}
