public import ActionPlans
internal import Spreadsheet

extension Submission {
  /// What the official tables say of a plan: every fact in each table that prints it, every total computed.
  public init(exporting plan: ActionPlan, form: Form) {
    self.init()
    fiscalYears = [Entry(plan.fiscalYear)]
    if let table = form.tables(of: .strategy).first?.key ?? form.tables.first?.key {
      strategy = Self.strategyRows(plan.strategy, in: table, form: form)
    }
    divisions = plan.divisions.map { DivisionExport($0, of: plan, form: form).submission }
    // The strategy stands before the first division's tables, and with a division of which nothing is said where there
    // is none.
    if divisions.isEmpty { divisions = [DivisionSubmission()] }
  }

  /// The strategy's elements, which the strategy's own table and the headings of other tables print.
  private static func strategyRows(_ strategy: Strategy, in table: TableKey, form: Form) -> [StrategyRow] {
    func row(_ level: LevelForm?, _ code: StrategyCode?, _ title: String) -> StrategyRow {
      var row = StrategyRow(in: table)
      row.level = Entry(level)
      row.code = Entry(code)
      row.title = Entry(title)
      return row
    }
    func rows(inAreas isIncluded: (Int) -> Bool) -> [StrategyRow] {
      strategy.elements.filter { isIncluded($0.code.components[0]) }.map { element in
        row(form.level(of: element), element.code, element.title)
      }
    }
    let grouped = Set(strategy.parts.flatMap(\.areas).map { $0.components[0] })
    var result = rows { !grouped.contains($0) }
    for part in strategy.parts {
      result.append(row(form.levels.first { $0.depth == nil }, StrategyCode(components: [part.number]), part.title))
      let areas = Set(part.areas.map { $0.components[0] })
      result += rows { areas.contains($0) }
    }
    return result
  }
}

extension Form {
  /// The level on which an element stands: the one that the plan names, else that of codes of its depth.
  package func level(of element: StrategyElement) -> LevelForm? {
    element.level.flatMap(level(named:)) ?? level(ofDepth: element.code.depth, isAgencyOwn: element.isAgencyMeasure)
      ?? lowestLevel
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
    result.aspects = division.evaluationAspects.map {
      AspectHeading(number: Entry($0.number), title: Entry($0.title))
    }
    for table in form.tables { add(table, to: &result) }
    result.orderProjects(form: form)
    return result
  }

  /// Adds the rows of a table.
  private func add(_ table: TableForm, to result: inout DivisionSubmission) {
    let key = table.key
    switch table.subject {
    case .workGroup: result.workGroups += workGroupRows(in: key)
    case .mission:
      result.missions += division.missions.enumerated().map { index, mission in
        var row = MissionRow(in: key)
        row.number = Entry(index + 1)
        row.mission = Entry(mission)
        return row
      }
    case .keyResult:
      result.keyResults += division.keyResults.map { keyResult in
        var row = KeyResultRow(in: key)
        row.number = Entry(keyResult.number)
        row.name = Entry(keyResult.name)
        row.target = Entry(keyResult.target)
        return row
      }
    case .project: result.projects += division.projects.map { ProjectExport($0).row(in: table) }
    case .activity:
      result.activities += division.activities.filter { $0.kind == table.kind }.map { activityRow($0, in: key) }
    case .indicator: result.indicators += division.indicators.map { indicatorRow($0, in: key) }
    case .agencyIndicator:
      result.agencyIndicators += division.evaluationAspects.flatMap { aspect in
        aspect.indicators.map { agencyIndicatorRow($0, aspect: aspect.number, in: key) }
      }
    case .step: result.schedules += division.projects.compactMap { scheduleTable($0, in: key) }
    case .strategy:
      if StrategyRow.statesSums(table) {
        result.strategySums += StrategySums(of: division, plan.strategy, form: form).rows(in: table)
      }
    }
  }

  private func workGroupRows(in table: TableKey) -> [WorkGroupRow] {
    let groups = division.workGroups.map(Optional.some)
    return (groups.isEmpty ? [nil] : groups).map { group in
      var row = WorkGroupRow(in: table)
      row.division = Entry(division.name.isEmpty ? nil : division.name)
      row.department = Entry(division.department)
      row.workGroup = Entry(group?.name)
      row.abbreviation = Entry(group?.abbreviation)
      return row
    }
  }

  private func groups(_ names: [String]) -> Entry<[String]> { Entry(names.isEmpty ? nil : names) }

  private func activityRow(_ activity: Activity, in table: TableKey) -> ActivityRow {
    var row = ActivityRow(in: table)
    row.kind = activity.kind
    row.number = Entry(activity.number)
    row.name = Entry(activity.name)
    row.measure = Entry(activity.measure)
    row.workGroups = groups(activity.workGroups)
    row.note = Entry(activity.note)
    return row
  }

  private func indicatorRow(_ indicator: Indicator, in table: TableKey) -> IndicatorRow {
    var row = IndicatorRow(in: table)
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

  private func agencyIndicatorRow(
    _ indicator: AgencyIndicator, aspect: Int, in key: TableKey
  ) -> AgencyIndicatorRow {
    var row = AgencyIndicatorRow(in: key)
    row.aspect = Entry(aspect)
    row.indicator = Entry(CodedName(code: indicator.code, name: indicator.name))
    row.definedBy = Entry(indicator.definedBy)
    row.works = indicator.works.enumerated().map { index, work in
      AgencyWorkItem(
        number: indicator.works.count > 1 ? index + 1 : nil, name: work.name, workGroups: work.workGroups)
    }
    return row
  }

  private func scheduleTable(_ project: Project, in key: TableKey) -> ScheduleTable? {
    guard let schedule = project.schedule else { return nil }
    var table = ScheduleTable(in: key)
    if let indicator = division.indicator(ofProject: project.number) {
      table.indicator = Entry(NumberedName(number: indicator.number, name: indicator.name))
    }
    table.project = Entry(NumberedName(number: project.number, name: project.name.orUnnamed))
    table.workGroups = groups(project.workGroups)
    table.carriedOver = Entry(schedule.carriedOver)
    // After steps that gave nobody knows how much, nobody knows the progress either.
    let isUnknown = schedule.carriedOver.map { $0.progress == nil } ?? false
    table.steps = zip(schedule.steps, schedule.progress).map { step, progress in
      var row = StepRow(in: key)
      row.step = Entry(NumberedName(number: step.number, name: step.name))
      row.weight = Entry(step.weight)
      row.progress = Entry(step.weight == nil || isUnknown ? nil : progress)
      row.months = Entry(step.months.isEmpty ? nil : step.months)
      row.note = Entry(step.note)
      return row
    }
    table.statedSteps = Entry(schedule.stepCount)
    table.statedWeight = Entry(schedule.totalWeight)
    table.statedProgress = Entry(isUnknown ? nil : schedule.progress.last ?? schedule.carriedOver?.progress)
    return table
  }
}
