import Spreadsheet

/// Text that may come in runs: a shared string item or an inline string.
///
/// Source: ECMA-376 part 1, 18.4.8, 18.3.1.53.
enum RichText {
  /// Appends the text of the element that was started last (`si` or `is`) and closes it.
  static func append(_ markup: inout MarkupReader, to buffer: inout [UInt8]) throws(SourceError) {
    var struck: [Range<Int>] = []
    try append(&markup, to: &buffer, struckOut: &struck)
  }

  /// Appends the text of an element, and says which stretches of the buffer are struck out (`strike`, 18.4.10).
  static func append(
    _ markup: inout MarkupReader, to buffer: inout [UInt8], struckOut: inout [Range<Int>]
  ) throws(SourceError) {
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case .t: try appendPiece(&markup, to: &buffer)
      case .r:
        let start = buffer.count
        var isStruckOut = false
        var runs = markup.children
        while try markup.next(&runs) {
          guard markup.namespace == .main else { continue }
          if markup.name == .t { try appendPiece(&markup, to: &buffer) }
          guard markup.name == .rPr else { continue }
          var properties = markup.children
          while try markup.next(&properties) {
            if markup.name == .strike { isStruckOut = try markup.boolean(.val) ?? true }
          }
        }
        if isStruckOut, buffer.count > start { struckOut.append(start..<buffer.count) }
      default: continue
      }
    }
  }

  /// Appends one `t`; an escape such as `_x000D_` stands in one of them and does not reach over two.
  private static func appendPiece(_ markup: inout MarkupReader, to buffer: inout [UInt8]) throws(SourceError) {
    let start = buffer.count
    try markup.appendContents(to: &buffer)
    EscapedText.decode(&buffer, from: start)
  }

  /// Whether a text has no more UTF-16 units than allowed.
  static func isWithin(_ limit: Int, _ bytes: [UInt8]) -> Bool {
    bytes.count <= limit || String(decoding: bytes, as: UTF8.self).utf16.count <= limit
  }

  /// The problem of a text that is too long.
  static func tooLong(_ bytes: [UInt8], _ limit: Int) -> Problem {
    .limitExceeded(
      "cellText", thai: "จำนวนอักขระ (UTF-16) ของข้อความในเซลล์คือ",
      english: "The number of characters (UTF-16 units) of a cell's text is",
      is: String(decoding: bytes, as: UTF8.self).utf16.count, allowed: limit)
  }
}
