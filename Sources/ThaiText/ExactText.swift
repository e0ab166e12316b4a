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
    unsafe left.text.utf8Span.span.bytes.holdsSame(as: right.text.utf8Span.span.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    unsafe text.utf8Span.span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
