/// A name made ready to be compared with many others.
package struct PreparedName: Sendable {
  /// The name's matching key.
  package let key: MatchingKey

  /// The name with single blanks, compared byte by byte: Swift's own comparison would join spellings.
  let collapsed: [UInt8]
  let sparse: MatchingKey
  let core: MatchingKey
  let pairs: NamePairs

  /// Prepares a name for a comparison.
  package init(_ name: String, by comparison: NameComparison) {
    key = MatchingKey(name)
    collapsed = Array(name.singleSpaced.utf8)
    sparse = key.sparse
    core = comparison.core(of: sparse)
    pairs = NamePairs(key)
  }

  /// The likeness of two names by their common pairs, as `NameComparison.similarity` measures it.
  package func similarity(to other: PreparedName) -> Double { key == other.key ? 1 : pairs.similarity(to: other.pairs) }

  /// A likeness that no two of several names fall below, found without comparing each with each.
  package static func leastSimilarity(of names: [PreparedName]) -> Double {
    NamePairs.leastSimilarity(of: names.map(\.pairs))
  }
}
