internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A step has no month while others of its schedule have some.
enum StepWithoutMonths: Rule {
  static let about = RuleDescription(
    code: "SCH016", name: "step-without-months", severity: .warning, title: .title, checks: .checks, matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบลูกศรของขั้นตอนหนึ่ง", "the arrows of a step are deleted") { plan in
      plan.divisions[0].schedules[0].steps[1].months.value = nil
      plan.divisions[0].schedules[0].steps[1].months.written = ""
      return [plan.divisions[0].schedules[0].steps[1].step.location]
    },
    .silent("ทั้งตารางยังไม่กำหนดเดือน", "no step of the schedule has months yet") { plan in
      for step in plan.divisions[0].schedules[0].steps.indices {
        plan.divisions[0].schedules[0].steps[step].months.value = nil
        plan.divisions[0].schedules[0].steps[step].months.written = ""
      }
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let steps = schedule.table.steps
      guard steps.contains(where: { !($0.months.value?.isEmpty ?? true) }) else { continue }
      let cells = steps.filter { $0.months.isBlank || ($0.months.value?.isEmpty ?? false) }
        .map { Citation(.stepSchedules, $0.step) }
      guard !cells.isEmpty else { continue }
      report.add(
        Self.self, .lacks(schedule.title, cells.addresses), subject: schedule.subject, at: cells)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ขั้นตอนไม่มีเดือนดำเนินการ", "A step has no months")
  fileprivate static let checks = Wording(
    "ทุกขั้นตอนมีเดือนดำเนินการ เมื่อขั้นตอนอื่นของโครงการมี", "Every step has months, once others of its project have")
  fileprivate static let matters = Wording(
    "ไม่รู้ว่าขั้นตอนต้องเสร็จเมื่อใด", "Nobody knows when the step is due")
  fileprivate static let remedy = Wording("ใส่ลูกศรใต้เดือนของขั้นตอน", "Put the arrows under the step's months")

  fileprivate static func lacks(_ title: Wording, _ places: Wording) -> Wording {
    Wording("\(title.thai): \(places.thai) ไม่มีเดือน", "In \(title.english): \(places.english) has no month")
  }
}
