/// What keys begin with and how long they are, to tell of most texts at once that their key is none of them.
package struct KeyBeginnings: Sendable {
  /// The first characters of the keys.
  private let firsts: [Unicode.Scalar]
  /// The most bytes of a text that is looked at: beyond the longest key there is room for blanks and marks typed twice.
  private let longest: Int
  /// The keys' Thai letters in a tree, of which the first is the root.
  private var letters = [Letter()]
  /// Words that texts may hold without them standing in the key.
  private let leftOut: [[UInt8]]

  /// A place in the tree: what may come behind the letters that lead to it.
  private struct Letter {
    /// The next letters, by the last byte that tells them apart, with their places.
    var next: [(letter: UInt8, place: Int)] = []
    /// Whether a key ends here.
    ///
    /// Where one goes on with something else than a letter, so does every text of it.
    var isEnd = false
  }

  /// What some keys begin with.
  ///
  /// - Parameter leftOut: Words that are taken out of texts before their keys are made.
  package init(of keys: some Sequence<MatchingKey>, leavingOut leftOut: [String] = []) {
    firsts = Array(Set(keys.compactMap { $0.text.unicodeScalars.first }))
    longest = 16 * (keys.map { $0.text.unicodeScalars.count }.max() ?? 0) + 240
    self.leftOut = leftOut.map { Array($0.utf8) }.filter { !$0.isEmpty }
    for key in keys { add(key) }
  }

  private mutating func add(_ key: MatchingKey) {
    var place = 0
    for scalar in key.text.unicodeScalars {
      switch Self.role(scalar) {
      case .letter(let letter):
        place = letters[place].next.first { $0.letter == letter }?.place ?? grow(letter, at: place)
      case .mark: continue
      case .other: return
      }
    }
    letters[place].isEnd = true
  }

  private mutating func grow(_ letter: UInt8, at place: Int) -> Int {
    letters.append(Letter())
    letters[place].next.append((letter, letters.count - 1))
    return letters.count - 1
  }

  /// What a character of a text tells of the text's key.
  private enum Role {
    /// It stands in the key as it is written.
    case letter(UInt8)
    /// It stands behind a letter, and other letters follow: it is passed over.
    case mark
    /// It may stand in the key as something else, or as nothing.
    case other
  }

  private static func role(_ scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    // Consonants, and vowels that stand before them.
    case 0x0E01...0x0E2E, 0x0E40...0x0E44: .letter(UInt8(truncatingIfNeeded: scalar.value))
    case 0x0E30...0x0E3A, 0x0E45, 0x0E47...0x0E4E: .mark
    default: scalar.isBlank ? .mark : .other
    }
  }

  /// Whether the key of a text may be one of them; the answer is no only where it is sure.
  package func admit(_ text: String) -> Bool {
    guard !firsts.isEmpty, text.utf8.count <= longest,
      let first = text.unicodeScalars.first(where: { !$0.isBlank })
    else { return false }
    switch first.value {
    case 0x0E01...0x0E2E, 0x0E40...0x0E44: return admitsLetters(of: text)
    // What stands in a key as it is written: the digits, small letters and signs of ASCII; a brace may begin a placeholder.
    case 0x21...0x40, 0x5B...0x5F, 0x61...0x7A, 0x7C...0x7E: return firsts.contains(first)
    case 0x0E50...0x0E59: return firsts.contains { $0.value == first.value - 0x0E50 + 0x30 }
    default: return true
    }
  }

  /// Whether the letters of a text lead to a key.
  private func admitsLetters(of text: String) -> Bool {
    let scalars = text.unicodeScalars
    var place = 0
    for index in scalars.indices {
      switch Self.role(scalars[index]) {
      case .mark: continue
      case .other:
        // A digit stands in the key as one, where a key has one there, or as nothing.
        if ThaiDigits.value(of: scalars[index]) != nil, !letters[place].isEnd { continue }
        return true
      case .letter(let letter):
        if scalars[index] == ThaiScalar.saraE, mayBecomeAnother(text, at: index) { return true }
        guard let next = letters[place].next.first(where: { $0.letter == letter }) else {
          return isLeftOut(text, from: index)
        }
        place = next.place
        if isLeftOut(text, from: index) { return true }
      }
    }
    return letters[place].isEnd
  }

  /// Whether a เ may be one แ together with another เ that follows it in the key.
  private func mayBecomeAnother(_ text: String, at index: String.Index) -> Bool {
    let scalars = text.unicodeScalars
    for next in scalars.indices[scalars.index(after: index)...] {
      switch Self.role(scalars[next]) {
      case .mark: continue
      case .letter: return scalars[next] == ThaiScalar.saraE || isLeftOut(text, from: next)
      case .other: return true
      }
    }
    return false
  }

  /// Whether a word that does not stand in the key begins at a place of a text.
  private func isLeftOut(_ text: String, from index: String.Index) -> Bool {
    leftOut.contains { text.utf8[index...].starts(with: $0) }
  }
}
