internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// What is known of a row, or of a thing met in several rows, when partners are looked for.
struct Candidate {
  /// The names it is met under, each once.
  private(set) var names: [String] = []
  /// The matching keys of the names; a blank name has none.
  private(set) var keys: [MatchingKey] = []
  /// Its number, where numbers of both sides mean the same.
  var number: Int?
  /// The measure or the indicator it stands under; only within such a block are weak likenesses trusted.
  private(set) var blocks: [Block] = []
  /// Its money.
  var budget: Money?
  /// Where a row stands; a thing stands where its first row does.
  let location: CellLocation?

  /// What a row stands under.
  enum Block: Hashable {
    case measure(StrategyCode)
    case indicator(Int)
  }

  /// - Parameter key: The key of the name.
  init(
    name: String?, key: MatchingKey, number: Int? = nil, blocks: [Block?] = [], budget: Money? = nil,
    at location: CellLocation? = nil
  ) {
    self.location = location
    self.number = number
    for case let block? in blocks where !self.blocks.contains(block) { self.blocks.append(block) }
    self.budget = budget
    if let name { add(name: name, key: key) }
  }

  /// Adds a name, with its key, under which the thing is met as well.
  private mutating func add(name: String, key: MatchingKey) {
    guard !key.isEmpty, !keys.contains(key) else { return }
    names.append(name)
    keys.append(key)
  }

  /// Takes over what another row of the same thing says.
  mutating func absorb(_ other: Candidate) {
    for (name, key) in zip(other.names, other.keys) { add(name: name, key: key) }
    if number == nil { number = other.number }
    if budget == nil { budget = other.budget }
    for block in other.blocks where !blocks.contains(block) { blocks.append(block) }
  }

  /// The likeness of the names that are most alike, 0 to 1.
  func similarity(to other: Candidate) -> Double {
    var best = 0.0
    for key in keys { for their in other.keys { best = max(best, NameComparison.similarity(key, their)) } }
    return best
  }

  /// The grade of the names that agree best.
  func grade(to other: Candidate, by comparison: NameComparison) -> MatchGrade {
    // Nearly all names that are paired are alike: their keys settle it without comparing them any closer.
    for (index, key) in keys.enumerated() {
      for (their, other) in zip(other.names, other.keys) where key == other {
        let name = names[index]
        if ExactText(name) == ExactText(their) { return .exact }
        return name.singleSpaced == their.singleSpaced ? .exact : .sameKey
      }
    }
    var best = MatchGrade.none
    for name in names { for their in other.names { best = max(best, comparison.grade(name, their)) } }
    return best
  }

  /// The indicators it stands under.
  var indicators: [Block] {
    blocks.filter {
      if case .indicator = $0 { true } else { false }
    }
  }

  /// Whether both stand under the same measure or indicator.
  func shares(blockWith other: Candidate) -> Bool { blocks.contains { other.blocks.contains($0) } }

  /// Whether both stand under something and nothing of it is the same.
  func stands(apartFrom other: Candidate) -> Bool {
    !blocks.isEmpty && !other.blocks.isEmpty && !shares(blockWith: other)
  }
}
