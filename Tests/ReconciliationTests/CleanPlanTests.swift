import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Clean plans")
struct CleanPlanTests {
  @Test("a clean plan gives no finding", arguments: 0..<40)
  func cleanPlanGivesNothing(seed: Int) throws {
    let findings = try CleanPlan.findings(CleanPlan.workbook(of: CleanPlan.plan(seed: UInt64(seed))))
    #expect(findings.map { "\($0.code): \($0.message.english)" } == [])
  }

  @Test("what a plan itself lacks is all that is said of it", arguments: 40..<70)
  func onlyWhatIsLackingIsReported(seed: Int) throws {
    let plan = CleanPlan.withFittingTargets(PlanGenerator.plan(seed: UInt64(seed)))
    let findings = try CleanPlan.findings(CleanPlan.workbook(of: plan))
    var lacking = 0
    for division in plan.divisions where division.projects.contains(where: { $0.schedule != nil }) {
      let routine = Set(
        division.indicators.filter { $0.mission == .routine }.flatMap(\.contributions).map(\.work))
      lacking += division.projects.count { $0.schedule == nil && !routine.contains(.project($0.number)) }
    }
    let weightless = plan.divisions.flatMap(\.projects).compactMap(\.schedule).flatMap(\.steps).count {
      $0.weight == nil
    }
    #expect(findings.count { $0.code == "SCH001" } == lacking)
    #expect(findings.count { $0.code == "SCH006" } == weightless)
    #expect(
      findings.filter { $0.code != "SCH001" && $0.code != "SCH006" }.map { "\($0.code): \($0.message.english)" } == [])
  }
}
