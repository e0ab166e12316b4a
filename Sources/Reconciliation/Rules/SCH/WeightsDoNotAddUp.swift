internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The weights of a schedule do not add up to 100 with what was carried over.
enum WeightsDoNotAddUp: Rule {
  static let about = RuleDescription(
    code: "SCH009", name: "weights-do-not-add-up", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("น้ำหนักและความก้าวหน้าตรงกันแต่ไม่ถึง ๑๐๐", "weights and progress agree, but end before 100") { plan in
      _ = plan.divisions[0].schedules[0].steps[2].progress.retype(ExactDecimal(exactly: 90), written: "ร้อยละ ๙๐")
      return [plan.divisions[0].schedules[0].steps[2].weight.retype(ExactDecimal(exactly: 20), written: "ร้อยละ ๒๐")]
    },
    .silent("ครบ ๑๐๐ เมื่อรวมกับที่ทำไว้ในปีก่อน", "100 with what was done the year before") { plan in
      StepsMisnumbered.carryOverFirstStep(&plan)
    },
    .silent("หนึ่งในสามพิมพ์เป็นทศนิยมสองตำแหน่ง", "thirds printed with two decimals") { plan in
      for (index, (weight, progress)) in [("33.33", "33.33"), ("33.33", "66.66"), ("33.33", "99.99")].enumerated() {
        plan.divisions[0].schedules[0].steps[index].weight.value = ExactDecimal(weight)
        plan.divisions[0].schedules[0].steps[index].progress.value = ExactDecimal(progress)
      }
      plan.divisions[0].schedules[0].statedWeight.value = ExactDecimal("99.99")
      plan.divisions[0].schedules[0].statedProgress.value = ExactDecimal("99.99")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let arithmetic = schedule.arithmetic
      guard let sum = arithmetic.sum, let difference = ExactDecimal.hundred.subtracting(sum),
        !evidence.settings.tolerance.covers(difference)
      else { continue }
      // Parts rounded to hundredths can miss the whole by half a hundredth each.
      let rounded = schedule.table.steps.contains { ($0.weight.value?.tenThousandths ?? 0) % 10_000 != 0 }
      if rounded, difference.magnitude.tenThousandths <= Int64(schedule.table.steps.count) * 50 { continue }
      let weights = schedule.table.steps.filter { !$0.weight.isBlank }.map { Citation($0.table, $0.weight) }
      let carried = schedule.table.carriedOver.isBlank ? [] : [schedule.table.citation(schedule.table.carriedOver)]
      let causes = report.causes(
        explaining: difference.tenThousandths, of: .weights(division: schedule.division.index, schedule: schedule.index)
      )
      report.add(
        Self.self, .sum(schedule.title, weights.addresses, sum, difference.magnitude), subject: schedule.subject,
        at: weights + carried, difference: difference.magnitude.description,
        effects: [
          Report.Effect(
            .weights(division: schedule.division.index, schedule: schedule.index), by: difference.tenThousandths)
        ], unlessFollowingFrom: causes)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("น้ำหนักรวมไม่เป็น ๑๐๐", "The weights do not add up to 100")
  fileprivate static let checks = Wording(
    "น้ำหนักของทุกขั้นตอนรวมกับความก้าวหน้าของปีก่อนได้ ๑๐๐",
    "The weights of all steps, with the progress of the year before, make 100")
  fileprivate static let matters = Wording(
    "โครงการจะเสร็จโดยไม่ถึงร้อยละ ๑๐๐ หรือเกิน", "The project ends before or beyond 100 percent")
  fileprivate static let remedy = Wording("ปรับน้ำหนักให้รวมได้ ๑๐๐", "Adjust the weights so that they make 100")

  fileprivate static func sum(_ title: Wording, _ places: Wording, _ sum: ExactDecimal, _ difference: ExactDecimal)
    -> Wording
  {
    Wording(
      "\(title.thai): น้ำหนักที่ \(places.thai) รวมได้ \(sum.spoken.thai) แต่ต้องเป็น ๑๐๐ ต่างกัน \(difference.spoken.thai)",
      "In \(title.english): the weights in \(places.english) make \(sum), but should make 100, a difference of \(difference)"
    )
  }
}
