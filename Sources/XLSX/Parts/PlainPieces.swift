/// The pieces that plain cells are made of.
extension PlainCells {
  /// The kind of value that the `t` of a cell names, and the place after its name; nil for one that is not read here.
  @inline(__always)
  static func kind(_ bytes: Span<UInt8>, _ place: Int) -> (Head.Kind, Int)? {
    let isShort = bytes[place + 1] == UInt8(ascii: "\"")
    switch bytes[place] {
    case UInt8(ascii: "s"):
      if isShort { return (.shared, place + 1) }
      return wordEnd(bytes, place, formulaText).map { (.text, $0) }
    case UInt8(ascii: "n") where isShort: return (.number, place + 1)
    case UInt8(ascii: "b") where isShort: return (.boolean, place + 1)
    case UInt8(ascii: "i"): return wordEnd(bytes, place, inlineText).map { (.inline, $0) }
    default: return nil
    }
  }

  /// What stands after the name of a `t` whose blanks are to be kept.
  static let preserved = Array(#" xml:space="preserve">"#.utf8)
  private static let formulaText = Array("str".utf8)
  private static let inlineText = Array("inlineStr".utf8)

  /// The place after a word; nil when it does not stand at a place.
  @inline(__always)
  static func wordEnd(_ bytes: Span<UInt8>, _ start: Int, _ word: [UInt8]) -> Int? {
    var place = start
    for unit in word {
      guard bytes[place] == unit else { return nil }
      place += 1
    }
    return place
  }

  /// Whether `row` stands at a place.
  @inline(__always)
  static func isRow(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "r") && bytes[place + 1] == UInt8(ascii: "o") && bytes[place + 2] == UInt8(ascii: "w")
  }

  /// Whether a byte may stand in `spans`.
  @inline(__always)
  static func isSpan(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x30 && byte <= 0x3A) }

  /// The place after `<v>`; nil when that does not stand at a place.
  @inline(__always)
  static func valueStart(_ bytes: Span<UInt8>, _ start: Int, _ prefix: some NamePrefix) -> Int? {
    guard bytes[start] == UInt8(ascii: "<"), let name = prefix.end(bytes, start + 1),
      bytes[name] == UInt8(ascii: "v"), bytes[name + 1] == UInt8(ascii: ">")
    else { return nil }
    return name + 2
  }

  /// The place after `</v></c>`; nil when that does not stand at a place.
  @inline(__always)
  static func valueEnd(_ bytes: Span<UInt8>, _ start: Int, _ prefix: some NamePrefix) -> Int? {
    guard let value = closingEnd(bytes, start, UInt8(ascii: "v"), prefix) else { return nil }
    return closingEnd(bytes, blanksEnd(bytes, value), UInt8(ascii: "c"), prefix)
  }

  /// The place after the end tag of an element with a name of one letter; nil when that does not stand at a place.
  @inline(__always)
  static func closingEnd(_ bytes: Span<UInt8>, _ start: Int, _ letter: UInt8, _ prefix: some NamePrefix) -> Int? {
    guard bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "/"),
      let name = prefix.end(bytes, start + 2), bytes[name] == letter, bytes[name + 1] == UInt8(ascii: ">")
    else { return nil }
    return name + 2
  }

  /// The place after up to sixteen blanks and line ends.
  @inline(__always)
  static func blanksEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    bytes[start] > 0x20 ? start : someBlanksEnd(bytes, start)
  }

  /// Kept out of the way of cells without blanks.
  @inline(never)
  private static func someBlanksEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < start + 16, isBlank(bytes[place]) { place += 1 }
    return place
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
  }

  /// The number that up to so many digits make, and the place after them.
  @inline(__always)
  static func digits(_ bytes: Span<UInt8>, _ start: Int, atMost count: Int) -> (Int, Int) {
    var value = 0
    var place = start
    while place < start + count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      place += 1
    }
    return (value, place)
  }
}
