internal import OfficialTables
internal import Spreadsheet

/// The heading of a schedule names an indicator that its project does not contribute to.
enum ScheduleUnderAnotherIndicator: Rule {
  static let about = RuleDescription(
    code: "SCH004", name: "schedule-under-another-indicator", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวตารางขั้นตอนระบุตัวชี้วัดของโครงการอื่น", "a heading names the indicator of other projects") { plan in
      let other = plan.divisions[0].schedules[2].indicator.value
      plan.divisions[0].schedules[0].indicator.value = other
      return [plan.divisions[0].schedules[0].indicator.location]
    },
    .silent("หัวตารางไม่ระบุตัวชี้วัด", "a heading that names no indicator") { plan in
      plan.divisions[0].schedules[0].indicator = Entry()
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      var named: [Int: IndicatorCase] = [:]
      for indicator in division.indicators {
        for schedule in indicator.matched.schedules { named[schedule.place] = indicator }
      }
      for project in division.projects where !project.works.isEmpty {
        for schedule in project.schedules.prefix(1) {
          guard let indicator = named[schedule.index], !indicator.matched.rows.isEmpty,
            !project.works.contains(where: { division.indicatorOfRow[$0.place.indicator] == indicator.index })
          else { continue }
          let heading = schedule.table.citation(schedule.table.indicator)
          let works = project.works.map { Citation($0.table, $0.item.name) }
          let owner = project.works[0].indicator.indicator.value?.number
          report.add(
            Self.self, .another(project.title, heading.address, indicator.matched.number, works.addresses, owner),
            subject: project.subject, at: [heading] + works, footing: schedule.footing)
        }
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ตารางขั้นตอนอยู่ใต้ตัวชี้วัดอื่น", "A schedule stands under another indicator")
  fileprivate static let checks = Wording(
    "ตัวชี้วัดในหัวตารางขั้นตอนเป็นตัวชี้วัดที่โครงการสนับสนุนในตารางตัวชี้วัด",
    "The indicator in a schedule's heading is one that the project contributes to in the indicator table")
  fileprivate static let matters = Wording("ความก้าวหน้าไปนับให้ผิดตัวชี้วัด", "Progress is counted for the wrong indicator")
  fileprivate static let remedy = Wording("แก้ตัวชี้วัดในหัวตารางขั้นตอน", "Correct the indicator in the heading")

  fileprivate static func another(
    _ title: Wording, _ heading: Wording, _ said: Int?, _ works: Wording, _ owner: Int?
  ) -> Wording {
    let (wrong, right) = (
      said.map { $0.spoken } ?? Wording("อื่น", "another"), owner.map { $0.spoken } ?? Wording("อื่น", "another")
    )
    return Wording(
      "\(title.thai): \(heading.thai) ระบุตัวชี้วัดที่ \(wrong.thai) แต่ \(works.thai) อยู่ใต้ตัวชี้วัดที่ \(right.thai)",
      "\(title.english): \(heading.english) names indicator \(wrong.english), but \(works.english) stands under indicator \(right.english)"
    )
  }
}
