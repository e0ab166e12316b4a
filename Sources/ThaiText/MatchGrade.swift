/// How closely two names agree, the weakest grade first.
public enum MatchGrade: String, Comparable, Sendable, CaseIterable {
  /// The names have little in common.
  case none
  /// Most of the clusters agree; somebody has to look.
  case similar
  /// The names agree once words that add nothing are dropped, such as a leading โครงการ.
  case affixes
  /// The names agree once ำ and า are taken for the same, as text from a PDF file needs.
  case sparse
  /// The names look the same.
  case sameKey = "same-key"
  /// The names are the same, blanks aside.
  case exact

  /// From weak to strong.
  public static func < (left: Self, right: Self) -> Bool { left.strength < right.strength }

  private var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
