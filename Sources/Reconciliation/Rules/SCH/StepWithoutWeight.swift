internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// A step has no weight while others of its schedule have one.
enum StepWithoutWeight: Rule {
  static let about = RuleDescription(
    code: "SCH006", name: "step-without-weight", severity: .warning, bearing: .says, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบน้ำหนักของขั้นตอน", "the weight of a step is deleted") { plan in
      [plan.divisions[0].schedules[0].steps[1].weight.retype(nil, written: "")]
    },
    .silent("น้ำหนักศูนย์ไม่ใช่ช่องว่าง", "a weight of zero is not a blank one") { plan in
      plan.divisions[0].schedules[0].steps[2].weight.value = .zero
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let arithmetic = schedule.arithmetic
      guard arithmetic.hasWeights else { continue }
      let steps = schedule.steps
      for index in steps.indices where steps[index].weight.isBlank {
        let step = steps[index]
        let expected = arithmetic.verdicts.lazy.compactMap { verdict -> ExactDecimal? in
          guard case .lackingWeight(index, let expected) = verdict else { return nil }
          return expected
        }.first
        let cells = [Citation(step.table, step.weight), Citation(step.table, step.step)]
        report.add(
          Self.self, .lacks(schedule.title, cells, step.step.value?.number ?? index + 1, expected),
          severity: expected == nil ? nil : .error, subject: schedule.subject, at: cells,
          effects: expected.map {
            [
              Report.Effect(
                .weights(division: schedule.division.index, schedule: schedule.index), by: $0.tenThousandths)
            ]
          } ?? [Report.Effect(.weights(division: schedule.division.index, schedule: schedule.index))])
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ขั้นตอนไม่มีน้ำหนัก", "A step has no weight")
  fileprivate static let checks = Wording("ทุกขั้นตอนมีเนื้องานรายขั้นตอน (ร้อยละ)", "Every step has a weight in percent")
  fileprivate static let matters = Wording(
    "ขั้นตอนที่ไม่มีน้ำหนักทำเสร็จแล้วความก้าวหน้าไม่เพิ่ม", "Finishing a step without weight adds nothing to the progress")
  fileprivate static let remedy = Wording(
    "ใส่น้ำหนักของขั้นตอน หรือรวมกับขั้นตอนอื่น", "Give the step a weight, or join it to another")

  fileprivate static func lacks(_ title: Wording, _ cells: [Citation], _ number: Int, _ expected: ExactDecimal?)
    -> Wording
  {
    let cell = cells[0].address
    let hint = expected.map { $0.spoken }
    return Wording(
      "\(title.thai): ขั้นตอนที่ \(number.spoken.thai) (\(cell.thai)) ไม่มีน้ำหนัก"
        + (hint.map { " ความก้าวหน้าบอกว่าควรเป็นร้อยละ \($0.thai)" } ?? ""),
      "In \(title.english): step \(number) (\(cell.english)) has no weight"
        + (hint.map { "; the progress says that it should be \($0.english)%" } ?? ""))
  }
}
