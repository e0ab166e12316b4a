import ActionPlans

extension PlanMaker {
  /// A division with its plan, in which every table may be empty.
  mutating func division(name: String, strategy: Strategy) -> Division {
    var division = Division(name: name, department: random.once(in: 4) ? nil : word(PlanVocabulary.departments))
    let groups = random.sample(random.number(in: 1...5), of: PlanVocabulary.workGroups)
    let measures = Roles(strategy.elements.filter { $0.code.depth == 4 }.map(\.code), random: &random)
    var names = UsedNames()

    if !random.once(in: 5) {
      division.missions = random.sample(random.number(in: 1...5), of: PlanVocabulary.missions)
    }
    division.projects = projects(serving: measures.projects, groups: groups, names: &names)
    for kind in Activity.Kind.allCases {
      let served = kind == .strategic ? measures.strategic : measures.routine
      division.activities += activities(kind, serving: served, groups: groups, names: &names)
    }
    if !random.once(in: 8) {
      division.indicators = indicators(of: division, measures: measures, names: &names)
    }
    if !division.indicators.isEmpty, !random.once(in: 5) {
      division.keyResults = division.indicators.map {
        KeyResult(number: $0.number, name: $0.name, target: $0.target)
      }
    }
    if !random.once(in: 5) { division.evaluationAspects = aspects(groups: groups, names: &names) }
    division.workGroups = workGroups(usedIn: division)
    return division
  }

  /// Which measures hold projects, and which activities.
  struct Roles {
    var projects: [StrategyCode] = []
    var strategic: [StrategyCode] = []
    var routine: [StrategyCode] = []

    init(_ measures: [StrategyCode], random: inout SeededGenerator) {
      for measure in measures {
        switch projects.isEmpty ? 1 : random.number(in: 1...4) {
        case 1, 2: projects.append(measure)
        case 3: strategic.append(measure)
        default: routine.append(measure)
        }
      }
    }
  }

  private mutating func projects(
    serving measures: [StrategyCode], groups: [String], names: inout UsedNames
  ) -> [Project] {
    let isEmpty = size.projects.lowerBound == 0 && random.once(in: 12)
    guard !isEmpty else { return [] }
    var projects: [Project] = []
    for (index, measure) in served(of: measures, count: size.projects).enumerated() {
      projects.append(
        Project(
          number: index + 1, name: name("โครงการ", unlike: &names), measure: measure, fundings: fundings(),
          workGroups: some(of: groups), schedule: random.once(in: 6) ? nil : schedule(), note: note()))
    }
    return projects
  }

  private mutating func activities(
    _ kind: Activity.Kind, serving measures: [StrategyCode], groups: [String], names: inout UsedNames
  ) -> [Activity] {
    served(of: measures, count: size.activities).enumerated().map { index, measure in
      Activity(
        kind: kind, number: index + 1, name: name("กิจกรรม", unlike: &names), measure: measure,
        workGroups: some(of: groups), note: note())
    }
  }

  /// The measures that so many works serve: in the order of the codes, as a plan is usually numbered; sometimes not.
  private mutating func served(of measures: [StrategyCode], count: ClosedRange<Int>) -> [StrategyCode] {
    let served = (0..<random.number(in: count)).compactMap { _ in random.pick(measures) }
    return random.once(in: 6) ? served : served.sorted()
  }

  /// One to three work groups of a division, in the division's order or another.
  private mutating func some(of groups: [String]) -> [String] {
    random.sample(random.once(in: 4) ? random.number(in: 2...3) : 1, of: groups)
  }

  private mutating func fundings() -> [Funding] {
    guard !random.once(in: 8) else { return [] }
    guard random.once(in: 5) else {
      return [Funding(source: random.once(in: 10) ? nil : word(PlanVocabulary.sources), amount: amount())]
    }
    return random.sample(random.number(in: 2...3), of: PlanVocabulary.sources).map {
      Funding(source: $0, amount: amount())
    }
  }

  /// Usually thousands of baht; sometimes with satang, rarely billions.
  private mutating func amount() -> Money {
    switch random.number(in: 1...20) {
    case 1: Money(satang: Int64(random.number(in: 1...99_999_999)))
    case 2: Money(satang: Int64(random.number(in: 1_000_000...9_999_999)) * 100_000)
    case 3: Money(satang: Int64(random.number(in: 1...999_999)) * 100)
    default: Money(satang: Int64(random.number(in: 1...500)) * 1_000_000)
    }
  }

  /// The work groups that the division's works name, each once, with abbreviations where its indicators show them.
  private mutating func workGroups(usedIn division: Division) -> [WorkGroup] {
    let atIndicators = division.projects.flatMap(\.workGroups) + division.activities.flatMap(\.workGroups)
    let elsewhere = division.evaluationAspects.flatMap(\.indicators).flatMap(\.works).flatMap(\.workGroups)
    var abbreviations = random.sample(PlanVocabulary.abbreviations.count, of: PlanVocabulary.abbreviations)
    let isAbbreviated = !division.indicators.isEmpty && !random.once(in: 4)
    var groups: [WorkGroup] = []
    for (index, name) in (atIndicators + elsewhere).enumerated() where !groups.contains(where: { $0.name == name }) {
      let hasAbbreviation = isAbbreviated && index < atIndicators.count && !random.once(in: 8)
      groups.append(WorkGroup(name: name, abbreviation: hasAbbreviation ? abbreviations.popLast() : nil))
    }
    return groups
  }
}
