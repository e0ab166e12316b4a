/// Takes blanks off the ends of a text.
///
/// Blanks are found scalar by scalar: a Thai mark after a blank is one `Character` with it, and must not be lost.
enum BlankTrimming {
  /// The text without blanks at its ends; line breaks, form feeds and no-break spaces are blanks.
  static func trimmed(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    var rest = scalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
