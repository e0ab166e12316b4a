internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The closing line of a schedule states another sum than its weights and its last progress give.
enum StatedScheduleSumWrong: Rule {
  static let about = RuleDescription(
    code: "SCH011", name: "stated-schedule-sum-wrong", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("บรรทัดรวมระบุผลรวมน้ำหนักผิด", "the closing line states a wrong sum of weights") { plan in
      [plan.divisions[0].schedules[0].statedWeight.retype(ExactDecimal(exactly: 90), written: "๙๐")]
    },
    .silent("น้ำหนักผิดหนึ่งขั้นตอน: ผลรวมที่ระบุผิดตามไปด้วย", "one weight is wrong, and the stated sum with it") { plan in
      _ = plan.divisions[0].schedules[0].steps[1].weight.retype(ExactDecimal(exactly: 40), written: "ร้อยละ ๔๐")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    let tolerance = evidence.settings.tolerance
    for schedule in evidence.divisions.flatMap(\.schedules) {
      // Schedules are large, and the sums of nearly all are right: none is copied to be looked at.
      let (said, place) = (schedule.division.said.schedules, schedule.index)
      let arithmetic = schedule.arithmetic
      let weights = Report.Quantity.weights(division: schedule.division.index, schedule: schedule.index)
      if let stated = said[place].statedWeight.value, let sum = arithmetic.sum,
        let difference = stated.subtracting(sum),
        !tolerance.covers(difference), !(difference.adding(arithmetic.carried).map(tolerance.covers) ?? false)
      {
        note(
          schedule, said[place].statedWeight, stated, sum, difference,
          causes: report.causes(explaining: difference.tenThousandths, of: weights), into: &report)
      }
      if let stated = said[place].statedProgress.value, let last = said[place].steps.last?.progress.value,
        let difference = stated.subtracting(last), !tolerance.covers(difference)
      {
        // The last figure itself may be what is wrong, and is reported as such.
        let causes =
          report.causes(touching: weights) + report.causes(touching: schedule.order)
          + (said[place].steps.last?.progress.location.map { report.causes(touching: .cell($0)) } ?? [])
        note(schedule, said[place].statedProgress, stated, last, difference, causes: causes, into: &report)
      }
    }
  }

  private static func note(
    _ schedule: ScheduleCase, _ entry: Entry<ExactDecimal>, _ stated: ExactDecimal, _ sum: ExactDecimal,
    _ difference: ExactDecimal, causes: [Int], into report: inout Report
  ) {
    let cell = schedule.table.citation(entry)
    report.add(
      Self.self, .wrong(schedule.title, cell.address, stated, sum), subject: schedule.subject, at: [cell],
      difference: difference.magnitude.description, unlessFollowingFrom: causes)
  }
}

extension Wording {
  fileprivate static let title = Wording("ผลรวมในบรรทัดปิดตารางขั้นตอนผิด", "A sum in a schedule's closing line is wrong")
  fileprivate static let checks = Wording(
    "ผลรวมน้ำหนักและความก้าวหน้าในบรรทัดรวมตรงกับตาราง",
    "The sum of weights and the progress in the closing line are those of the table")
  fileprivate static let matters = Wording(
    "บรรทัดรวมบอกว่าครบ ทั้งที่ตารางไม่ครบ", "The line says that all is there when it is not")
  fileprivate static let remedy = Wording("แก้บรรทัดรวมหรือน้ำหนัก", "Correct the line or the weights")

  fileprivate static func wrong(_ title: Wording, _ cell: Wording, _ stated: ExactDecimal, _ sum: ExactDecimal)
    -> Wording
  {
    Wording(
      "\(title.thai): \(cell.thai) = \(stated.spoken.thai) แต่ในตารางได้ \(sum.spoken.thai)",
      "In \(title.english): \(cell.english) says \(stated), but the table gives \(sum)")
  }
}
