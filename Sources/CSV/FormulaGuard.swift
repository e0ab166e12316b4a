/// Keeps spreadsheet programs from running text of a CSV file as a formula.
///
/// Such text gets an apostrophe in front, and so does text that has one there already, so that what is read back is what
/// was written. A sign alone runs nothing (`-` is how plans say that there is no budget), and a number is what it says.
enum FormulaGuard {
  /// The text as it is written.
  static func guarded(_ text: String) -> String { isRun(behindMarks(text)) ? "'" + text : text }

  /// The text that was written so.
  static func plain(_ text: String) -> String {
    text.utf8.first == mark && isRun(behindMarks(text)) ? String(text.dropFirst()) : text
  }

  private static let mark = UInt8(ascii: "'")

  private static func behindMarks(_ text: String) -> Substring.UTF8View {
    text.utf8.drop { $0 == mark }
  }

  /// Whether a spreadsheet program takes a text for a formula.
  private static func isRun(_ text: Substring.UTF8View) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"),
      // What was a carriage return is read as a line break.
      UInt8(ascii: "\n"):
      text.count > 1 && !isNumber(text)
    case 0xEF: wideSigns.contains { text.starts(with: $0.utf8) } && text.count > 3
    default: false
    }
  }

  /// The signs in the width of Chinese letters, which some programs run as well.
  private static let wideSigns = ["＝", "＋", "－", "＠"]

  /// Whether a text is a number with its sign: digits, with commas and a point among them.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    let digits = text.dropFirst()
    return (text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")) && digits.contains(where: isDigit)
      && digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
