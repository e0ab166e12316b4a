internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The progress after a step is not the sum of the weights so far.
enum ProgressIsNotRunningSum: Rule {
  static let about = RuleDescription(
    code: "SCH008", name: "progress-is-not-running-sum", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ความก้าวหน้าของขั้นตอนหนึ่งพิมพ์ผิด", "the progress of one step is typed wrong") { plan in
      [plan.divisions[0].schedules[0].steps[1].progress.retype(ExactDecimal(exactly: 60), written: "ร้อยละ ๖๐")]
    },
    .silent("สองขั้นตอนสลับที่กัน: ความก้าวหน้าถูกตามเลขขั้นตอน", "steps changed places; by their numbers the progress is right") {
      plan in
      plan.divisions[0].schedules[0].steps.swapAt(0, 1)
    },
    .silent("นับต่อจากที่ทำไว้ในปีก่อน", "the sum goes on from what was done the year before") { plan in
      StepsMisnumbered.carryOverFirstStep(&plan)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      for verdict in schedule.arithmetic.verdicts {
        switch verdict {
        case .progress(let step, let expected): note(schedule, step, expected, goesOn: false, into: &report)
        case .progressFromHere(let step, let expected): note(schedule, step, expected, goesOn: true, into: &report)
        case .weight, .lackingWeight, .lackingSteps: break
        }
      }
    }
  }

  private static func note(
    _ schedule: ScheduleCase, _ index: Int, _ expected: ExactDecimal, goesOn: Bool, into report: inout Report
  ) {
    let step = schedule.table.steps[index]
    guard let progress = step.progress.value, let difference = expected.subtracting(progress) else { return }
    var cells = [Citation(step.table, step.progress), Citation(step.table, step.weight)]
    if index > 0 {
      cells.append(Citation(schedule.table.steps[index - 1].table, schedule.table.steps[index - 1].progress))
    } else if !schedule.table.carriedOver.isBlank {
      cells.append(schedule.table.citation(schedule.table.carriedOver))
    }
    report.add(
      Self.self, .wrong(schedule.title, cells[0], step.step.value?.number ?? index + 1, progress, expected, goesOn),
      subject: schedule.subject, at: cells, difference: difference.magnitude.description,
      effects: schedule.table.steps[index..<(goesOn ? schedule.table.steps.count : index + 1)]
        .compactMap(\.progress.location).map { Report.Effect(.cell($0)) },
      unlessFollowingFrom: report.causes(touching: schedule.order))
  }
}

extension Wording {
  fileprivate static let title = Wording("ความก้าวหน้าไม่เท่ากับผลรวมสะสม", "Progress is not the running sum")
  fileprivate static let checks = Wording(
    "ความก้าวหน้าหลังแต่ละขั้นตอนเท่ากับที่ทำไว้ในปีก่อนบวกน้ำหนักถึงขั้นตอนนั้น",
    "The progress after each step is what was carried over and the weights so far")
  fileprivate static let matters = Wording(
    "โครงการรายงานความก้าวหน้าเกินหรือขาด", "The project reports too much or too little progress")
  fileprivate static let remedy = Wording("แก้ความก้าวหน้าของขั้นตอน", "Correct the progress of the step")

  fileprivate static func wrong(
    _ title: Wording, _ cell: Citation, _ number: Int, _ progress: ExactDecimal, _ expected: ExactDecimal,
    _ goesOn: Bool
  ) -> Wording {
    Wording(
      "\(title.thai): ขั้นตอนที่ \(number.spoken.thai) \(cell.address.thai) = \(progress.spoken.thai) แต่น้ำหนักสะสมได้ \(expected.spoken.thai)"
        + (goesOn ? " และขั้นตอนต่อไปนับต่อจากค่าที่ผิด" : ""),
      "In \(title.english): step \(number), \(cell.address.english) says \(progress), but the weights so far make \(expected)"
        + (goesOn ? "; the steps after it go on from the wrong figure" : ""))
  }
}
