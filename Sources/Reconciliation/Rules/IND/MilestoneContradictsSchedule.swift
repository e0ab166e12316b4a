internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A definition says how far the work has come after a step, and the schedule of a project says otherwise.
enum MilestoneContradictsSchedule: Rule {
  static let about = RuleDescription(
    code: "IND006", name: "milestone-contradicts-schedule", severity: .error, bearing: .says, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("นิยามอ้างความก้าวหน้าที่ตารางขั้นตอนไม่มี", "a definition claims progress that no schedule shows") { plan in
      claim(80, in: &plan)
      return [
        plan.divisions[0].indicators[0].paragraphs[1].location,
        plan.divisions[0].schedules[0].steps[1].progress.location,
      ]
    },
    .flagged("อ้างความก้าวหน้าด้วยถ้อยคำอื่น", "the claim is worded otherwise") { plan in
      claim(75, "ขั้นตอนที่ ๑ - ๒ ความก้าวหน้าร้อยละ ๗๕ และขั้นตอนที่ ๓ ความก้าวหน้าร้อยละ ๑๐๐", in: &plan)
      return [
        plan.divisions[0].indicators[0].paragraphs[1].location,
        plan.divisions[0].schedules[0].steps[1].progress.location,
        plan.divisions[0].schedules[1].steps[1].progress.location,
      ]
    },
    .silent("นิยามอ้างความก้าวหน้าตรงกับตารางขั้นตอน", "the definition claims what the schedules show") { plan in
      claim(70, in: &plan)
    },
    .silent("ร้อยละหลังชื่อขั้นตอนเป็นน้ำหนัก ไม่ใช่ความก้าวหน้า", "a percentage after a step is its weight") { plan in
      claim(50, "ขั้นตอนที่ ๒ ดำเนินงานตามแผน ร้อยละ ๕๐", in: &plan)
    },
  ]

  /// Adds a claim about the second step to the first definition.
  private static func claim(_ percent: Int, _ words: String? = nil, in plan: inout Submission) {
    let text = words ?? "คิดความสำเร็จถึงขั้นตอนที่ ๒ ดำเนินงานตามแผน คิดเป็นร้อยละ \(percent)"
    let place = plan.divisions[0].indicators[0].paragraphs.first?.location
    plan.divisions[0].indicators[0].paragraphs.insert(Entry(text, written: text, location: place), at: 1)
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      for (row, claims) in division.claims.enumerated() {
        let milestones = claims.milestones
        guard !milestones.isEmpty else { continue }
        let schedules = division.schedules(underIndicatorRow: row)
        for milestone in milestones { check(milestone, schedules, row, division, into: &report) }
      }
    }
  }

  private static func check(
    _ milestone: DefinitionClaims.Milestone, _ schedules: [ScheduleCase], _ row: Int, _ division: DivisionEvidence,
    into report: inout Report
  ) {
    let shown = schedules.compactMap { schedule in
      schedule.progress(afterStep: milestone.step).map { (schedule: schedule, progress: $0) }
    }
    let others = shown.filter { $0.progress.value != milestone.progress }
    guard !others.isEmpty else { return }
    let claim = Citation(division.said.indicators[row].table, milestone.paragraph, as: milestone.progress)
    let cells = others.map(\.progress.citation)
    // Where the schedule's own figure is known to be wrong, or its weights to come short by as much, that is the cause.
    let causes = others.map { other in
      let (cell, weights) = (
        other.progress.citation.location,
        Report.Quantity.weights(division: division.index, schedule: other.schedule.index)
      )
      let lacking = milestone.progress.subtracting(other.progress.value)
      return (cell.map { report.causes(touching: .cell($0)) } ?? [])
        + (lacking.map { report.causes(explaining: $0.tenThousandths, of: weights) } ?? [])
    }
    let indicator = division.indicators.first { $0.matched.rows.contains { $0.place == row } }
    report.add(
      Self.self,
      .contradicts(
        indicator?.title ?? Wording("ตัวชี้วัด", "indicator"), milestone, claim,
        others.map { ($0.schedule.title, $0.progress.citation.address, $0.progress.value) }, of: shown.count),
      severity: others.count < shown.count ? .warning : nil, subject: indicator?.subject, at: [claim] + cells,
      unlessFollowingFrom: causes.contains(where: \.isEmpty) ? [] : causes.flatMap { $0 })
  }
}

extension Wording {
  fileprivate static let title = Wording(
    "ความก้าวหน้าที่นิยามอ้างไม่ตรงกับตารางขั้นตอน", "A milestone in a definition contradicts the schedule")
  fileprivate static let checks = Wording(
    "เมื่อนิยามตัวชี้วัดระบุว่า “ถึงขั้นตอนที่ … คิดเป็นร้อยละ …” ความก้าวหน้าของขั้นตอนนั้นในตารางขั้นตอนเท่ากัน",
    "Where an indicator's definition says that up to a step so many percent are done, the schedules show that progress after that step"
  )
  fileprivate static let matters = Wording(
    "ตัวชี้วัดวัดผลจากความก้าวหน้าที่ไม่มีในแผน", "The indicator is judged by progress that the plan does not have")
  fileprivate static let remedy = Wording(
    "แก้นิยามหรือตารางขั้นตอนให้ตรงกัน", "Correct the definition or the schedule so that both agree")

  fileprivate static func contradicts(
    _ title: Wording, _ milestone: DefinitionClaims.Milestone, _ claim: Citation,
    _ others: [(title: Wording, place: Wording, progress: ExactDecimal)], of count: Int
  ) -> Wording {
    let thai = others.map { "\($0.title.thai) \($0.place.thai) = \($0.progress.spoken.thai)" }.joined(separator: ", ")
    let english = others.map { "\($0.title.english), \($0.place.english), says \($0.progress)" }.joined(separator: "; ")
    let agreeing = count - others.count
    return Wording(
      "\(title.thai): \(claim.address.thai) ระบุว่าถึงขั้นตอนที่ \(milestone.step.spoken.thai) คิดเป็นร้อยละ \(milestone.progress.spoken.thai) แต่ \(thai)"
        + (agreeing > 0 ? " (อีก \(agreeing.spoken.thai) ตารางตรงกัน)" : ""),
      "\(title.english): \(claim.address.english) says that up to step \(milestone.step) \(milestone.progress)% are done, but \(english)"
        + (agreeing > 0 ? " (\(agreeing) other \(agreeing == 1 ? "schedule agrees" : "schedules agree"))" : ""))
  }
}
