/// Keeps what was read until the program ends, when the system takes all of it back at once: to take a million small pieces
/// apart before would take as long as to check them.
func keepToTheEnd<Value>(_ value: Value) { _ = unsafe Unmanaged.passRetained(Kept(value)) }

private final class Kept<Value> {
  let value: Value

  init(_ value: Value) { self.value = value }
}
