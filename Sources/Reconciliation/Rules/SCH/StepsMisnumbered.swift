internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The steps of a schedule are not numbered on from 1, or from what was carried over.
enum StepsMisnumbered: Rule {
  static let about = RuleDescription(
    code: "SCH005", name: "steps-misnumbered", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบขั้นตอนกลางตาราง", "a step in the middle is deleted") { plan in
      plan.divisions[0].schedules[0].steps.remove(at: 1)
      return [plan.divisions[0].schedules[0].steps[1].step.location]
    },
    .flagged("เลขขั้นตอนพิมพ์ผิด", "the number of a step is typed wrong") { plan in
      plan.divisions[0].schedules[1].steps[1].step.value?.number = 9
      return [plan.divisions[0].schedules[1].steps[1].step.location]
    },
    .flagged("สลับสองขั้นตอนพร้อมเลข น้ำหนัก และความก้าวหน้า", "two steps have changed places with all they say") { plan in
      plan.divisions[0].schedules[0].steps.swapAt(0, 1)
      return plan.divisions[0].schedules[0].steps.prefix(2).map(\.step.location)
    },
    .silent("ขั้นตอนต่อจากที่ทำไว้ในปีก่อน", "the numbers go on from what was done the year before") { plan in
      Self.carryOverFirstStep(&plan)
    },
  ]

  /// Turns the first step of the first schedule into one done in the year before.
  static func carryOverFirstStep(_ plan: inout Submission) {
    let first = plan.divisions[0].schedules[0].steps.removeFirst()
    plan.divisions[0].schedules[0].carriedOver = Entry(
      .init(firstStep: 1, lastStep: 1, progress: first.weight.value), written: "ได้ดำเนินการในขั้นตอนที่ ๑",
      location: first.step.location)
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let steps = schedule.steps
      guard steps.contains(where: { $0.step.value?.number != nil }) else { continue }
      let first = (schedule.table.carriedOver.value?.lastStep ?? 0) + 1
      let lacking = schedule.arithmetic.verdicts.compactMap { verdict -> (Int, Int64)? in
        guard case .lackingSteps(let before, let weight) = verdict else { return nil }
        return (before, weight.tenThousandths)
      }
      let isOutOfOrder = schedule.agreesInOrder
      for verdict in SequenceAudit(steps.map { $0.step.value?.number }, first: first).verdicts {
        let cells = verdict.indices.map { Citation(steps[$0].table, steps[$0].step, as: steps[$0].step.value?.number) }
        // Rows that changed places take their weights, progress and months with them.
        var effects = isOutOfOrder ? [Report.Effect(schedule.order)] : []
        if case .missing(let before, let numbers) = verdict {
          let division = schedule.division.index
          effects.append(Report.Effect(.steps(division: division, schedule: schedule.index), by: Int64(numbers.count)))
          if let weight = lacking.first(where: { $0.0 == before })?.1 {
            effects.append(Report.Effect(.weights(division: division, schedule: schedule.index), by: weight))
          }
        }
        let message = Wording.outOfSequence(verdict, cells)
        report.add(
          Self.self,
          Wording("\(schedule.title.thai): \(message.thai)", "In \(schedule.title.english): \(message.english)"),
          subject: schedule.subject, at: cells, effects: effects)
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("เลขขั้นตอนไม่ต่อเนื่อง", "Steps are misnumbered")
  fileprivate static let checks = Wording(
    "ขั้นตอนเรียงจาก ๑ หรือต่อจากขั้นตอนที่ทำไว้ในปีก่อน โดยไม่ข้าม ไม่ซ้ำ",
    "Steps are numbered from 1, or on from what was done the year before, without gap or repetition")
  fileprivate static let matters = Wording("ขั้นตอนอาจหายไป", "A step may be missing")
  fileprivate static let remedy = Wording("เพิ่มขั้นตอนที่หาย หรือแก้เลข", "Add the missing step, or correct the numbers")
}
