extension String {
  /// Appends the text in quotation marks as JSON writes it: on one line, controls escaped, and what turns the direction of
  /// text as well.
  package func appendQuoted(to bytes: inout [UInt8]) {
    let text = utf8Span.span
    var place = 0
    bytes.append(UInt8(ascii: "\""))
    while place < text.count {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20, 0x7F: Self.appendEscape(UInt32(byte), to: &bytes)
      // Whatever else steers a terminal (`Unicode.Scalar.steers`) begins with one of three bytes.
      case 0xC2, 0xD8, 0xE2:
        let scalar = Self.scalar(text, from: place - 1)
        if scalar.steers {
          Self.appendEscape(scalar.value, to: &bytes)
          place += byte == 0xE2 ? 2 : 1
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The character of two or three bytes that begins at a place.
  private static func scalar(_ text: Span<UInt8>, from place: Int) -> Unicode.Scalar {
    let (first, second) = (UInt32(text[place]), UInt32(text[place + 1] & 0x3F))
    let value =
      first < 0xE0
      ? (first & 0x1F) << 6 | second : (first & 0x0F) << 12 | second << 6 | UInt32(text[place + 2] & 0x3F)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
  }

  /// The text for a message: its first 60 characters, with a mark where more follow.
  package var cutForMessage: String { count > 60 ? prefix(60) + "…" : self }

  /// The text in quotation marks for a message: on one line, and cut when it is long.
  package var quoted: String {
    var bytes: [UInt8] = []
    cutForMessage.appendQuoted(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
