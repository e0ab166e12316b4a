public import ActionPlans
public import OfficialTables
public import Reconciliation
public import Spreadsheet

/// Puts what the sheets say together into a plan: one value for each fact.
///
/// Where tables differ, the value is kept that a person's answer gives, else the one with which stated totals foot, then the one that most tables state, then that of
/// the table which stands first in the order of authority; every such decision is kept beside the plan.
public struct PlanAssembly: Sendable {
  private let evidence: Evidence
  private let grounds: [Decision.Ground]
  private let answers: [Answer]

  /// An assembly of a submission.
  ///
  /// - Parameters:
  ///   - submission: What the sheets say.
  ///   - form: The form whose words the sheets use.
  ///   - settings: Say in which order tables are believed, and what abbreviations mean.
  ///   - matchings: Who is who by division, where it is known already; nil finds it out.
  ///   - grounds: What tells which of several values to keep, the strongest first; what is left out follows in the
  ///     standard order.
  ///   - answers: What a person says of facts about which the sheets contradict each other.
  public init(
    _ submission: Submission, form: Form, settings: ReconciliationSettings = .standard,
    matchings: [WorkMatching]? = nil, by grounds: [Decision.Ground] = [], answers: [Answer] = []
  ) {
    evidence = Evidence(submission, form: form, settings: settings, matchings: matchings)
    self.grounds = grounds
    self.answers = answers
  }

  /// An assembly of the submission that was reconciled, which does not find out anew who is who in it.
  public init(
    after reconciliation: Reconciliation, by grounds: [Decision.Ground] = [], answers: [Answer] = []
  ) {
    evidence = reconciliation.evidence
    self.grounds = grounds
    self.answers = answers
  }

  /// The plan with what had to be decided for it.
  ///
  /// - Throws: `SourceError` `no-table` when no official table was recognised, `no-fiscal-year` when nothing names the
  ///   fiscal year.
  public func assembled() throws(SourceError) -> AssembledPlan {
    let submission = evidence.submission
    let files = submission.sources.map(\.file)
    guard submission.hasTables else { throw SourceError(noRowsIn: submission, files: files) }
    let stated = evidence.divisions.filter { !$0.said.isEmpty }
    var chooser = Chooser(
      by: grounds, answers: answers, form: evidence.form, isOfSeveralDivisions: stated.count > 1)
    let plan = PlanCase(submission)
    guard
      let fiscalYear = chooser.choose(
        .fiscalYear, of: plan, from: plan.fiscalYears, votes: { $0.statements.count })
    else { throw Self.noFiscalYear(in: files, mended: submission.mended) }
    let strategy = StrategyAssembly(evidence, into: &chooser).strategy
    var divisions: [Division] = []
    for division in stated {
      chooser.division = division.said.name.value
      divisions.append(DivisionAssembly(division, into: &chooser).division)
    }
    let assembled = ActionPlan(fiscalYear: fiscalYear, strategy: strategy, divisions: divisions)
    return AssembledPlan(
      plan: assembled, decisions: chooser.decisions, unusedAnswers: chooser.unusedAnswers(for: assembled))
  }

  /// The plan, without a word about what had to be decided for it.
  ///
  /// - Throws: as `assembled()`.
  public func plan() throws(SourceError) -> ActionPlan { try assembled().plan }

  private static func noFiscalYear(in files: [String], mended: [MendedSource]) -> SourceError {
    let files = files.joined(separator: ", ")
    return SourceError(
      "no-fiscal-year", file: files,
      thai: "ไม่พบปีงบประมาณ ให้เพิ่มบรรทัด “แผนปฏิบัติการประจำปี พ.ศ. …” เหนือตาราง",
      english: """
        nothing names the fiscal year. Add a line “แผนปฏิบัติการประจำปี พ.ศ. …” above a table.
        """,
      details: mended.flatMap(\.leftOut))
  }
}

extension DivisionSubmission {
  /// Whether nothing at all is said about the division.
  var isEmpty: Bool {
    name.value == nil && saysNothing
  }
}
