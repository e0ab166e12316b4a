public import ActionPlans

/// A plan that was put together of sheets that were reconciled.
public struct ImportedPlan: Sendable {
  /// The plan: one value for each fact.
  public let plan: ActionPlan
  /// What was decided, lost or guessed for it.
  public let record: ImportRecord
  /// Where the sheets contradict each other.
  public let report: ReconciliationReport
}
