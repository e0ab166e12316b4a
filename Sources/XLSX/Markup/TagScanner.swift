/// Takes the inside of one tag apart: its name and its attributes.
struct TagScanner {
  /// A qualified name and its two halves.
  struct Tag {
    let qualified: Name
    let prefix: Name
    let local: Name
  }

  /// What stands next in a start tag.
  enum Next {
    case none
    case found(MarkupReader.Attribute)
    case malformed(Int)
  }

  /// The next unread byte.
  private(set) var position: Int
  /// Where the tag's inside ends.
  let end: Int

  init(position: Int, end: Int) {
    self.position = position
    self.end = end
  }

  /// Reads a name; nil when there is none.
  mutating func name(_ bytes: Span<UInt8>) -> Tag? {
    let start = position
    var colon: Int?
    while position < end, position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ":") {
        guard colon == nil, position > start else { return nil }
        colon = position
      } else if !Self.isNameByte(byte, isFirst: position == start) {
        break
      }
      position += 1
    }
    guard position > start, colon != position - 1 else { return nil }
    let qualified = Name(bytes, start, position)
    guard let colon else { return Tag(qualified: qualified, prefix: Name(), local: qualified) }
    return Tag(qualified: qualified, prefix: Name(bytes, start, colon), local: Name(bytes, colon + 1, position))
  }

  /// Whether a name has just ended properly: at the end or before a blank.
  func isAtBoundary(_ bytes: Span<UInt8>) -> Bool {
    position >= end || position >= bytes.count || Self.isBlank(bytes[position])
  }

  /// Whether only blanks are left.
  mutating func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
    skipBlanks(bytes)
    return position >= end
  }

  /// Reads the next attribute.
  mutating func attribute(_ bytes: Span<UInt8>) -> Next {
    let start = position
    if isAtEnd(bytes) { return .none }
    guard position > start, let tag = name(bytes) else { return .malformed(position) }
    skipBlanks(bytes)
    guard position < end, position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return .malformed(position)
    }
    position += 1
    skipBlanks(bytes)
    guard position < end, position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
      return .malformed(position)
    }
    let quote = bytes[position]
    position += 1
    let first = position
    position = ByteSearch.first(quote, in: bytes, from: first, until: end)
    guard position < end else { return .malformed(first) }
    let value = first..<position
    position += 1
    return .found(MarkupReader.Attribute(prefix: tag.prefix, name: tag.local, value: value))
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while position < end, position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a byte may stand in a name; all of UTF-8's longer characters may.
  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }
}

/// Where a stretch of text can be cut without cutting a character, a reference or a line end.
enum CharacterBoundary {
  /// The last such place at or before `end`; `start` when there is none.
  static func last(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard 0 <= start, start <= end, end <= bytes.count else { return start }
    var index = end
    let limit = max(start, end - 16)
    var ampersand = end
    while ampersand > limit {
      ampersand -= 1
      if bytes[ampersand] == 0x3B { break }
      if bytes[ampersand] == 0x26 {
        index = ampersand
        break
      }
    }
    while index > start, bytes[index - 1] & 0xC0 == 0x80 { index -= 1 }
    if index > start, bytes[index - 1] >= 0xC0 { index -= 1 }
    if index > start, bytes[index - 1] == 0x0D { index -= 1 }
    return index
  }
}
