internal import ThaiText

/// A word of the form: the spelling that is printed, and all that are accepted.
public struct Term: Sendable {
  /// What is known of the word, shared by all copies: every line is asked for many words, and each is taken out for that.
  private let known: Known

  private final class Known: Sendable {
    let spellings: [String]
    let keys: [MatchingKey]
    /// What spellings begin with: most texts begin otherwise, which settles them at once.
    let firsts: [Unicode.Scalar]
    let beginnings: KeyBeginnings

    init(_ spellings: [String]) {
      self.spellings = spellings
      keys = spellings.map { MatchingKey($0) }.sorted { $0.text.utf8.count > $1.text.utf8.count }
      beginnings = KeyBeginnings(of: keys)
      firsts = Array(Set(spellings.compactMap { $0.unicodeScalars.first { !$0.isBlank } }))
    }
  }

  /// A word from its spellings.
  public init(_ spellings: [String]) { known = Known(spellings) }

  /// The spellings, the printed one first.
  public var spellings: [String] { known.spellings }

  /// The matching keys of the spellings, longest first, so that the longest prefix wins.
  var keys: [MatchingKey] { known.keys }

  /// The spelling that is printed.
  public var printed: String { spellings.first ?? "" }

  /// Whether a text is one of the spellings, seen through the matching key.
  public func matches(_ text: String) -> Bool {
    known.beginnings.admit(text) && known.keys.contains(MatchingKey(text))
  }

  /// The word with a text behind it, of which `remainder` gives the text back.
  func heading(_ text: String) -> String { "\(printed)\(text.hasPrefix(":") ? ":" : "") \(text)" }

  /// What is left of a text after the longest spelling that it begins with; nil when it begins with none.
  ///
  /// Blanks and marks that look alike make no difference.
  public func remainder(of text: String) -> String? {
    guard let first = text.unicodeScalars.first(where: { !$0.isBlank }), known.firsts.contains(first) else {
      return nil
    }
    var best: (rest: String, length: Int)?
    for spelling in spellings {
      guard let rest = Self.drop(spelling, from: text) else { continue }
      let length = spelling.unicodeScalars.count
      if best.map({ length > $0.length }) ?? true { best = (rest, length) }
    }
    return best?.rest
  }

  /// Drops a spelling from the front of a text, passing over blanks on both sides and a colon; nil when the text begins otherwise.
  private static func drop(_ spelling: String, from text: String) -> String? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    for scalar in spelling.unicodeScalars where !scalar.isBlank {
      while index < scalars.endIndex, scalars[index].isBlank { scalars.formIndex(after: &index) }
      guard index < scalars.endIndex, scalars[index] == scalar else { return nil }
      scalars.formIndex(after: &index)
    }
    let tail = text[index...].trimmingBlanks
    return tail.hasPrefix(":") ? tail.dropFirst().trimmingBlanks : tail
  }
}
