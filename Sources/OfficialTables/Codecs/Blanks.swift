extension StringProtocol {
  /// The text without blanks and line breaks at both ends.
  var trimmingBlanks: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  /// The text with every run of blanks and line breaks made one blank, and none at the ends.
  ///
  /// A printed table breaks names into lines; the name itself has no line breaks.
  var singleSpaced: String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isBlank {
        pending = true
        continue
      }
      if pending, !result.isEmpty { result.append(" ") }
      pending = false
      result.append(scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space of any kind, the no-break space among them.
  var isBlank: Bool { properties.isWhitespace || value == 0xFEFF || value == 0x200B }
}
