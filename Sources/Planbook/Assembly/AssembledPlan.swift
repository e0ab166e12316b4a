public import ActionPlans

/// A plan that was put together of sheets, with what had to be decided for it.
public struct AssembledPlan: Hashable, Sendable {
  /// The plan: one value for each fact.
  public var plan: ActionPlan
  /// What was decided where the sheets contradict each other, or cannot be read: first what is of the plan and its
  /// strategy, then what is of each division.
  public var decisions: [Decision]
  /// The answers that were not taken, since nothing is to be decided there or what they say cannot be.
  public var unusedAnswers: [UnusedAnswer]
}
