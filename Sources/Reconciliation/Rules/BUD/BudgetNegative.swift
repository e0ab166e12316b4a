internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A budget is less than nothing.
enum BudgetNegative: Rule {
  static let about = RuleDescription(
    code: "BUD004", name: "budget-negative", severity: .error, title: .title, checks: .checks, matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("งบประมาณติดลบทุกตาราง", "a budget below zero in every table") { plan in
      plan.retypeBudgetEverywhere(Money(satang: -30_000_000), written: "-๓๐๐,๐๐๐")
    },
    .silent("ติดลบเพียงตารางเดียว: ขัดกับตารางอื่น", "below zero in one table only, which contradicts the others") { plan in
      _ = plan.divisions[0].budgetSummary[0].fundings[0].amount.retype(
        Money(satang: -50_000_000), written: "-๕๐๐,๐๐๐")
    },
    .silent("งบประมาณเป็นศูนย์ไม่ติดลบ", "a budget of zero is not below it") { plan in
      _ = plan.retypeBudgetEverywhere(.zero, written: "๐")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for project in evidence.divisions.flatMap(\.projects) {
      let cells = project.budgets.filter { $0.value < .zero }.flatMap(\.citations)
      guard !cells.isEmpty else { continue }
      let effects = Set(cells.map(\.role)).map {
        Report.Effect(.budget(division: project.division.index, table: $0, project: project.index))
      }
      // Where another table states a budget that is not below zero, the two contradict each other, and that is said once.
      let causes = report.causes { quantity in effects.contains { $0.quantity == quantity } }
      report.add(
        Self.self, .negative(project.title, cells.addresses), subject: project.subject, at: cells, effects: effects,
        unlessFollowingFrom: causes)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("งบประมาณติดลบ", "A budget is negative")
  fileprivate static let checks = Wording("งบประมาณของโครงการไม่น้อยกว่าศูนย์", "No budget is less than zero")
  fileprivate static let matters = Wording("ยอดรวมจะต่ำกว่าที่เป็นจริง", "Totals come out lower than they are")
  fileprivate static let remedy = Wording(
    "ลบเครื่องหมายลบหรือวงเล็บ ถ้าเป็นการลดงบให้ใส่งบที่เหลือ",
    "Take the minus sign or the parentheses off; where money was cut, state what is left")

  fileprivate static func negative(_ title: Wording, _ places: Wording) -> Wording {
    Wording("\(title.thai): \(places.thai) ติดลบ", "\(title.english): \(places.english) is below zero")
  }
}
