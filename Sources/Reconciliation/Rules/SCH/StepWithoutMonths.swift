internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A step has no month while others of its division have some.
enum StepWithoutMonths: Rule {
  static let about = RuleDescription(
    code: "SCH016", name: "step-without-months", severity: .warning, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบลูกศรของขั้นตอนหนึ่ง", "the arrows of a step are deleted") { plan in
      plan.divisions[0].schedules[0].steps[1].months.value = nil
      plan.divisions[0].schedules[0].steps[1].months.written = ""
      return [plan.divisions[0].schedules[0].steps[1].step.location]
    },
    .flagged("ลบลูกศรทั้งตารางขั้นตอน", "all arrows of a schedule are deleted") { plan in
      deleteMonths(ofSchedule: 1, in: &plan)
      return plan.divisions[0].schedules[1].steps.map(\.step.location)
    },
    .silent("หน่วยงานยังไม่กำหนดเดือนเลย", "no step of the division has months yet") { plan in
      for schedule in plan.divisions[0].schedules.indices { deleteMonths(ofSchedule: schedule, in: &plan) }
    },
  ]

  /// Deletes the arrows of a schedule.
  private static func deleteMonths(ofSchedule schedule: Int, in plan: inout Submission) {
    for step in plan.divisions[0].schedules[schedule].steps.indices {
      plan.divisions[0].schedules[schedule].steps[step].months.value = nil
      plan.divisions[0].schedules[schedule].steps[step].months.written = ""
    }
  }

  /// Whether any step of a division has a month: until then nobody has begun to fill them in.
  private static func hasMonths(_ division: DivisionEvidence) -> Bool {
    division.said.schedules.contains { $0.steps.contains { !($0.months.value?.isEmpty ?? true) } }
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.filter(hasMonths).flatMap(\.schedules) {
      let steps = schedule.steps
      let cells = steps.indices.filter { steps[$0].months.isBlank || (steps[$0].months.value?.isEmpty ?? false) }
        .map { Citation(steps[$0].table, steps[$0].step) }
      guard !cells.isEmpty else { continue }
      report.add(
        Self.self, .lacks(schedule.title, cells.addresses, cells.count), subject: schedule.subject, at: cells)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ขั้นตอนไม่มีเดือนดำเนินการ", "A step has no months")
  fileprivate static let checks = Wording(
    "ทุกขั้นตอนมีเดือนดำเนินการ เมื่อขั้นตอนอื่นของหน่วยงานมี", "Every step has months, once others of its division have")
  fileprivate static let matters = Wording(
    "ไม่รู้ว่าขั้นตอนต้องเสร็จเมื่อใด", "Nobody knows when the step is due")
  fileprivate static let remedy = Wording("ใส่ลูกศรใต้เดือนของขั้นตอน", "Put the arrows under the step's months")

  fileprivate static func lacks(_ title: Wording, _ places: Wording, _ count: Int) -> Wording {
    Wording(
      "\(title.thai): \(places.thai) ไม่มีเดือน",
      "In \(title.english): \(places.english) \(count == 1 ? "has" : "have") no month")
  }
}
