/// Searches over the bytes of a window.
enum ByteSearch {
  /// The place of the first `<` at or after a place; `end` when there is none.
  static func openingBracket(_ bytes: Span<UInt8>, from start: Int, until end: Int) -> Int {
    first(0x3C, in: bytes, from: start, until: end)
  }

  /// The place of the first byte of a kind at or after a place; `end` when there is none.
  @inline(__always)
  static func first(_ wanted: UInt8, in bytes: Span<UInt8>, from start: Int, until end: Int) -> Int {
    guard 0 <= start, start <= end, end <= bytes.count else { return end }
    var index = start
    // Sixteen bytes at a time, with a bit for each and one decision for all.
    while index <= end - 16 {
      var found: UInt32 = 0
      for place in 0..<16 { found |= (bytes[index &+ place] == wanted ? 1 : 0) &<< UInt32(place) }
      if found != 0 { return index + found.trailingZeroBitCount }
      index += 16
    }
    while index < end, bytes[index] != wanted { index += 1 }
    return index
  }

  /// The place of the first occurrence of two or three bytes; nil when it is not there as a whole.
  static func terminator(_ wanted: [UInt8], in bytes: Span<UInt8>, from start: Int, until end: Int) -> Int? {
    guard let final = wanted.last else { return nil }
    let limit = min(end, bytes.count)
    var index = max(0, start) + wanted.count - 1
    while index < limit {
      if bytes[index] == final {
        let first = index - wanted.count + 1
        if wanted.indices.allSatisfy({ bytes[first + $0] == wanted[$0] }) { return first }
      }
      index += 1
    }
    return nil
  }

  /// The place of the `]]>` that ends a CDATA section; at most two bytes before `end` when there is none.
  static func literalEnd(_ bytes: Span<UInt8>, from start: Int, until end: Int) -> Int {
    let limit = min(end, bytes.count) - 2
    var index = max(0, start)
    while index < limit {
      if bytes[index] == 0x5D, bytes[index + 1] == 0x5D, bytes[index + 2] == 0x3E { break }
      index += 1
    }
    return index
  }
}

/// Searches for the `>` that ends a tag, which may come in pieces; one within quotes does not count.
struct TagEndSearch {
  /// How the search went.
  enum Outcome {
    case found(Int)
    case openingBracket(Int)
    case outOfBytes
  }

  private var position: Int
  private var quote: UInt8 = 0

  /// A search that starts within a tag.
  init(position: Int) { self.position = position }

  /// Moves along with the window.
  mutating func move(by distance: Int) { position += distance }

  /// Searches up to the end of what is there.
  mutating func run(_ bytes: Span<UInt8>, until end: Int) -> Outcome {
    let limit = min(end, bytes.count)
    while position >= 0, position < limit {
      let byte = bytes[position]
      if byte == 0x3C { return .openingBracket(position) }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return .found(position)
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      position += 1
    }
    return .outOfBytes
  }
}
