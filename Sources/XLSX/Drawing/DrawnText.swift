import Spreadsheet

/// The text inside a shape, gathered from its runs.
///
/// Source: ECMA-376 part 1, 21.1.2 (DrawingML text). Blank lines are left out.
struct DrawnText {
  private(set) var bytes: [UInt8] = []

  /// Begins a new line; nothing happens on a line that is still blank.
  mutating func startLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Appends the `t` element that was started last.
  mutating func append(_ markup: inout MarkupReader) throws(SourceError) { try markup.appendContents(to: &bytes) }

  /// The text without a line end after it; nil when there is none.
  var text: String? {
    let end = bytes.last == 0x0A ? bytes.count - 1 : bytes.count
    return end > 0 ? String(decoding: bytes[..<end], as: UTF8.self) : nil
  }
}
