import Spreadsheet

/// The shared strings part: texts that cells name by number.
///
/// Source: ECMA-376 part 1, 18.4.
///
/// Runs of rich text are joined; phonetic runs (`rPh`) are no part of the text.
struct SharedStringsPart {
  /// Reads the part into a pool of texts.
  static func read(_ part: String, in package: inout OpenPackage) throws(SourceError) -> TextPool {
    let limits = package.limits
    var markup = try package.open(part)
    try markup.root("sst", "sst", in: .main)
    var pool = TextPool.Builder()
    var buffer: [UInt8] = []
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == "si", markup.namespace == .main else { continue }
      let start = markup.stream.base + markup.eventStart
      buffer.removeAll(keepingCapacity: true)
      try RichText.append(&markup, to: &buffer)
      guard RichText.isWithin(limits.cellText, buffer) else {
        throw markup.stream.place.error(RichText.tooLong(buffer, limits.cellText), offset: start)
      }
      pool.append(buffer)
      guard pool.byteCount <= limits.sharedStringBytes else {
        throw markup.stream.place.error(
          .limitExceeded(
            "sharedStringBytes", thai: "ข้อความร่วมมีอย่างน้อย (ไบต์)",
            english: "The shared strings have at least, in bytes,",
            is: pool.byteCount, allowed: limits.sharedStringBytes), offset: start)
      }
    }
    try markup.finish()
    return pool.build()
  }
}

/// Text that may come in runs: a shared string item or an inline string.
///
/// Source: ECMA-376 part 1, 18.4.8, 18.3.1.53.
enum RichText {
  /// Appends the text of the element that was started last (`si` or `is`) and closes it.
  static func append(_ markup: inout MarkupReader, to buffer: inout [UInt8]) throws(SourceError) {
    let start = buffer.count
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case "t": try markup.appendContents(to: &buffer)
      case "r":
        var runs = markup.children
        while try markup.next(&runs) {
          if markup.name == "t", markup.namespace == .main { try markup.appendContents(to: &buffer) }
        }
      default: continue
      }
    }
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
