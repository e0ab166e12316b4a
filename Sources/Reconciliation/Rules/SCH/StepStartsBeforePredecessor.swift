internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A step starts before the step that comes before it.
enum StepStartsBeforePredecessor: Rule {
  static let about = RuleDescription(
    code: "SCH015", name: "step-starts-before-predecessor", severity: .warning, bearing: .says, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ขั้นตอนที่สามเริ่มก่อนขั้นตอนที่สอง", "the third step starts before the second") { plan in
      plan.divisions[0].schedules[0].steps[2].months.value = FiscalMonthSet([.november])
      return [
        plan.divisions[0].schedules[0].steps[2].months.location,
        plan.divisions[0].schedules[0].steps[1].months.location,
      ]
    },
    .silent("สองขั้นตอนเริ่มเดือนเดียวกัน", "two steps start in the same month") { plan in
      plan.divisions[0].schedules[0].steps[2].months.value = FiscalMonthSet([.january, .march])
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let steps = schedule.steps
      // Months that are a guess are a finding of their own.
      guard !steps.indices.contains(where: { steps[$0].months.certainty == .probable }) else { continue }
      func cell(_ index: Int) -> Citation {
        Citation(steps[index].table, steps[index].months, as: steps[index].step.value?.number ?? index + 1)
      }
      var pairs: [(later: Citation, earlier: Citation)] = []
      var before: (start: FiscalMonth, index: Int)?
      for index in steps.indices {
        guard let start = steps[index].months.value?.first else { continue }
        if let before, start < before.start { pairs.append((cell(index), cell(before.index))) }
        before = (start, index)
      }
      guard !pairs.isEmpty else { continue }
      report.add(
        Self.self, .early(schedule.title, pairs), subject: schedule.subject,
        at: pairs.flatMap { [$0.later, $0.earlier] }, unlessFollowingFrom: report.causes(touching: schedule.order))
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ขั้นตอนเริ่มก่อนขั้นตอนก่อนหน้า", "A step starts before the one before it")
  fileprivate static let checks = Wording(
    "เดือนแรกของแต่ละขั้นตอนไม่มาก่อนเดือนแรกของขั้นตอนก่อนหน้า",
    "The first month of a step does not come before the first month of the step before it")
  fileprivate static let matters = Wording(
    "เดือนอาจเลื่อนไปคนละแถว หรือลำดับขั้นตอนผิด", "The months may have slipped to another row, or the steps are out of order")
  fileprivate static let remedy = Wording("ตรวจเดือนและลำดับของขั้นตอน", "Check the months and the order of the steps")

  fileprivate static func early(_ title: Wording, _ pairs: [(later: Citation, earlier: Citation)]) -> Wording {
    let named = pairs.prefix(4)
    let thai = named.map { "\($0.later.address.thai) เริ่มก่อน \($0.earlier.address.thai)" }
    let english = named.map { "\($0.later.address.english) starts before \($0.earlier.address.english)" }
    let rest = pairs.count - named.count
    return Wording(
      "\(title.thai): \(thai.joined(separator: ", "))" + (rest > 0 ? " และอีก \(rest.spoken.thai) แห่ง" : ""),
      "In \(title.english): \(english.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : ""))
  }
}
