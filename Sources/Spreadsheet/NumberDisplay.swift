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
    return Section(format)?.isPercentage ?? false
  }

  /// Whether a format shows a date or a time: a code with day, month, year or hour outside quotes and brackets.
  public static func isDate(_ format: String?) -> Bool {
    guard let format else { return false }
    var isQuoted = false
    var depth = 0
    var previous: Character = " "
    for character in format.lowercased() {
      defer { previous = character }
      switch character {
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: depth += 1
      case "]" where !isQuoted: depth -= 1
      case "d", "m", "y", "h", "s", "b": if !isQuoted, depth == 0, previous != "\\", previous != "_" { return true }
      default: break
      }
    }
    return false
  }

  /// The first section of a format code, taken apart.
  private struct Section {
    var prefix = ""
    var suffix = ""
    var groups = false
    var decimals = 0
    var thaiDigits = false
    var isPercentage = false

    init?(_ format: String) {
      let characters = Array(format)
      var index = 0
      var digits = false
      var point = false
      func literal(_ text: String, _ section: inout Section) {
        if digits { section.suffix += text } else { section.prefix += text }
      }
      while index < characters.count {
        let character = characters[index]
        index += 1
        switch character {
        case ";": index = characters.count
        case "\"":
          var text = ""
          while index < characters.count, characters[index] != "\"" {
            text.append(characters[index])
            index += 1
          }
          index += 1
          literal(text, &self)
        case "[":
          var text = ""
          while index < characters.count, characters[index] != "]" {
            text.append(characters[index])
            index += 1
          }
          index += 1
          let upper = text.uppercased()
          if upper.hasPrefix("$-D"), upper.hasSuffix("41E") || upper.hasSuffix("D00") { thaiDigits = true }
        case "\\":
          guard index < characters.count else { break }
          literal(String(characters[index]), &self)
          index += 1
        case "_", "*": index += 1
        case "t" where !digits: thaiDigits = true
        case "0", "#", "?":
          digits = true
          if point { decimals += character == "#" ? 0 : 1 }
        case ",": if digits, !point { groups = true }
        case ".": point = true
        case "%":
          isPercentage = true
          literal("%", &self)
        case " ", "-", "(", ")", "/", "฿": literal(String(character), &self)
        default: return nil
        }
      }
      guard digits else { return nil }
    }

    func text(_ number: Double) -> String {
      let scaled = isPercentage ? number * 100 : number
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
