extension String {
  /// The text without blanks and line breaks at both ends.
  ///
  /// Blanks are found scalar by scalar: a Thai mark after a blank is one `Character` with it, and must not be lost.
  package var trimmingBlanks: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
    return first.isEdge || last.isEdge ? self[...].trimmingBlanks : self
  }

  /// The text with every run of blanks and line breaks made one blank, and none at the ends.
  ///
  /// A printed table breaks names into lines; the name itself has no line breaks.
  package var singleSpaced: String {
    guard !isSingleSpaced else { return self }
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

  /// Whether every blank is one space between two other characters.
  private var isSingleSpaced: Bool {
    var isAfterBlank = true
    let bytes = utf8Span.span
    let raw = unsafe bytes.bytes
    var place = 0
    while place < bytes.count {
      // Names are mostly stretches without any blank, of which eight bytes are looked at together.
      if place + 8 <= bytes.count, !raw.word(at: place).mayHoldBlanks {
        isAfterBlank = false
        place += 8
        continue
      }
      defer { place += 1 }
      switch bytes[place] {
      case UInt8(ascii: " "):
        guard !isAfterBlank else { return false }
        isAfterBlank = true
      case 0x09...0x0D, 0: return false
      // With these bytes blanks of other scripts begin: the general look decides.
      case 0xC2, 0xE1, 0xE2, 0xE3: return hasOnlySingleSpaces
      default: isAfterBlank = false
      }
    }
    return !isAfterBlank || isEmpty
  }

  private var hasOnlySingleSpaces: Bool {
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

extension UInt64 {
  /// Whether any of eight bytes of UTF-8 is a blank or may begin one; control characters count as well.
  fileprivate var mayHoldBlanks: Bool {
    hasByte(below: 0x21) || hasByte(0xC2) || hasByte(0xE1) || hasByte(0xE2) || hasByte(0xE3)
  }
}

extension Substring {
  /// The text without blanks and line breaks at both ends.
  package var trimmingBlanks: String {
    var rest = unicodeScalars
    while let first = rest.first, first.isEdge { rest.removeFirst() }
    while let last = rest.last, last.isEdge { rest.removeLast() }
    return String(rest)
  }

  /// The text with every run of blanks and line breaks made one blank, and none at the ends.
  package var singleSpaced: String { String(self).singleSpaced }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space of any kind, the no-break space among them, or nothing at all.
  ///
  /// Source: the Unicode property White_Space; U+0000, which no cell of a workbook can hold, besides.
  package var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0: true
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar does not count at the ends of a text: a blank, or a mark without width that files leave there.
  fileprivate var isEdge: Bool { isBlank || value == 0x200B || value == 0xFEFF }
}
