internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// How far apart the names are that tables give one thing.
enum NameDistance: Int, Comparable {
  /// They differ in words that add nothing, such as a leading โครงการ.
  case affixes
  /// Most of them agrees: a likely slip.
  case slip
  /// They have little in common.
  case other

  init(_ a: String, _ b: String, by comparison: NameComparison) {
    switch comparison.grade(a, b) {
    case .exact, .sameKey, .sparse, .affixes: self = .affixes
    case .similar: self = .slip
    case .none:
      self = NameComparison.similarity(MatchingKey(a), MatchingKey(b)) >= Self.slipFrom ? .slip : .other
    }
  }

  /// From this similarity on, a difference counts as a slip.
  private static let slipFrom = 0.6

  /// How bad such a difference is.
  var severity: Severity {
    switch self {
    case .affixes: .note
    case .slip: .warning
    case .other: .error
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Tally where Value == String {
  /// Names by what is more than a matter of blanks, digits' script or a lost nikhahit.
  init(names: [Statement<String>]) {
    self.init(names, same: Self.areSame)
  }

  /// Whether two names differ in nothing but blanks, digits' script or a lost nikhahit.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    one == other || MatchingKey(one).sparse == MatchingKey(other).sparse
  }

  /// How far apart the names are that differ most, by the words which names of a form set may have or leave out.
  func distance(by comparison: NameComparison) -> NameDistance {
    var worst = NameDistance.affixes
    for (index, group) in groups.enumerated() {
      for other in groups[(index + 1)...] { worst = max(worst, NameDistance(group.value, other.value, by: comparison)) }
    }
    return worst
  }

  /// The names side by side, of long ones only the part in which they differ.
  var nameContrast: Wording {
    let excerpts = NameExcerpt.excerpts(of: groups.map(\.value))
    let sides = zip(groups, excerpts).map { group, excerpt -> Wording in
      let places = addresses(of: group)
      return Wording("\(places.thai) = “\(excerpt)”", "\(places.english) = “\(excerpt)”")
    }
    return Wording(sides.map(\.thai).joined(separator: " แต่ "), sides.map(\.english).joined(separator: ", but "))
  }
}

/// Cuts off what all of several names share at both ends, but for a few characters.
package enum NameExcerpt {
  private static let context = 12

  /// The part of each name in which they differ, with an ellipsis where something was cut off.
  package static func excerpts(of names: [String]) -> [String] {
    let texts = names.map { Array($0.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
    let ends = SharedEnds(of: texts)
    let start = ends.front > context + 3 ? ends.front - context : 0
    let end = ends.back > context + 3 ? ends.back - context : 0
    return texts.map { text in
      (start > 0 ? "…" : "") + String(text[start..<(text.count - end)]) + (end > 0 ? "…" : "")
    }
  }
}
