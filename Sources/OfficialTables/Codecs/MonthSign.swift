/// A sign that stands alone in the cell of a month.
enum MonthSign: Hashable {
  /// Says that something is done.
  case tick
  /// Says so too, or, beside ticks, that nothing is.
  case cross, hollow
  /// Says that nothing is done.
  case refusal, nought
  /// Says that nothing is done, or is a part of a bar.
  case dash
  /// Ends a bar, or says that something is done.
  case arrow

  /// Nil for any other sign.
  init?(_ sign: Unicode.Scalar) {
    switch sign {
    case "✓", "✔", "√", "/", "●", "•", "■", "*", "⬤", "◆", "★": self = .tick
    case "█", "▇", "▆", "▅", "▄", "▓", "▒", "░", "▬", "▮": self = .tick
    // Two as the font Wingdings has them, one drawn with a letter, those of other fonts; and the number of times.
    case "ü", "þ", "v", "V", "☑", "✅", "1", "๑": self = .tick
    case "x", "X", "×", "☒": self = .cross
    case "o", "O", "○", "◯", "☆": self = .hollow
    case "✗", "✘", "☐", "□": self = .refusal
    case "0", "๐": self = .nought
    case "-", "–", "—", "_": self = .dash
    case "→", "⟶": self = .arrow
    default: return nil
    }
  }
}
