internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The tables name different work groups for one project or activity.
enum WorkGroupDoesNotTieOut: Rule {
  static let about = RuleDescription(
    code: "WGP001", name: "work-group-does-not-tie-out", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ส่วนราชการในตารางสรุปเป็นอีกกลุ่มหนึ่ง", "the summary names the other work group") { plan in
      [plan.divisions[0].budgetSummary[0].workGroups.retype(["กลุ่มงานสวน ๒"], written: "กลุ่มงานสวน ๒")]
    },
    .flagged(
      "กิจกรรมของสองกลุ่มเหลือกลุ่มเดียวในตารางตัวชี้วัด", "one of an activity's two groups is missing in the indicator table"
    ) { plan in
      [plan.divisions[0].indicators[2].works[0].workGroups.retype(["ก. ๑"], written: "ก. ๑")]
    },
    .silent("ชื่อย่อและช่องว่างต่างกัน", "an abbreviation, and other blanks") { plan in
      _ = plan.divisions[0].projectList[0].workGroups.retype(["กลุ่มงาน สวน 1"], written: "กลุ่มงาน สวน 1")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      for project in division.projects where !project.hasOneListOfWorkGroups {
        note(
          Tally(project.workGroups), project.title, project.subject,
          effects: [
            Report.Effect(
              .workGroup(division: division.index, project: project.index), by: project.budgets.first?.value.satang ?? 0
            )
          ], into: &report)
      }
      for activity in division.activities {
        note(Tally(activity.workGroups), activity.title, activity.subject, effects: [], into: &report)
      }
    }
  }

  private static func note(
    _ tally: Tally<WorkGroupSet>, _ title: @autoclosure () -> Wording, _ subject: @autoclosure () -> Finding.Subject,
    effects: @autoclosure () -> [Report.Effect], into report: inout Report
  ) {
    guard tally.isContradictory else { return }
    report.add(
      Self.self, .differ(title(), tally), subject: subject(), at: tally.citations, footing: tally.footing,
      effects: effects(), cause: Cause(tally.citations.map { "\($0.role) \($0.written)" }.sorted()))
  }
}

extension Wording {
  fileprivate static let title = Wording("ส่วนราชการที่รับผิดชอบไม่ตรงกัน", "The work group does not tie out")
  fileprivate static let checks = Wording(
    "กลุ่มงานที่รับผิดชอบโครงการหรือกิจกรรมตรงกันทุกตาราง โดยชื่อย่ออย่าง ก. ๑ ถือเป็นชื่อเต็ม",
    "The work groups of a project or activity agree in all tables; an abbreviation such as ก. ๑ counts as the full name"
  )
  fileprivate static let matters = Wording(
    "ไม่รู้ว่ากลุ่มงานใดต้องทำและต้องรายงานผล", "Nobody knows which group has to do the work and to report on it")
  fileprivate static let remedy = Wording("แก้กลุ่มงานให้ตรงกัน", "Correct the group so that all agree")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<WorkGroupSet>) -> Wording {
    let (contrast, verdict) = (tally.contrast, tally.verdict)
    return Wording(
      "\(title.thai): \(contrast.thai) \(verdict.thai)", "\(title.english): \(contrast.english). \(verdict.english)")
  }
}
