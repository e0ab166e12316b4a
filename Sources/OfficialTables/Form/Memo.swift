internal import Synchronization

/// What was found out of texts or their keys: the same few come again with every row.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// So many are kept; what is found out of others is found out anew each time.
  private static var most: Int { 4_096 }
  private let known = Mutex<[Key: Value]>([:])

  /// A memory of nothing.
  init() {}

  /// What is found out of one, made once.
  func value(of key: Key, _ make: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { if $0.count < Self.most { $0[key] = value } }
    return value
  }
}
