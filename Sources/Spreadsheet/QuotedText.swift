extension String {
  /// Appends the text in quotation marks as JSON writes it: on one line, controls escaped.
  package func appendQuoted(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
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
    bytes.append(UInt8(ascii: "\""))
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
