public import OfficialTables
internal import Spreadsheet

/// Finds every place where the tables of a submission contradict each other or themselves.
///
/// Rules run in the order in which they are given, causes before consequences. What only follows from another finding is
/// attached to it and not reported on its own; what one cause makes a rule say many times is one finding.
public struct Reconciliation: Sendable {
  /// What was found: errors first, then warnings and notes, each in the order of the files, sheets and rows.
  public let findings: [Finding]
  /// How many findings of rules that are turned off are left out, by the rule's code.
  public let silenced: [String: Int]
  /// The ceilings under which no money was found: what they name stands in no table.
  public let idleCeilings: [ReconciliationSettings.Ceiling]
  /// The findings of rules that are turned off.
  package let silencedFindings: [Finding]
  /// The rules that ran.
  package let rules: [any Rule.Type]
  /// What the rules looked at; assembly goes on from it.
  package let evidence: Evidence

  /// Checks a submission against rules.
  ///
  /// - Parameters:
  ///   - submission: What the sheets say.
  ///   - form: The form whose words the sheets use.
  ///   - settings: What the user wants to be different.
  ///   - rules: The rules in the order in which they run.
  public init(
    _ submission: Submission, form: Form, settings: ReconciliationSettings = .standard,
    rules: [any Rule.Type] = RuleCatalogue.all
  ) {
    self.init(submission, form: form, settings: settings, rules: rules, matchings: nil, beforeEachRule: {})
  }

  /// Checks a submission against rules, as long as nothing speaks against going on.
  ///
  /// - Parameters:
  ///   - submission: What the sheets say.
  ///   - form: The form whose words the sheets use.
  ///   - settings: What the user wants to be different.
  ///   - rules: The rules in the order in which they run.
  ///   - matchings: Who is who by division, where it is known already; nil finds it out.
  ///   - check: Runs before each rule; what it throws ends the work, such as `Task.checkCancellation()` does.
  /// - Throws: What `check` throws, and nothing else.
  public init<Failure: Error>(
    _ submission: Submission, form: Form, settings: ReconciliationSettings, rules: [any Rule.Type],
    matchings: [WorkMatching]?, beforeEachRule check: () throws(Failure) -> Void
  ) throws(Failure) {
    try check()
    let evidence = Evidence(submission, form: form, settings: settings, matchings: matchings)
    self.evidence = evidence
    self.rules = rules
    var report = Report(settings: settings)
    for rule in rules {
      try check()
      rule.check(evidence, into: &report)
    }
    silencedFindings = report.silenced
    silenced = Dictionary(report.silenced.map { ($0.code, 1) }, uniquingKeysWith: +)
    idleCeilings = settings.ceilings.filter { ceiling in
      evidence.divisions.allSatisfy { CeilingMoney(under: ceiling, in: $0)?.isEmpty ?? true }
    }
    let order = ReadingOrder(submission)
    findings =
      Cause.together(report.entries)
      .enumerated()
      .map { (finding: $0.element, place: order.place(of: $0.element), index: $0.offset) }
      .sorted { left, right in
        if left.finding.severity != right.finding.severity { return left.finding.severity > right.finding.severity }
        return left.place == right.place ? left.index < right.index : left.place < right.place
      }
      .map(\.finding)
  }
}

/// The order in which a reader comes across cells: by file and sheet as they were given, then by row and column.
private struct ReadingOrder {
  private struct SheetName: Hashable {
    var file: String?
    var sheet: String?
  }

  /// A place among all that was given; what stands nowhere comes last.
  struct Place: Comparable {
    var sheet: Int
    var cell: CellReference

    static func < (left: Self, right: Self) -> Bool {
      left.sheet == right.sheet ? left.cell < right.cell : left.sheet < right.sheet
    }
  }

  private let ranks: [SheetName: Int]

  init(_ submission: Submission) {
    let names = submission.sources.flatMap { source in
      source.sheets.map { SheetName(file: source.file, sheet: $0) }
    }
    ranks = Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a finding is met first: where its correction most likely belongs.
  func place(of finding: Finding) -> Place {
    guard let location = finding.places.first?.location else {
      return Place(sheet: .max, cell: CellReference(row: 1, column: 1))
    }
    return Place(
      sheet: ranks[SheetName(file: location.file, sheet: location.sheet)] ?? ranks.count, cell: location.cell)
  }
}
