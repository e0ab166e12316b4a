import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

// snippet
/// A project of a million baht or more has more than one work group.
enum LargeProjectOfManyGroups: Rule {
  static let about = RuleDescription(
    code: "OWN001", name: "large-project-of-many-groups", severity: .warning,
    title: Wording("โครงการใหญ่ของหลายกลุ่มงาน", "A large project of many groups"),
    checks: Wording("โครงการตั้งแต่ ๑ ล้านบาทมีกลุ่มงานเดียว", "A project of a million baht or more has one work group"),
    matters: Wording("ไม่มีผู้รับผิดชอบหลัก", "Nobody is in charge"),
    remedy: Wording("ระบุกลุ่มงานหลักกลุ่มเดียว", "Name the one group in charge"))

  static let examples: [RuleExample] = [
    .flagged("เพิ่มกลุ่มงานที่สอง", "a second group is added") { plan in
      plan.divisions[0].projects[2].workGroups.value?.append("กลุ่มงานสวน ๑")
      return [plan.divisions[0].projects[2].workGroups.location]
    },
    .silent("โครงการเล็ก", "the project is small") { plan in
      plan.divisions[0].projects[3].workGroups.value?.append("กลุ่มงานสวน ๒")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.submission.divisions {
      for row in division.projects where row.table == evidence.form.authority.first {
        guard let amount = row.fundings.first?.amount, let money = amount.value, money >= million,
          let groups = row.workGroups.value, groups.count > 1
        else { continue }
        let cells = [Citation(row.table, row.workGroups), Citation(row.table, amount)]
        let places = cells.addresses
        report.add(
          Self.self,
          Wording("\(places.thai) มี \(groups.count) กลุ่มงาน", "\(places.english) name \(groups.count) groups"),
          subject: Finding.Subject(kind: "project", number: row.number.value.map { String($0) }), at: cells)
      }
    }
  }

  private static let million = Money(satang: 100_000_000)
}
// end of snippet

/// Hands the rule to the desk.
func writingARule() throws -> PlanDesk {
  // snippet
  let rules = RuleCatalogue.all + [LargeProjectOfManyGroups.self]
  let desk = try PlanDesk(template: nil, config: "planbook.yaml", rules: rules)
  // end of snippet
  return desk
}

/// Tries the examples of the rule.
func tryingARule() throws {
  // snippet
  let form = try Form.standard()
  for example in LargeProjectOfManyGroups.examples {
    var submission = RuleExample.plan(form: form)
    let cells = example.change(&submission)
    let found = Reconciliation(submission, form: form, rules: [LargeProjectOfManyGroups.self]).findings
    assert(found.isEmpty != example.isFlagged)
    assert(cells.allSatisfy { cell in found[0].places.contains { $0.location == cell } })
  }
  // end of snippet
}
