/// Thai digits (๐–๙) and Arabic digits (0–9), each turned into the other.
package enum ThaiDigits {
  /// The text with Thai digits as Arabic digits; everything else is kept.
  package static func arabic(_ text: some StringProtocol) -> String {
    shifted(text, digits: 0x0E50...0x0E59, to: 0x30)
  }

  /// The text with Arabic digits as Thai digits; everything else is kept.
  package static func thai(_ text: some StringProtocol) -> String {
    shifted(text, digits: 0x30...0x39, to: 0x0E50)
  }

  /// The value of a digit of either kind.
  static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x0E50...0x0E59: Int(scalar.value - 0x0E50)
    default: nil
    }
  }

  private static func shifted(_ text: some StringProtocol, digits: ClosedRange<UInt32>, to zero: UInt32) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if digits.contains(scalar.value), let digit = Unicode.Scalar(zero + (scalar.value - digits.lowerBound)) {
        result.append(digit)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
