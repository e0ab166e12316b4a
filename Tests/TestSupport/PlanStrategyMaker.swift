import ActionPlans

extension PlanMaker {
  /// A strategy of a few areas; rarely one without anything, for which there can be no work.
  mutating func strategy() -> Strategy {
    let mayBeEmpty = size.projects.lowerBound == 0
    guard !(mayBeEmpty && random.once(in: 30)) else { return Strategy() }
    var areas: [StrategyCode] = []
    var elements: [StrategyElement] = []
    for number in random.sample(random.number(in: 1...4), of: Array(1...12)).sorted() {
      let area = code([number])
      areas.append(area)
      elements.append(StrategyElement(code: area, title: word(PlanVocabulary.areas)))
      for dimension in children(of: area, atMost: 3) {
        // A dimension whose heading is not printed is absent, and its goals are there all the same.
        if !random.once(in: 6) {
          elements.append(StrategyElement(code: dimension, title: word(PlanVocabulary.dimensions)))
        }
        for goal in children(of: dimension, atMost: 2) {
          elements.append(StrategyElement(code: goal, title: word(PlanVocabulary.goals)))
          for measure in children(of: goal, atMost: 4) {
            let isAgencyMeasure = random.once(in: 4)
            elements.append(
              StrategyElement(code: measure, title: word(PlanVocabulary.measures), isAgencyMeasure: isAgencyMeasure))
          }
        }
      }
    }
    return Strategy(parts: parts(over: areas), elements: elements)
  }

  /// Parts that share out the areas in order; sometimes there are none.
  private mutating func parts(over areas: [StrategyCode]) -> [StrategyPart] {
    guard !random.once(in: 6) else { return [] }
    let count = random.number(in: 1...min(3, areas.count))
    var rest = areas[...]
    return random.parts(count, of: areas.count, unit: 1).enumerated().map { index, size in
      defer { rest = rest.dropFirst(size) }
      return StrategyPart(number: index + 1, title: PlanVocabulary.parts[index], areas: Array(rest.prefix(size)))
    }
  }

  /// One or more codes under a code, in order; numbers may be left out.
  private mutating func children(of parent: StrategyCode, atMost most: Int) -> [StrategyCode] {
    let numbers = random.sample(random.number(in: 1...most), of: Array(1...most + 2)).sorted()
    return numbers.map { code(parent.components + [$0]) }
  }

  /// A code from components that are known to be valid.
  func code(_ components: [Int]) -> StrategyCode {
    guard let code = StrategyCode(components: components) else { preconditionFailure("no code \(components)") }
    return code
  }
}
