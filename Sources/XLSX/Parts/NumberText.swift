/// Reads a number as XML writes it, right to the last bit.
///
/// Source: XML Schema part 2, 3.2.5 (double).
enum NumberText {
  /// What a text turned out to be.
  enum Outcome: Equatable {
    case number(Double)
    /// Blank: no number is there at all.
    case blank
    /// Larger than any finite number.
    case tooLarge
    /// Not a number; `NaN` and `INF` are none either.
    case malformed
  }

  /// The number in `bytes[start..<end]`; blanks around it do not count.
  static func read(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Outcome {
    var first = max(0, start)
    var last = min(end, bytes.count)
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    guard first < last else { return .blank }
    guard let decimal = Decimal(bytes, first, last) else { return .malformed }
    if let value = decimal.exactValue { return .number(value) }
    var text = ""
    text.reserveCapacity(last - first)
    for index in first..<last { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    guard let value = Double(text) else { return .malformed }
    return value.isFinite ? .number(value) : .tooLarge
  }

  /// The decimal digits of a number and where its point stands.
  struct Decimal {
    /// The digits as a whole number; meaningless when `isLong`.
    private(set) var digits: UInt64 = 0
    /// The power of ten that `digits` is to be multiplied by.
    private(set) var exponent = 0
    private(set) var isNegative = false
    /// Whether there are more digits than fit.
    private(set) var isLong = false

    /// A number of at most 19 digits, so many of them decimals.
    @inline(__always)
    init(digits: UInt64, decimals: Int, isNegative: Bool) {
      self.digits = digits
      exponent = -decimals
      self.isNegative = isNegative
    }

    /// Takes a text apart; nil when it is no number.
    init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
      var index = start
      guard index < end else { return nil }
      if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        isNegative = bytes[index] == UInt8(ascii: "-")
        index += 1
      }
      let firstDigit = index
      while index < end, let digit = Self.digit(bytes[index]) {
        add(digit)
        index += 1
      }
      var count = index - firstDigit
      if index < end, bytes[index] == UInt8(ascii: ".") {
        index += 1
        let firstDecimal = index
        while index < end, let digit = Self.digit(bytes[index]) {
          add(digit)
          index += 1
        }
        exponent = firstDecimal - index
        count += index - firstDecimal
      }
      guard count > 0 else { return nil }
      guard index < end else { return }
      guard bytes[index] | 0x20 == UInt8(ascii: "e"), let shift = Self.exponent(bytes, index + 1, end) else {
        return nil
      }
      exponent += shift
    }

    private mutating func add(_ digit: UInt8) {
      guard digits < 1_000_000_000_000_000_000 else {
        isLong = true
        return
      }
      digits = digits * 10 + UInt64(digit)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
      let value = byte &- UInt8(ascii: "0")
      return value < 10 ? value : nil
    }

    /// The exponent after `E`, held within a range that is far outside what a number can have.
    private static func exponent(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
      var index = start
      guard index < end else { return nil }
      let isNegative = bytes[index] == UInt8(ascii: "-")
      if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
      guard index < end else { return nil }
      var value = 0
      while index < end {
        guard let digit = digit(bytes[index]) else { return nil }
        value = min(value * 10 + Int(digit), 1_000_000)
        index += 1
      }
      return isNegative ? -value : value
    }

    /// The nearest double, where whole-number arithmetic gives it; nil for very long, large and small numbers.
    ///
    /// Up to 2^53 and 10^22 one division or multiplication of exact doubles is right. Past that, 64-bit digits are
    /// divided by a power of five with the remainder kept, and rounded once.
    @inline(__always)
    var exactValue: Double? {
      guard !isLong else { return nil }
      let magnitude: Double
      if digits <= 1 << 53, exponent >= -22, exponent <= 22 {
        let value = Double(digits)
        magnitude = exponent < 0 ? value / Self.powersOfTen[-exponent] : value * Self.powersOfTen[exponent]
      } else if exponent >= -27, exponent < 0, digits > 0 {
        magnitude = Self.divide(digits, byPowerOfTen: -exponent)
      } else {
        return nil
      }
      return isNegative ? -magnitude : magnitude
    }

    /// `digits` divided by 10^`power`, correctly rounded; `power` is from 1 to 27.
    private static func divide(_ digits: UInt64, byPowerOfTen power: Int) -> Double {
      let divisor = powersOfFive[power]
      // Both are shifted to the left edge, so that the quotient has 64 bits or one less.
      let top = digits << UInt64(digits.leadingZeroBitCount)
      let bottom = divisor << UInt64(divisor.leadingZeroBitCount)
      let (quotient, remainder) = bottom.dividingFullWidth((top >> 1, top << 63))
      var scale = divisor.leadingZeroBitCount - digits.leadingZeroBitCount - power - 63
      // 53 bits are kept; of the rest only whether it is more, less or exactly a half counts.
      let dropped = 11 - quotient.leadingZeroBitCount
      var kept = quotient >> UInt64(dropped)
      let rest = quotient & (1 << UInt64(dropped) - 1)
      let half: UInt64 = 1 << UInt64(dropped - 1)
      if rest > half || (rest == half && (remainder > 0 || kept & 1 == 1)) { kept += 1 }
      scale += dropped
      return Double(sign: .plus, exponent: scale, significand: Double(kept))
    }

    private static let powersOfTen: [Double] = [
      1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
      1e20, 1e21, 1e22,
    ]

    private static let powersOfFive: [UInt64] = (0...27).reduce(into: [1]) { list, _ in
      list.append(list[list.count - 1] &* 5)
    }
  }
}
