internal import OfficialTables
internal import Spreadsheet

/// A project has two schedules.
enum SchedulePrintedTwice: Rule {
  static let about = RuleDescription(
    code: "SCH002", name: "schedule-printed-twice", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ตารางขั้นตอนของโครงการเดียวกันพิมพ์สองครั้ง", "the schedule of a project is printed twice") { plan in
      var copy = plan.divisions[0].schedules[1]
      copy.project.location?.cell.row += 90
      plan.divisions[0].schedules.append(copy)
      return [plan.divisions[0].schedules[1].project.location, copy.project.location]
    },
    .silent("โครงการละหนึ่งตาราง", "one schedule a project") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for project in evidence.divisions.flatMap(\.projects) where project.matched.schedules.count > 1 {
      let citations = project.schedules.map { $0.table.citation($0.table.project) }
      report.add(
        Self.self, .twice(project.title, citations.addresses, project.matched.name), subject: project.subject,
        at: citations, footing: .all(project.schedules.map(\.footing)),
        unlessFollowingFrom: report.repetitions(in: project.division.index, of: citations))
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ตารางขั้นตอนซ้ำ", "A schedule is printed twice")
  fileprivate static let checks = Wording("โครงการหนึ่งมีตารางขั้นตอนเดียว", "A project has one schedule")
  fileprivate static let matters = Wording(
    "ไม่รู้ว่าความก้าวหน้าคิดจากตารางใด", "Nobody knows from which one progress is computed")
  fileprivate static let remedy = Wording(
    "ลบตารางที่ซ้ำ หรือแก้ชื่อโครงการในหัวตาราง", "Delete the copy, or correct the project in its heading")

  fileprivate static func twice(_ title: Wording, _ places: Wording, _ name: String) -> Wording {
    Wording(
      "\(title.thai) มีตารางขั้นตอนมากกว่าหนึ่ง: \(places.thai) “\(name)”",
      "\(title.english) has more than one schedule: \(places.english) “\(name)”")
  }
}
