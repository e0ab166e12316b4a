internal import OfficialTables
internal import Reconciliation

/// Chooses between the values that sheets state of one fact, and keeps what was decided.
struct Chooser {
  /// What was decided so far.
  private(set) var decisions: [Decision] = []
  /// What tells, the strongest first.
  private let grounds: [Decision.Ground]

  /// A chooser by the grounds that are named first; those that are left out follow in their standard order.
  init(by first: [Decision.Ground]) {
    grounds = first + Decision.Ground.allCases.filter { !first.contains($0) }
  }

  /// The value of a fact; nil when none can be read.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - topic: What it is of.
  ///   - statements: Every statement, those of the table that is believed most first.
  ///   - unreadable: The cells in which something is written about it that cannot be read; where they are all there is,
  ///     the fact is lost.
  ///   - salvaged: What can be read of a statement that cannot be read as a whole; it is kept where nothing else is said.
  ///   - same: Whether two values are one.
  ///   - votes: How much is in favour of a value: the number of tables, unless places count one by one.
  ///   - totals: The value with which stated totals foot, and their cells; nil when they do not tell.
  mutating func choose<Value: Stateable>(
    _ fact: Decision.Fact, of topic: some Topic, from statements: [Statement<Value>],
    unreadable: @autoclosure () -> [Citation] = [], salvaged: Statement<Value>? = nil,
    same: (Value, Value) -> Bool = { $0 == $1 },
    votes: (Tally<Value>.Group) -> Int = { $0.tables }, totals: () -> (value: Value, cells: [Citation])? = { nil }
  ) -> Value? {
    guard let first = statements.first else {
      lose(fact, of: topic, unreadable(), but: salvaged.map { Decision.Side($0.value, $0.citations) })
      return salvaged?.value
    }
    // Nearly always all agree.
    if statements.dropFirst().allSatisfy({ same(first.value, $0.value) }) { return first.value }
    let groups = Tally.groups(of: statements, same: same)
    var (place, reason, evidence, isBySettings) = (0, Decision.Reason.first, [Citation](), false)
    for ground in grounds {
      let told: Int?
      switch ground {
      case .totals:
        let foots = totals()
        told = foots.flatMap { foots in groups.firstIndex { same($0.value, foots.value) } }
        if told != nil { evidence = foots?.cells ?? [] }
      case .majority: told = Self.majority(of: groups, votes)
      case .authority: told = Self.authority(of: groups)
      }
      guard let told else { continue }
      (place, reason) = (told, .ground(ground))
      let standard = Decision.Ground.allCases
      isBySettings = grounds.firstIndex(of: ground) ?? 0 < standard.firstIndex(of: ground) ?? 0
      break
    }
    let sides = groups.map { Decision.Side($0.value, $0.citations) }
    decisions.append(
      Decision(
        subject: topic.subject, title: topic.title, fact: fact, chosen: sides[place],
        refused: sides.indices.filter { $0 != place }.map { sides[$0] }, reason: reason,
        isBySettings: isBySettings, evidence: evidence,
        certainty: Tally(statements, same: same).footing.certainty))
    return groups[place].value
  }

  /// Gives a thing its number: the one that is stated, or the next free one where another thing has that.
  mutating func number(_ topic: some Topic, stated: Statement<Int>?, from numbers: inout Numbering) -> Int {
    let given = numbers.take(stated?.value)
    if let stated, stated.value != given {
      decisions.append(
        Decision(
          subject: topic.subject, title: topic.title, fact: .number,
          chosen: Decision.Side(given, []), refused: [Decision.Side(stated.value, stated.citations)], reason: .taken,
          certainty: stated.footing.certainty))
    }
    return given
  }

  /// Notes that a fact is lost, or all of it that is not salvaged, because what is written about it cannot be read.
  mutating func lose(
    _ fact: Decision.Fact, of topic: some Topic, _ cells: [Citation], but salvaged: Decision.Side? = nil
  ) {
    guard !cells.isEmpty else { return }
    decisions.append(
      Decision(
        subject: topic.subject, title: topic.title, fact: fact, chosen: salvaged,
        refused: cells.map { Decision.Side($0.written, [$0]) }, reason: .unreadable, certainty: .certain))
  }

  /// Notes that nobody knows which money of a project comes from which of the sources that cells name.
  mutating func loseSources(of topic: some Topic, _ cells: [Citation]) {
    guard !cells.isEmpty else { return }
    decisions.append(
      Decision(
        subject: topic.subject, title: topic.title, fact: .sources, chosen: nil,
        refused: cells.map { Decision.Side($0.written, [$0]) }, reason: .unsplit, certainty: .certain))
  }

  /// The value that has more votes than any other.
  private static func majority<Value>(of groups: [Tally<Value>.Group], _ votes: (Tally<Value>.Group) -> Int) -> Int? {
    let counts = groups.map(votes)
    guard let most = counts.max(), counts.count(where: { $0 == most }) == 1 else { return nil }
    return counts.firstIndex(of: most)
  }

  /// The value of the table that is believed before all others, when it states only one.
  private static func authority<Value>(of groups: [Tally<Value>.Group]) -> Int? {
    let table = groups.first?.citations.first?.role
    return groups.dropFirst().contains { $0.citations.contains { $0.role == table } } ? nil : 0
  }
}
