public import OfficialTables
public import Spreadsheet

/// Finds every place where the tables of a submission contradict each other or themselves.
///
/// Rules run in the order of `RuleCatalogue.all`, causes before consequences. What only follows from another finding is
/// attached to it and not reported on its own.
public struct Reconciliation: Sendable {
  /// What was found: errors first, then warnings and notes, each in the order of the sheets.
  public let findings: [Finding]
  /// How many findings of rules that are turned off are left out, by the rule's code.
  public let silenced: [String: Int]
  /// The ceilings under which no money was found: what they name stands in no table.
  public let idleCeilings: [ReconciliationSettings.Ceiling]
  /// Who is who, by the division's index in the submission; assembly can go on from it.
  public let matchings: [WorkMatching]

  /// Checks a submission against every rule.
  ///
  /// - Parameters:
  ///   - submission: What the sheets say.
  ///   - form: The form whose words the sheets use.
  ///   - settings: What the user wants to be different.
  public init(_ submission: Submission, form: Form, settings: ReconciliationSettings = .standard) {
    let evidence = Evidence(submission, form: form, settings: settings)
    matchings = evidence.divisions.map(\.matching)
    var report = Report(settings: settings)
    for rule in RuleCatalogue.all { rule.check(evidence, into: &report) }
    silenced = Dictionary(report.silenced.map { ($0.code, 1) }, uniquingKeysWith: +)
    idleCeilings = settings.ceilings.filter { ceiling in
      evidence.divisions.allSatisfy { CeilingMoney(under: ceiling, in: $0)?.own.isEmpty ?? true }
    }
    findings =
      report.entries.map(\.finding)
      .enumerated()
      .sorted { Self.order($0.element, $1.element) ?? ($0.offset < $1.offset) }
      .map(\.element)
  }

  /// Whether one finding comes before another; nil when neither has to.
  private static func order(_ left: Finding, _ right: Finding) -> Bool? {
    if left.severity != right.severity { return left.severity > right.severity }
    guard let first = left.places.first?.location, let second = right.places.first?.location else {
      let (hasFirst, hasSecond) = (!left.places.isEmpty, !right.places.isEmpty)
      return hasFirst == hasSecond ? nil : hasFirst
    }
    if first.file != second.file { return (first.file ?? "") < (second.file ?? "") }
    if first.sheet != second.sheet { return (first.sheet ?? "") < (second.sheet ?? "") }
    return first.cell == second.cell ? nil : first.cell < second.cell
  }
}
