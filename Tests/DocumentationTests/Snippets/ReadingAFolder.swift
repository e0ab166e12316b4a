import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

/// What a person has to know before anything is read.
func readingAFolder() async throws {
  // snippet
  let desk = PlanDesk(form: try Form.standard())
  let sheets = try await desk.read(["sheets/"])
  for source in sheets.submission.sources { print(source.file, source.rows) }
  for path in sheets.passedOver { print("not read:", path) }
  // end of snippet

  // snippet
  let report = try desk.reconcile(sheets)
  for finding in report.findings where finding.severity == .error {
    print(finding.code, finding.message.english)
    for place in finding.places { print("  ", place.location, place.written) }
  }
  // end of snippet

  // snippet
  try desk.write(report, about: sheets, as: HTMLReport.self, in: .english, to: "findings.html")
  // end of snippet

  // snippet
  let plan = try desk.assemble(sheets)
  try desk.save(plan, to: "plan.json", sparing: sheets.files)
  try desk.export(plan, to: "official.xlsx", sparing: sheets.files)
  // end of snippet
}

/// Work that may be given up.
func givingUp(_ desk: PlanDesk) async throws -> ReconciliationReport? {
  // snippet
  let work = Task { try desk.reconcile(try await desk.read(["sheets/"])) }
  work.cancel()
  do {
    return try await work.value
  } catch is CancellationError {
    return nil
  }
  // end of snippet
}
