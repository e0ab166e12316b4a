internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import ThaiText

/// The answers of a person while a plan is put together, and which of them were taken.
struct AnswerBook {
  private let answers: [Answer]
  private let byFact: [Decision.Fact: [Int]]
  private var taken: Set<Int> = []
  private var impossible: Set<Int> = []

  init(_ answers: [Answer]) {
    self.answers = answers
    byFact = Dictionary(grouping: answers.indices) { answers[$0].fact }
  }

  /// The answer about a fact of a thing, by its place; nil when nobody gave one.
  func place(_ fact: Decision.Fact, of topic: some Topic, in division: String?) -> Int? {
    byFact[fact]?.first { answers[$0].isAbout(topic.subject, step: topic.step, in: division) }
  }

  /// The answer at a place.
  subscript(_ place: Int) -> Answer { answers[place] }

  /// Notes that an answer was taken.
  mutating func take(_ place: Int) { taken.insert(place) }

  /// Notes that an answer says what cannot be.
  mutating func refuse(_ place: Int) { impossible.insert(place) }

  /// The answers that were not taken, in the order of the settings.
  func unused(for plan: ActionPlan) -> [UnusedAnswer] {
    answers.indices.filter { !taken.contains($0) }.map { place in
      let answer = answers[place]
      let reason: UnusedAnswer.Reason =
        impossible.contains(place) ? .notPossible : plan.has(answer) ? .noConflict : .noSuchThing
      return UnusedAnswer(answer: answer, reason: reason)
    }
  }
}

extension Answer {
  fileprivate func isAbout(_ subject: Finding.Subject, step: Int?, in division: String?) -> Bool {
    guard kind == subject.kind, step == self.step else { return false }
    if let wanted = self.division {
      guard let division, MatchingKey(division) == MatchingKey(wanted) else { return false }
    }
    return names(subject.number, subject.name)
  }

  /// Whether it names a thing by its number or its name.
  fileprivate func names(_ number: String?, _ name: String?) -> Bool {
    guard let thing else { return true }
    if let number, ThaiDigits.arabic(thing) == number { return true }
    return name.map { MatchingKey($0) == MatchingKey(thing) } ?? false
  }
}

extension ActionPlan {
  /// Whether there is what an answer is about.
  fileprivate func has(_ answer: Answer) -> Bool {
    let divisions = divisions.filter { division in
      answer.division.map { MatchingKey($0) == MatchingKey(division.name) } ?? true
    }
    switch answer.kind {
    case "plan": return true
    case "project": return divisions.contains { $0.projects.contains { answer.names("\($0.number)", $0.name) } }
    case "activity": return divisions.contains { $0.activities.contains { answer.names("\($0.number)", $0.name) } }
    case "indicator": return divisions.contains { $0.indicators.contains { answer.names("\($0.number)", $0.name) } }
    case "schedule":
      return divisions.contains { division in
        division.projects.contains { project in
          guard let schedule = project.schedule, answer.names("\(project.number)", project.name) else { return false }
          return answer.step.map { step in schedule.steps.contains { $0.number == step } } ?? true
        }
      }
    default:
      return strategy.elements.contains { answer.names($0.code.description, $0.title) }
        || strategy.parts.contains { answer.names("\($0.number)", $0.title) }
    }
  }
}
