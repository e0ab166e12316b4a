internal import ActionPlans
internal import ThaiText

/// Reads numbers and codes from the front of a text, in digits of either script.
struct TextScanner {
  /// What has not been read yet.
  private(set) var rest: Substring.UnicodeScalarView

  init(_ text: some StringProtocol) {
    rest = Substring(text).unicodeScalars
    skipBlanks()
  }

  /// What has not been read yet, without blanks at its ends.
  var remainder: String { String(rest).trimmingBlanks }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.allSatisfy(\.isBlank) }

  mutating func skipBlanks() {
    while let first = rest.first, first.isBlank { rest.removeFirst() }
  }

  /// Reads one of the given scalars; says whether it was there.
  mutating func take(_ accepted: Unicode.Scalar...) -> Bool {
    guard let first = rest.first, accepted.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads a whole number of at most nine digits.
  mutating func number() -> Int? {
    var copy = rest
    var value = 0
    var count = 0
    while let digit = copy.first?.decimalDigit {
      guard count < 9 else { return nil }
      value = value * 10 + digit
      count += 1
      copy.removeFirst()
    }
    guard count > 0 else { return nil }
    rest = copy
    return value
  }

  /// Reads numbers joined by points, such as `๕.๑.๔.๑`; a point that no number follows is left.
  mutating func code() -> StrategyCode? {
    var copy = self
    guard let first = copy.number() else { return nil }
    var components = [first]
    while true {
      var ahead = copy
      guard ahead.take("."), let next = ahead.number() else { break }
      components.append(next)
      copy = ahead
    }
    guard let code = StrategyCode(components: components) else { return nil }
    self = copy
    return code
  }

  /// Reads a list's number with its point or parenthesis: `๑.`, `๑)`, `(๑)`.
  mutating func listNumber() -> Int? {
    var copy = self
    let opened = copy.take("(")
    guard let number = copy.number() else { return nil }
    guard copy.take(")") || (!opened && copy.take(".")) else { return nil }
    guard copy.rest.first?.decimalDigit == nil else { return nil }
    copy.skipBlanks()
    self = copy
    return number
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of the Arabic or the Thai script.
  var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x0E50...0x0E59: Int(value - 0x0E50)
    default: nil
    }
  }
}
