/// Text between tags and in attributes, decoded: references, line ends, characters that may not be there.
///
/// Source: XML 1.0, 2.2 (characters), 2.11 (line ends), 4.1 (references).
enum CharacterData {
  /// What stands in the way of decoding.
  enum Fault { case text, control, reference }

  /// Appends the decoded form of `window[start..<end]` to a buffer; nil when all is well, else where it is not.
  ///
  /// `isLiteral` leaves `&` alone, as in CDATA; `isAttribute` turns line ends and tabs into blanks.
  static func decode(
    _ window: [UInt8], _ start: Int, _ end: Int, isLiteral: Bool = false, isAttribute: Bool = false,
    into buffer: inout [UInt8]
  ) -> (fault: Fault, position: Int)? {
    let bytes = window.span
    guard 0 <= start, start <= end, end <= bytes.count else { return (.text, start) }
    if let invalid = invalidPlace(bytes, start, end) { return (.text, invalid) }
    var index = start
    while index < end {
      let run = plainEnd(bytes, index, end)
      if run > index { buffer.append(contentsOf: window[index..<run]) }
      guard run < end else { return nil }
      index = run + 1
      switch bytes[run] {
      case 0x26 where !isLiteral:
        guard let after = reference(bytes, run, end, into: &buffer) else { return (.reference, run) }
        index = after
      case 0x26: buffer.append(0x26)
      case 0x0D:
        if run + 1 >= end || bytes[run + 1] != 0x0A { buffer.append(isAttribute ? 0x20 : 0x0A) }
      case 0x0A, 0x09: buffer.append(isAttribute ? 0x20 : bytes[run])
      default: return (.control, run)
      }
    }
    return nil
  }

  /// The place of the first byte that is not UTF-8; nil when all are.
  @inline(__always)
  static func invalidPlace(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.extracting(start..<end))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound
    }
  }

  /// Whether every byte of a stretch stands for itself.
  static func isPlain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    0 <= start && start <= end && end <= bytes.count && plainEnd(bytes, start, end) == end
  }

  /// The place of the first byte that does not stand for itself.
  @inline(__always)
  private static func plainEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] >= 0x20, bytes[index] != 0x26 { index += 1 }
    return index
  }

  /// Appends the character that the reference at `start` stands for; returns the place after its `;`.
  private static func reference(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into buffer: inout [UInt8]
  ) -> Int? {
    var close = start + 1
    let limit = min(end, start + 16)
    while close < limit, bytes[close] != 0x3B { close += 1 }
    guard close < limit, close > start + 1 else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      guard let scalar = codePoint(bytes, start + 2, close) else { return nil }
      buffer.append(contentsOf: UTF8.encode(scalar) ?? .init())
      return close + 1
    }
    let character: UInt8
    switch Name(bytes, start + 1, close) {
    case .amp: character = UInt8(ascii: "&")
    case .lt: character = UInt8(ascii: "<")
    case .gt: character = UInt8(ascii: ">")
    case .quot: character = UInt8(ascii: "\"")
    case .apos: character = UInt8(ascii: "'")
    default: return nil
    }
    buffer.append(character)
    return close + 1
  }

  /// The character with the code in decimal or, after `x`, hexadecimal digits; nil for one that XML does not allow.
  private static func codePoint(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
    let isHexadecimal = start < end && bytes[start] == UInt8(ascii: "x")
    var index = isHexadecimal ? start + 1 : start
    guard index < end else { return nil }
    var code: UInt32 = 0
    while index < end {
      guard let digit = hexDigit(bytes[index]), isHexadecimal || digit < 10 else { return nil }
      code = code * (isHexadecimal ? 16 : 10) + UInt32(digit)
      guard code <= 0x10FFFF else { return nil }
      index += 1
    }
    guard code >= 0x20 || code == 0x09 || code == 0x0A || code == 0x0D, code != 0xFFFE, code != 0xFFFF else {
      return nil
    }
    return Unicode.Scalar(code)
  }

  /// The value of a hexadecimal digit.
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
