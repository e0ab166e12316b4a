extension RawSpan {
  /// Whether both hold the same bytes; eight are compared at a time, since most of what is compared is the same.
  func holdsSame(as other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    var place = 0
    while place + 8 <= byteCount {
      guard word(at: place) == other.word(at: place) else { return false }
      place += 8
    }
    while place < byteCount {
      guard byte(at: place) == other.byte(at: place) else { return false }
      place += 1
    }
    return true
  }

  /// The eight bytes from a place on; all of them have to be there.
  func word(at place: Int) -> UInt64 { unsafe unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self) }

  /// The byte at a place.
  func byte(at place: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: place, as: UInt8.self) }
}

extension UInt64 {
  /// Whether any of the eight bytes is below a value of at most 0x80; a byte from 0x80 on never is.
  func hasByte(below limit: UInt8) -> Bool {
    (self &- Self.eachByte * UInt64(limit)) & ~self & (Self.eachByte * 0x80) != 0
  }

  /// Whether any of the eight bytes is one value.
  func hasByte(_ value: UInt8) -> Bool { (self ^ Self.eachByte * UInt64(value)).hasByte(below: 1) }

  private static let eachByte: UInt64 = 0x0101_0101_0101_0101
}
