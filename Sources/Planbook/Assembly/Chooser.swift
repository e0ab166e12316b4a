internal import ActionPlans
internal import OfficialTables
internal import Reconciliation

/// Chooses between the values that sheets state of one fact, and keeps what was decided.
struct Chooser {
  /// What was decided so far.
  private(set) var decisions: [Decision] = []
  /// The division whose facts are being chosen; nil for what is of no division, and before the first.
  var division: String?
  /// Whether there are several divisions, so that an answer has to say which.
  private let isOfSeveralDivisions: Bool
  /// What a person says.
  private var answers: AnswerBook
  /// Knows the words of answers.
  private let form: Form
  /// What tells where no person does, the strongest first.
  private let grounds: [Decision.Ground]

  /// A chooser by the grounds that are named first; those that are left out follow in their standard order.
  ///
  /// An answer comes before all of them.
  init(
    by first: [Decision.Ground], answers: [Answer] = [], form: Form, isOfSeveralDivisions: Bool = false
  ) {
    grounds = first + Decision.Ground.allCases.filter { !first.contains($0) }
    self.answers = AnswerBook(answers)
    self.form = form
    self.isOfSeveralDivisions = isOfSeveralDivisions
  }

  /// The answers that were not taken.
  func unusedAnswers(for plan: ActionPlan) -> [UnusedAnswer] { answers.unused(for: plan) }

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
  mutating func choose<Value: Answerable>(
    _ fact: Decision.Fact, of topic: some Topic, from statements: [Statement<Value>],
    unreadable: @autoclosure () -> [Citation] = [], salvaged: Statement<Value>? = nil,
    same: (Value, Value) -> Bool = { $0 == $1 },
    votes: (Tally<Value>.Group) -> Int = { $0.tables }, totals: () -> (value: Value, cells: [Citation])? = { nil }
  ) -> Value? {
    guard let first = statements.first else {
      let (cells, kept) = (unreadable(), salvaged.map { Decision.Side($0.value, $0.citations) })
      if !cells.isEmpty, kept == nil, let answer = blankAnswer(fact, of: topic) {
        note(fact, of: topic, nil, cells.map { Decision.Side($0.written, [$0]) }, answer)
        return nil
      }
      guard !cells.isEmpty, let (value, answer) = answered(fact, of: topic, as: Value.self) else {
        lose(fact, of: topic, cells, but: kept)
        return salvaged?.value
      }
      let refused = [kept].compactMap(\.self) + cells.map { Decision.Side($0.written, [$0]) }
      note(fact, of: topic, Decision.Side(value, []), refused, answer)
      return value
    }
    // Nearly always all agree.
    if statements.dropFirst().allSatisfy({ same(first.value, $0.value) }) { return first.value }
    let groups = Tally.groups(of: statements, same: same)
    if let (value, answer) = answered(fact, of: topic, among: groups.map(\.value), as: Value.self) {
      let (theirs, others) = (groups.filter { same($0.value, value) }, groups.filter { !same($0.value, value) })
      note(
        fact, of: topic, Decision.Side(value, theirs.flatMap(\.citations)),
        others.map { Decision.Side($0.value, $0.citations) }, answer)
      return value
    }
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
    keep(
      Decision(
        subject: topic.subject, title: topic.title, step: topic.step, fact: fact, chosen: sides[place],
        refused: sides.indices.filter { $0 != place }.map { sides[$0] }, reason: reason,
        isBySettings: isBySettings, evidence: evidence,
        certainty: Tally(statements, same: same).footing.certainty))
    return groups[place].value
  }

  /// Gives a thing its number: the one that is stated, or the next free one where another thing has that.
  mutating func number(_ topic: some Topic, stated: Statement<Int>?, from numbers: inout Numbering) -> Int {
    if let stated, !numbers.has(stated.value), let place = answers.place(.number, of: topic, in: division),
      case .text(let text) = answers[place].value, let wanted = Int.read(answer: text, form: form)
    {
      if numbers.has(wanted) {
        answers.take(place)
        note(
          .number, of: topic, Decision.Side(wanted, []), [Decision.Side(stated.value, stated.citations)],
          answers[place])
        return numbers.take(wanted)
      }
      answers.refuse(place)
    }
    let given = numbers.take(stated?.value)
    if let stated, stated.value != given {
      keep(
        Decision(
          subject: topic.subject, title: topic.title, step: topic.step, fact: .number,
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
    keep(
      Decision(
        subject: topic.subject, title: topic.title, step: topic.step, fact: fact, chosen: salvaged,
        refused: cells.map { Decision.Side($0.written, [$0]) }, reason: .unreadable, certainty: .certain))
  }

  /// The money of a project by source, where cells name sources of which nobody knows which money comes from which.
  mutating func fundings(_ amount: Money, of topic: some Topic, namedIn cells: [Citation]) -> [Funding] {
    let unknown = [Funding(source: nil, amount: amount)]
    guard !cells.isEmpty else { return unknown }
    let refused = cells.map { Decision.Side($0.written, [$0]) }
    if let answer = blankAnswer(.sources, of: topic) {
      note(.sources, of: topic, nil, refused, answer)
      return unknown
    }
    if let place = answers.place(.sources, of: topic, in: division) {
      let answer = answers[place]
      let fundings: [Funding] =
        switch answer.value {
        case .text(let source): [Funding(source: source, amount: amount)]
        case .fundings(let fundings): fundings
        case .blank: []
        }
      if Money.sum(fundings.map(\.amount)) == amount {
        answers.take(place)
        let said = fundings.map { "\($0.source ?? "") \($0.amount)" }.joined(separator: ", ")
        note(.sources, of: topic, Decision.Side(said, []), refused, answer)
        return fundings
      }
      answers.refuse(place)
    }
    keep(
      Decision(
        subject: topic.subject, title: topic.title, fact: .sources, chosen: nil, refused: refused, reason: .unsplit,
        certainty: .certain))
    return unknown
  }

  /// Keeps a decision.
  private mutating func keep(_ decision: Decision) {
    var decision = decision
    if isOfSeveralDivisions { decision.division = division }
    decisions.append(decision)
  }

  // MARK: Answers

  /// The answer that a fact of which nothing can be read is left blank; nil where nobody says so.
  private mutating func blankAnswer(_ fact: Decision.Fact, of topic: some Topic) -> Answer? {
    guard let place = answers.place(fact, of: topic, in: division), answers[place].value == .blank else { return nil }
    answers.take(place)
    return answers[place]
  }

  /// Keeps that a person said which value to keep, or nil: to keep none.
  private mutating func note(
    _ fact: Decision.Fact, of topic: some Topic, _ chosen: Decision.Side?, _ refused: [Decision.Side], _ answer: Answer
  ) {
    keep(
      Decision(
        subject: topic.subject, title: topic.title, step: topic.step, fact: fact, chosen: chosen, refused: refused,
        reason: .answer, answer: answer, certainty: .certain))
  }

  /// What a person says of a fact: one of the values that are stated, in the words in which it is told, or another.
  private mutating func answered<Value: Answerable>(
    _ fact: Decision.Fact, of topic: some Topic, among stated: [Value] = [], as type: Value.Type
  ) -> (Value, Answer)? {
    guard let place = answers.place(fact, of: topic, in: division) else { return nil }
    // Something that can be read is not left blank.
    if answers[place].value == .blank { answers.refuse(place) }
    guard case .text(let text) = answers[place].value,
      let value = stated.first(where: { $0.isSaid(by: text) }) ?? Value.read(answer: text, form: form)
    else { return nil }
    answers.take(place)
    return (value, answers[place])
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

extension Stateable {
  /// Whether a text is the value as programs or people are told it.
  fileprivate func isSaid(by text: String) -> Bool {
    switch machine {
    case .text(let own), .number(let own): own == text
    }
  }
}
