/// The form in which a text is put into a cell.
///
/// Source: ECMA-376 part 1, 22.4.2.4 (ST_Xstring).
enum StoredCellText {
  /// The text with what XML cannot hold, or would read differently, written as `_xHHHH_`.
  ///
  /// The writer escapes most control characters itself; `escapesControls` asks for all of them.
  static func escaped(_ text: String, escapesControls: Bool) -> String {
    let needsWork = text.utf8.contains { $0 == UInt8(ascii: "_") || $0 < 0x20 || $0 == 0xEF }
    guard needsWork else { return text }
    var result = ""
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      if scalar == "_", looksLikeEscape(rest) {
        result += "_x005F_"
      } else if scalar.value == 0xFFFE || scalar.value == 0xFFFF || (isControl && escapesControls) {
        result += "_x" + hexadecimal(scalar.value) + "_"
      } else {
        result.unicodeScalars.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return result
  }

  private static func looksLikeEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let head = Array(text.prefix(7))
    return head.count == 7 && head[1] == "x" && head[6] == "_"
      && head[2..<6].allSatisfy { $0.isASCII && Character($0).isHexDigit }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - min(4, digits.count)) + digits
  }
}
