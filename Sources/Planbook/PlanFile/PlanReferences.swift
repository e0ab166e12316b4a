internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Holds what one part of a plan says of another against it: names that have to differ, and references to be found.
struct PlanReferences {
  private let plan: ActionPlan

  /// The references of a plan.
  init(_ plan: ActionPlan) { self.plan = plan }

  /// Refuses the first that is wrong.
  func check(at path: PlanPath) throws(PlanFault) {
    let divisions = PlanPath.member(path, "divisions")
    guard !plan.divisions.isEmpty || plan.strategy != Strategy() else { throw .saysNothing(at: divisions) }
    try distinct(plan.divisions.map(\.name)) { .member(.element(divisions, $0), "name") }
    for (index, division) in plan.divisions.enumerated() {
      let place = PlanPath.element(divisions, index)
      guard !division.name.isEmpty || plan.divisions.count == 1 else { throw .nameless(at: .member(place, "name")) }
      guard division != Division(name: "") else { throw .saysNothing(at: place) }
      try check(division, at: place)
    }
  }

  private func check(_ division: Division, at path: PlanPath) throws(PlanFault) {
    let groups = PlanPath.member(path, "workGroups")
    try distinct(division.workGroups.map(\.name)) { .member(.element(groups, $0), "name") }
    try distinct(division.missions) { .element(.member(path, "missions"), $0) }
    try checkContributions(of: division, at: path)
    try checkAgencyCodes(of: division, at: .member(path, "evaluationAspects"))
  }

  /// Refuses two texts that read alike.
  private func distinct(_ texts: [String], path: (Int) -> PlanPath) throws(PlanFault) {
    var places: [MatchingKey: Int] = [:]
    for (index, text) in texts.enumerated() {
      if let first = places.updateValue(index, forKey: MatchingKey(text)) {
        throw .repeatedName(text, at: path(index), first: path(first))
      }
    }
  }

  /// Refuses a contribution of a project or an activity that the division does not have.
  private func checkContributions(of division: Division, at path: PlanPath) throws(PlanFault) {
    let works = Set(
      division.projects.map { Contribution.Work.project($0.number) }
        + division.activities.map { .activity($0.kind, $0.number) })
    for (index, indicator) in division.indicators.enumerated() {
      for (item, contribution) in indicator.contributions.enumerated() where !works.contains(contribution.work) {
        let (number, list) =
          switch contribution.work {
          case .project(let number): (number, "projects")
          case .activity(_, let number): (number, "activities")
          }
        let contributions = PlanPath.member(.element(.member(path, "indicators"), index), "contributions")
        throw .dangling(
          .integer(number), at: .member(.element(contributions, item), "number"), known: .member(path, list))
      }
    }
  }

  /// Refuses an agency's indicator whose number another aspect has.
  private func checkAgencyCodes(of division: Division, at path: PlanPath) throws(PlanFault) {
    var places: [StrategyCode: PlanPath] = [:]
    for (index, aspect) in division.evaluationAspects.enumerated() {
      for (item, indicator) in aspect.indicators.enumerated() {
        let place = PlanPath.element(.member(.element(path, index), "indicators"), item)
        if let first = places.updateValue(place, forKey: indicator.code) {
          throw .repeated(.string(indicator.code.description), at: .member(place, "code"), first: first)
        }
      }
    }
  }
}
