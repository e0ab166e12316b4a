/// A text as a key that is compared byte by byte.
///
/// The hash of a `String` is that of its normal form, which for Thai costs many times what looking up a text should: two
/// texts that only normalise alike are two keys here.
package struct ExactText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// A key.
  package init(_ text: String) { self.text = text }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    let (left, right) = (left.text.utf8Span.span, right.text.utf8Span.span)
    guard left.count == right.count else { return false }
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }

  package func hash(into hasher: inout Hasher) {
    // FNV-1a over the bytes; the hasher's own seed keeps it from being foreseen.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = text.utf8Span.span
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    hasher.combine(hash)
  }
}
