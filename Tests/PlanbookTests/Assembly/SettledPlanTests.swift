import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import Testing

@testable import Planbook

/// Plans of which the official tables would give back another one.
@Suite("A plan that its tables would not give back is changed, and every change told")
struct SettledPlanTests {
  private func plan(_ names: String...) throws -> ActionPlan {
    var division = Division(name: "กองตัวอย่าง")
    division.projects = names.enumerated().map { Project(number: $0 + 1, name: $1) }
    return ActionPlan(fiscalYear: try #require(FiscalYear(buddhistYear: 2569)), divisions: [division])
  }

  @Test("the plan is the one that comes back, and each place says what was stated and what is kept")
  func changes() throws {
    let (settled, changes) = try ReturnedPlan().settled(plan("๑. โครงการ ก", "โครงการ ข"))
    #expect(try settled == plan("โครงการ ก", "โครงการ ข"))
    #expect(changes.map(\.path.description) == ["divisions[0].projects[0].name"])
    #expect(try ReturnedPlan().settled(settled).changes.isEmpty)
    _ = try PlanFile.encode(settled)
  }

  @Test("a plan that comes back as it is stays as it is")
  func unchanged() throws {
    let plan = try plan("โครงการ ก", "โครงการ ข")
    let (settled, changes) = try ReturnedPlan(form: .standard()).settled(plan)
    #expect(settled == plan && changes.isEmpty)
  }

  @Test("an import tells every change and ends with 1")
  func told() throws {
    let form = try Form.standard()
    let found = Reconciliation(Submission(exporting: try plan("โครงการ ก"), form: form), form: form)
    let changes = (1...11).map { number in
      PlanChange(
        place: "divisions[0].projects[\(number)].name", stated: Wording("ข้อความ \"๑. ก\"", "the text \"๑. ก\""),
        kept: Wording("ข้อความ \"ก\"", "the text \"ก\""))
    }
    let today = try #require(CalendarDay("2026-01-01"))
    let review = FindingReview([], waivers: [], today: today)
    let record = ImportRecord([], changes: changes, review: review, after: found)
    #expect(record.leavesDoubt)
    #expect(!ImportRecord([], review: review, after: found).leavesDoubt)
    let thai = ImportText(language: .thai).lines(of: record, writtenTo: "แผน.json")
    #expect(thai.count == 13)
    #expect(
      thai[0...1] == [
        "ปรับแผนให้อ่านกลับจากตารางทางการได้เหมือนเดิม 11 เรื่อง",
        "  divisions[0].projects[1].name: ใช้ข้อความ \"ก\" แทนข้อความ \"๑. ก\"",
      ])
    let english = ImportText(language: .english).lines(of: record, writtenTo: "plan.json")
    #expect(
      english[0...1] == [
        "changed so that the official tables give the plan back: 11",
        "  divisions[0].projects[1].name: took the text \"ก\" for the text \"๑. ก\"",
      ])
    #expect(english[11...] == ["  and 1 more like these", "wrote plan.json"])
  }
}
