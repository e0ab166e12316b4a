/// Compares names of projects, activities and offices as different tables write them.
///
/// Which words a name may have or leave out is each form set's own.
package struct NameComparison: Sendable {
  private let names: NameCore

  /// A comparison of names.
  ///
  /// - Parameters:
  ///   - openings: Words that a name may begin with and another table leaves out, such as โครงการ.
  ///   - abbreviations: Abbreviations with what they stand for; a point behind one makes no difference.
  package init(openings: [String] = [], abbreviations: [(short: String, full: String)] = []) {
    names = NameCore(openings: openings, abbreviations: abbreviations)
  }

  /// From this similarity on, two names count as similar.
  static let similarityNeeded = 0.75

  /// How closely two names agree: the strongest grade that holds.
  ///
  /// To compare a name with many others, prepare each of them once.
  package func grade(_ a: String, _ b: String) -> MatchGrade {
    if a.utf8.elementsEqual(b.utf8) { return .exact }
    // Most names that are compared are the same but for blanks: the key settles those, without pairs of clusters.
    if MatchingKey(a) == MatchingKey(b) {
      return a.singleSpaced.utf8.elementsEqual(b.singleSpaced.utf8) ? .exact : .sameKey
    }
    return grade(PreparedName(a, by: self), PreparedName(b, by: self))
  }

  /// How closely two prepared names agree: the strongest grade that holds.
  package func grade(_ a: PreparedName, _ b: PreparedName) -> MatchGrade {
    if a.collapsed == b.collapsed { return .exact }
    if a.key == b.key { return .sameKey }
    if a.key.isEmpty || b.key.isEmpty { return .none }
    if a.sparse == b.sparse { return .sparse }
    if a.core == b.core { return .affixes }
    let similarity = a.pairs.similarity(to: b.pairs, needed: Self.similarityNeeded)
    return similarity >= Self.similarityNeeded ? .similar : .none
  }

  /// The Sørensen–Dice coefficient of the pairs of neighbouring clusters, each pair as often as it occurs.
  ///
  /// It is 1 for equal keys and 0 for keys without a common pair. A cluster is a letter with its vowel and tone marks.
  package static func similarity(_ a: MatchingKey, _ b: MatchingKey) -> Double {
    a == b ? 1 : NamePairs(a).similarity(to: NamePairs(b))
  }

  /// The key without the words that add nothing.
  ///
  /// Dropped are the words that names may begin with, the signs ฯ and ๆ, and the era before a year. Abbreviations are
  /// written out, and the Christian years 1900 to 2099 become Buddhist ones, so that 2017 and 2560 are the same year. A
  /// key that consists of nothing else keeps its last such word.
  package func core(of key: MatchingKey) -> MatchingKey {
    var core = key
    while let reduced = names.reduced(Array(core.text.unicodeScalars)) {
      let next = MatchingKey(String(String.UnicodeScalarView(reduced)))
      if next == core || next.isEmpty { return core }
      core = next
    }
    return core
  }
}
