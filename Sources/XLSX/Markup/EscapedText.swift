/// The escapes of a cell's text: `_x000D_` stands for the character with that code.
///
/// Source: ECMA-376 part 1, 22.4.2.4.
enum EscapedText {
  /// Replaces the escapes in `bytes[start...]` and turns CR LF and CR into LF, in place.
  ///
  /// `_x005F_` stands for `_`, so that text which looks like an escape can be written. An escape of half a surrogate
  /// pair that has no partner, or of U+0000, is left as it is written.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard let first = firstOfInterest(bytes, from: start) else { return }
    var read = first
    var write = first
    var endedWithReturn = false
    while read < bytes.count {
      var byte = bytes[read]
      if byte == 0x5F, let (scalar, length) = escape(bytes, at: read) {
        read += length
        if scalar == "\r" || scalar == "\n" {
          byte = scalar == "\r" ? 0x0D : 0x0A
        } else {
          endedWithReturn = false
          for unit in UTF8.encode(scalar) ?? .init() {
            bytes[write] = unit
            write += 1
          }
          continue
        }
      } else {
        read += 1
      }
      let isSecondHalf = byte == 0x0A && endedWithReturn
      endedWithReturn = byte == 0x0D
      if isSecondHalf { continue }
      bytes[write] = byte == 0x0D ? 0x0A : byte
      write += 1
    }
    bytes.removeLast(bytes.count - write)
  }

  /// The first place with `_x` or CR; nil in ordinary text.
  private static func firstOfInterest(_ bytes: [UInt8], from start: Int) -> Int? {
    let span = bytes.span
    var index = max(0, start)
    while index < span.count {
      let byte = span[index]
      if byte == 0x0D { return index }
      if byte == 0x5F, index + 1 < span.count, span[index + 1] == UInt8(ascii: "x") { return index }
      index += 1
    }
    return nil
  }

  /// The character that an escape at a place stands for, and the escape's length; nil when there is none.
  private static func escape(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    guard let unit = unit(bytes, at: index), unit != 0 else { return nil }
    if let scalar = Unicode.Scalar(UInt32(unit)) { return (scalar, 7) }
    guard UTF16.isLeadSurrogate(UInt16(unit)), let trail = self.unit(bytes, at: index + 7),
      UTF16.isTrailSurrogate(UInt16(trail)),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + (UInt32(trail) & 0x3FF))
    else { return nil }
    return (scalar, 14)
  }

  /// The four hexadecimal digits of `_xHHHH_` at a place.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == 0x5F
    else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[index + 2..<index + 6] {
      guard let value = CharacterData.hexDigit(digit) else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }
}
