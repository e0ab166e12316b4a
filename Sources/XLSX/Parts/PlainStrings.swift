import Spreadsheet

/// The fast road through the shared strings: items of one piece of text that stands for itself.
///
/// It reads `<si><t>text</t></si>` and `<si><t xml:space="preserve">text</t></si>`, and stops before anything else: a
/// reference, an escape, a line end that has to be turned, text that is not UTF-8. The general reader does the rest.
enum PlainStrings {
  /// Adds the texts from `start` on to the pool; returns the place of what is left.
  static func read(
    _ window: [UInt8], from start: Int, until end: Int, prefix: ElementPrefix, limit: Int,
    into pool: inout TextPool.Builder
  ) -> Int {
    // Code of its own for parts without a prefix.
    prefix.count == 0
      ? readItems(window, from: start, until: end, prefix: NoPrefix(), limit: limit, into: &pool)
      : readItems(window, from: start, until: end, prefix: prefix, limit: limit, into: &pool)
  }

  private static func readItems(
    _ window: [UInt8], from start: Int, until end: Int, prefix: some NamePrefix, limit: Int,
    into pool: inout TextPool.Builder
  ) -> Int {
    let bytes = window.span
    let last = min(end, bytes.count)
    var position = start
    while let first = textStart(bytes, position, last, prefix) {
      guard let text = PlainText(bytes, first, last), text.standsForItself, text.end - first <= limit,
        let next = itemEnd(bytes, text.end, last, prefix),
        text.isValid || CharacterData.invalidPlace(bytes, first, text.end) == nil
      else { return position }
      pool.append(window, first..<text.end)
      position = next
    }
    return position
  }

  /// The place of the text of an item that begins at a place; nil when it does not begin plainly.
  @inline(__always)
  private static func textStart(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ prefix: some NamePrefix) -> Int? {
    guard start >= 0, start <= end - 40 - 2 * prefix.count, bytes[start] == UInt8(ascii: "<"),
      let item = prefix.end(bytes, start + 1), bytes[item] == UInt8(ascii: "s"), bytes[item + 1] == UInt8(ascii: "i"),
      bytes[item + 2] == UInt8(ascii: ">"), bytes[item + 3] == UInt8(ascii: "<"),
      let text = prefix.end(bytes, item + 4), bytes[text] == UInt8(ascii: "t")
    else { return nil }
    if bytes[text + 1] == UInt8(ascii: ">") { return text + 2 }
    return PlainCells.wordEnd(bytes, text + 1, PlainCells.preserved)
  }

  /// The place after `</t></si>`; nil when that does not stand at a place.
  @inline(__always)
  private static func itemEnd(_ bytes: Span<UInt8>, _ place: Int, _ end: Int, _ prefix: some NamePrefix) -> Int? {
    guard place <= end - 9 - 2 * prefix.count, bytes[place + 1] == UInt8(ascii: "/"),
      let text = prefix.end(bytes, place + 2), bytes[text] == UInt8(ascii: "t"),
      bytes[text + 1] == UInt8(ascii: ">"), bytes[text + 2] == UInt8(ascii: "<"),
      bytes[text + 3] == UInt8(ascii: "/"), let item = prefix.end(bytes, text + 4),
      bytes[item] == UInt8(ascii: "s"), bytes[item + 1] == UInt8(ascii: "i"), bytes[item + 2] == UInt8(ascii: ">")
    else { return nil }
    return item + 3
  }
}
