/// A decimal number as its digits.
struct AmountNumber {
  /// All digits, those after the point too.
  var digits: [Int]
  /// How many of them stand after the point.
  var places = 0
  /// Whether the point may be meant as a thousands separator.
  var isAmbiguous = false

  init(digits: [Int]) { self.digits = digits }

  /// The number times a power of ten, in satang; nil when it is out of range or not a whole number of satang.
  func satang(scale: Int, isNegative: Bool) -> Int64? {
    let shift = scale + 2 - places
    let kept = shift >= 0 ? digits[...] : digits.dropLast(-shift)
    guard digits.dropFirst(kept.count).allSatisfy({ $0 == 0 }) else { return nil }
    var result: Int64 = 0
    for digit in kept + Array(repeating: 0, count: max(shift, 0)) {
      let (tens, isTooLarge) = result.multipliedReportingOverflow(by: 10)
      let (sum, isPastEnd) = tens.addingReportingOverflow(Int64(isNegative ? -digit : digit))
      guard !isTooLarge, !isPastEnd else { return nil }
      result = sum
    }
    return result
  }
}
