public import ActionPlans
internal import Spreadsheet

extension Submission {
  /// What the official tables say of a plan: every fact in each table that prints it, every total computed.
  public init(exporting plan: ActionPlan, form: Form) {
    self.init()
    fiscalYears = [Entry(plan.fiscalYear)]
    strategy = Self.strategyRows(plan.strategy)
    divisions = plan.divisions.map { DivisionExport($0, of: plan, form: form).submission }
  }

  private static func strategyRows(_ strategy: Strategy) -> [StrategyRow] {
    func row(_ level: StrategyRow.Level, _ code: StrategyCode?, _ title: String) -> StrategyRow {
      var row = StrategyRow()
      row.level = Entry(level)
      row.code = Entry(code)
      row.title = Entry(title)
      return row
    }
    func rows(inAreas isIncluded: (Int) -> Bool) -> [StrategyRow] {
      strategy.elements.filter { isIncluded($0.code.components[0]) }.map { element in
        let level: StrategyRow.Level =
          switch element.level {
          case .area: .area
          case .dimension: .dimension
          case .goal: .goal
          case .measure, nil: element.isAgencyMeasure ? .agencyMeasure : .measure
          }
        return row(level, element.code, element.title)
      }
    }
    let grouped = Set(strategy.parts.flatMap(\.areas).map { $0.components[0] })
    var result = rows { !grouped.contains($0) }
    for part in strategy.parts {
      result.append(row(.part, StrategyCode(components: [part.number]), part.title))
      let areas = Set(part.areas.map { $0.components[0] })
      result += rows { areas.contains($0) }
    }
    return result
  }
}

/// Turns one division of a plan into the rows of its official tables.
private struct DivisionExport {
  private let division: Division
  private let plan: ActionPlan
  private let form: Form
  private let abbreviations: [String: String]

  init(_ division: Division, of plan: ActionPlan, form: Form) {
    self.division = division
    self.plan = plan
    self.form = form
    abbreviations = Dictionary(
      division.workGroups.compactMap { group in group.abbreviation.map { (group.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  var submission: DivisionSubmission {
    var result = DivisionSubmission()
    result.name = Entry(division.name.isEmpty ? nil : division.name)
    result.department = Entry(division.department)
    result.workGroups = workGroupRows
    result.missions = division.missions.enumerated().map { index, mission in
      var row = MissionRow()
      row.number = Entry(index + 1)
      row.mission = Entry(mission)
      return row
    }
    result.keyResults = division.keyResults.map { keyResult in
      var row = KeyResultRow()
      row.number = Entry(keyResult.number)
      row.name = Entry(keyResult.name)
      row.target = Entry(keyResult.target)
      return row
    }
    result.projectList = division.projects.map(projectListRow)
    result.budgetSummary = division.projects.map(budgetSummaryRow)
    result.activities = division.activities.map(activityRow)
    result.indicators = division.indicators.map(indicatorRow)
    result.aspects = division.evaluationAspects.map {
      AspectHeading(number: Entry($0.number), title: Entry($0.title))
    }
    result.agencyIndicators = division.evaluationAspects.flatMap { aspect in
      aspect.indicators.map { agencyIndicatorRow($0, aspect: aspect.number) }
    }
    result.schedules = division.projects.compactMap(scheduleTable)
    return result
  }

  private var workGroupRows: [DivisionRow] {
    let groups = division.workGroups.map(Optional.some)
    return (groups.isEmpty ? [nil] : groups).map { group in
      var row = DivisionRow()
      row.division = Entry(division.name.isEmpty ? nil : division.name)
      row.department = Entry(division.department)
      row.workGroup = Entry(group?.name)
      row.abbreviation = Entry(group?.abbreviation)
      return row
    }
  }

  private func groups(_ names: [String]) -> Entry<[String]> { Entry(names.isEmpty ? nil : names) }

  private func projectListRow(_ project: Project) -> ProjectListRow {
    var row = ProjectListRow()
    row.name = Entry(project.name)
    row.budget = Entry(project.budget)
    row.workGroups = groups(project.workGroups)
    row.measure = Entry(project.measure)
    return row
  }

  private func budgetSummaryRow(_ project: Project) -> BudgetSummaryRow {
    var row = BudgetSummaryRow()
    row.number = Entry(project.number)
    row.project = Entry(ProjectTitle(name: project.name, measure: project.measure))
    row.fundings = project.fundings.map { funding in
      var entry = BudgetSummaryRow.FundingEntry()
      entry.amount = Entry(funding.amount)
      entry.source = Entry(funding.source)
      return entry
    }
    if row.fundings.isEmpty {
      var entry = BudgetSummaryRow.FundingEntry()
      entry.amount = Entry(.zero)
      row.fundings = [entry]
    }
    row.workGroups = groups(project.workGroups)
    row.note = Entry(project.note)
    return row
  }

  private func activityRow(_ activity: Activity) -> ActivityRow {
    var row = ActivityRow()
    row.kind = activity.kind
    row.number = Entry(activity.number)
    row.name = Entry(activity.name)
    row.measure = Entry(activity.measure)
    row.workGroups = groups(activity.workGroups)
    row.note = Entry(activity.note)
    return row
  }

  private func indicatorRow(_ indicator: Indicator) -> IndicatorRow {
    var row = IndicatorRow()
    row.mission = Entry(indicator.mission)
    row.measure = Entry(
      indicator.measure.map { code in
        let element = plan.strategy[code]
        return MeasureReference(
          title: element?.title ?? "", code: code, prefix: "", isAgencyMeasure: element?.isAgencyMeasure ?? false)
      } ?? .nothing)
    row.indicator = Entry(NumberedName(number: indicator.number, name: indicator.name))
    row.paragraphs = DefinitionText.paragraphs(
      definition: indicator.definition, target: indicator.target, calculation: indicator.calculation, form: form
    ).map { Entry($0) }
    row.works = indicator.contributions.enumerated().compactMap { index, contribution in
      workItem(contribution, number: index + 1)
    }
    return row
  }

  private func workItem(_ contribution: Contribution, number: Int) -> WorkItem? {
    switch contribution.work {
    case .project(let projectNumber):
      guard let project = division.projects.first(where: { $0.number == projectNumber }) else { return nil }
      return WorkItem(
        number: number, name: project.name, budget: project.budget, state: contribution.state,
        workGroups: project.workGroups.map { abbreviations[$0] ?? $0 })
    case .activity(let kind, let activityNumber):
      guard let activity = division.activities.first(where: { $0.kind == kind && $0.number == activityNumber }) else {
        return nil
      }
      return WorkItem(
        number: number, name: activity.name, budget: .zero, state: contribution.state,
        workGroups: activity.workGroups.map { abbreviations[$0] ?? $0 })
    }
  }

  private func agencyIndicatorRow(_ indicator: AgencyIndicator, aspect: Int) -> AgencyIndicatorRow {
    var row = AgencyIndicatorRow()
    row.aspect = Entry(aspect)
    row.indicator = Entry(CodedName(code: indicator.code, name: indicator.name))
    row.definedBy = Entry(indicator.definedBy)
    row.works = indicator.works.enumerated().map { index, work in
      AgencyWorkItem(
        number: indicator.works.count > 1 ? index + 1 : nil, name: work.name, workGroups: work.workGroups)
    }
    return row
  }

  private func scheduleTable(_ project: Project) -> ScheduleTable? {
    guard let schedule = project.schedule else { return nil }
    var table = ScheduleTable()
    if let indicator = division.indicator(ofProject: project.number) {
      table.indicator = Entry(NumberedName(number: indicator.number, name: indicator.name))
    }
    table.project = Entry(NumberedName(number: project.number, name: project.name))
    table.workGroups = groups(project.workGroups)
    table.carriedOver = Entry(schedule.carriedOver)
    table.steps = zip(schedule.steps, schedule.progress).map { step, progress in
      var row = StepRow()
      row.step = Entry(NumberedName(number: step.number, name: step.name))
      row.weight = Entry(step.weight)
      row.progress = Entry(step.weight == nil ? nil : progress)
      row.months = Entry(step.months.isEmpty ? nil : step.months)
      row.note = Entry(step.note)
      return row
    }
    table.statedSteps = Entry(schedule.stepCount)
    table.statedWeight = Entry(schedule.totalWeight)
    table.statedProgress = Entry(schedule.progress.last ?? schedule.carriedOver?.progress)
    return table
  }
}
