extension StringProtocol {
  /// The text without blanks and line breaks at both ends.
  ///
  /// Blanks are found scalar by scalar: a Thai mark after a blank is one `Character` with it, and must not be lost.
  public var trimmingBlanks: String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.isBlank || first.isInvisible { rest.removeFirst() }
    while let last = rest.last, last.isBlank || last.isInvisible { rest.removeLast() }
    return String(rest)
  }

  /// The text with every run of blanks and line breaks made one blank, and none at the ends.
  ///
  /// A printed table breaks names into lines; the name itself has no line breaks.
  public var singleSpaced: String {
    guard !isSingleSpaced else { return String(self) }
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

extension StringProtocol {
  /// Whether every blank is one space between two other characters.
  private var isSingleSpaced: Bool {
    var isAfterBlank = true
    for scalar in unicodeScalars {
      guard scalar.isBlank else {
        isAfterBlank = false
        continue
      }
      guard !isAfterBlank, scalar == " " else { return false }
      isAfterBlank = true
    }
    return !isAfterBlank || isEmpty
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space of any kind, the no-break space among them.
  ///
  /// Source: the Unicode property White_Space.
  public var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0: true
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is one of the marks without width that files leave at the ends of texts.
  fileprivate var isInvisible: Bool { value == 0x200B || value == 0xFEFF }
}
