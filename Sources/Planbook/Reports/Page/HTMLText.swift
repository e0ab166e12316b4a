/// Text as it stands in a page: nothing of it can become markup.
enum HTMLText {
  /// The text for the content of an element or a quoted attribute.
  ///
  /// Characters that steer and do not print are replaced: some of them no page may hold, and others turn the direction
  /// of the text around them.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedWork) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result.append("\u{FFFD}")
      default: result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Whether a byte may belong to a character that is not shown as it is; no byte of Thai does.
  private static func mayNeedWork(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): false
    case 0..<0x20, 0x7F, 0xC2, 0xE2: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
