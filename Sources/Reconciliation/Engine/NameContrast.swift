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

  init(_ a: PreparedName, _ b: PreparedName, by comparison: NameComparison) {
    switch comparison.grade(a, b) {
    case .exact, .sameKey, .sparse, .affixes: self = .affixes
    case .similar: self = .slip
    case .none:
      self = a.similarity(to: b) >= Self.slipFrom ? .slip : .other
    }
  }

  /// From this similarity on, a difference counts as a slip.
  private static let slipFrom = 0.6

  /// The most that any two of several names can be apart, as far as what all of them share tells.
  static func most(of names: [PreparedName]) -> NameDistance {
    PreparedName.leastSimilarity(of: names) >= slipFrom ? .slip : .other
  }

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
    var groups: [Group] = []
    // The first group of a name, and of a key: a statement belongs to the one that comes first.
    var (byName, byKey) = ([String: Int](), [MatchingKey: Int]())
    for statement in names {
      // Nearly all names that one thing has are the same.
      guard let first = groups.first, first.value != statement.value else {
        if groups.isEmpty { groups.append(Group(value: statement.value, statements: [])) }
        groups[0].statements.append(statement)
        continue
      }
      if byKey.isEmpty { byKey[MatchingKey(first.value).sparse] = 0 }
      let key = MatchingKey(statement.value).sparse
      if let index = [byName[statement.value], byKey[key]].compactMap(\.self).min() {
        groups[index].statements.append(statement)
        continue
      }
      (byName[statement.value], byKey[key]) = (groups.count, groups.count)
      groups.append(Group(value: statement.value, statements: [statement]))
    }
    self.init(grouped: groups)
  }

  /// Whether two names differ in nothing but blanks, digits' script or a lost nikhahit.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    one == other || MatchingKey(one).sparse == MatchingKey(other).sparse
  }

  /// How far apart the names are that differ most, by the words which names of a form set may have or leave out.
  func distance(by comparison: NameComparison) -> NameDistance {
    let names = groups.map { PreparedName($0.value, by: comparison) }
    // Hundreds of names of one thing mostly share what makes none of them another name altogether.
    let most = NameDistance.most(of: names)
    var worst = NameDistance.affixes
    for (index, name) in names.enumerated() {
      for other in names[(index + 1)...] {
        worst = max(worst, NameDistance(name, other, by: comparison))
        if worst >= most { return worst }
      }
    }
    return worst
  }

  /// The names side by side, of long ones only the part in which they differ.
  var nameContrast: Wording {
    let excerpts = NameExcerpt.excerpts(of: groups.map(\.value))
    let sides = zip(addresses, excerpts).map { places, excerpt -> Wording in
      Wording("\(places.thai) = “\(excerpt)”", "\(places.english) = “\(excerpt)”")
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
