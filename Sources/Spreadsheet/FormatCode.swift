/// A number format's code taken apart: what is shown as it stands, what lies in brackets, and the signs with a meaning.
///
/// Source: ECMA-376 part 1, 18.8.31 (numFmts).
struct FormatCode {
  /// One piece of a code.
  enum Piece: Equatable {
    /// Text that is shown as it stands: in quotes or after `\`.
    case literal(String)
    /// What stands in square brackets: a colour, a condition, a currency with its language, an elapsed time.
    case bracket(String)
    /// A sign with a meaning of its own, such as `0`, `#`, `d` or `;`.
    case sign(Character)
  }

  /// The pieces in order; blanks as wide as a character (`_x`) and repeated characters (`*x`) are left out.
  private(set) var pieces: [Piece] = []

  /// Takes a code apart.
  init(_ code: String) {
    var rest = Array(code)[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        pieces.append(.literal(String(rest.prefix { $0 != "\"" })))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        pieces.append(.bracket(String(rest.prefix { $0 != "]" })))
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "\\":
        if let next = rest.popFirst() { pieces.append(.literal(String(next))) }
      case "_", "*": _ = rest.popFirst()
      default: pieces.append(.sign(character))
      }
    }
  }

  /// The pieces up to the first `;`: how numbers above zero are shown.
  var firstSection: ArraySlice<Piece> { pieces.prefix { $0 != .sign(";") } }

  /// Whether the code shows a date or a time: days, months, years, hours or an elapsed time.
  ///
  /// The letters may be Thai (`ว/ด/ปปปป ช:นน:ทท`), as the standard prints the Thai built-in formats.
  var isDate: Bool {
    var isThaiDate = false
    var hasOtherThai = false
    for piece in pieces {
      switch piece {
      case .literal: continue
      case .bracket(let text):
        if !text.isEmpty, text.lowercased().allSatisfy({ "hmsชนท".contains($0) }) { return true }
      case .sign(let sign):
        if "dmyhsb".contains(sign.lowercased()) { return true }
        guard let scalar = sign.unicodeScalars.first, (0x0E01...0x0E5B).contains(scalar.value), sign != "฿" else {
          continue
        }
        if "วดปชนท".contains(sign) { isThaiDate = true } else { hasOtherThai = true }
      }
    }
    // A Thai word that was written without quotes, such as a unit, has other letters too.
    return isThaiDate && !hasOtherThai
  }
}

/// What the brackets `[$symbol-language]` of a format say.
///
/// The language is Windows' number in hexadecimal with the digits to be used in its highest byte (`D00041E`: Thai
/// digits), or a tag with a comma (`th-TH,D00`). Source: ECMA-376 part 1, 18.8.31; [MS-LCID].
struct FormatLocale {
  /// The text shown in place of the brackets, such as `฿`; empty for none.
  let symbol: String
  /// Whether numbers are shown in Thai digits.
  let usesThaiDigits: Bool

  /// Reads what stands in the brackets; nil when it is something else.
  init?(_ bracket: String) {
    guard bracket.first == "$" else { return nil }
    let text = bracket.dropFirst()
    let dash = text.firstIndex(of: "-") ?? text.endIndex
    symbol = String(text[..<dash])
    let language = text[dash...].dropFirst()
    if let comma = language.firstIndex(of: ",") {
      let digits = UInt32(language[language.index(after: comma)...], radix: 16) ?? 0
      usesThaiDigits = (digits > 0xFFFF ? digits >> 16 : digits >> 8) & 0xFF == Self.thaiDigits
    } else {
      usesThaiDigits = (UInt32(language, radix: 16) ?? 0) >> 24 == Self.thaiDigits
    }
  }

  private static let thaiDigits: UInt32 = 0x0D
}
