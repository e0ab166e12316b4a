internal import ActionPlans
public import OfficialTables
public import Spreadsheet

/// A change to a small plan that makes a rule speak, or that must leave it silent.
///
/// The plan has nothing wrong with it: one division with two work groups, four projects with schedules, an activity of
/// each kind, three indicators. `RuleExample.plan(form:)` gives what its sheets say.
public struct RuleExample: Sendable {
  /// What is done to the plan.
  public let story: Wording
  /// Whether the rule has to speak.
  public let isFlagged: Bool
  /// What the user wants to be different while the plan is looked at.
  public let settings: ReconciliationSettings
  /// Makes the change and gives the cells that the finding has to list.
  public let change: @Sendable (inout Submission) -> [CellLocation?]

  /// What the sheets of the small plan say, printed in a form and read back.
  public static func plan(form: Form) -> Submission { Specimen.submission(form: form) }

  /// A change that makes the rule speak; the cells it gives are listed by the finding.
  public static func flagged(
    _ thai: String, _ english: String, settings: ReconciliationSettings = .standard,
    _ change: @escaping @Sendable (inout Submission) -> [CellLocation?]
  ) -> RuleExample {
    RuleExample(story: Wording(thai, english), isFlagged: true, settings: settings, change: change)
  }

  /// A change about which the rule has nothing to say.
  public static func silent(
    _ thai: String, _ english: String, settings: ReconciliationSettings = .standard,
    _ change: @escaping @Sendable (inout Submission) -> Void
  ) -> RuleExample {
    RuleExample(story: Wording(thai, english), isFlagged: false, settings: settings) { submission in
      change(&submission)
      return []
    }
  }
}

extension Entry {
  /// Puts another value into the cell, as if somebody had typed over it.
  mutating func retype(_ value: Value?, written: String) -> CellLocation? {
    self.value = value
    self.written = written
    return location
  }
}

extension Submission {
  /// Gives the specimen's fourth project an amount in every table, and the totals what that makes of them.
  mutating func retypeBudgetEverywhere(_ amount: Money, written: String) -> [CellLocation?] {
    let before = divisions[0].projectList[3].funding.amount.value ?? .zero
    for total in divisions[0].totals.indices {
      divisions[0].totals[total].amount.value?.satang += amount.satang - before.satang
    }
    return [
      divisions[0].budgetSummary[3].fundings[0].amount.retype(amount, written: written),
      divisions[0].projectList[3].fundings[0].amount.retype(amount, written: written),
      divisions[0].indicators[1].works[1].budget.retype(amount, written: written),
    ]
  }
}
