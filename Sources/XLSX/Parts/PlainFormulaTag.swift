/// The tag of a formula, as far as it matters: `<f>`, `<f t="shared" ref="B2:B9" si="0">`, `<f t="shared" si="0"/>`.
struct PlainFormulaTag {
  /// The group of cells that share the formula; nil for one that the cell has for itself.
  private(set) var group: Int?
  /// Whether there is nothing between this tag and the end of the element.
  private(set) var isEmpty = false
  /// The place after the tag.
  private(set) var end = 0

  /// Reads the attributes `t`, `si`, `ref` and `ca` in any order, and the end of the tag; nil when it is not plain.
  init?(_ bytes: Span<UInt8>, _ start: Int) {
    let limit = start + PlainCells.reach
    var place = start
    var isShared = false
    var stated: Int?
    var seen = 0
    while bytes[place] == 0x20 {
      guard let name = Self.wordEnd(bytes, place + 1, limit), bytes[name] == UInt8(ascii: "="),
        bytes[name + 1] == UInt8(ascii: "\""), let value = Self.wordEnd(bytes, name + 2, limit),
        bytes[value] == UInt8(ascii: "\"")
      else { return nil }
      let bit: Int
      switch Name(bytes, place + 1, name) {
      case .t:
        bit = 1
        isShared = Name(bytes, name + 2, value) == .shared
      case .si:
        bit = 2
        let (number, after) = PlainCells.digits(bytes, name + 2, atMost: 9)
        guard after == value else { return nil }
        stated = number
      case .ref: bit = 4
      case .ca: bit = 8
      default: return nil
      }
      // An attribute that stands twice is for the general reader to refuse.
      guard seen & bit == 0 else { return nil }
      seen |= bit
      place = value + 1
    }
    isEmpty = bytes[place] == UInt8(ascii: "/")
    if isEmpty { place += 1 }
    guard bytes[place] == UInt8(ascii: ">") else { return nil }
    end = place + 1
    group = isShared ? stated : nil
  }

  /// The place after letters, digits, `:` and `$`; nil when there are none, or they reach too far.
  private static func wordEnd(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var place = start
    while place < limit {
      switch bytes[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "$"):
        place += 1
      default: return place > start ? place : nil
      }
    }
    return nil
  }
}
