internal import Synchronization

/// What was found out of texts: the same few come again with every row.
package final class TextMemo<Value: Sendable>: Sendable {
  /// So many texts are kept; what is found out of others is found out anew each time.
  private static var most: Int { 4_096 }
  private let known = Mutex<[ExactText: Value]>([:])

  /// A memory of nothing.
  package init() {}

  /// The value of a text, made once.
  package func value(of text: String, _ make: (String) -> Value) -> Value {
    let exact = ExactText(text)
    if let value = known.withLock({ $0[exact] }) { return value }
    let value = make(text)
    known.withLock { if $0.count < Self.most { $0[exact] = value } }
    return value
  }
}
