/// The lines outside every table that are set aside, to be found by their words.
struct TextsSetAside: Sendable {
  private var words: Set<String> = []
  /// How many of the things set aside have been looked at.
  private var count = 0

  /// Whether a line of these words has been set aside.
  ///
  /// Of things set aside only the last may change what it is, and none may be taken away without beginning anew.
  mutating func contains(_ written: String, among all: [Unrecognised]) -> Bool {
    guard let last = all.last else { return false }
    for place in count..<max(count, all.count - 1) where all[place].kind == .text { words.insert(all[place].written) }
    count = max(count, all.count - 1)
    return words.contains(written) || last.kind == .text && last.written == written
  }
}
