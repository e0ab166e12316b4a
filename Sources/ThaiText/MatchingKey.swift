/// A form of a text in which spellings that look the same are the same.
///
/// `น้ำ` is typed in at least four ways that no Unicode normalisation joins. In a key, nikhahit and า are one ำ, tones
/// stand before it, marks of a cluster are in order and stand once, two เ are one แ. Blanks, line breaks and characters
/// without width are gone, because the line breaks of a printed table leave blanks inside words. Digits are Arabic,
/// Latin letters small, quotes and dashes plain ASCII.
///
/// A key is for comparing, not for showing. Making a key of a key's text changes nothing.
package struct MatchingKey: Hashable, Sendable {
  /// The key in UTF-8: its characters stand in one order only, so that comparing bytes is enough and quick.
  private let bytes: [UInt8]

  /// The key of a text.
  package init(_ text: String) {
    var builder = ClusterBuilder(capacity: text.utf8.count)
    for scalar in text.unicodeScalars { PlainForm.fold(scalar) { builder.append($0) } }
    bytes = builder.finished()
  }

  /// The key as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether two keys are the same, byte by byte.
  package static func == (left: Self, right: Self) -> Bool {
    unsafe left.bytes.span.bytes.holdsSame(as: right.bytes.span.bytes)
  }

  /// Whether two texts have the same key.
  ///
  /// Nearly all texts that are compared are the same, or differ in a consonant first, which shows without their keys.
  package static func isSame(of left: String, _ right: String) -> Bool {
    let (one, other) = (left.utf8Span.span, right.utf8Span.span)
    let shorter = min(one.count, other.count)
    var place = 0
    while place < shorter, one[place] == other[place] { place += 1 }
    if place == one.count, place == other.count { return true }
    // Only the last of a character's three bytes tells consonants apart.
    if place >= 2, place < shorter, one[place - 2] == 0xE0, one[place - 1] == 0xB8,
      isLastOfConsonant(one[place]), isLastOfConsonant(other[place])
    {
      return false
    }
    return MatchingKey(left) == MatchingKey(right)
  }

  /// Whether a byte behind `E0 B8` makes a consonant, ก to ฮ.
  private static func isLastOfConsonant(_ byte: UInt8) -> Bool { (0x81...0xAE).contains(byte) }

  /// Feeds the key's bytes at once: one by one they would take several times as long.
  package func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    hasher.combine(bytes.count)
  }

  /// Whether the key begins with another one.
  package func hasPrefix(_ other: MatchingKey) -> Bool { bytes.starts(with: other.bytes) }

  /// Whether nothing is left of the text.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The weaker key in which ำ and า are the same: text taken from a PDF file loses the nikhahit of ำ (`สานัก`).
  package var sparse: MatchingKey {
    var sparse = bytes
    // In UTF-8 the two are told apart by their third byte.
    for place in sparse.indices.dropFirst(2)
    where sparse[place] == Self.saraAm[2] && sparse[place - 1] == Self.saraAm[1] && sparse[place - 2] == Self.saraAm[0]
    {
      sparse[place] = Self.saraAa[2]
    }
    return MatchingKey(canonical: sparse)
  }

  private static let saraAm = Array(String(ThaiScalar.saraAm).utf8)
  private static let saraAa = Array(String(ThaiScalar.saraAa).utf8)

  private init(canonical bytes: [UInt8]) { self.bytes = bytes }
}

extension MatchingKey: Comparable {
  /// The order of the keys' texts, as Swift orders strings.
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension MatchingKey: CustomStringConvertible {
  /// The key as text.
  package var description: String { text }
}
