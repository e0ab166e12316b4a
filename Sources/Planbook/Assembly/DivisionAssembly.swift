internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import ThaiText

/// Puts one division's plan together from everything its tables say.
struct DivisionAssembly {
  private let said: DivisionSubmission
  private let form: Form
  private let matching: WorkMatching
  private let groups: WorkGroupDirectory
  private let authority: [TableKey]

  init(_ division: DivisionSubmission, matching: WorkMatching, form: Form, settings: ReconciliationSettings) {
    said = division
    self.form = form
    authority = settings.authority(in: form)
    self.matching = matching
    groups = WorkGroupDirectory(division, abbreviations: settings.vocabulary.workGroups)
  }

  /// The division with its plan.
  var division: Division {
    var division = Division(name: said.name.value ?? "", department: said.department.value)
    division.workGroups = workGroups
    var missions: Set<MatchingKey> = []
    division.missions = said.missions.compactMap(\.mission.value).filter { missions.insert(MatchingKey($0)).inserted }
    division.keyResults = keyResults
    let (projects, places) = numberedProjects
    division.projects = projects
    let (activities, activityPlaces) = numberedActivities
    division.activities = activities
    division.indicators = indicators(works: places.merging(activityPlaces) { first, _ in first })
    division.evaluationAspects = evaluationAspects
    return division
  }

  private func names(_ entry: Entry<[String]>) -> [String]? {
    entry.value.map { $0.map { groups.reading(of: $0).name } }
  }

  // MARK: Work groups and key results

  private var workGroups: [WorkGroup] {
    let listed = said.workGroups.compactMap { row in
      row.workGroup.value.map { WorkGroup(name: $0, abbreviation: row.abbreviation.value) }
    }
    var seen: Set<MatchingKey> = []
    guard listed.isEmpty else { return listed.filter { seen.insert(MatchingKey($0.name)).inserted } }
    var abbreviations: [String: String] = [:]
    for short in said.indicators.flatMap({ $0.works.flatMap { $0.workGroups.value ?? [] } }) {
      if case .abbreviated(let name) = groups.reading(of: short), abbreviations[name] == nil {
        abbreviations[name] = short
      }
    }
    return groups.names.map { WorkGroup(name: $0, abbreviation: abbreviations[$0]) }
  }

  /// The key results; one that is an indicator's has the indicator's name and target, so that each fact has one value.
  private var keyResults: [KeyResult] {
    var indicators: [Int: IndicatorRow] = [:]
    for matched in matching.indicators {
      guard let row = matched.rows.first.map({ said.indicators[$0.place] }) else { continue }
      for keyResult in matched.keyResults { indicators[keyResult.place] = row }
    }
    var numbers = Numbering()
    var seen: Set<String> = []
    return said.keyResults.enumerated().compactMap { index, row in
      let indicator = indicators[index]
      let target = indicator.flatMap { DefinitionText($0.paragraphs, form: form).target.value }
      guard let name = indicator?.indicator.value?.name ?? row.name.value else { return nil }
      // A list that two sources print is one list.
      guard seen.insert("\(row.number.value ?? 0) \(MatchingKey(name))").inserted else { return nil }
      return KeyResult(number: numbers.take(row.number.value), name: name, target: target ?? row.target.value)
    }
  }

  // MARK: Projects

  /// The projects by number, and the number of each item of the indicator table that is a project.
  private var numberedProjects: ([Project], [WorkPlace: Contribution.Work]) {
    var numbers = Numbering()
    numbers.reserve(matching.projects.compactMap(\.number))
    var places: [WorkPlace: Contribution.Work] = [:]
    // Of two rows with the same number, it is that of the project whose schedule has it too.
    func isConfirmed(_ matched: MatchedProject) -> Bool {
      matched.schedules.contains { said.schedules[$0.place].project.value?.number == matched.number }
    }
    let all = matching.projects.indices
    var given: [Int: Int] = [:]
    for index in all.filter({ isConfirmed(matching.projects[$0]) })
      + all.filter({ !isConfirmed(matching.projects[$0]) })
    {
      given[index] = numbers.take(matching.projects[index].number)
    }
    let projects = matching.projects.enumerated().map { index, matched in
      let number = given[index] ?? index + 1
      for work in matched.works { places[work.place] = .project(number) }
      return project(matched, number: number)
    }
    return (projects.sorted { $0.number < $1.number }, places)
  }

  private func project(_ matched: MatchedProject, number: Int) -> Project {
    let rows = matched.tables.compactMap { $0.first.map { said.projects[$0.place] } }
    let work = matched.works.first.map { said.indicators[$0.place.indicator].works[$0.place.item] }
    let indicator = matched.works.first.map { said.indicators[$0.place.indicator] }
    let schedule = matched.schedules.first.map { said.schedules[$0.place] }
    func first<Value>(_ rowValue: (ProjectRow) -> Value?, works: Value? = nil, schedule scheduled: Value? = nil)
      -> Value?
    {
      for table in authority {
        if let value = rows.lazy.filter({ $0.table == table }).compactMap(rowValue).first { return value }
        if table == indicator?.table, let works { return works }
        if table == schedule?.table, let scheduled { return scheduled }
      }
      return nil
    }
    let name = first({ $0.name.value }, works: work?.name.value, schedule: schedule?.project.value?.name)
    let measure = first({ $0.measure.value }, works: indicator?.measure.value?.code)
    let workGroups = first(
      { names($0.workGroups) }, works: work.flatMap { names($0.workGroups) },
      schedule: schedule.flatMap { names($0.workGroups) })
    var fundings = first({ Self.fundings($0.fundings) }, works: work.flatMap { Self.fundings($0.budget) })
    // Where a table with sources agrees with the table that is believed more, it still knows which money comes from where.
    if let stated = rows.lazy.filter({ $0.funding.source.location != nil }).compactMap({ Self.fundings($0.fundings) })
      .first,
      let chosen = fundings,
      let sum = Money.sum(stated.map(\.amount)), sum == Money.sum(chosen.map(\.amount))
    {
      fundings = stated
    }
    // The source that such a table names holds for an amount that only other tables state.
    if let only = rows.first(where: { $0.funding.source.value != nil }), only.fundings.count == 1, fundings?.count == 1,
      fundings?[0].source == nil
    {
      fundings?[0].source = only.funding.source.value
    }
    var texts: [ProjectText] = []
    for text in rows.flatMap(\.texts) where !texts.contains(where: { $0.fact == text.fact }) {
      if let value = text.text.value { texts.append(ProjectText(fact: text.fact, text: value)) }
    }
    return Project(
      number: number, name: name ?? matched.name, measure: measure, fundings: fundings ?? [],
      workGroups: workGroups ?? [], schedule: schedule.map(ScheduleAssembly.schedule),
      months: rows.lazy.compactMap(\.months.value).first ?? FiscalMonthSet(), texts: texts,
      note: rows.lazy.compactMap(\.note.value).first)
  }

  /// The money by source; empty when the summary says there is none, nil when it says nothing.
  private static func fundings(_ entries: [ProjectRow.FundingEntry]) -> [Funding]? {
    let stated = entries.compactMap { entry in
      entry.amount.value.map { Funding(source: entry.source.value, amount: $0) }
    }
    guard !stated.isEmpty else { return nil }
    return stated.filter { $0.amount != .zero || $0.source != nil }
  }

  private static func fundings(_ budget: Entry<Money>) -> [Funding]? {
    budget.value.map { $0 == .zero ? [] : [Funding(source: nil, amount: $0)] }
  }

  // MARK: Activities

  private var numberedActivities: ([Activity], [WorkPlace: Contribution.Work]) {
    var numbers: [Activity.Kind: Numbering] = [:]
    var places: [WorkPlace: Contribution.Work] = [:]
    var activities: [Activity] = []
    for matched in matching.activities {
      let rows = matched.printed.map { said.activities[$0.place] }
      let place = matched.works.first?.place
      let item = place.map { said.indicators[$0.indicator].works[$0.item] }
      let mission = place.flatMap { said.indicators[$0.indicator].mission.value }
      let kind = rows.first?.kind ?? (mission == .routine ? .routine : .strategic)
      let number = numbers[kind, default: Numbering()].take(rows.lazy.compactMap(\.number.value).first)
      for work in matched.works { places[work.place] = .activity(kind, number) }
      activities.append(
        Activity(
          kind: kind, number: number, name: rows.lazy.compactMap(\.name.value).first ?? matched.name,
          measure: rows.lazy.compactMap(\.measure.value).first
            ?? place.flatMap { said.indicators[$0.indicator].measure.value?.code },
          workGroups: rows.lazy.compactMap { names($0.workGroups) }.first ?? item.flatMap { names($0.workGroups) }
            ?? [],
          note: rows.lazy.compactMap(\.note.value).first))
    }
    let order = Activity.Kind.allCases
    let sorted = activities.sorted {
      let (left, right) = (order.firstIndex(of: $0.kind) ?? 0, order.firstIndex(of: $1.kind) ?? 0)
      return (left, $0.number) < (right, $1.number)
    }
    return (sorted, places)
  }

  // MARK: Indicators

  private func indicators(works: [WorkPlace: Contribution.Work]) -> [Indicator] {
    var numbers = Numbering()
    numbers.reserve(said.indicators.compactMap { $0.indicator.value?.number })
    return said.indicators.enumerated().map { index, row in
      let text = DefinitionText(row.paragraphs, form: form)
      var seen: Set<Contribution.Work> = []
      let contributions = row.works.enumerated().compactMap { item, work -> Contribution? in
        guard let what = works[WorkPlace(indicator: index, item: item)], seen.insert(what).inserted else { return nil }
        return Contribution(what, state: work.state.value)
      }
      return Indicator(
        number: numbers.take(row.indicator.value?.number), name: row.indicator.value?.name ?? "",
        measure: row.measure.value?.code, mission: row.mission.value, definition: text.definition.compactMap(\.value),
        target: text.target.value, calculation: text.calculation.compactMap(\.value), contributions: contributions)
    }
  }

  private var evaluationAspects: [EvaluationAspect] {
    var aspects: [EvaluationAspect] = []
    for heading in said.aspects {
      guard let number = heading.number.value, !aspects.contains(where: { $0.number == number }) else { continue }
      aspects.append(EvaluationAspect(number: number, title: heading.title.value ?? ""))
    }
    for row in said.agencyIndicators {
      guard let name = row.indicator.value, let code = name.code else { continue }
      let number = row.aspect.value ?? code.components[0]
      if !aspects.contains(where: { $0.number == number }) {
        aspects.append(EvaluationAspect(number: number, title: ""))
      }
      guard let index = aspects.firstIndex(where: { $0.number == number }),
        !aspects.contains(where: { $0.indicators.contains { $0.code == code } })
      else { continue }
      let works = row.works.map { AgencyWork(name: $0.name.value ?? "", workGroups: $0.workGroups.value ?? []) }
      aspects[index].indicators.append(
        AgencyIndicator(code: code, name: name.name, definedBy: row.definedBy.value, works: works))
    }
    return aspects.sorted { $0.number < $1.number }
  }
}

/// Gives out numbers, each once: the one that is asked for where it is free, else the next free one.
struct Numbering {
  private var taken: Set<Int> = []
  private var reserved: Set<Int> = []
  private var next = 1

  /// Keeps numbers for those that ask for them.
  mutating func reserve(_ numbers: [Int]) { reserved.formUnion(numbers) }

  /// A number for one thing.
  mutating func take(_ wanted: Int?) -> Int {
    if let wanted, wanted > 0, taken.insert(wanted).inserted { return wanted }
    while taken.contains(next) || reserved.contains(next) { next += 1 }
    taken.insert(next)
    return next
  }
}
