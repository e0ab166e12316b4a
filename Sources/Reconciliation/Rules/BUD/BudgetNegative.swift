internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A budget is less than nothing.
enum BudgetNegative: Rule {
  static let about = RuleDescription(
    code: "BUD004", name: "budget-negative", severity: .error, bearing: .guesses, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("งบประมาณติดลบทุกตาราง", "a budget below zero in every table") { plan in
      plan.retypeBudgetEverywhere(Money(satang: -30_000_000), written: "-๓๐๐,๐๐๐")
    },
    .flagged("ตารางเดียวติดลบ ที่เหลือตรงกัน: แจ้งครั้งเดียว", "one table states the same money below zero") { plan in
      [plan.divisions[0].projectList[3].fundings[0].amount.retype(Money(satang: -30_000_000), written: "(๓๐๐,๐๐๐)")]
    },
    .silent("งบประมาณเป็นศูนย์ไม่ติดลบ", "a budget of zero is not below it") { plan in
      _ = plan.retypeBudgetEverywhere(.zero, written: "๐")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for project in evidence.divisions.flatMap(\.projects) {
      guard project.amounts.contains(where: { $0 < .zero }) else { continue }
      let cells = project.budgets.filter { $0.value < .zero }.flatMap(\.citations)
      // Without its sign the money would be what other tables say, and totals would foot.
      let effects = project.budgets.filter { $0.value < .zero }.flatMap { statement in
        Set(statement.citations.map(\.role)).map {
          Report.Effect(
            .budget(division: project.division.index, table: $0, project: project.index),
            by: statement.value.magnitude.satang &* 2)
        }
      }
      report.add(
        Self.self, .negative(project.title, cells.addresses), subject: project.subject, at: cells, effects: effects)
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
