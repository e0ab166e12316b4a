extension String {
  /// Appends the text in quotation marks as JSON writes it: on one line, controls escaped, and what turns the direction of
  /// text as well.
  package func appendQuoted(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // What may steer a terminal begins with one of four bytes; texts with any of them are few.
    guard !utf8.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 }) else {
      for scalar in unicodeScalars {
        if scalar.steers || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
        } else {
          Self.append(String(scalar).utf8, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "\""))
      return
    }
    Self.append(utf8, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
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
