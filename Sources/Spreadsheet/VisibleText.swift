extension String {
  /// The text as it may go to a terminal: what steers one, or turns the direction of the text around it, is shown and does
  /// nothing.
  ///
  /// The controls of ASCII are shown as their pictures (`␛`), others by their numbers (`‹U+202E›`); line breaks and tabs stay.
  package var withVisibleControls: String {
    guard
      utf8.contains(where: {
        $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || $0 >= 0xC2 && $0 < 0xE0 || $0 == 0xE2 || $0 == 0xF4
      })
    else { return self }
    var shown = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: shown.append(scalar)
      case 0..<0x20: if let picture = Unicode.Scalar(0x2400 + scalar.value) { shown.append(picture) }
      case 0x7F: shown.append("␡")
      default:
        if FileName.isByte(scalar) {
          shown.append("\u{FFFD}")
        } else if scalar.steers {
          shown.append(contentsOf: "‹U+\(String(scalar.value, radix: 16, uppercase: true))›".unicodeScalars)
        } else {
          shown.append(scalar)
        }
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether a character beyond ASCII steers a terminal, or turns the direction of the text around it.
  package var steers: Bool {
    switch value {
    // The controls of ISO 6429, and the marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm.
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
