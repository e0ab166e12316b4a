import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// Generated plans in which nothing is wrong, each through the files that people exchange.
@Suite("Where nothing contradicts, nothing is decided")
struct CleanPlanDecisionTests {
  private static let batch = 10
  private static let batches = stride(from: 0, to: TestEffort.count(20, full: 1_000), by: batch).map { $0..<$0 + batch }

  @Test("a plan through its workbook and through its CSV files", arguments: batches)
  func nothingIsDecided(seeds: Range<Int>) async throws {
    let form = try Form.standard()
    let folder = try TemporaryFolder()
    let today = try #require(CalendarDay("2026-01-01"))
    for seed in seeds {
      let plan = PlanGenerator.cleanPlan(seed: UInt64(seed), size: PlanGenerator.Size(projects: 1...20))
      let export = OfficialTablesWriter(form: form)
      try export.writeXLSX(plan, to: folder.path("\(seed).xlsx"))
      try export.writeCSV(plan, to: folder.path("\(seed)"))
      for source in ["\(seed).xlsx", "\(seed)"] {
        let workbooks = try await SourceReader(form: form).read([folder.path(source)]).workbooks
        let found = Reconciliation(Submission(reading: workbooks, form: form), form: form)
        let assembled = try PlanAssembly(after: found).assembled()
        #expect(assembled.plan == plan, "\(source)")
        #expect(assembled.decisions.map(\.wording.english) == [], "\(source)")
        let review = FindingReview(found.findings, waivers: [], today: today)
        #expect(!ImportRecord(assembled.decisions, review: review, after: found).leavesDoubt, "\(source)")
      }
    }
  }
}
