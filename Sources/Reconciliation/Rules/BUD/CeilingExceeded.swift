internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The money of a division, a work group or a source is more than the settings grant.
enum CeilingExceeded: Rule {
  static let about = RuleDescription(
    code: "BUD006", name: "ceiling-exceeded", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged(
      "โครงการของกลุ่มงานหนึ่งรวมกันเกินเพดาน", "the projects of one work group exceed its ceiling",
      settings: ceiling(workGroup: "ก. ๑", baht: 700_000)
    ) { plan in
      [0, 3].map { plan.divisions[0].budgetSummary[$0].fundings[0].amount.location }
    },
    .flagged(
      "เกินเพดานเมื่อนับโครงการที่ทำร่วมกับกลุ่มงานอื่น", "a ceiling is exceeded with a project that two groups share",
      settings: ceiling(workGroup: "กลุ่มงานสวน ๑", baht: 800_000)
    ) { plan in
      let both = ["กลุ่มงานสวน ๑", "กลุ่มงานสวน ๒"]
      _ = plan.divisions[0].projectList[1].workGroups.retype(both, written: "กลุ่มงานสวน ๑ และกลุ่มงานสวน ๒")
      _ = plan.divisions[0].indicators[0].works[1].workGroups.retype(both, written: "ก. ๑ และ ก. ๒")
      _ = plan.divisions[0].schedules[1].workGroups.retype(both, written: "กลุ่มงานสวน ๑ และกลุ่มงานสวน ๒")
      _ = plan.divisions[0].budgetSummary[1].workGroups.retype(both, written: "กลุ่มงานสวน ๑ และกลุ่มงานสวน ๒")
      return [plan.divisions[0].budgetSummary[1].fundings[0].amount.location]
    },
    .silent(
      "เท่ากับเพดานพอดี", "exactly the ceiling", settings: ceiling(workGroup: "กลุ่มงานสวน ๑", baht: 800_000)
    ) { _ in },
    .silent(
      "งบประมาณพิมพ์ผิดหนึ่งโครงการจึงเกินเพดาน: เป็นผลของโครงการนั้น",
      "one budget is typed wrong, and the ceiling exceeded because of it", settings: ceiling(baht: 2_750_000)
    ) { plan in
      _ = plan.divisions[0].budgetSummary[0].fundings[0].amount.retype(Money(baht: 600_000), written: "๖๐๐,๐๐๐")
    },
  ]

  private static func ceiling(workGroup: String? = nil, baht: Int) -> ReconciliationSettings {
    var settings = ReconciliationSettings()
    settings.ceilings = [.init(workGroup: workGroup, amount: Money(baht: baht) ?? .zero)]
    return settings
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      for ceiling in evidence.settings.ceilings {
        guard let money = CeilingMoney(under: ceiling, in: division) else { continue }
        let isOwnEnough = Money.sum(money.own.map(\.amount)).map { $0 > ceiling.amount } ?? false
        let rows = isOwnEnough ? money.own : money.own + money.shared
        guard let sum = Money.sum(rows.map(\.amount)), let excess = sum.subtracting(ceiling.amount), excess > .zero
        else { continue }
        report.add(
          Self.self, .exceeded(ceiling, division, rows: rows, sum, excess, isSharing: !isOwnEnough),
          severity: isOwnEnough ? .error : .warning, subject: subject(ceiling, division), at: rows.map(\.citation),
          difference: excess.exact, unlessFollowingFrom: causes(of: excess, among: rows, division, report))
      }
    }
  }

  /// A finding about the budget of one of the projects whose mending would bring the sum under the ceiling.
  private static func causes(
    of excess: Money, among rows: [CeilingMoney.Row], _ division: DivisionEvidence, _ report: Report
  ) -> [Int] {
    let projects = Set(rows.map(\.project))
    guard let register = division.register.map({ division.tables[$0].key.rawValue }) else { return [] }
    let cause = report.entries.indices.first { index in
      report.entries[index].effects.contains { effect in
        guard case .budget(division.index, register, let project) = effect.quantity else {
          return false
        }
        return projects.contains(project) && effect.change <= -excess.satang
      }
    }
    return cause.map { [$0] } ?? []
  }

  private static func subject(
    _ ceiling: ReconciliationSettings.Ceiling, _ division: DivisionEvidence
  ) -> Finding.Subject {
    if let group = ceiling.workGroup {
      return Finding.Subject(kind: "work-group", name: division.groups.reading(of: group).name)
    }
    if let source = ceiling.source { return Finding.Subject(kind: "source", name: source) }
    return Finding.Subject(kind: "division", name: division.said.name.value)
  }
}

extension Wording {
  fileprivate static let title = Wording("งบประมาณเกินเพดาน", "A ceiling is exceeded")
  fileprivate static let checks = Wording(
    "งบประมาณในตารางสรุปของหน่วยงาน กลุ่มงาน หรือแหล่งงบประมาณ ไม่เกินเพดานที่ตั้งไว้ในไฟล์ตั้งค่า (ceilings); โครงการของหลายกลุ่มงานนับเต็มจำนวนในทุกกลุ่ม และถ้าเกินเพราะโครงการเช่นนั้น จะเป็นเพียงข้อควรตรวจ",
    "The money that the summary gives a division, a work group or a source is no more than the ceilings of the settings; a project of several groups counts in full for each, and a ceiling exceeded because of such projects is a warning only"
  )
  fileprivate static let matters = Wording(
    "งบที่เกินเพดานจะไม่ได้รับจัดสรร", "Money beyond the ceiling will not be granted")
  fileprivate static let remedy = Wording(
    "ลดงบของโครงการ หรือแก้เพดานในไฟล์ตั้งค่า", "Cut the budgets, or correct the ceiling in the settings")

  fileprivate static func exceeded(
    _ ceiling: ReconciliationSettings.Ceiling, _ division: DivisionEvidence, rows: [CeilingMoney.Row], _ sum: Money,
    _ excess: Money, isSharing: Bool
  ) -> Wording {
    let (places, name) = (rows.map(\.citation).addresses, ceiling.name(in: division))
    let sharing =
      isSharing
      ? Wording(" โดยนับโครงการที่ทำร่วมกับกลุ่มงานอื่นเต็มจำนวน", ", counting projects shared with other groups in full")
      : Wording("", "")
    return Wording(
      "เพดาน\(name.thai) = \(ceiling.amount.spoken.thai) แต่ \(rows.count.spoken.thai) รายการรวมกันได้ \(sum.spoken.thai) เกิน \(excess.spoken.thai) บาท\(sharing.thai): \(places.thai)",
      "the ceiling\(name.english) is \(ceiling.amount.spoken.english), but \(rows.count) amounts add up to \(sum.spoken.english), \(excess.spoken.english) baht more\(sharing.english): \(places.english)"
    )
  }
}

extension ReconciliationSettings.Ceiling {
  /// What the ceiling is for, to be put behind the word.
  fileprivate func name(in division: DivisionEvidence) -> Wording {
    let group = workGroup.map { division.groups.reading(of: $0).name }
    let whose = group ?? division.said.name.value
    let (thai, english) = (whose.map { "ของ\($0)" } ?? "", whose.map { " of “\($0)”" } ?? "")
    return Wording(
      thai + (source.map { " จากแหล่งงบประมาณ \($0)" } ?? ""),
      english + (source.map { " from the source “\($0)”" } ?? ""))
  }
}
