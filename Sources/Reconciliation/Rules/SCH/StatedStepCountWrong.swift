internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The closing line of a schedule states another number of steps than there are.
enum StatedStepCountWrong: Rule {
  static let about = RuleDescription(
    code: "SCH010", name: "stated-step-count-wrong", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("บรรทัดรวมระบุจำนวนขั้นตอนผิด", "the closing line states a wrong number of steps") { plan in
      [plan.divisions[0].schedules[0].statedSteps.retype(4, written: "รวม ๔ ขั้นตอน คิดเป็นร้อยละ")]
    },
    .silent("นับรวมขั้นตอนที่ทำไว้ในปีก่อน", "steps done the year before count as well") { plan in
      StepsMisnumbered.carryOverFirstStep(&plan)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      guard let stated = schedule.table.statedSteps.value else { continue }
      let before = schedule.table.carriedOver.value.map { $0.lastStep - $0.firstStep + 1 } ?? 0
      let counted = schedule.table.steps.count + before
      guard stated != counted else { continue }
      let cells =
        [schedule.table.citation(schedule.table.statedSteps)]
        + schedule.table.steps.suffix(1).map { Citation($0.table, $0.step, as: $0.step.value?.number) }
      let steps = Report.Quantity.steps(division: schedule.division.index, schedule: schedule.index)
      var causes = report.causes(explaining: Int64(stated - counted), of: steps)
      // A step less than stated also explains that the weights come short, and is then the same loss.
      if causes.isEmpty, stated > counted {
        let weights = Report.Quantity.weights(division: schedule.division.index, schedule: schedule.index)
        causes = report.causes(touching: weights).filter { index in
          let entry = report.entries[index]
          return entry.finding.code == WeightsDoNotAddUp.about.code
            && entry.effects.contains { $0.quantity == weights && $0.change > 0 }
        }
      }
      report.add(
        Self.self, .wrong(schedule.title, cells[0].address, stated, counted), subject: schedule.subject, at: cells,
        difference: String(abs(stated - counted)), unlessFollowingFrom: causes)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("จำนวนขั้นตอนที่ระบุไม่ตรง", "A stated number of steps is wrong")
  fileprivate static let checks = Wording(
    "จำนวนขั้นตอนในบรรทัดรวมเท่ากับจำนวนขั้นตอนในตาราง รวมที่ทำไว้ในปีก่อน",
    "The number of steps in the closing line is that of the table, with those of the year before")
  fileprivate static let matters = Wording("ขั้นตอนอาจหายหรือเกินมา", "A step may be missing or one too many")
  fileprivate static let remedy = Wording("นับขั้นตอนใหม่ แล้วแก้", "Count the steps, then correct the line or the steps")

  fileprivate static func wrong(_ title: Wording, _ cell: Wording, _ stated: Int, _ counted: Int) -> Wording {
    Wording(
      "\(title.thai): \(cell.thai) ระบุ \(stated.spoken.thai) ขั้นตอน แต่มี \(counted.spoken.thai) ขั้นตอน",
      "In \(title.english): \(cell.english) states \(stated) \(stated == 1 ? "step" : "steps"), but there \(counted == 1 ? "is" : "are") \(counted)"
    )
  }
}
