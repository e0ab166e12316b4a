internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The weight of a step is not what the progress grows by, and the growth makes the weights add up.
enum WeightContradictsProgress: Rule {
  static let about = RuleDescription(
    code: "SCH007", name: "weight-contradicts-progress", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("น้ำหนักของขั้นตอนพิมพ์ผิด", "the weight of a step is typed wrong") { plan in
      [plan.divisions[0].schedules[0].steps[1].weight.retype(ExactDecimal(exactly: 40), written: "ร้อยละ ๔๐")]
    },
    .silent("ความก้าวหน้าของขั้นตอนเดียวพิมพ์ผิด: น้ำหนักไม่ผิด", "the progress of one step is typed wrong: no weight is") { plan in
      _ = plan.divisions[0].schedules[0].steps[1].progress.retype(ExactDecimal(exactly: 60), written: "ร้อยละ ๖๐")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      for case .weight(let index, let expected) in schedule.arithmetic.verdicts {
        let step = schedule.table.steps[index]
        guard let weight = step.weight.value, let change = expected.subtracting(weight) else { continue }
        let before =
          index > 0 ? [Citation(schedule.table.steps[index - 1].table, schedule.table.steps[index - 1].progress)] : []
        let cells = [Citation(step.table, step.weight)] + before + [Citation(step.table, step.progress)]
        report.add(
          Self.self, .contradicts(schedule.title, cells[0], step.step.value?.number ?? index + 1, weight, expected),
          subject: schedule.subject, at: cells, difference: change.magnitude.description,
          effects: [
            Report.Effect(
              .weights(division: schedule.division.index, schedule: schedule.index), by: change.tenThousandths)
          ] + (step.weight.location.map { [Report.Effect(.cell($0))] } ?? []),
          unlessFollowingFrom: report.causes(touching: schedule.order))
      }
    }
  }
}

extension ExactDecimal {
  /// The number without its sign.
  var magnitude: ExactDecimal { self < .zero ? ExactDecimal.zero.subtracting(self) ?? self : self }
}

extension Wording {
  fileprivate static let title = Wording("น้ำหนักขัดกับความก้าวหน้า", "A weight contradicts the progress")
  fileprivate static let checks = Wording(
    "ความก้าวหน้าเพิ่มขึ้นเท่ากับน้ำหนักของขั้นตอน เมื่อผลรวมไม่เป็น ๑๐๐ และส่วนที่เพิ่มทำให้ครบ น้ำหนักคือตัวที่ผิด",
    "Progress grows by the weight of the step; when the weights do not make 100 and the growth would, the weight is what is wrong"
  )
  fileprivate static let matters = Wording(
    "น้ำหนักที่ผิดทำให้ทั้งผลรวมและความก้าวหน้าผิด", "A wrong weight makes both the sum and the progress wrong")
  fileprivate static let remedy = Wording("แก้น้ำหนักของขั้นตอน", "Correct the weight of the step")

  fileprivate static func contradicts(
    _ title: Wording, _ cell: Citation, _ number: Int, _ weight: ExactDecimal, _ expected: ExactDecimal
  ) -> Wording {
    Wording(
      "\(title.thai): ขั้นตอนที่ \(number.spoken.thai) \(cell.address.thai) = \(weight.spoken.thai) แต่ความก้าวหน้าเพิ่มขึ้น \(expected.spoken.thai)",
      "In \(title.english): step \(number), \(cell.address.english) says \(weight), but the progress grows by \(expected)"
    )
  }
}
