internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A project has no step schedule though the division has schedules.
enum ScheduleMissing: Rule {
  static let about = RuleDescription(
    code: "SCH001", name: "schedule-missing", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ตารางขั้นตอนของโครงการหนึ่งหายไป", "the schedule of one project is gone") { plan in
      plan.divisions[0].schedules.remove(at: 1)
      return [plan.divisions[0].budgetSummary[1].name.location]
    },
    .silent("ตารางสรุปไม่มีคอลัมน์ชื่อโครงการ", "the budget summary has no column for the names") { plan in
      for row in plan.divisions[0].budgetSummary.indices { plan.divisions[0].budgetSummary[row].name = Entry() }
    },
    .silent("ไฟล์ที่ส่งมาไม่มีตารางขั้นตอนเลย", "the files have no schedules at all") { plan in
      plan.divisions[0].schedules = []
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions where !division.said.schedules.isEmpty {
      for project in division.projects where project.matched.schedules.isEmpty {
        // Only strategic work has schedules; a project that serves routine indicators alone needs none.
        let missions = project.works.map(\.indicator.mission.value)
        if !missions.isEmpty, missions.allSatisfy({ $0 == .routine }) { continue }
        let citations = project.names.flatMap(\.citations)
        // A row that names no project cannot be looked for among the schedules.
        if citations.isEmpty { continue }
        report.add(
          Self.self, .missing(project.title, citations.addresses, project.matched.name), subject: project.subject,
          at: citations,
          unlessFollowingFrom: report.causes(touching: .presence(division: division.index, project: project.index)))
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("โครงการไม่มีตารางขั้นตอน", "A project has no schedule")
  fileprivate static let checks = Wording(
    "ทุกโครงการเชิงยุทธศาสตร์มีตารางขั้นตอนการปฏิบัติงาน", "Every strategic project has a step schedule")
  fileprivate static let matters = Wording(
    "ไม่มีขั้นตอนก็คิดความก้าวหน้าและประเมินตัวชี้วัดไม่ได้", "Without steps there is no progress to report and no indicator to judge")
  fileprivate static let remedy = Wording("เพิ่มตารางขั้นตอนของโครงการ", "Add the project's schedule")

  fileprivate static func missing(_ title: Wording, _ places: Wording, _ name: String) -> Wording {
    Wording(
      "\(title.thai) (\(places.thai)) ไม่มีตารางขั้นตอนการปฏิบัติงาน: “\(name)”",
      "\(title.english) (\(places.english)) has no step schedule: “\(name)”")
  }
}
