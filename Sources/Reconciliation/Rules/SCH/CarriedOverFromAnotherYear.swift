internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Steps are said to have been done in a year that is not the one before the plan's.
enum CarriedOverFromAnotherYear: Rule {
  static let about = RuleDescription(
    code: "SCH014", name: "carried-over-from-another-year", severity: .error, bearing: .says, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ยกมาจากปีเดียวกับแผน", "carried over from the plan's own year") { plan in
      StepsMisnumbered.carryOverFirstStep(&plan)
      plan.divisions[0].schedules[0].carriedOver.value?.fiscalYear = FiscalYear(buddhistYear: 2569)
      return [plan.divisions[0].schedules[0].carriedOver.location]
    },
    .silent("ยกมาจากปีก่อน", "carried over from the year before") { plan in
      StepsMisnumbered.carryOverFirstStep(&plan)
      plan.divisions[0].schedules[0].carriedOver.value?.fiscalYear = FiscalYear(buddhistYear: 2568)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    // With several years in the sheets it is not known which one is the plan's.
    let years = Set(evidence.submission.fiscalYears.compactMap(\.value))
    guard years.count == 1, let year = years.first else { return }
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let note = schedule.table.carriedOver
      guard let said = note.value?.fiscalYear, said.buddhistYear != year.buddhistYear - 1 else { continue }
      let cell = schedule.table.citation(note, as: said)
      report.add(
        Self.self, .another(schedule.title, cell, said, plan: year), subject: schedule.subject, at: [cell])
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ขั้นตอนที่ยกมาไม่ได้มาจากปีก่อน", "Steps carried over from another year")
  fileprivate static let checks = Wording(
    "ขั้นตอนที่ “ได้ดำเนินการแล้วในปีงบประมาณ …” เป็นของปีก่อนปีของแผน",
    "Steps that are said to have been done already were done in the fiscal year before the plan's")
  fileprivate static let matters = Wording(
    "หมายเหตุอาจคัดลอกมาจากแผนปีอื่น และความก้าวหน้าที่ยกมาไม่ใช่ของปีนี้",
    "The note may be copied from another year's plan, and with it the progress")
  fileprivate static let remedy = Wording("แก้ปี หรือความก้าวหน้าที่ยกมา", "Correct the year, or the progress carried over")

  fileprivate static func another(_ title: Wording, _ cell: Citation, _ said: FiscalYear, plan: FiscalYear) -> Wording {
    Wording(
      "\(title.thai): \(cell.address.thai) ระบุปีงบประมาณ \(said.spoken.thai) แต่ปีก่อนของแผนคือ \((plan.buddhistYear - 1).spoken.thai)",
      "In \(title.english): \(cell.address.english) names fiscal year \(said.buddhistYear), but the year before the plan's is \(plan.buddhistYear - 1)"
    )
  }
}
