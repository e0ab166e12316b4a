import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Clean plans")
struct CleanPlanTests {
  @Test("a clean plan gives no finding", arguments: 0..<TestEffort.count(10, full: 40))
  func cleanPlanGivesNothing(seed: Int) throws {
    let findings = try CleanPlan.findings(CleanPlan.workbook(of: CleanPlan.plan(seed: UInt64(seed))))
    #expect(findings.map { "\($0.code): \($0.message.english)" } == [])
  }

  @Test("what a plan itself lacks is all that is said of it", arguments: 40..<TestEffort.count(50, full: 70))
  func onlyWhatIsLackingIsReported(seed: Int) throws {
    let plan = PlanGenerator.withFittingTargets(PlanGenerator.plan(seed: UInt64(seed)))
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
    // The indicator table says in words that a project needs no money.
    let moneyless = plan.divisions.filter { $0.indicators.isEmpty && !$0.projects.allSatisfy(\.fundings.isEmpty) }
      .flatMap(\.projects).count(where: \.fundings.isEmpty)
    let monthless = plan.divisions.map { $0.projects.compactMap(\.schedule) }
      .filter { !$0.allSatisfy { $0.steps.allSatisfy(\.months.isEmpty) } }
      .joined().count { $0.steps.contains(where: \.months.isEmpty) }
    let dimensions = plan.strategy.elements.map(\.code).filter { $0.depth == 2 }
    let headingless =
      dimensions.isEmpty
      ? []
      : Set(plan.strategy.elements.map(\.code).filter { $0.depth == 3 }.compactMap(\.parent)).subtracting(dimensions)
    let expected = [
      "SCH001": lacking, "SCH006": weightless, "BUD005": moneyless, "SCH016": monthless, "STR004": headingless.count,
    ]
    let found = Dictionary(grouping: findings, by: \.code).mapValues(\.count)
    let others = findings.filter { expected[$0.code] == nil }.map { "\($0.code): \($0.message.english)" }
    #expect(others == [])
    for (code, count) in expected { #expect(found[code, default: 0] == count, "\(code)") }
  }
}
