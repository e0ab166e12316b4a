internal import ThaiText

/// Shows a number as its format does, as far as plans need it: separators, decimals, Thai digits, literals, percent.
///
/// Source: ECMA-376 part 1, 18.8.31 (numFmts). Formats it does not know are shown in the shortest exact form.
public enum NumberDisplay {
  /// The text of a number under a format code; nil or `General` gives the shortest exact form.
  public static func text(_ number: Double, format: String?) -> String {
    guard let format, let section = Section(format) else { return shortest(number) }
    return section.text(number)
  }

  /// The shortest decimal text that gives the same number again, without exponent for usual magnitudes.
  public static func shortest(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return number.description
  }

  /// Whether a format shows hundredths, so that 0.1 is written `10%`.
  public static func isPercentage(_ format: String?) -> Bool {
    guard let format else { return false }
    return FormatCode(format).firstSection.contains(.sign("%"))
  }

  /// Whether a format shows a date or a time: a code with day, month, year or hour outside quotes and brackets.
  public static func isDate(_ format: String?) -> Bool {
    guard let format else { return false }
    return FormatCode(format).isDate
  }

  /// The first section of a format code, taken apart.
  private struct Section {
    var prefix = ""
    var suffix = ""
    var groups = false
    var decimals = 0
    var thaiDigits = false
    var isPercentage = false
    /// How many times the number is shown in thousands.
    var thousands = 0

    private var hasDigits = false
    private var hasPoint = false
    /// The commas since the last digit: they group when another digit follows, and scale when none does.
    private var commas = 0

    /// Takes a code apart; nil for a date, a fraction, an exponent and whatever else is not known here.
    init?(_ format: String) {
      let code = FormatCode(format)
      guard !code.isDate else { return nil }
      for piece in code.firstSection {
        switch piece {
        case .literal(let text): add(text)
        case .bracket(let text):
          guard let locale = FormatLocale(text) else { continue }
          if locale.usesThaiDigits { thaiDigits = true }
          add(locale.symbol)
        case .sign("t") where !hasDigits, .sign("T") where !hasDigits: thaiDigits = true
        case .sign(let sign): guard take(sign) else { return nil }
        }
      }
      guard hasDigits else { return nil }
      thousands = commas
    }

    private mutating func add(_ text: String) {
      if hasDigits { suffix += text } else { prefix += text }
    }

    /// Takes in a sign; false for one that is not known here.
    private mutating func take(_ sign: Character) -> Bool {
      switch sign {
      case "0", "#", "?":
        // Digits after a text are a second number, as in a fraction.
        guard suffix.isEmpty else { return false }
        if commas > 0, !hasPoint { groups = true }
        commas = 0
        hasDigits = true
        if hasPoint { decimals += sign == "#" ? 0 : 1 }
      case ",":
        if hasDigits { commas += 1 }
      case ".":
        guard !hasPoint else { return false }
        hasPoint = true
      case "%":
        isPercentage = true
        add("%")
      case " ", "-", "+", "(", ")", "/", ":", "!", "^", "&", "'", "~", "{", "}", "<", ">", "=", "$", "฿":
        add(String(sign))
      default:
        guard let scalar = sign.unicodeScalars.first, (0x0E01...0x0E5B).contains(scalar.value) else { return false }
        add(String(sign))
      }
      return true
    }

    func text(_ number: Double) -> String {
      var scaled = isPercentage ? number * 100 : number
      for _ in 0..<thousands { scaled /= 1_000 }
      let power = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
      guard decimals < power.count, abs(scaled) * power[decimals] < 1e15 else { return NumberDisplay.shortest(number) }
      let units = Int64((abs(scaled) * power[decimals]).rounded())
      let divisor = Int64(power[decimals])
      var whole = String(units / divisor)
      if groups {
        var grouped: [Character] = []
        for (place, digit) in whole.reversed().enumerated() {
          if place > 0, place % 3 == 0 { grouped.append(",") }
          grouped.append(digit)
        }
        whole = String(grouped.reversed())
      }
      if decimals > 0 {
        let fraction = String(units % divisor)
        whole += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
      }
      if thaiDigits { whole = ThaiDigits.thai(whole) }
      return (scaled < 0 ? "-" : "") + prefix + whole + suffix
    }
  }
}
