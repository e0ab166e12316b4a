internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A project has no money in any table.
enum ProjectWithoutMoney: Rule {
  static let about = RuleDescription(
    code: "BUD005", name: "project-without-money", severity: .warning, bearing: .says, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ทุกตารางให้งบศูนย์บาท", "every table gives it zero baht") { plan in
      plan.retypeBudgetEverywhere(.zero, written: "๐")
    },
    .silent("เขียนไว้ว่าไม่ใช้งบประมาณ", "somebody wrote that it uses no budget") { plan in
      _ = plan.retypeBudgetEverywhere(.zero, written: "ไม่ใช้งบประมาณ")
    },
    .silent("ทุกตารางให้งบเล็กน้อย", "every table gives it a little") { plan in
      _ = plan.retypeBudgetEverywhere(Money(satang: 100), written: "๑")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      for project in division.projects {
        let amounts = project.amounts
        guard !amounts.isEmpty, amounts.allSatisfy({ $0 == .zero }) else { continue }
        let cells = project.budgets.flatMap(\.citations)
        // Whoever says in words that the project needs none has not forgotten it.
        guard !cells.contains(where: { evidence.form[.noBudget].matches($0.written) }) else { continue }
        report.add(
          Self.self, .without(project.title, cells.addresses, project.matched.name), subject: project.subject,
          at: cells)
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("โครงการไม่มีงบประมาณ", "A project has no money")
  fileprivate static let checks = Wording(
    "ทุกโครงการมีงบประมาณในตารางใดตารางหนึ่ง งานที่ไม่ใช้งบประมาณเป็นกิจกรรม",
    "Every project has money in some table; work without money is an activity")
  fileprivate static let matters = Wording(
    "งบที่ลืมใส่จะไม่ถูกจัดสรร", "Money that was forgotten will not be granted")
  fileprivate static let remedy = Wording(
    "ใส่งบประมาณ หรือย้ายไปเป็นกิจกรรม", "Fill in the money, or list the work as an activity")

  fileprivate static func without(_ title: Wording, _ places: Wording, _ name: String) -> Wording {
    Wording(
      "\(title.thai) ไม่มีงบประมาณ: \(places.thai) เป็นศูนย์ทั้งหมด: “\(name)”",
      "\(title.english) has no money: \(places.english) say zero: “\(name)”")
  }
}
