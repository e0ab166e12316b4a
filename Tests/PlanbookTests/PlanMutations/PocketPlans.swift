import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

@testable import Planbook

/// Plans small enough to be changed and printed by the thousand: a few works of a plan with all that belongs to them.
enum PocketPlans {
  /// Plans cut from generated ones, from the sample's document, from the district's sheets, and from the operation plan of
  /// a local government.
  static func cut(form: Form) async throws -> [ActionPlan] {
    var plans = (0..<40).map { PlanGenerator.plan(seed: UInt64($0), size: .small) }
    for source in ["samples/plan-2560/plan.txt", "samples/district-2568/sheets"] {
      let workbooks = try await SourceReader(form: form).read([Program.path(source)]).workbooks
      plans.append(try PlanAssembly(Submission(reading: workbooks, form: form), form: form).plan())
    }
    let local = try InputFile.read(Program.path("samples/operation-plan-2569/plan.json"), limit: 1 << 20)
    plans.append(try PlanFile.decode(local, file: nil))
    return plans.flatMap { plan in
      plan.divisions.prefix(2).flatMap { division in
        stride(from: 0, to: max(1, min(division.projects.count, 16)), by: 2).map { first in
          cut(plan, to: division, projects: first..<first + 2)
        }
      }
    }
  }

  /// The plan of one division with some of its projects and what goes with them.
  private static func cut(_ plan: ActionPlan, to division: Division, projects: Range<Int>) -> ActionPlan {
    var small = division
    small.projects = division.projects.dropFirst(projects.lowerBound).prefix(projects.count).map { project in
      var project = project
      project.schedule = project.schedule.map {
        Schedule(carriedOver: $0.carriedOver, steps: Array($0.steps.prefix(2)))
      }
      return project
    }
    small.activities = Activity.Kind.allCases.flatMap { kind in division.activities.filter { $0.kind == kind }.prefix(1)
    }
    let works = Set(
      small.projects.map { Contribution.Work.project($0.number) }
        + small.activities.map { .activity($0.kind, $0.number) })
    small.indicators = division.indicators.compactMap { indicator in
      var indicator = indicator
      indicator.contributions.removeAll { !works.contains($0.work) }
      return indicator.contributions.isEmpty ? nil : indicator
    }
    small.indicators = Array(small.indicators.prefix(2))
    small.keyResults = division.keyResults.filter { result in small.indicators.contains { $0.number == result.number } }
    small.missions = Array(division.missions.prefix(2))
    small.evaluationAspects = division.evaluationAspects.prefix(2).map { aspect in
      var aspect = aspect
      aspect.indicators = Array(aspect.indicators.prefix(2))
      return aspect
    }
    let codes = (small.projects.map(\.measure) + small.activities.map(\.measure) + small.indicators.map(\.measure))
      .compactMap(\.self)
    let elements = plan.strategy.elements.filter { element in
      codes.contains { $0.ancestor(depth: element.code.depth) == element.code }
    }
    let parts = plan.strategy.parts.map { part in
      StrategyPart(
        number: part.number, title: part.title,
        areas: part.areas.filter { area in elements.contains { $0.code == area } })
    }
    return ActionPlan(
      fiscalYear: plan.fiscalYear, strategy: Strategy(parts: parts, elements: elements), divisions: [small])
  }
}
