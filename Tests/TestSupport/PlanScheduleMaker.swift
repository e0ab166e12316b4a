import ActionPlans

extension PlanMaker {
  /// A schedule whose weights and progress carried over give exactly 100.
  mutating func schedule() -> Schedule {
    let carriedOver = random.once(in: 5) ? self.carriedOver() : nil
    let count = random.number(in: 1...10)
    let rest = 1_000_000 - Int(carriedOver?.progress?.tenThousandths ?? 0)
    var weights: [Int?] = weights(count, of: rest)
    if random.once(in: 20) { weights.insert(nil, at: random.number(in: 0...weights.count)) }
    let names = random.sample(weights.count, of: PlanVocabulary.steps)
    let first = (carriedOver?.lastStep ?? 0) + 1
    var month = random.number(in: 0...4)
    var steps: [Step] = []
    for (index, weight) in weights.enumerated() {
      steps.append(
        Step(
          number: first + index, name: names[index],
          weight: weight.map { ExactDecimal(tenThousandths: Int64($0)) },
          months: random.once(in: 25) ? FiscalMonthSet() : months(from: &month), note: note()))
    }
    return Schedule(carriedOver: carriedOver, steps: steps)
  }

  /// Steps done in the year before: the first few, with their progress.
  private mutating func carriedOver() -> CarriedOver {
    let progress = random.once(in: 6) ? random.number(in: 1...800_000) : random.number(in: 1...16) * 50_000
    return CarriedOver(
      firstStep: 1, lastStep: random.number(in: 1...4),
      progress: ExactDecimal(tenThousandths: Int64(progress)),
      fiscalYear: FiscalYear(buddhistYear: fiscalYear.buddhistYear - 1))
  }

  /// Weights in ten-thousandths: tens and fives, whole numbers, equal parts such as 33.3333, or anything.
  private mutating func weights(_ count: Int, of whole: Int) -> [Int] {
    switch random.number(in: 1...8) {
    case 1: random.parts(count, of: whole, unit: 1)
    case 2: (0..<count).map { $0 < count - 1 ? whole / count : whole - whole / count * (count - 1) }
    case 3, 4: random.parts(count, of: whole, unit: 10_000)
    default: random.parts(count, of: whole, unit: whole >= count * 50_000 ? 50_000 : 10_000)
    }
  }

  /// Months in a run that starts no earlier than the step before; sometimes a second run after a gap.
  private mutating func months(from month: inout Int) -> FiscalMonthSet {
    month = random.number(in: month...min(11, month + 2))
    var numbers = Array(month...min(11, month + random.number(in: 0...2)))
    if random.once(in: 8), let last = numbers.last, last + 2 <= 11 {
      let start = random.number(in: last + 2...11)
      numbers += start...min(11, start + random.number(in: 0...1))
    }
    return FiscalMonthSet(numbers.compactMap(FiscalMonth.init(rawValue:)))
  }
}
