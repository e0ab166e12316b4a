/// Texts held as bytes one after another, each named by one number; a text becomes a `String` when it is asked for.
///
/// They lie in chunks, which are never moved once they are full, and no text lies in two of them.
struct TextStore: Sendable {
  /// The most bytes that one text may have: 1 MiB less one.
  static let longest = 1 << bits - 1

  /// How many bits of a text's number say how long it is, and how many say where in its chunk it begins.
  private static let bits = 20
  /// How many texts are remembered.
  private static let recentCount = 1 << 12

  private var chunks: [[UInt8]] = []
  /// The numbers of texts that are likely to come again, each at a place that its bytes name; 0, the empty text, where
  /// there is none yet.
  private var recent: [UInt64] = []

  /// Adds a text of at most `longest` bytes, given as a stretch of UTF-8; returns its number.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    if chunks.isEmpty || chunks[chunks.count - 1].count + range.count > Self.longest {
      chunks.append([])
      if chunks.count > 1 { chunks[chunks.count - 1].reserveCapacity(1 << Self.bits) }
    }
    let chunk = chunks.count - 1
    let start = chunks[chunk].count
    chunks[chunk].append(contentsOf: bytes[range])
    return UInt64(chunk) << (2 * UInt64(Self.bits)) | UInt64(start) << UInt64(Self.bits) | UInt64(range.count)
  }

  /// The text with a number that `append` gave.
  subscript(number: UInt64) -> String {
    let (chunk, range) = Self.place(number)
    return String(decoding: chunks[chunk][range], as: UTF8.self)
  }

  private static func place(_ number: UInt64) -> (chunk: Int, range: Range<Int>) {
    let start = Int(number >> UInt64(bits)) & longest
    return (Int(number >> (2 * UInt64(bits))), start..<start + Int(number) & longest)
  }

  // MARK: - Texts that come again

  /// The number of a text that is remembered; nil when this one is not.
  func recent(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    guard !recent.isEmpty else { return nil }
    let number = recent[Self.slot(bytes, range)]
    let (chunk, place) = Self.place(number)
    guard place.count == range.count else { return nil }
    return Self.isSame(chunks[chunk], place, bytes, range) ? number : nil
  }

  /// Remembers a text under its number, until another one takes its place.
  mutating func remember(_ bytes: [UInt8], _ range: Range<Int>, as number: UInt64) {
    if recent.isEmpty { recent = Array(repeating: 0, count: Self.recentCount) }
    recent[Self.slot(bytes, range)] = number
  }

  /// The place at which a text is remembered: made of its length and some of its bytes.
  private static func slot(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    // A Thai letter takes three bytes, of which the first two are nearly always the same: every third tells little.
    let step = range.count >> 3 + 1
    var hash = UInt32(truncatingIfNeeded: range.count)
    for place in stride(from: range.upperBound - 1, through: range.lowerBound, by: step % 3 == 0 ? -step - 1 : -step) {
      hash = (hash ^ UInt32(bytes[place])) &* 0x9E37_79B1
    }
    return Int(hash >> 20)
  }

  /// Whether two stretches of as many bytes are the same; all are looked at, since that is done many at a time.
  private static func isSame(_ one: [UInt8], _ place: Range<Int>, _ other: [UInt8], _ range: Range<Int>) -> Bool {
    let (left, right) = (one.span.extracting(place), other.span.extracting(range))
    var difference: UInt8 = 0
    for index in 0..<min(left.count, right.count) { difference |= left[index] ^ right[index] }
    return difference == 0
  }
}
