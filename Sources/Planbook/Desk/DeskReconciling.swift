internal import OfficialTables
internal import Reconciliation
public import Spreadsheet

extension PlanDesk {
  /// Finds every place where sheets contradict each other or themselves, and holds waivers and a saved report against
  /// what is found.
  ///
  /// - Parameters:
  ///   - sheets: What was read.
  ///   - baseline: A report saved earlier; nil makes no finding known.
  ///   - today: The day by which waivers expire; nil for the day that the clock shows.
  /// - Throws: `SourceError` with code `no-table` when no official table was recognised, `form-not-filled-in` when nothing
  ///   stands under the headers of the form; `CancellationError` when the task is cancelled, which is looked for before
  ///   each rule.
  public func reconcile(
    _ sheets: SheetsRead, against baseline: Baseline? = nil, on today: CalendarDay? = nil
  ) throws -> ReconciliationReport {
    let (found, review) = try reviewed(sheets, against: baseline, on: today)
    return report(on: sheets, found, review, isHeldAgainstBaseline: baseline != nil)
  }

  /// What is found in sheets, and what counts of it.
  func reviewed(
    _ sheets: SheetsRead, against baseline: Baseline? = nil, on today: CalendarDay?
  ) throws -> (Reconciliation, FindingReview) {
    guard sheets.submission.hasTables else {
      throw SourceError(noRowsIn: sheets.submission, files: sheets.files)
    }
    let progress = WorkProgress.current
    progress?.begin(.checking, steps: rules.count)
    let found = try Reconciliation(
      sheets.submission, form: form, settings: settings.reconciliation, rules: rules, matchings: sheets.matchings
    ) {
      try Task.checkCancellation()
      progress?.beginStep()
    }
    progress?.begin(.writing)
    let review = FindingReview(
      found.findings, waivers: settings.waivers, today: try today ?? .today, baseline: baseline)
    return (found, review)
  }

  /// The report of what was found and reviewed.
  func report(
    on sheets: SheetsRead, _ found: Reconciliation, _ review: FindingReview, isHeldAgainstBaseline: Bool = false
  ) -> ReconciliationReport {
    var report = ReconciliationReport(
      sources: sheets.submission.sources, review: review, silenced: found.silenced,
      isHeldAgainstBaseline: isHeldAgainstBaseline)
    report.expected = form.authority
    report.idleCeilings = found.idleCeilings
    report.reading = LookWords.digest(of: look(after: found))
    return report
  }

  /// A report as the bytes of a file.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - sheets: What the report is about.
  ///   - format: The format, such as `HTMLReport.self`; `ReportFormats.all` lists them.
  ///   - language: The language.
  ///   - isColoured: Whether colours may be used, as a terminal shows them.
  ///   - path: Where the report will lie: links to the sources lead from there; nil when that is not known.
  /// - Throws: `SourceError` when a file that is needed on the way cannot be written.
  public func bytes(
    of report: ReconciliationReport, about sheets: SheetsRead, as format: any ReportFormat.Type,
    in language: Language = .thai, isColoured: Bool = false, path: String? = nil
  ) throws(SourceError) -> [UInt8] {
    try format.bytes(
      of: report,
      in: ReportContext(
        form: form, rules: rules, workbooks: sheets.workbooks, reader: reader, language: language,
        isColoured: isColoured, path: path))
  }

  /// Writes a report to a file; an old one is replaced at once or not at all.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - sheets: What the report is about; none of its files is replaced.
  ///   - format: The format, such as `HTMLReport.self`.
  ///   - language: The language.
  ///   - path: The file.
  ///   - inputs: More files that are not to be replaced.
  /// - Throws: `SourceError` when the file cannot be written, or is one of those that are not to be replaced.
  public func write(
    _ report: ReconciliationReport, about sheets: SheetsRead, as format: any ReportFormat.Type,
    in language: Language = .thai, to path: String, sparing inputs: [String] = []
  ) throws(SourceError) {
    try OutputGuard.refuse(path, replacing: sheets.files + inputs + ownFiles)
    try AtomicFile.write(bytes(of: report, about: sheets, as: format, in: language, path: path), to: path)
  }
}
