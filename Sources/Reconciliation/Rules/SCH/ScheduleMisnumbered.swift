internal import OfficialTables
internal import Spreadsheet

/// The heading of a schedule gives the project another number than the budget summary does.
enum ScheduleMisnumbered: Rule {
  static let about = RuleDescription(
    code: "SCH003", name: "schedule-misnumbered", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวตารางขั้นตอนใช้เลขของโครงการอื่น", "a heading has the number of another project") { plan in
      plan.divisions[0].schedules[3].project.value?.number = 3
      return [plan.divisions[0].schedules[3].project.location]
    },
    .silent("ลำดับที่สลับในตารางสรุป: เป็นเรื่องของตารางสรุป", "numbers changed over in the summary are the summary's defect") {
      plan in
      _ = plan.divisions[0].budgetSummary[0].number.retype(2, written: "๒")
      _ = plan.divisions[0].budgetSummary[1].number.retype(1, written: "๑")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      var wrong: [(project: ProjectCase, said: Int, expected: Int, cells: [Citation], footing: Footing)] = []
      for project in division.projects {
        // Rows are large: they are copied only where the numbers differ.
        guard let expected = project.registeredNumber else { continue }
        for schedule in project.schedules.prefix(1) {
          guard let said = division.said.schedules[schedule.index].project.value?.number, said != expected,
            let summary = project.registered
          else { continue }
          let cells = [
            schedule.table.citation(schedule.table.project, as: said), Citation(summary.row.table, summary.row.number),
          ]
          wrong.append((project, said, expected, cells, schedule.footing))
        }
      }
      var done: Set<Int> = []
      let byNumbers = Dictionary(
        wrong.enumerated().map { ([$0.element.said, $0.element.expected], $0.offset) },
        uniquingKeysWith: { first, _ in first })
      for (index, item) in wrong.enumerated() where !done.contains(index) {
        let partner = byNumbers[[item.expected, item.said]]
        var (cells, projects) = (item.cells, [item.project.index])
        var message = Wording.misnumbered(item.project.title, item.cells, item.said, item.expected)
        if let partner {
          done.insert(partner)
          cells += wrong[partner].cells
          projects.append(wrong[partner].project.index)
          message = .swapped(item.expected, item.said, cells.addresses)
        }
        var causes = report.causes(
          touchingAnyOf: projects.map { .number(division: division.index, project: $0) })
        if causes.isEmpty, item.project.isNumberedByItsPlace {
          causes = report.causes(touching: .numbering(division: division.index))
        }
        report.add(
          Self.self, message, subject: item.project.subject, at: cells, footing: item.footing,
          effects: projects.map { Report.Effect(.number(division: division.index, project: $0)) },
          unlessFollowingFrom: causes)
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("เลขโครงการในหัวตารางขั้นตอนผิด", "A schedule is misnumbered")
  fileprivate static let checks = Wording(
    "เลขโครงการในหัวตารางขั้นตอนตรงกับลำดับที่ในตารางสรุป",
    "The number in a schedule's heading is that of its project in the budget summary")
  fileprivate static let matters = Wording(
    "ความก้าวหน้าจะถูกรายงานให้ผิดโครงการ", "Progress is reported for the wrong project")
  fileprivate static let remedy = Wording("แก้เลขโครงการในหัวตาราง", "Correct the number in the heading")

  fileprivate static func misnumbered(_ title: Wording, _ cells: [Citation], _ said: Int, _ expected: Int) -> Wording {
    let (heading, summary) = (cells[0].address, cells[1].address)
    return Wording(
      "\(heading.thai) ระบุโครงการที่ \(said.spoken.thai) แต่เป็นโครงการที่ \(expected.spoken.thai) ตาม \(summary.thai)",
      "\(heading.english) says project \(said), but by its content it is project \(expected) of \(summary.english)")
  }

  fileprivate static func swapped(_ first: Int, _ second: Int, _ places: Wording) -> Wording {
    Wording(
      "โครงการที่ \(first.spoken.thai) และ \(second.spoken.thai) สลับที่กันระหว่างตารางสรุปกับตารางขั้นตอน: \(places.thai)",
      "Projects \(first) and \(second) have changed places between the summary and the schedules: \(places.english)")
  }
}
