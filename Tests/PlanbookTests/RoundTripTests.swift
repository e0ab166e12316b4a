import ActionPlans
import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing

@Suite("A plan comes back from its tables")
struct PlanRoundTripTests {
  @Test("the plan read from its own workbook is the plan", arguments: 0..<100)
  func planThroughGrid(seed: Int) throws {
    let form = try Form.standard()
    let plan = PlanGenerator.plan(seed: UInt64(seed))
    let workbook = Submission(exporting: plan, form: form).workbook(form: form)
    let read = try PlanAssembly(Submission(reading: [workbook], form: form), form: form).plan()
    #expect(read.fiscalYear == plan.fiscalYear)
    #expect(read.strategy == plan.strategy)
    #expect(read.divisions.count == plan.divisions.count)
    for (first, second) in zip(plan.divisions, read.divisions) {
      #expect(first.workGroups == second.workGroups)
      #expect(first.missions == second.missions)
      #expect(first.keyResults == second.keyResults)
      for (left, right) in zip(first.projects, second.projects) where left != right { #expect(left == right) }
      #expect(first.projects.count == second.projects.count)
      #expect(first.activities.count == second.activities.count)
      for (left, right) in zip(first.activities, second.activities) where left != right { #expect(left == right) }
      for (left, right) in zip(first.indicators, second.indicators) where left != right { #expect(left == right) }
      #expect(first.evaluationAspects == second.evaluationAspects)
    }
    #expect(read == plan || read.divisions != plan.divisions)
  }
}
