public import ActionPlans
import ThaiText

extension PlanGenerator {
  /// The plan of a seed in which nothing is wrong: every project has money and a schedule, every step a weight and
  /// months, every goal the heading of its dimension, and the unit of every target goes with its indicator's name.
  public static func cleanPlan(seed: UInt64, size: Size) -> ActionPlan {
    var plan = plan(seed: seed, size: size)
    for division in plan.divisions.indices {
      for project in plan.divisions[division].projects.indices {
        plan.divisions[division].projects[project].schedule = whole(plan.divisions[division].projects[project].schedule)
        if plan.divisions[division].projects[project].fundings.isEmpty {
          plan.divisions[division].projects[project].fundings = [
            Funding(source: "กทม.", amount: Money(satang: Int64(project + 1) * 1_000_000))
          ]
        }
      }
    }
    plan.strategy = withEveryDimension(plan.strategy)
    return withTrueClaims(withFittingTargets(plan))
  }

  /// The plan with definitions that claim of a single project what its schedule says: every weight, or how much is done
  /// after a step.
  private static func withTrueClaims(_ plan: ActionPlan) -> ActionPlan {
    var plan = plan
    for division in plan.divisions.indices {
      for index in plan.divisions[division].indicators.indices {
        let works = plan.divisions[division].indicators[index].contributions.map(\.work)
        guard works.count == 1, case .project(let number) = works[0],
          let schedule = plan.divisions[division].projects.first(where: { $0.number == number })?.schedule
        else { continue }
        plan.divisions[division].indicators[index].definition += claims(of: schedule, listing: number % 2 == 0)
      }
    }
    return plan
  }

  /// What a definition says of a schedule.
  private static func claims(of schedule: Schedule, listing: Bool) -> [String] {
    if listing, schedule.carriedOver == nil, schedule.steps.count >= 3 {
      return schedule.steps.enumerated().map { index, step in
        ThaiDigits.thai("๑.\(index + 1) \(step.name) (คิดเป็นความสำเร็จร้อยละ \(step.weight ?? .zero))")
      }
    }
    guard let step = schedule.steps.dropLast().last, let progress = schedule.progress.dropLast().last ?? nil else {
      return []
    }
    return [ThaiDigits.thai("ดำเนินการถึงขั้นตอนที่ \(step.number) \(step.name) คิดเป็นร้อยละ \(progress)")]
  }

  /// The strategy with a heading for every dimension that has goals.
  static func withEveryDimension(_ strategy: Strategy) -> Strategy {
    let codes = Set(strategy.elements.map(\.code))
    let lacking = Set(strategy.elements.compactMap { $0.code.ancestor(depth: 2) }).subtracting(codes)
    let added = lacking.map { StrategyElement(code: $0, title: "มิติที่เติมให้ครบ") }
    return Strategy(parts: strategy.parts, elements: (strategy.elements + added).sorted { $0.code < $1.code })
  }

  /// The plan with targets in percent where the indicator's name says so, and nowhere else.
  public static func withFittingTargets(_ plan: ActionPlan) -> ActionPlan {
    var plan = plan
    func fitting(_ target: Target?, _ name: String) -> Target? {
      target.map { target in
        name.hasPrefix("ร้อยละ")
          ? Target(value: target.value) : Target(value: target.value, unit: target.unit ?? "ครั้ง")
      }
    }
    for division in plan.divisions.indices {
      for index in plan.divisions[division].indicators.indices {
        let indicator = plan.divisions[division].indicators[index]
        plan.divisions[division].indicators[index].target = fitting(indicator.target, indicator.name)
      }
      for index in plan.divisions[division].keyResults.indices {
        let result = plan.divisions[division].keyResults[index]
        plan.divisions[division].keyResults[index].target = fitting(result.target, result.name)
      }
    }
    return plan
  }

  /// A schedule in which every step has a weight.
  private static func whole(_ schedule: Schedule?) -> Schedule {
    guard var schedule else {
      let steps = [30, 70].enumerated().map { index, weight in
        Step(
          number: index + 1, name: index == 0 ? "ขออนุมัติโครงการ" : "ดำเนินโครงการ",
          weight: ExactDecimal(exactly: weight), months: FiscalMonthSet([FiscalMonth.january]))
      }
      return Schedule(steps: steps)
    }
    schedule.steps.removeAll { $0.weight == nil }
    var last = FiscalMonth.october
    for index in schedule.steps.indices {
      if schedule.steps[index].months.isEmpty { schedule.steps[index].months = FiscalMonthSet([last]) }
      last = schedule.steps[index].months.months.first ?? last
    }
    let first = (schedule.carriedOver?.lastStep ?? 0) + 1
    for index in schedule.steps.indices { schedule.steps[index].number = first + index }
    return schedule
  }
}
