/// The one stretch in which two names differ, as a slip of the finger leaves it: what stands in front of it and behind it
/// is the same in both.
package struct NameDifference: Sendable {
  /// The letters that only the first name has.
  package let mine: ArraySlice<Unicode.Scalar>
  /// The letters that only the second name has.
  package let theirs: ArraySlice<Unicode.Scalar>

  /// The difference of two names.
  package init(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) {
    let ends = SharedEnds(of: [one, other])
    mine = one[ends.front..<one.count - ends.back]
    theirs = other[ends.front..<other.count - ends.back]
  }

  /// Whether a number differs: names that differ by one mean two things.
  package var hasNumber: Bool { (mine + theirs).contains { $0.properties.numericType != nil } }
  /// Whether one letter stands in another's place.
  package var isOtherLetter: Bool { mine.count == 1 && theirs.count == 1 }
  /// Whether the only difference is that one name has letters that the other lacks.
  package var isGap: Bool { mine.isEmpty != theirs.isEmpty }
  /// How many letters the longer stretch has.
  package var length: Int { max(mine.count, theirs.count) }
  /// Whether two neighbours have changed places.
  package var isExchange: Bool { mine.count == 2 && mine.reversed().elementsEqual(theirs) }
}
