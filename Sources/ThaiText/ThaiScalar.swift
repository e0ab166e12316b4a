/// What single characters of Thai text are, and how the characters of one cluster stand to each other.
///
/// Source: The Unicode Standard, block Thai (U+0E00–U+0E7F); WTT 2.0 for the order of marks in a cluster.
enum ThaiScalar {
  static let paiyannoi: Unicode.Scalar = "\u{0E2F}"
  static let saraAa: Unicode.Scalar = "\u{0E32}"
  static let saraAm: Unicode.Scalar = "\u{0E33}"
  static let saraE: Unicode.Scalar = "\u{0E40}"
  static let saraAe: Unicode.Scalar = "\u{0E41}"
  static let maiyamok: Unicode.Scalar = "\u{0E46}"
  static let nikhahit: Unicode.Scalar = "\u{0E4D}"

  /// Whether the character stands above or below a consonant and takes no room in the line.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool { markOrder(scalar) != nil }

  /// The place of a mark among the marks of its cluster: vowels, then tones, then the marks that silence.
  static func markOrder(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x0E38...0x0E3A: 0
    case 0x0E31, 0x0E34...0x0E37, 0x0E47: 1
    case 0x0E4D: 2
    case 0x0E48...0x0E4B: 3
    case 0x0E4C, 0x0E4E: 4
    default: nil
    }
  }

  /// Whether the character is a consonant, or a vowel letter that is used like one (ฤ, ฦ).
  static func isConsonant(_ scalar: Unicode.Scalar) -> Bool { (0x0E01...0x0E2E).contains(scalar.value) }

  /// Whether the character is a vowel written before its consonant (เ แ โ ใ ไ).
  static func isLeadingVowel(_ scalar: Unicode.Scalar) -> Bool { (0x0E40...0x0E44).contains(scalar.value) }

  /// Whether the character belongs to the Thai block and is assigned.
  static func isThai(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E01...0x0E3A).contains(scalar.value) || (0x0E3F...0x0E5B).contains(scalar.value)
  }

  /// The character that an old font's private glyph stands for; text taken from a PDF file has such glyphs.
  ///
  /// Source: the private-use glyphs U+F700–U+F71A of the Thai fonts made for Windows.
  static func ofPrivateGlyph(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let table: [UInt32] = [
      0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
      0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A,
    ]
    guard (0xF700...0xF71A).contains(scalar.value) else { return nil }
    return Unicode.Scalar(table[Int(scalar.value - 0xF700)])
  }
}
