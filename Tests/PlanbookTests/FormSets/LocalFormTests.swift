import ActionPlans
import Foundation
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// The operation plan of a local government: a form set that is a folder and no Swift.
@Suite("The local government's operation plan")
struct LocalFormTests {
  private static let seeds = TestEffort.count(16, full: 400)

  private func read(_ workbooks: [Workbook], _ form: Form) throws -> ActionPlan {
    try PlanAssembly(Submission(reading: workbooks, form: form), form: form).plan()
  }

  @Test("a plan read from its own workbook and from its own CSV files is the plan, and contradicts itself nowhere")
  func roundTrip() async throws {
    let form = try Form.named("local")
    let folder = try TemporaryFolder()
    for seed in 0..<Self.seeds {
      let plan = try #require(LocalPlans.plan(seed: UInt64(seed)))
      let writer = OfficialTablesWriter(form: form)
      let (workbook, tables) = (folder.path("\(seed).xlsx"), folder.path("\(seed)"))
      try writer.writeXLSX(plan, to: workbook)
      try writer.writeCSV(plan, to: tables)
      let reader = SourceReader(form: form)
      let (xlsx, csv) = try await (reader.read([workbook]).workbooks, reader.read([tables]).workbooks)
      #expect(try PlanFile.encode(read(xlsx, form)) == PlanFile.encode(plan), "seed \(seed)")
      #expect(try PlanFile.encode(read(csv, form)) == PlanFile.encode(plan), "seed \(seed)")
      let submission = Submission(reading: xlsx, form: form)
      #expect(submission.unrecognised.isEmpty && submission.lacking.isEmpty, "seed \(seed)")
      let findings = Reconciliation(submission, form: form).findings
        // A project of no work plan, or of no money, is the plan's own doing.
        .filter { !["BUD005"].contains($0.code) }
      #expect(findings.map { "\($0.code) \($0.message.english)" } == [], "seed \(seed)")
    }
  }

  @Test("counts, sums and shares of ผด. ๐๑ are held against ผด. ๐๒")
  func summary() throws {
    let form = try Form.named("local")
    let plan = try #require(LocalPlans.plan(seed: 4))
    var submission = Submission(
      reading: [Submission(exporting: plan, form: form).workbook(form: form)], form: form)
    submission.divisions[0].strategySums[0].projectCount.value? += 1
    submission.divisions[0].strategySums[0].budget.value?.satang += 100
    let last = submission.divisions[0].strategySums.count - 1
    submission.divisions[0].strategySums[last].budgetShare.value = ExactDecimal(tenThousandths: 999_900)
    let findings = Reconciliation(submission, form: form).findings
    #expect(findings.count { $0.code == "BUD008" } == 2)
    let first = submission.divisions[0].strategySums[0]
    for cell in [first.projectCount.location, first.budget.location] {
      #expect(findings.contains { $0.code == "BUD008" && $0.places.first?.location == cell })
    }
    let share = submission.divisions[0].strategySums[last].budgetShare.location
    #expect(
      findings.contains { finding in
        finding.places.first?.location == share || finding.related.contains { $0.places.first?.location == share }
      })
  }

  @Test("shares that are off by what rounding does are no finding, and by more they are", arguments: [100, 101])
  func rounding(tenThousandths: Int64) throws {
    let form = try Form.named("local")
    let plan = try #require(LocalPlans.plan(seed: 4))
    var submission = Submission(
      reading: [Submission(exporting: plan, form: form).workbook(form: form)], form: form)
    let share = try #require(submission.divisions[0].strategySums[0].projectShare.value)
    submission.divisions[0].strategySums[0].projectShare.value =
      ExactDecimal(tenThousandths: share.tenThousandths + tenThousandths)
    let codes = Reconciliation(submission, form: form).findings.map(\.code).filter { $0 == "BUD009" }
    #expect(codes == (tenThousandths > 100 ? ["BUD009"] : []))
  }

  @Test("what a form set has no column for is not exported, and named")
  func unprintable() throws {
    let plan = try #require(LocalPlans.plan(seed: 4))
    let folder = try TemporaryFolder()
    let error = #expect(throws: SourceError.self) {
      try OfficialTablesWriter(form: Form.standard()).writeXLSX(plan, to: folder.path("a.xlsx"))
    }
    #expect(error?.code == "form-lacks")
    #expect(
      error?.thai
        == "แบบฟอร์ม bma ไม่มีตารางหรือคอลัมน์สำหรับเดือนที่ดำเนินการของโครงการ, “detail” ของโครงการ, “place” ของโครงการ ที่แผนนี้มี "
        + "จึงไม่ส่งออกเพื่อไม่ให้ข้อมูลหาย ให้เลือกแบบฟอร์มของแผนนี้ด้วย --template (ดูชื่อด้วย planbook templates)")
    #expect(
      error?.english
        == "The form set bma has no table or column for months of projects, “detail” of projects, “place” of projects, "
        + "which this plan states; nothing was exported, so that nothing is lost. Choose the plan's own form set with "
        + "--template (planbook templates lists them).")
  }

  @Test("a plan that the tables of a form set would not give back is not exported by it")
  func notReturned() throws {
    let form = try Form.named("local")
    var division = Division(name: "กองช่าง")
    division.workGroups = [WorkGroup(name: "งาน ก"), WorkGroup(name: "งาน ข")]
    division.projects = [Project(number: 1, name: "จัดซื้อ", workGroups: ["งาน ข"])]
    let year = try #require(FiscalYear(buddhistYear: 2569))
    let plan = ActionPlan(fiscalYear: year, divisions: [division])
    let folder = try TemporaryFolder()
    let error = #expect(throws: SourceError.self) {
      try PlanDesk(form: form).export(plan, to: folder.path("plan.xlsx"))
    }
    #expect(["plan-not-returned", "form-lacks"].contains(error?.code))
    #expect(!FileManager.default.fileExists(atPath: folder.path("plan.xlsx")))
    try PlanDesk(form: .standard()).export(plan, to: folder.path("plan.xlsx"))
  }
}
