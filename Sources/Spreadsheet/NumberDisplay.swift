internal import ThaiText

/// How numbers are shown under a format, as far as plans need it: separators, decimals, Thai digits, literals, percent.
///
/// A format is taken apart once and serves every cell that has it. Source: ECMA-376 part 1, 18.8.31 (numFmts). Formats
/// that it does not know are shown in the shortest exact form.
public struct NumberDisplay: Sendable {
  /// Whether the format shows hundredths, so that 0.1 is written `10%`.
  public let isPercentage: Bool
  /// Whether the format shows a date or a time: a code with day, month, year or hour outside quotes and brackets.
  public let isDate: Bool
  /// How a number is put together; nil where it is shown in the shortest exact form.
  private let section: Section?

  /// The display under no format, or under `General`.
  public static let general = NumberDisplay(nil)

  /// The display under a format code; nil for `General`.
  public init(_ format: String?) {
    guard let format else {
      (isPercentage, isDate, section) = (false, false, nil)
      return
    }
    let code = FormatCode(format)
    isPercentage = code.firstSection.contains(.sign("%"))
    isDate = code.isDate
    section = isDate ? nil : Section(code)
  }

  /// The text of a number.
  public func text(_ number: Double) -> String { section?.text(number) ?? Self.shortest(number) }

  /// The shortest decimal text that gives the same number again, without exponent for usual magnitudes.
  public static func shortest(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return number.description
  }

  /// The first section of a format code, taken apart.
  private struct Section: Sendable {
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

    /// Reads a code that shows no date; nil for a fraction, an exponent and whatever else is not known here.
    init?(_ code: FormatCode) {
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
      let power = Self.power(decimals)
      guard decimals <= Self.mostDecimals, abs(scaled) * power < 1e15 else { return NumberDisplay.shortest(number) }
      let units = UInt64((abs(scaled) * power).rounded())
      let divisor = UInt64(power)
      // Every number of a sheet comes by here: its signs are put one behind another where the text will stand.
      let (whole, length) = (units / divisor, Self.length(of: units / divisor))
      let signs = (scaled < 0 ? 1 : 0) + prefix.utf8.count + suffix.utf8.count + (decimals > 0 ? 1 : 0)
      let room = signs + (length + decimals) * (thaiDigits ? 3 : 1) + (groups ? (length - 1) / 3 : 0)
      return unsafe String(unsafeUninitializedCapacity: room) { buffer in
        var count = 0
        func put(_ sign: UInt8) {
          unsafe buffer[count] = sign
          count += 1
        }
        func put(digit: UInt64) {
          // U+0E50 to U+0E59 are three bytes each.
          guard thaiDigits else { return put(0x30 + UInt8(digit)) }
          put(0xE0)
          put(0xB9)
          put(0x90 + UInt8(digit))
        }
        func put(_ number: UInt64, digits: Int) {
          var divisor = (1..<digits).reduce(UInt64(1)) { power, _ in power * 10 }
          for place in (0..<digits).reversed() {
            put(digit: number / divisor % 10)
            divisor /= 10
            if groups, place > 0, place % 3 == 0 { put(UInt8(ascii: ",")) }
          }
        }
        if scaled < 0 { put(UInt8(ascii: "-")) }
        prefix.utf8.forEach(put)
        put(whole, digits: length)
        if decimals > 0 {
          put(UInt8(ascii: "."))
          var rest = divisor
          for _ in 0..<decimals {
            rest /= 10
            put(digit: units % divisor / rest % 10)
          }
        }
        suffix.utf8.forEach(put)
        return count
      }
    }

    /// How many digits a number has.
    private static func length(of number: UInt64) -> Int {
      var (length, rest) = (1, number / 10)
      while rest > 0 { (length, rest) = (length + 1, rest / 10) }
      return length
    }

    private static let mostDecimals = 6

    /// Ten to a power of up to `mostDecimals`.
    private static func power(_ decimals: Int) -> Double {
      (0..<min(decimals, mostDecimals)).reduce(1.0) { power, _ in power * 10 }
    }
  }
}
