/// The Thai code page of Windows, in which old versions of Excel save CSV files.
///
/// Source: Microsoft's table `cp874`; bytes it leaves without a character are errors here.
package enum CodePage874 {
  /// A byte that stands for no character.
  package struct DecodingFailure: Error, Hashable, Sendable {
    /// Where the byte stands, from 0.
    package let offset: Int
    /// The byte.
    package let byte: UInt8

    /// A failure at an offset.
    package init(offset: Int, byte: UInt8) {
      self.offset = offset
      self.byte = byte
    }
  }

  /// The text that the bytes stand for.
  package static func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 2)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        utf8.append(byte)
      } else if let scalar = scalar(of: byte) {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        throw DecodingFailure(offset: offset, byte: byte)
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The bytes of a text; nil when one of its characters has no byte.
  package static func encode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The character of a byte; nil where the code page has none.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x00...0x7F: Unicode.Scalar(byte)
    case 0x80: "\u{20AC}"
    case 0x85: "\u{2026}"
    case 0x91: "\u{2018}"
    case 0x92: "\u{2019}"
    case 0x93: "\u{201C}"
    case 0x94: "\u{201D}"
    case 0x95: "\u{2022}"
    case 0x96: "\u{2013}"
    case 0x97: "\u{2014}"
    case 0xA0: "\u{A0}"
    case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(UInt32(byte) - 0xA0 + 0x0E00)
    default: nil
    }
  }

  /// The byte of a character; nil when it has none.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x00...0x7F: UInt8(truncatingIfNeeded: scalar.value)
    case 0x20AC: 0x80
    case 0x2026: 0x85
    case 0x2018: 0x91
    case 0x2019: 0x92
    case 0x201C: 0x93
    case 0x201D: 0x94
    case 0x2022: 0x95
    case 0x2013: 0x96
    case 0x2014: 0x97
    case 0xA0: 0xA0
    case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(truncatingIfNeeded: scalar.value - 0x0E00 + 0xA0)
    default: nil
    }
  }
}
