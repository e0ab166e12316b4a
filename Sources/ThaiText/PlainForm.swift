/// Characters that stand for the same thing, told apart only by typography.
enum PlainForm {
  /// Hands over the plain form of a character: nothing for a blank or a character without width, small letters for
  /// capitals, ASCII for typographic quotes and dashes, Arabic digits for Thai ones.
  static func fold(_ scalar: Unicode.Scalar, _ use: (Unicode.Scalar) -> Void) {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0xAD: return
    case 0x41...0x5A: if let small = Unicode.Scalar(scalar.value + 0x20) { use(small) }
    case 0x60, 0xB4, 0x02B9...0x02BC, 0x2018...0x201B, 0x2032: use("'")
    case 0x21...0x7E: use(scalar)
    case 0x0E45: use(ThaiScalar.saraAa)
    case 0x0E50...0x0E59: if let digit = Unicode.Scalar(scalar.value - 0x0E50 + 0x30) { use(digit) }
    case 0x0E01...0x0E5B: use(scalar)
    case 0x201C...0x201F, 0x2033: use("\"")
    case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: use("-")
    case 0x2026: for _ in 0..<3 { use(".") }
    case 0xFE00...0xFE0F: return
    case 0xFF01...0xFF5E: if let plain = Unicode.Scalar(scalar.value - 0xFF01 + 0x21) { fold(plain, use) }
    default: foldRare(scalar, use)
    }
  }

  private static func foldRare(_ scalar: Unicode.Scalar, _ use: (Unicode.Scalar) -> Void) {
    if let glyph = ThaiScalar.ofPrivateGlyph(scalar) { return use(glyph) }
    guard !scalar.isBlank, !isWithoutWidth(scalar) else { return }
    scalar.properties.lowercaseMapping.unicodeScalars.forEach(use)
  }

  /// Whether the character only controls others: zero-width blanks and joiners, soft hyphens, byte order marks.
  static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: (0xFE00...0xFE0F).contains(scalar.value) || scalar.value == 0x034F
    }
  }
}
