import ActionPlans
import TestSupport

/// Operation plans of local governments of many shapes, as the form set `local` states them.
enum LocalPlans {
  private static let subjects = ["คุณภาพชีวิต", "โครงสร้างพื้นฐาน", "การท่องเที่ยว ๔.๐"]
  private static let works = ["การศึกษา", "สาธารณสุข", "เคหะและชุมชน", "การเกษตร"]
  private static let groups = ["กองช่าง", "กองคลัง", "กองการศึกษา ศาสนาและวัฒนธรรม", "สำนักปลัด"]
  private static let names = ["ขุดลอกคลอง", "ซ่อมถนน (ซอย ๒)", "อาหารกลางวัน", "วันเด็ก", "ประปาหมู่ ๓", "ค่ายภาษา"]
  private static let places = ["หมู่ที่ ๑", "วัดบ้านสวน", "ทุกชุมชน, ทุกหมู่บ้าน"]

  /// The plan of a seed.
  static func plan(seed: UInt64) -> ActionPlan? {
    var random = SeededGenerator(seed: seed)
    guard let year = FiscalYear(buddhistYear: random.number(in: 2560...2575)) else { return nil }
    var plan = ActionPlan(fiscalYear: year)
    var elements: [StrategyElement] = []
    var division = Division(
      name: "เทศบาลตำบลบ้านสวน", department: random.once(in: 3) ? "อำเภอเมือง จังหวัดชลบุรี" : nil)
    if random.once(in: 6) { addProjects(random.number(in: 1...2), serving: nil, to: &division, &random) }
    for strategy in 1...random.number(in: 1...3) {
      guard let code = StrategyCode(components: [strategy]) else { continue }
      elements.append(StrategyElement(code: code, title: "การพัฒนา\(subjects[strategy - 1])"))
      for work in 1...random.number(in: 1...3) {
        guard let code = StrategyCode(components: [strategy, work]) else { continue }
        elements.append(StrategyElement(code: code, title: works[work]))
        addProjects(random.number(in: 1...4), serving: code, to: &division, &random)
      }
    }
    for name in division.projects.flatMap(\.workGroups) where !division.workGroups.contains(where: { $0.name == name })
    {
      division.workGroups.append(WorkGroup(name: name))
    }
    plan.strategy = Strategy(elements: elements)
    plan.divisions = [division]
    return plan
  }

  private static func addProjects(
    _ count: Int, serving code: StrategyCode?, to division: inout Division, _ random: inout SeededGenerator
  ) {
    for _ in 0..<count {
      let number = division.projects.count + 1
      var texts: [ProjectText] = []
      if random.once(in: 2) { texts.append(ProjectText(fact: "detail", text: "กว้าง ๔ เมตร ยาว \(number * 10) เมตร")) }
      if random.once(in: 2), let place = random.pick(places) { texts.append(ProjectText(fact: "place", text: place)) }
      let satang = Int64(random.number(in: 0...40)) * (random.once(in: 4) ? 12_345 : 10_000_00)
      let months = FiscalMonth.allCases.filter { _ in random.once(in: 3) }
      let first = random.pick(groups) ?? ""
      let second = random.once(in: 5) ? groups.first { $0 != first } : nil
      division.projects.append(
        Project(
          number: number, name: "โครงการ\(random.pick(names) ?? "") \(number)", measure: code,
          fundings: satang == 0 ? [] : [Funding(source: nil, amount: Money(satang: satang))],
          workGroups: [first, second].compactMap(\.self), months: FiscalMonthSet(months), texts: texts))
    }
  }
}
