import ActionPlans

extension PlanMaker {
  /// Indicators that share out the works of every measure that has any, in the order of the measures.
  mutating func indicators(of division: Division, measures: Roles, names: inout UsedNames) -> [Indicator] {
    let namesMission = !random.once(in: 8)
    let all = (measures.projects + measures.strategic + measures.routine).sorted()
    var indicators: [Indicator] = []
    for measure in all {
      let works =
        division.projects.filter { $0.measure == measure }.map { Contribution.Work.project($0.number) }
        + division.activities.filter { $0.measure == measure }.map { .activity($0.kind, $0.number) }
      guard !works.isEmpty else { continue }
      let mission: Indicator.Mission? =
        namesMission ? measures.routine.contains(measure) ? .routine : .strategic : nil
      for contributions in shares(of: works) {
        indicators.append(
          Indicator(
            number: indicators.count + 1, name: indicatorName(unlike: &names), measure: measure, mission: mission,
            definition: paragraphs(atMost: 4, of: PlanVocabulary.definitions), target: target(),
            calculation: paragraphs(atMost: 2, of: PlanVocabulary.calculations), contributions: contributions))
      }
    }
    return indicators
  }

  /// The works shared out among one to three indicators, each of which gets one at least; the order is kept.
  private mutating func shares(of works: [Contribution.Work]) -> [[Contribution]] {
    let count = random.once(in: 3) ? min(works.count, random.number(in: 2...3)) : 1
    var shares = Array(repeating: [Contribution](), count: count)
    for (index, work) in works.enumerated() {
      let share = index < count ? index : random.number(in: 0...count - 1)
      shares[share].append(Contribution(work, state: random.once(in: 8) ? nil : word(PlanVocabulary.states)))
    }
    return shares
  }

  /// Lets some works contribute to two indicators of their measure.
  ///
  /// The choice does not draw from the numbers that the rest of the plan is made of, so that a seed keeps its plan.
  func shareWorks(of division: inout Division) {
    var random = SeededGenerator(seed: UInt64(division.projects.count * 1_000 + division.indicators.count))
    for (first, second) in zip(division.indicators.indices, division.indicators.indices.dropFirst()) {
      let (one, other) = (division.indicators[first], division.indicators[second])
      guard one.measure == other.measure, one.mission == other.mission, random.once(in: 3),
        let shared = random.pick(one.contributions),
        let after = other.contributions.firstIndex(where: { Self.stands(shared.work, before: $0.work) })
      else { continue }
      division.indicators[second].contributions.insert(shared, at: after)
    }
  }

  /// Whether one work is numbered before another of its kind.
  private static func stands(_ work: Contribution.Work, before other: Contribution.Work) -> Bool {
    switch (work, other) {
    case (.project(let number), .project(let next)): number < next
    case (.activity(let kind, let number), .activity(let other, let next)): kind == other && number < next
    default: false
    }
  }

  /// An indicator's name ends with a target in parentheses where it is a key result, so it ends with no number here.
  private mutating func indicatorName(unlike names: inout UsedNames) -> String {
    while true {
      let name =
        word(PlanVocabulary.measured) + "การ" + word(PlanVocabulary.deeds) + word(PlanVocabulary.topics)
        + word(PlanVocabulary.circumstances)
      if names.insert(name) { return name + (random.once(in: 8) ? " (SMEs)" : "") }
    }
  }

  private mutating func target() -> Target? {
    switch random.number(in: 1...15) {
    case 1: nil
    case 2: Target(value: ExactDecimal(tenThousandths: Int64(random.number(in: 1...1_000_000))))
    case 3...7: ExactDecimal(exactly: random.number(in: 1...20) * 5).map { Target(value: $0) }
    case 8:
      ExactDecimal(exactly: random.number(in: 1_000...2_000_000)).map {
        Target(value: $0, unit: word(PlanVocabulary.units))
      }
    default:
      ExactDecimal(exactly: random.number(in: 1...120)).map { Target(value: $0, unit: word(PlanVocabulary.units)) }
    }
  }

  private mutating func paragraphs(atMost most: Int, of vocabulary: [String]) -> [String] {
    random.sample(random.once(in: 3) ? random.number(in: 0...most) : 1, of: vocabulary)
  }

  /// The aspects of evaluation from the first to some aspect; the first one's indicators are the division's own.
  mutating func aspects(groups: [String], names: inout UsedNames) -> [EvaluationAspect] {
    (1...random.number(in: 1...4)).map { number in
      let indicators = number == 1 ? [] : agencyIndicators(ofAspect: number, groups: groups, names: &names)
      return EvaluationAspect(number: number, title: PlanVocabulary.aspects[number - 1], indicators: indicators)
    }
  }

  private mutating func agencyIndicators(
    ofAspect aspect: Int, groups: [String], names: inout UsedNames
  ) -> [AgencyIndicator] {
    var indicators: [AgencyIndicator] = []
    for number in 1...random.number(in: 1...3) {
      if random.once(in: 3) {
        indicators.append(AgencyIndicator(code: code([aspect, number]), name: word(PlanVocabulary.agencyIndicators)))
        for child in 1...random.number(in: 1...3) {
          indicators.append(agencyIndicator(code([aspect, number, child]), groups: groups, names: &names))
        }
      } else {
        indicators.append(agencyIndicator(code([aspect, number]), groups: groups, names: &names))
      }
    }
    return indicators
  }

  private mutating func agencyIndicator(
    _ code: StrategyCode, groups: [String], names: inout UsedNames
  ) -> AgencyIndicator {
    let works = (0..<(random.once(in: 8) ? 0 : random.number(in: 1...3))).map { _ in
      AgencyWork(
        name: name(random.once(in: 4) ? "โครงการ" : "กิจกรรม", unlike: &names),
        workGroups: random.sample(random.number(in: 0...2), of: groups))
    }
    let isDefined = works.isEmpty || !random.once(in: 6)
    return AgencyIndicator(
      code: code, name: word(PlanVocabulary.agencyIndicators),
      definedBy: isDefined ? word(PlanVocabulary.definers) : nil, works: works)
  }
}
