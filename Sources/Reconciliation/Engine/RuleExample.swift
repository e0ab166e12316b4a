internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A change to the specimen plan that makes a rule speak, or that must leave it silent.
struct RuleExample: Sendable {
  /// What is done to the plan.
  let story: Wording
  /// Whether the rule has to speak.
  let isFlagged: Bool
  /// What the user wants to be different while the plan is looked at.
  let settings: ReconciliationSettings
  /// Makes the change and gives the cells that the finding has to list.
  let change: @Sendable (inout Submission) -> [CellLocation?]

  /// A change that makes the rule speak; the cells it gives are listed by the finding.
  static func flagged(
    _ thai: String, _ english: String, settings: ReconciliationSettings = .standard,
    _ change: @escaping @Sendable (inout Submission) -> [CellLocation?]
  ) -> RuleExample {
    RuleExample(story: Wording(thai, english), isFlagged: true, settings: settings, change: change)
  }

  /// A change about which the rule has nothing to say.
  static func silent(
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
