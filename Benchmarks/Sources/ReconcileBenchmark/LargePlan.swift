import ActionPlans

/// A plan of one division, as large as wanted, in which nothing is wrong.
struct LargePlan {
  /// How many projects it has.
  var projects: Int
  /// How many of them serve one measure.
  var projectsPerMeasure = 40
  /// Whether all names are nearly alike: the longest common text and a letter or two of their own.
  var isAlike = false

  /// How many projects contribute to one indicator.
  private static let projectsPerIndicator = 10
  /// The weights of the steps; up to the fourth they give 45.
  private static let weights = [5, 10, 10, 20, 20, 15, 10, 10]

  /// The plan.
  func plan() -> ActionPlan {
    guard let year = FiscalYear(buddhistYear: 2569) else { preconditionFailure("no fiscal year") }
    return ActionPlan(fiscalYear: year, strategy: strategy(), divisions: [division()])
  }

  /// The code of the measure of a project, all below each other: five measures a goal, five goals a dimension, and so on.
  private func measure(ofProject index: Int) -> StrategyCode {
    let number = index / projectsPerMeasure
    return code([number / 125 + 1, number / 25 % 5 + 1, number / 5 % 5 + 1, number % 5 + 1])
  }

  private func strategy() -> Strategy {
    var elements: [StrategyElement] = []
    for index in stride(from: 0, to: projects, by: projectsPerMeasure) {
      let measure = measure(ofProject: index)
      for depth in 1...4 {
        guard let code = measure.ancestor(depth: depth) else { continue }
        let title = Vocabulary.levels[depth - 1] + Vocabulary.pick(Vocabulary.subjects, index / projectsPerMeasure)
        elements.append(StrategyElement(code: code, title: title))
      }
    }
    // Of elements with one code the first is kept.
    let areas = Set(elements.compactMap { $0.code.ancestor(depth: 1) }).sorted()
    return Strategy(
      parts: [StrategyPart(number: 1, title: "การบริการสาธารณะ", areas: areas)], elements: elements)
  }

  private func division() -> Division {
    var division = Division(name: "กองแผนงานกลาง", department: "สำนักยุทธศาสตร์และประเมินผล")
    division.workGroups = Vocabulary.workGroups.map { WorkGroup(name: $0.name, abbreviation: $0.abbreviation) }
    division.missions = ["จัดทำแผนปฏิบัติการประจำปี", "ติดตามและประเมินผล"]
    division.projects = (0..<projects).map(project)
    division.indicators = stride(from: 0, to: projects, by: projectsPerMeasure).flatMap { first in
      let last = min(first + projectsPerMeasure, projects)
      return stride(from: first, to: last, by: Self.projectsPerIndicator).map { start in
        indicator(ofProjects: start..<min(start + Self.projectsPerIndicator, last))
      }
    }
    for index in division.indicators.indices { division.indicators[index].number = index + 1 }
    return division
  }

  private func project(_ index: Int) -> Project {
    Project(
      number: index + 1, name: name(ofProject: index), measure: measure(ofProject: index),
      fundings: [
        Funding(source: index % 7 == 0 ? "รัฐบาล" : "กทม.", amount: Money(satang: Int64(index % 900 + 100) * 100_000))
      ],
      workGroups: [Vocabulary.workGroups[index % Vocabulary.workGroups.count].name],
      schedule: schedule(ofProject: index))
  }

  private func name(ofProject index: Int) -> String {
    if isAlike {
      return "โครงการพัฒนาศักยภาพและส่งเสริมการมีส่วนร่วมของประชาชนในพื้นที่กรุงเทพมหานครเพื่อการพัฒนาที่ยั่งยืน "
        + Vocabulary.letters(index)
    }
    let (verb, rest) = (index % Vocabulary.verbs.count, index / Vocabulary.verbs.count)
    let (subject, place) = (rest % Vocabulary.subjects.count, rest / Vocabulary.subjects.count)
    let round = place / Vocabulary.places.count
    return "โครงการ\(Vocabulary.verbs[verb])\(Vocabulary.subjects[subject])"
      + "ในพื้นที่\(Vocabulary.places[place % Vocabulary.places.count])"
      + (round == 0 ? "" : "ระยะ\(Vocabulary.letters(round))")
  }

  /// Eight steps that run through the year; every other one names what the project is about.
  private func schedule(ofProject index: Int) -> Schedule {
    let subject = Vocabulary.pick(Vocabulary.subjects, index / Vocabulary.verbs.count)
    return Schedule(
      steps: Self.weights.enumerated().map { step, weight in
        let months = (step..<min(12, step + 1 + (index + step) % 4)).compactMap(FiscalMonth.init(rawValue:))
        return Step(
          number: step + 1, name: Vocabulary.steps[step] + (step % 2 == 1 ? subject : ""),
          weight: ExactDecimal(exactly: weight), months: FiscalMonthSet(months))
      })
  }

  private func indicator(ofProjects range: Range<Int>) -> Indicator {
    let number = range.lowerBound / Self.projectsPerIndicator
    return Indicator(
      number: 0, name: "จำนวนผลงานด้าน\(Vocabulary.pick(Vocabulary.subjects, number))ชุดที่\(Vocabulary.letters(number))",
      measure: measure(ofProject: range.lowerBound), mission: .strategic,
      definition: [
        "ผลงานตามโครงการที่แล้วเสร็จภายในปีงบประมาณและผ่านการตรวจรับ",
        "คิดความสำเร็จถึงขั้นตอนที่ ๔ ดำเนินงานตามแผน คิดเป็นร้อยละ ๔๕",
      ],
      target: ExactDecimal(exactly: range.count).map { Target(value: $0, unit: "ผลงาน") },
      calculation: ["นับจำนวนผลงานที่แล้วเสร็จ"],
      contributions: range.map { Contribution(.project($0 + 1), state: "ดำเนินการ") })
  }

  private func code(_ components: [Int]) -> StrategyCode {
    guard let code = StrategyCode(components: components) else { preconditionFailure("no code \(components)") }
    return code
  }
}
