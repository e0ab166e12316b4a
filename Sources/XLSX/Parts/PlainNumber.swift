/// A number in its usual form, read where it stands.
enum PlainNumber {
  /// The number at a place and the place after it, up to a `<`; nil when it is not usual or reaches past `limit`.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, _ start: Int, limit: Int) -> (Double, Int)? {
    var place = start
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let first = place
    var digits: UInt64 = 0
    while place < limit {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      place += 1
    }
    var count = place - first
    var decimals = 0
    if bytes[place] == UInt8(ascii: ".") {
      place += 1
      let firstDecimal = place
      while place < limit {
        let digit = bytes[place] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        digits = digits &* 10 &+ UInt64(digit)
        place += 1
      }
      decimals = place - firstDecimal
      count += decimals
    }
    guard count > 0 else { return nil }
    if bytes[place] == UInt8(ascii: "<"), count <= 19,
      let value = NumberText.Decimal(digits: digits, decimals: decimals, isNegative: isNegative).exactValue
    {
      return (value, place)
    }
    while place < limit, bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard place < limit, case .number(let value) = NumberText.read(bytes, start, place) else { return nil }
    return (value, place)
  }
}
