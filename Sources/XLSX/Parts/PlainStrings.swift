import Spreadsheet

/// The fast road through the shared strings: items of one piece of text that stands for itself.
///
/// It reads `<si><t>text</t></si>` and `<si><t xml:space="preserve">text</t></si>`, and stops before anything else: a
/// reference, an escape, a line end that has to be turned, text that is not UTF-8. The general reader does the rest.
enum PlainStrings {
  /// Adds the texts from `start` on to the pool; returns the place of what is left.
  static func read(
    _ window: [UInt8], from start: Int, until end: Int, limit: Int, into pool: inout TextPool.Builder
  ) -> Int {
    let bytes = window.span
    let last = min(end, bytes.count)
    var position = start
    while let first = textStart(bytes, position, last) {
      guard let (close, isValid) = textEnd(bytes, first, last), close - first <= limit, closes(bytes, close, last),
        isValid || CharacterData.invalidPlace(bytes, first, close) == nil
      else { return position }
      pool.append(window, first..<close)
      position = close + 9
    }
    return position
  }

  /// The place of the text of an item that begins at a place; nil when it does not begin plainly.
  @inline(__always)
  private static func textStart(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start >= 0, start <= end - 40, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "s"),
      bytes[start + 2] == UInt8(ascii: "i"), bytes[start + 3] == UInt8(ascii: ">"),
      bytes[start + 4] == UInt8(ascii: "<"), bytes[start + 5] == UInt8(ascii: "t")
    else { return nil }
    if bytes[start + 6] == UInt8(ascii: ">") { return start + 7 }
    var index = start + 6
    for unit in preserved {
      guard bytes[index] == unit else { return nil }
      index += 1
    }
    return index
  }

  private static let preserved = Array(#" xml:space="preserve">"#.utf8)

  /// The place of the `<` after a text that stands for itself; nil when it does not.
  ///
  /// Thai is checked to be UTF-8 on the way (`E0` is followed by `A0…BF` and a trailing byte); `isValid` is false where
  /// the text has other characters beyond ASCII, which are still to be checked.
  @inline(__always)
  private static func textEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (place: Int, isValid: Bool)? {
    var index = start
    var isValid = true
    while index < end {
      let byte = bytes[index]
      if byte == 0xE0, index < end - 2, bytes[index + 1] & 0xE0 == 0xA0, bytes[index + 2] & 0xC0 == 0x80 {
        index += 3
        continue
      }
      if byte == UInt8(ascii: "<") { return (index, isValid) }
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "_") {
        return nil
      }
      if byte >= 0x80 { isValid = false }
      index += 1
    }
    return nil
  }

  /// Whether `</t></si>` stands at a place.
  @inline(__always)
  private static func closes(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
    place <= end - 9 && bytes[place + 1] == UInt8(ascii: "/") && bytes[place + 2] == UInt8(ascii: "t")
      && bytes[place + 3] == UInt8(ascii: ">") && bytes[place + 4] == UInt8(ascii: "<")
      && bytes[place + 5] == UInt8(ascii: "/") && bytes[place + 6] == UInt8(ascii: "s")
      && bytes[place + 7] == UInt8(ascii: "i") && bytes[place + 8] == UInt8(ascii: ">")
  }
}
