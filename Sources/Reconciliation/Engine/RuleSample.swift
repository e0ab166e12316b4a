public import OfficialTables
public import Spreadsheet

/// A rule's example as people see it: what somebody did to a small plan, and what is said of it.
public struct RuleSample: Hashable, Sendable {
  /// What was done.
  public var story: Wording
  /// The finding, or the findings that this gives.
  public var findings: [Finding]
}

extension [any Rule.Type] {
  /// The examples that make a rule of the list speak, with what it says of them.
  ///
  /// - Parameters:
  ///   - code: The code of the rule, such as `BUD002`.
  ///   - form: The form in which the small plan is printed.
  public func samples(of code: String, form: Form) -> [RuleSample] {
    guard let rule = first(where: { $0.about.code == code }) else { return [] }
    let specimen = Specimen.submission(form: form)
    return rule.examples.filter(\.isFlagged).map { example in
      var submission = specimen
      _ = example.change(&submission)
      let findings = Reconciliation(submission, form: form, settings: example.settings, rules: self).findings
        .filter { $0.code == code }
      return RuleSample(story: example.story, findings: findings)
    }
  }
}
