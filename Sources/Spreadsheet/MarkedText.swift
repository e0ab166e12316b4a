internal import ThaiText

/// Text with a few tags and entities of HTML, as conversion from PDF leaves it in the cells of a table.
///
/// Only tags that HTML knows are taken for tags: `<WeGo>` and `a < b` are text.
enum MarkedText {
  /// The text without its tags: paragraphs become lines, `<br>` breaks a line, entities become characters.
  static func plain(_ piece: Substring) -> String {
    var paragraphs: [String] = []
    var current: [UInt8] = []
    func finishParagraph() {
      let text = String(decoding: current, as: UTF8.self)
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      let paragraph = lines.map { Substring($0).trimmingBlanks }.joined(separator: "\n")
      let trimmed = paragraph[...].trimmingBlanks
      if !trimmed.isEmpty { paragraphs.append(trimmed) }
      current.removeAll(keepingCapacity: true)
    }
    var rest = Array(piece.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), let tag = tag(rest) {
        rest.removeFirst(tag.length)
        if blockTags.contains(tag.name) {
          finishParagraph()
        } else if tag.name == "br" {
          current.append(UInt8(ascii: "\n"))
        }
      } else if byte == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name.utf8) }) {
        rest.removeFirst(entity.name.utf8.count)
        current.append(contentsOf: entity.meaning.utf8)
      } else {
        current.append(byte)
        rest.removeFirst()
      }
    }
    finishParagraph()
    return paragraphs.joined(separator: "\n")
  }

  private static let entities = [
    (name: "&lt;", meaning: "<"), (name: "&gt;", meaning: ">"), (name: "&amp;", meaning: "&"),
    (name: "&quot;", meaning: "\""), (name: "&nbsp;", meaning: "\u{A0}"),
  ]

  private static let blockTags: Set<String> = [
    "p", "div", "li", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  private static let otherTags: Set<String> = [
    "br", "u", "b", "i", "s", "a", "em", "strong", "span", "font", "sub", "sup", "small", "big", "strike", "del", "ins",
    "mark", "center", "td", "th", "tbody", "thead",
  ]

  /// The tag that the bytes begin with: its name in small letters, and its length up to `>`.
  private static func tag(_ bytes: ArraySlice<UInt8>) -> (name: String, length: Int)? {
    var rest = bytes.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
    let letters = rest.prefix(11).prefix { isLetterOrDigit($0) }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    guard blockTags.contains(name) || otherTags.contains(name) else { return nil }
    rest.removeFirst(letters.count)
    guard let next = rest.first, next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next == UInt8(ascii: " ")
    else { return nil }
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      rest[end] == UInt8(ascii: ">")
    else { return nil }
    return (name, end - bytes.startIndex + 1)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
