/// What stands before the names of a part's elements; code for nothing at all is not slowed down by prefixes.
protocol NamePrefix {
  /// How many bytes it has, with its colon.
  var count: Int { get }

  /// The place after the prefix that stands at a place; nil when something else does.
  func end(_ bytes: Span<UInt8>, _ start: Int) -> Int?
}

/// No prefix.
struct NoPrefix: NamePrefix {
  @inline(__always)
  var count: Int { 0 }

  @inline(__always)
  func end(_ bytes: Span<UInt8>, _ start: Int) -> Int? { start }
}

/// The prefix with which a part writes the names of its elements, such as `x:`; most write none.
struct ElementPrefix: NamePrefix {
  /// The prefix and its colon, the first byte lowest.
  private let bits: UInt64
  let count: Int

  /// The longest prefix, with its colon, that is held.
  static let longest = 8

  private init(_ bits: UInt64, _ count: Int) {
    self.bits = bits
    self.count = count
  }

  /// The prefix of a name that begins at a place of a window; nil when it is too long.
  init?(_ bytes: Span<UInt8>, ofNameAt start: Int) {
    var bits: UInt64 = 0
    for place in start..<bytes.count {
      let byte = bytes[place]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      // What is shifted past the eighth byte is lost, and not needed: such a name has no prefix, or one too long.
      bits |= UInt64(byte) << UInt64(8 * (place - start))
      if byte == UInt8(ascii: ":") {
        guard place - start < Self.longest else { return nil }
        self.init(bits, place - start + 1)
        return
      }
    }
    self.init(0, 0)
  }

  @inline(__always)
  func end(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var rest = bits
    for place in start..<start + count {
      guard bytes[place] == UInt8(truncatingIfNeeded: rest) else { return nil }
      rest >>= 8
    }
    return start + count
  }

  /// The prefix as a name, without its colon.
  var name: Name { count == 0 ? Name() : Name(packed: bits & ~(0xFF << UInt64(8 * (count - 1)))) }

  /// A name of at most eight bytes with the prefix before it.
  func qualified(_ local: Name) -> Name { local.moved(by: count, behind: bits) }
}
