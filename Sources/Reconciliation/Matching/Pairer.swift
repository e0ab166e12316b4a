internal import ActionPlans
internal import OfficialTables
internal import ThaiText

/// Pairs things with the rows of one more table, in passes from sure to weak, each among what is still unpaired.
///
/// Equal names are found by hashing; likenesses are measured only within a measure or an indicator, or when little is
/// left. So the time grows with the rows, not with their square.
struct Pairer {
  /// A thing for a row.
  struct Pair {
    var thing: Int
    var grade: MatchGrade
    var ground: PairingGround
    var certainty: Certainty
  }

  /// The thing that each row was paired with.
  private(set) var pairs: [Pair?]
  private let things: [Candidate]
  private let rows: [Candidate]
  private let comparison: NameComparison
  private var isTaken: [Bool]
  /// Rows that are known without a pair: a work named once more under another indicator is no other work.
  private var isFurther: [Bool]

  /// The most likenesses measured in one block, and among everything that is left.
  private static let (blockLimit, restLimit) = (40_000, 10_000)

  /// Pairs things with rows.
  init(_ things: [Candidate], with rows: [Candidate], by comparison: NameComparison) {
    self.comparison = comparison
    self.things = things
    self.rows = rows
    pairs = Array(repeating: nil, count: rows.count)
    isTaken = Array(repeating: false, count: things.count)
    isFurther = Array(repeating: false, count: rows.count)
    pairEqualKeys { $0 }
    pairEqualKeys { $0.sparse }
    pairEqualKeys { comparison.core(of: $0.sparse) }
    noteFurtherContributions()
    pairEqualNumbers()
    pairSimilar(isEverywhere: false)
    pairSimilar(isEverywhere: true)
    pairRemaining()
  }

  /// The rows still unpaired.
  private var freeRows: [Int] { rows.indices.filter { pairs[$0] == nil && !isFurther[$0] } }
  /// The things still unpaired.
  private var freeThings: [Int] { things.indices.filter { !isTaken[$0] } }

  private mutating func pair(_ thing: Int, _ row: Int, _ ground: PairingGround, _ certainty: Certainty = .certain) {
    pairs[row] = Pair(
      thing: thing, grade: things[thing].grade(to: rows[row], by: comparison), ground: ground, certainty: certainty)
    isTaken[thing] = true
  }

  /// Notes the rows that name a work again which a row under another indicator has been paired with.
  private mutating func noteFurtherContributions() {
    let free = freeRows.filter { !rows[$0].indicators.isEmpty }
    guard !free.isEmpty else { return }
    var indicators: [MatchingKey: Set<Candidate.Block>] = [:]
    for row in rows.indices where pairs[row] != nil {
      for key in rows[row].keys { indicators[key, default: []].formUnion(rows[row].indicators) }
    }
    for row in free {
      guard let others = rows[row].keys.first.flatMap({ indicators[$0] }) else { continue }
      isFurther[row] = others.isDisjoint(with: rows[row].indicators)
    }
  }

  /// Pairs things and rows whose names give the same key.
  private mutating func pairEqualKeys(_ form: (MatchingKey) -> MatchingKey) {
    let (free, freeThings) = (freeRows, freeThings)
    guard !free.isEmpty, !freeThings.isEmpty else { return }
    if let distinct = distinctPairs(free, freeThings, form) {
      for (thing, row) in distinct { pair(thing, row, .name) }
      return
    }
    var thingsByKey: [MatchingKey: [Int]] = [:]
    thingsByKey.reserveCapacity(freeThings.count)
    for thing in freeThings {
      let keys = things[thing].keys.map(form)
      for key in keys.count == 1 ? keys : Array(Set(keys)) { thingsByKey[key, default: []].append(thing) }
    }
    var rowsByKey: [MatchingKey: [Int]] = [:]
    rowsByKey.reserveCapacity(free.count)
    var order: [MatchingKey] = []
    for row in free {
      guard let key = rows[row].keys.first.map(form), thingsByKey[key] != nil else { continue }
      if rowsByKey[key] == nil { order.append(key) }
      rowsByKey[key, default: []].append(row)
    }
    for key in order {
      let candidates = (thingsByKey[key] ?? []).filter { !isTaken[$0] }
      pairWithin(candidates, rowsByKey[key] ?? [], ground: .name)
    }
  }

  /// The pairs of equal keys where no two things and no two rows have one, as in nearly every plan; nil where some do.
  private func distinctPairs(
    _ free: [Int], _ freeThings: [Int], _ form: (MatchingKey) -> MatchingKey
  ) -> [(thing: Int, row: Int)]? {
    var thingOfKey: [MatchingKey: Int] = [:]
    thingOfKey.reserveCapacity(freeThings.count)
    for thing in freeThings {
      for key in things[thing].keys {
        if let other = thingOfKey.updateValue(thing, forKey: form(key)), other != thing { return nil }
      }
    }
    var isFound = isTaken
    var pairs: [(thing: Int, row: Int)] = []
    pairs.reserveCapacity(free.count)
    for row in free {
      guard let key = rows[row].keys.first, let thing = thingOfKey[form(key)] else { continue }
      if isFound[thing] { return nil }
      isFound[thing] = true
      pairs.append((thing, row))
    }
    return pairs
  }

  /// Pairs things and rows of one name: by what else agrees, and in the order in which they stand.
  private mutating func pairWithin(_ candidates: [Int], _ rows: [Int], ground: PairingGround) {
    if candidates.count == 1, rows.count == 1 { return pair(candidates[0], rows[0], ground) }
    guard candidates.count * rows.count <= Self.blockLimit else {
      for (thing, row) in zip(candidates, rows) { pair(thing, row, ground) }
      return
    }
    var choices: [(score: Int, distance: Int, thing: Int, row: Int)] = []
    for (place, thing) in candidates.enumerated() {
      for (other, row) in rows.enumerated() {
        choices.append((agreement(thing, row), abs(place - other), thing, row))
      }
    }
    choices.sort { ($1.score, $0.distance, $0.thing, $0.row) < ($0.score, $1.distance, $1.thing, $1.row) }
    for choice in choices where !isTaken[choice.thing] && pairs[choice.row] == nil {
      pair(choice.thing, choice.row, ground)
    }
  }

  /// How much agrees besides the name.
  private func agreement(_ thing: Int, _ row: Int) -> Int {
    let (a, b) = (things[thing], rows[row])
    var score = a.shares(blockWith: b) ? 4 : 0
    if a.budget != nil, a.budget == b.budget { score += 2 }
    if a.number != nil, a.number == b.number { score += 2 }
    return score
  }

  /// Pairs things and rows with one number whose names are half alike.
  private mutating func pairEqualNumbers() {
    let thingsByNumber = Dictionary(grouping: freeThings.filter { things[$0].number != nil }) { things[$0].number }
    var choices: [(similarity: Double, thing: Int, row: Int)] = []
    for row in freeRows where rows[row].number != nil {
      for thing in (thingsByNumber[rows[row].number] ?? []).prefix(8) where !things[thing].stands(apartFrom: rows[row])
      {
        let similarity = things[thing].similarity(to: rows[row])
        if similarity >= 0.5 { choices.append((similarity, thing, row)) }
      }
    }
    take(choices) { _ in
      .certain
    } ground: {
      .number
    }
  }

  /// Pairs the most similar names: within a measure or an indicator, or among everything that is left.
  private mutating func pairSimilar(isEverywhere: Bool) {
    let (freeThings, freeRows) = (freeThings, freeRows)
    let (things, rows) = (things, rows)
    guard !freeThings.isEmpty, !freeRows.isEmpty else { return }
    var choices: [(similarity: Double, thing: Int, row: Int)] = []
    func compare(_ some: [Int], _ others: [Int], limit: Int) {
      guard some.count * others.count <= limit else { return }
      for thing in some {
        for row in others {
          let similarity = things[thing].similarity(to: rows[row])
          if similarity >= 0.6 { choices.append((similarity, thing, row)) }
        }
      }
    }
    if isEverywhere {
      compare(freeThings, freeRows, limit: Self.restLimit)
    } else {
      for (some, others) in blocks(freeThings, freeRows) { compare(some, others, limit: Self.blockLimit) }
    }
    take(choices) { choice in
      let sameMoney = things[choice.thing].budget != nil && things[choice.thing].budget == rows[choice.row].budget
      return choice.similarity >= 0.75 && !isEverywhere || sameMoney ? .certain : .probable
    } ground: {
      .similarity
    }
  }

  /// Pairs the only thing and the only row left within a measure or an indicator, when anything speaks for it.
  private mutating func pairRemaining() {
    for (some, others) in blocks(freeThings, freeRows) where some.count == 1 && others.count == 1 {
      guard !isTaken[some[0]], pairs[others[0]] == nil else { continue }
      let (thing, row) = (things[some[0]], rows[others[0]])
      let sameMoney = thing.budget.map { $0 == row.budget && $0 != .zero } ?? false
      let sameNumber = thing.number != nil && thing.number == row.number
      guard sameMoney || sameNumber || thing.similarity(to: row) >= 0.2 else { continue }
      pair(some[0], others[0], .elimination, .probable)
    }
  }

  /// Takes the best choices first; each thing and each row once.
  private mutating func take(
    _ choices: [(similarity: Double, thing: Int, row: Int)],
    certainty: ((similarity: Double, thing: Int, row: Int)) -> Certainty, ground: () -> PairingGround
  ) {
    let ordered = choices.sorted { ($1.similarity, $0.thing, $0.row) < ($0.similarity, $1.thing, $1.row) }
    for choice in ordered where !isTaken[choice.thing] && pairs[choice.row] == nil {
      pair(choice.thing, choice.row, ground(), certainty(choice))
    }
  }

  /// Things and rows that stand under the same measure or indicator, in the order of the rows.
  private func blocks(_ freeThings: [Int], _ freeRows: [Int]) -> [(things: [Int], rows: [Int])] {
    var thingsByBlock: [Candidate.Block: [Int]] = [:]
    for thing in freeThings { for block in things[thing].blocks { thingsByBlock[block, default: []].append(thing) } }
    var rowsByBlock: [Candidate.Block: [Int]] = [:]
    var order: [Candidate.Block] = []
    for row in freeRows {
      for block in rows[row].blocks where thingsByBlock[block] != nil {
        if rowsByBlock[block] == nil { order.append(block) }
        rowsByBlock[block, default: []].append(row)
      }
    }
    return order.map { (thingsByBlock[$0] ?? [], rowsByBlock[$0] ?? []) }
  }
}
