internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The months of a schedule, or of projects in a table of theirs, could only be guessed.
enum MonthsUncertain: Rule {
  static let about = RuleDescription(
    code: "SCH013", name: "months-uncertain", severity: .note, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลูกศรเปิดแต่ไม่ปิด", "an arrow that opens and never closes") { plan in
      plan.divisions[0].schedules[0].steps[0].months.certainty = .probable
      plan.divisions[0].schedules[0].steps[0].months.written = "←"
      return [plan.divisions[0].schedules[0].steps[0].months.location]
    },
    .flagged("ข้อความแทนเครื่องหมายในเดือนของโครงการ", "a remark among the marks of a project's months") { plan in
      let cell = plan.divisions[0].budgetSummary[1].name.location
      plan.divisions[0].budgetSummary[1].months = Entry(
        FiscalMonthSet([.october]), written: "x ตรวจแล้ว", location: cell, certainty: .probable)
      return [cell]
    },
    .silent("ลูกศรครบทุกขั้นตอน", "whole arrows at every step") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let steps = schedule.steps
      let cells = steps.indices
        .filter { steps[$0].months.value != nil && steps[$0].months.certainty == .probable }
        .map { Citation(steps[$0].table, steps[$0].months, as: nil) }
      guard !cells.isEmpty else { continue }
      let causes = report.causes(touching: .months(division: schedule.division.index, schedule: schedule.index))
      report.add(
        Self.self, .uncertain(schedule.title, cells.addresses, cells.count), subject: schedule.subject, at: cells,
        footing: .probable, unlessFollowingFrom: causes)
    }
    for division in evidence.divisions {
      let guessed = division.said.projects.filter { $0.months.value != nil && $0.months.certainty == .probable }
      for (table, rows) in Dictionary(grouping: guessed, by: \.table).sorted(by: { $0.key.rawValue < $1.key.rawValue })
      {
        let cells = rows.map { Citation($0.table, $0.months, as: nil) }
        report.add(
          Self.self, .uncertain(ofProjects: cells.count, in: table.label, cells.addresses),
          subject: Finding.Subject(kind: "table", name: table.rawValue), at: cells, footing: .probable)
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("เดือนดำเนินการไม่แน่นอน", "The months are uncertain")
  fileprivate static let checks = Wording(
    "ลูกศรทุกเส้นเปิดและปิด และอยู่ใต้เดือนใดเดือนหนึ่ง", "Every arrow opens and closes, and stands under a month")
  fileprivate static let matters = Wording(
    "เดือนที่อ่านได้เป็นการเดา", "The months read are a guess")
  fileprivate static let remedy = Wording("ตรวจเดือนกับต้นฉบับ", "Compare the months with the original")

  fileprivate static func uncertain(ofProjects count: Int, in table: Wording, _ places: Wording) -> Wording {
    Wording(
      "\(table.thai): เดือนของ \(count.spoken.thai) โครงการอ่านได้ไม่แน่นอน: \(places.thai)",
      "In the \(table.english): the months of \(count) \(count == 1 ? "project" : "projects") could only be guessed: \(places.english)"
    )
  }

  fileprivate static func uncertain(_ title: Wording, _ places: Wording, _ count: Int) -> Wording {
    Wording(
      "\(title.thai): เดือนของ \(count.spoken.thai) ขั้นตอนอ่านได้ไม่แน่นอน: \(places.thai)",
      "In \(title.english): the months of \(count) \(count == 1 ? "step" : "steps") could only be guessed: \(places.english)"
    )
  }
}
