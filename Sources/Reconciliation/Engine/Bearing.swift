/// What the findings of a rule mean for a plan that is put together of the same sheets.
public enum Bearing: String, CaseIterable, Hashable, Sendable {
  /// Values contradict each other, or one cannot be read: the plan holds one of them and not the other.
  case decides
  /// Something that the sheets hold did not come into the plan, or a column that the plan needs is not there.
  case loses
  /// A whole column, or money, was taken for what it may not be.
  case guesses
  /// Nothing: the finding says what the plan itself lacks, or how the sheets are written.
  case says

  /// Whether a finding of such a rule leaves it open that the plan is what the sheets mean.
  ///
  /// What is only a note contradicts nothing that matters and loses nothing; a guess is one however mildly it is put.
  public func leavesDoubt(at severity: Severity) -> Bool {
    switch self {
    case .decides, .loses: severity >= .warning
    case .guesses: true
    case .says: false
    }
  }
}
