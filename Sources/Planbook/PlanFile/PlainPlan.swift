internal import ActionPlans
internal import OfficialTables
internal import ThaiText

/// Tells whether a plan is so plain that its official tables surely give it back.
///
/// Nearly every plan is, and seeing it takes a small part of the time of printing and reading its tables. Of a plan that
/// is not, nothing is said: most of those come back as well.
struct PlainPlan {
  private let plan: ActionPlan
  private let cells: ReturningCells

  /// Whether the form set prints every fact in a column of its own, so that plans can be plain at all: what headings say
  /// for a row depends on the rows around it.
  private let printsPlainly: Bool

  init(_ plan: ActionPlan, form: Form) {
    self.plan = plan
    printsPlainly = form.tables(of: .project).contains { $0.states("number") && $0.states("name-with-measure") }
    let groups = plan.divisions.flatMap(\.workGroups)
    cells = ReturningCells(form: form, groups: groups.map(\.name), abbreviations: groups.compactMap(\.abbreviation))
  }

  /// Whether every part of it is plain.
  var isPlain: Bool {
    printsPlainly && plan.strategy.parts.allSatisfy { cells.isOrdinary($0.title) }
      && plan.strategy.elements.allSatisfy(cells.returns)
      && plan.divisions.allSatisfy(isPlain)
  }

  private func isPlain(_ division: Division) -> Bool {
    cells.returns(division: division.name, department: division.department)
      && division.workGroups.allSatisfy { isOrdinary($0.name) && isOrdinary($0.abbreviation) }
      && division.missions.allSatisfy(cells.isOrdinary)
      && hasDistinctNames(division) && division.projects.allSatisfy(isPlain) && division.activities.allSatisfy(isPlain)
      && areMeasuresStated(division) && hasPlainIndicators(division) && hasPlainKeyResults(division)
      && division.evaluationAspects.allSatisfy(isPlain)
  }

  private func isOrdinary(_ text: String?) -> Bool { text.map(cells.isOrdinary) ?? true }

  /// Whether no two works have names that read alike: the tables know a work by its name.
  private func hasDistinctNames(_ division: Division) -> Bool {
    var keys: Set<MatchingKey> = []
    return division.projects.allSatisfy { keys.insert(MatchingKey($0.name)).inserted }
      && division.activities.allSatisfy { keys.insert(MatchingKey($0.name)).inserted }
  }

  private func isPlain(_ project: Project) -> Bool {
    cells.returns(workName: project.name) && project.budget?.fitsCell ?? false
      && (project.measure.map(cells.returns) ?? true)
      && cells.returns(groups: project.workGroups) && isOrdinary(project.note)
      && project.fundings.allSatisfy { isOrdinary($0.source) }
      && (project.schedule?.steps ?? []).allSatisfy { isOrdinary($0.name) && isOrdinary($0.note) }
  }

  private func isPlain(_ activity: Activity) -> Bool {
    cells.returns(workName: activity.name) && cells.returns(groups: activity.workGroups) && isOrdinary(activity.note)
      && (activity.measure.map(cells.returns) ?? true)
  }

  /// Whether every work of an indicator of a measure has a measure itself, since the tables state it once for both, and
  /// one of several indicators has theirs: activities of one name under two measures are two.
  private func areMeasuresStated(_ division: Division) -> Bool {
    var measures: [Contribution.Work: StrategyCode] = [:]
    for project in division.projects { measures[.project(project.number)] = project.measure }
    for activity in division.activities { measures[.activity(activity.kind, activity.number)] = activity.measure }
    var indicators: [Contribution.Work: Int] = [:]
    for contribution in division.indicators.lazy.flatMap(\.contributions) {
      indicators[contribution.work, default: 0] += 1
    }
    return division.indicators.allSatisfy { indicator in
      indicator.contributions.allSatisfy { contribution in
        let measure = measures[contribution.work]
        return measure == indicator.measure || measure != nil && indicators[contribution.work] == 1
      }
    }
  }

  private func hasPlainIndicators(_ division: Division) -> Bool {
    let projects = Dictionary(division.projects.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let activities = Dictionary(
      division.activities.map { (Contribution.Work.activity($0.kind, $0.number), $0) },
      uniquingKeysWith: { first, _ in first })
    let abbreviations = Dictionary(
      division.workGroups.compactMap { group in group.abbreviation.map { (group.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    func returns(_ contribution: Contribution) -> Bool {
      func returns(_ name: String, _ budget: Money?, _ groups: [String]) -> Bool {
        guard let budget, budget.fitsCell else { return false }
        return cells.returns(
          name: name, budget: budget, state: contribution.state, groups: groups.map { abbreviations[$0] ?? $0 })
      }
      if case .project(let number) = contribution.work, let project = projects[number] {
        return returns(project.name, project.budget, project.workGroups)
      }
      return activities[contribution.work].map { returns($0.name, .zero, $0.workGroups) } ?? false
    }
    return division.indicators.allSatisfy { indicator in
      isOrdinary(indicator.name) && (indicator.target.map(cells.returns) ?? true)
        && cells.returns(
          definition: indicator.definition, target: indicator.target, calculation: indicator.calculation)
        && indicator.contributions.allSatisfy(returns)
    }
  }

  /// Whether every key result is called as the indicator with its number and has its target: they are one fact.
  private func hasPlainKeyResults(_ division: Division) -> Bool {
    guard !division.keyResults.isEmpty else { return true }
    var names: Set<MatchingKey> = []
    var indicators: [Int: Indicator] = [:]
    for indicator in division.indicators {
      guard names.insert(MatchingKey(indicator.name).sparse).inserted else { return false }
      indicators[indicator.number] = indicator
    }
    return division.keyResults.allSatisfy { result in
      guard isOrdinary(result.name), result.target.map(cells.returns) ?? true else { return false }
      guard let indicator = indicators[result.number] else {
        return names.insert(MatchingKey(result.name).sparse).inserted
      }
      return indicator.name == result.name && (indicator.target ?? result.target) == result.target
    }
  }

  private func isPlain(_ aspect: EvaluationAspect) -> Bool {
    isOrdinary(aspect.title)
      && aspect.indicators.allSatisfy { indicator in
        cells.returns(indicator) && isOrdinary(indicator.name) && isOrdinary(indicator.definedBy)
          && indicator.works.allSatisfy { cells.returns($0, isOnly: indicator.works.count == 1) }
      }
  }
}
