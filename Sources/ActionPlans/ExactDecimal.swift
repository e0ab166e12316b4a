/// A decimal number kept exactly, to four places after the point.
///
/// Weights, progress and targets are such numbers: a third of a hundred is written `33.3333`, never as binary floating
/// point. Range: ±922,337,203,685,477.5807.
public struct ExactDecimal: Hashable, Sendable {
  /// The number in ten-thousandths.
  public var tenThousandths: Int64

  /// A number from its ten-thousandths.
  public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// A whole number; nil when it is out of range.
  public init?(exactly whole: Int) {
    let (product, overflow) = Int64(whole).multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return nil }
    self.init(tenThousandths: product)
  }

  /// Reads `12`, `-0.5` or `33.3333` (Arabic digits, a point, no separators); nil for anything else, and for a number
  /// with more than four places that are not zero.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    // Digits of a negative number are taken away from nothing: the least number has no positive counterpart.
    var digits: Int64 = 0
    var places: Int?
    var count = 0
    for byte in bytes {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      count += 1
      if let seen = places {
        if seen == 4 {
          guard byte == UInt8(ascii: "0") else { return nil }
          continue
        }
        places = seen + 1
      }
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (tens, first) = digits.multipliedReportingOverflow(by: 10)
      let (sum, second) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !first, !second else { return nil }
      digits = sum
    }
    guard count > 0, places != 0 else { return nil }
    for _ in (places ?? 0)..<4 {
      let (tens, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = tens
    }
    self.init(tenThousandths: digits)
  }

  /// Zero.
  public static let zero = ExactDecimal(tenThousandths: 0)
  /// One hundred: the whole of a percentage.
  public static let hundred = ExactDecimal(tenThousandths: 1_000_000)

  /// The whole number, when there is nothing after the point.
  public var whole: Int? { tenThousandths % 10_000 == 0 ? Int(tenThousandths / 10_000) : nil }

  /// The sum; nil when it is out of range.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let (sum, overflow) = tenThousandths.addingReportingOverflow(other.tenThousandths)
    return overflow ? nil : ExactDecimal(tenThousandths: sum)
  }

  /// The difference; nil when it is out of range.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let (difference, overflow) = tenThousandths.subtractingReportingOverflow(other.tenThousandths)
    return overflow ? nil : ExactDecimal(tenThousandths: difference)
  }
}

extension ExactDecimal: Comparable {
  /// Numeric order.
  public static func < (left: Self, right: Self) -> Bool { left.tenThousandths < right.tenThousandths }
}

extension ExactDecimal: CustomStringConvertible {
  /// The shortest form, such as `10` or `33.3333`.
  public var description: String {
    let magnitude = tenThousandths.magnitude
    var fraction = String(magnitude % 10_000)
    fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (tenThousandths < 0 ? "-" : "") + String(magnitude / 10_000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
