internal import Spreadsheet

/// Text as it stands in a page: nothing of it can become markup.
enum HTMLText {
  /// The text for the content of an element or a quoted attribute.
  ///
  /// Characters that steer and do not print are shown: some of them no page may hold, and others turn the direction of the
  /// text around them.
  static func escaped(_ text: String) -> String {
    let text = text.withVisibleControls
    guard text.utf8.contains(where: isMarkup) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
