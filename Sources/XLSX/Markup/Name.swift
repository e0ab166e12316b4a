/// The name of an element or attribute, packed so that comparing two names is comparing two numbers.
///
/// Names of up to 16 bytes are held as they are; longer ones, of which only one is looked for, as a hash.
struct Name: Hashable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(stringLiteral value: StaticString) {
    for byte in value.description.utf8.enumerated() { add(byte.element, at: byte.offset) }
  }

  /// The name in a stretch of bytes.
  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    // Nearly all names are short.
    let short = Swift.min(end, bytes.count, start + 8)
    while index < short {
      low |= UInt64(bytes[index]) &<< UInt64(8 &* (index &- start))
      index += 1
    }
    while index < end, index < bytes.count {
      add(bytes[index], at: index - start)
      index += 1
    }
  }

  /// The empty name: no prefix, no name.
  init() {}

  /// The name of up to eight bytes that a number holds, the first one lowest.
  init(packed: UInt64) { low = packed }

  /// A name of at most eight bytes with up to eight others before it, given as a number, the first one lowest.
  func moved(by count: Int, behind others: UInt64) -> Name {
    var name = Name(packed: others | low << UInt64(8 * count))
    name.high = low >> UInt64(64 - 8 * count)
    return name
  }

  /// Whether there is no name.
  var isEmpty: Bool { low == 0 && high == 0 }

  /// Takes the next byte in.
  private mutating func add(_ byte: UInt8, at index: Int) {
    if index < 8 {
      low |= UInt64(byte) << (8 * UInt64(index))
    } else if index < 16 {
      high |= UInt64(byte) << (8 * UInt64(index - 8))
    } else {
      low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
      high = high &* 31 &+ (low >> 7) | 1 << 63
    }
  }
}
