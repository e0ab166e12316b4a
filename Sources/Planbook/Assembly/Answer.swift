public import ActionPlans

/// What a person says that a plan holds where the sheets contradict each other, or cannot be read.
///
/// It is asked for only where there is something to decide; where there is not, that is told.
public struct Answer: Hashable, Sendable {
  /// What a person says.
  public enum Value: Hashable, Sendable {
    /// A value as the settings write it.
    case text(String)
    /// The money of a project by its sources.
    case fundings([Funding])
    /// That what is written cannot be read, and the plan says nothing of it.
    case blank
  }

  /// The division that the thing belongs to; nil for any.
  public var division: String?
  /// The kind of thing, as decisions name it, such as `project`; `plan` for the plan itself.
  public var kind: String
  /// Its number or its name; nil for the plan itself.
  public var thing: String?
  /// The number of the step, where it is a step of a schedule.
  public var step: Int?
  /// The fact.
  public var fact: Decision.Fact
  /// The value.
  public var value: Value
  /// The line of the settings file, from 1; nil for an answer from elsewhere.
  public var line: Int?

  /// An answer.
  public init(
    division: String? = nil, kind: String, thing: String?, step: Int? = nil, fact: Decision.Fact, value: Value,
    line: Int? = nil
  ) {
    self.division = division
    self.kind = kind
    self.thing = thing
    self.step = step
    self.fact = fact
    self.value = value
    self.line = line
  }

  /// What stands in the settings for a value that is left blank.
  static let blank = "blank"

  /// Whether both are about the same fact of the same thing.
  func isAboutSame(as other: Answer) -> Bool {
    (division, kind, thing) == (other.division, other.kind, other.thing) && (step, fact) == (other.step, other.fact)
  }
}

/// An answer that was not taken, with the reason.
public struct UnusedAnswer: Hashable, Sendable {
  /// Why an answer was not taken.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The plan has no such thing.
    case noSuchThing = "no-such-thing"
    /// The sheets agree about the fact, or say nothing of it.
    case noConflict = "no-conflict"
    /// The number is given to another thing, or the money of the sources is not what the plan holds.
    case notPossible = "not-possible"
  }

  /// The answer.
  public var answer: Answer
  /// Why it was not taken.
  public var reason: Reason
}
