public import ActionPlans
public import OfficialTables
public import Reconciliation
public import Spreadsheet
internal import ThaiText

/// Puts what the sheets say together into a plan: one value for each fact.
///
/// Where tables differ, the one that stands first in the order of authority is believed; what they differ in is for
/// reconciliation to report.
public struct PlanAssembly: Sendable {
  private let submission: Submission
  private let form: Form
  private let settings: ReconciliationSettings
  private let matchings: [WorkMatching]?

  /// An assembly of a submission.
  ///
  /// - Parameters:
  ///   - submission: What the sheets say.
  ///   - form: The form whose words the sheets use.
  ///   - settings: Say in which order tables are believed, and what abbreviations mean.
  ///   - matchings: Who is who by division, where reconciliation has found it out already; nil finds it out anew.
  public init(
    _ submission: Submission, form: Form, settings: ReconciliationSettings = .standard, matchings: [WorkMatching]? = nil
  ) {
    self.matchings = matchings
    self.submission = submission
    self.form = form
    self.settings = settings
  }

  /// The plan.
  ///
  /// - Throws: `SourceError` `no-table` when no official table was recognised, `no-fiscal-year` when nothing names the
  ///   fiscal year.
  public func plan() throws(SourceError) -> ActionPlan {
    let files = submission.sources.map(\.file)
    guard submission.hasTables else { throw Self.noTable(in: files) }
    guard let fiscalYear = submission.mostNamedFiscalYear else {
      throw Self.noFiscalYear(in: files)
    }
    let matchings = matchings ?? submission.divisions.map { WorkMatching($0, form: form) }
    let divisions = zip(submission.divisions, matchings).filter { !$0.0.isEmpty }.map { division, matching in
      DivisionAssembly(division, matching: matching, form: form, settings: settings).division
    }
    return ActionPlan(
      fiscalYear: fiscalYear, strategy: StrategyAssembly(submission, form: form).strategy, divisions: divisions)
  }

  /// The error for sources in which no official table was recognised.
  public static func noTable(in files: [String]) -> SourceError {
    let files = files.joined(separator: ", ")
    return SourceError(
      "no-table", file: files,
      thai: "ไม่พบตารางของแผนปฏิบัติการ ต้องมีอย่างน้อยหนึ่งตารางที่มีแถวหัวตารางตามแบบฟอร์ม ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
      english: """
        no official table was found. At least one table with the header of the form is needed. Check that \
        this is the right file.
        """)
  }

  private static func noFiscalYear(in files: [String]) -> SourceError {
    let files = files.joined(separator: ", ")
    return SourceError(
      "no-fiscal-year", file: files,
      thai: "ไม่พบปีงบประมาณ ให้เพิ่มบรรทัด “แผนปฏิบัติการประจำปี พ.ศ. …” เหนือตาราง",
      english: """
        nothing names the fiscal year. Add a line “แผนปฏิบัติการประจำปี พ.ศ. …” above a table.
        """)
  }
}

extension Submission {
  /// Whether any official table was recognised.
  public var hasTables: Bool { sources.contains { !$0.rows.isEmpty } || !strategy.isEmpty }
}

extension Submission {
  /// The fiscal year that most places name; of two named alike often, the one named first.
  fileprivate var mostNamedFiscalYear: FiscalYear? {
    let years = fiscalYears.compactMap(\.value)
    let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    return years.first { counts[$0] == most }
  }
}

extension DivisionSubmission {
  /// Whether nothing at all is said about the division.
  var isEmpty: Bool {
    name.value == nil && workGroups.isEmpty && missions.isEmpty && keyResults.isEmpty && projects.isEmpty
      && activities.isEmpty && strategySums.isEmpty && indicators.isEmpty && aspects.isEmpty && agencyIndicators.isEmpty
      && schedules.isEmpty
  }
}
