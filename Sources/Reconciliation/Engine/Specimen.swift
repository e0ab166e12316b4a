internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A small plan without any fault, which the examples of the rules change.
///
/// Two work groups, two measures, four projects with schedules of three steps, one activity of each kind.
enum Specimen {
  /// The plan.
  static var plan: ActionPlan? {
    guard let year = FiscalYear(buddhistYear: 2569), let green = StrategyCode("1.2.3.1"),
      let clean = StrategyCode("1.2.3.2"), let own = StrategyCode("1.2.4.1")
    else { return nil }
    var division = Division(name: "กองสวนสาธารณะ", department: "สำนักสิ่งแวดล้อม")
    let (north, south) = ("กลุ่มงานสวน ๑", "กลุ่มงานสวน ๒")
    division.workGroups = [WorkGroup(name: north, abbreviation: "ก. ๑"), WorkGroup(name: south, abbreviation: "ก. ๒")]
    division.projects = [
      project(1, "โครงการปลูกต้นไม้ริมคลองแสนแสบ", green, 500_000, north),
      project(2, "โครงการดูแลไม้ใหญ่ในสวนลุมพินี", green, 750_000, south),
      project(3, "โครงการจัดซื้อเรือเก็บขยะลอยน้ำ", clean, 1_200_000, south),
      project(4, "โครงการรณรงค์คัดแยกขยะในโรงเรียน", clean, 300_000, north),
    ]
    division.activities = [
      Activity(
        kind: .strategic, number: 1, name: "กิจกรรมสำรวจพื้นที่สีเขียวรายเขต", measure: green, workGroups: [north]),
      Activity(
        kind: .routine, number: 1, name: "กิจกรรมตัดแต่งกิ่งไม้ริมทางเท้า", measure: own, workGroups: [north, south]),
    ]
    division.indicators = [
      indicator(
        1, "จำนวนต้นไม้ที่ปลูกเพิ่ม", green, .strategic, Target(value: count(1_000), unit: "ต้น"),
        [.project(1), .project(2), .activity(.strategic, 1)]),
      indicator(
        2, "ร้อยละของคลองที่ไม่มีขยะลอยน้ำ", clean, .strategic, Target(value: count(80)), [.project(3), .project(4)]),
      indicator(
        3, "จำนวนครั้งของการตัดแต่งกิ่งไม้", own, .routine, Target(value: count(12), unit: "ครั้ง"), [.activity(.routine, 1)]),
    ]
    division.keyResults = division.indicators.map {
      KeyResult(number: $0.number, name: $0.name, target: $0.target)
    }
    let elements = [
      ("1", "เมืองสีเขียว", false), ("1.2", "สิ่งแวดล้อมยั่งยืน", false), ("1.2.3", "เพิ่มพื้นที่สีเขียวและลดขยะ", false),
      ("1.2.3.1", "ขยายพื้นที่สีเขียวในเมือง", false), ("1.2.3.2", "ลดขยะในแหล่งน้ำ", false),
      ("1.2.4", "ดูแลรักษาต้นไม้ในที่สาธารณะ", false), ("1.2.4.1", "บำรุงรักษาต้นไม้ริมทาง", true),
    ].compactMap { code, title, isOwn in
      StrategyCode(code).map { StrategyElement(code: $0, title: title, isAgencyMeasure: isOwn) }
    }
    return ActionPlan(fiscalYear: year, strategy: Strategy(elements: elements), divisions: [division])
  }

  /// What the sheets of the plan say, with the cells in which they say it.
  static func submission(form: Form) -> Submission {
    guard let plan else { return Submission() }
    return Submission(reading: [Submission(exporting: plan, form: form).workbook(form: form)], form: form)
  }

  private static func count(_ number: Int) -> ExactDecimal { ExactDecimal(exactly: number) ?? .zero }

  private static func project(
    _ number: Int, _ name: String, _ measure: StrategyCode, _ baht: Int, _ group: String
  ) -> Project {
    let steps = [(20, FiscalMonth.october), (50, .january), (30, .june)].enumerated().map { index, step in
      Step(
        number: index + 1, name: ["ขออนุมัติโครงการ", "ดำเนินงานตามแผน", "สรุปและรายงานผล"][index], weight: count(step.0),
        months: FiscalMonthSet([step.1]))
    }
    return Project(
      number: number, name: name, measure: measure,
      fundings: [Funding(source: "กทม.", amount: Money(baht: baht) ?? .zero)], workGroups: [group],
      schedule: Schedule(steps: steps))
  }

  private static func indicator(
    _ number: Int, _ name: String, _ measure: StrategyCode, _ mission: Indicator.Mission, _ target: Target,
    _ works: [Contribution.Work]
  ) -> Indicator {
    Indicator(
      number: number, name: name, measure: measure, mission: mission, definition: ["นับตามที่เกิดขึ้นจริงในปีงบประมาณ"],
      target: target, calculation: ["นับรวมทุกพื้นที่"],
      contributions: works.map { Contribution($0, state: "ดำเนินการ") })
  }
}
