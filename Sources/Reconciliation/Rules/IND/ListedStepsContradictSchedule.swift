internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A definition lists the steps with their weights, and the schedule has other steps or other weights.
enum ListedStepsContradictSchedule: Rule {
  static let about = RuleDescription(
    code: "IND007", name: "listed-steps-contradict-schedule", severity: .error, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("น้ำหนักที่นิยามแจงไว้ต่างจากตารางขั้นตอน", "a definition lists other weights than the schedules have") { plan in
      list([20, 40, 40], in: &plan)
      return [
        plan.divisions[0].indicators[0].paragraphs[1].location, plan.divisions[0].schedules[0].steps[1].weight.location,
      ]
    },
    .silent("นิยามแจงน้ำหนักตรงกับตารางขั้นตอน", "the definition lists the weights of the schedules") { plan in
      list([20, 50, 30], in: &plan)
    },
  ]

  /// Lists steps of the given weights in the first definition.
  private static func list(_ weights: [Int], in plan: inout Submission) {
    let place = plan.divisions[0].indicators[0].paragraphs.first?.location
    for (index, weight) in weights.enumerated() {
      let text = "๒.\(index + 1) ขั้นตอนหนึ่ง (คิดเป็นความสำเร็จร้อยละ \(weight))"
      plan.divisions[0].indicators[0].paragraphs.insert(Entry(text, written: text, location: place), at: 1 + index)
    }
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      for (row, claims) in division.claims.enumerated() {
        let listed = claims.listedSteps
        guard !listed.isEmpty else { continue }
        let contrasts = division.schedules(underIndicatorRow: row).compactMap { Contrast(listed, $0) }
        // A list speaks of one project: when one schedule goes with it, the others need not.
        guard let closest = contrasts.min(by: { $0.count < $1.count }), closest.count > 0 else { continue }
        let indicator = division.indicators.first { $0.matched.rows.contains { $0.place == row } }
        report.add(
          Self.self, .contradicts(indicator?.title ?? Wording("ตัวชี้วัด", "indicator"), closest),
          severity: contrasts.count > 1 ? .warning : nil, subject: indicator?.subject,
          at: closest.differing.flatMap { [$0.listed, $0.scheduled] } + closest.unmatched)
      }
    }
  }

  /// How a list differs from a schedule.
  struct Contrast {
    /// The schedule.
    let schedule: ScheduleCase
    /// The numbers of steps listed and scheduled.
    let counts: (listed: Int, scheduled: Int)
    /// Steps with two weights.
    private(set) var differing: [(step: Int, listed: Citation, scheduled: Citation)] = []
    /// Steps that only one side has.
    private(set) var unmatched: [Citation] = []

    /// How many steps differ.
    var count: Int { differing.count + unmatched.count }

    /// Nil when the schedule has no weights to compare.
    init?(_ listed: [DefinitionClaims.ListedStep], _ schedule: ScheduleCase) {
      let steps = schedule.table.steps
      let first = (schedule.table.carriedOver.value?.lastStep ?? 0) + 1
      guard steps.contains(where: { $0.weight.value != nil }) else { return nil }
      self.schedule = schedule
      counts = (listed.count, first - 1 + steps.count)
      for item in listed where item.number >= first {
        let cell = Citation(.indicators, item.paragraph, as: item.weight)
        guard steps.indices.contains(item.number - first) else {
          unmatched.append(cell)
          continue
        }
        let weight = steps[item.number - first].weight
        guard let value = weight.value, value != item.weight else { continue }
        differing.append((item.number, cell, Citation(.stepSchedules, weight)))
      }
      for index in steps.indices where first + index > listed.count {
        unmatched.append(Citation(.stepSchedules, steps[index].step))
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording(
    "ขั้นตอนที่นิยามแจงไว้ไม่ตรงกับตารางขั้นตอน", "The steps listed in a definition contradict the schedule")
  fileprivate static let checks = Wording(
    "เมื่อนิยามตัวชี้วัดแจงขั้นตอนพร้อมร้อยละ จำนวนและน้ำหนักเท่ากับตารางขั้นตอนของโครงการ",
    "Where an indicator's definition lists steps with percentages, the project's schedule has the same steps and weights"
  )
  fileprivate static let matters = Wording(
    "ผลของตัวชี้วัดกับความก้าวหน้าของโครงการจะไม่เท่ากัน", "The indicator and the project's progress will not agree")
  fileprivate static let remedy = Wording(
    "แก้นิยามหรือตารางขั้นตอนให้ตรงกัน", "Correct the definition or the schedule so that both agree")

  fileprivate static func contradicts(
    _ title: Wording, _ contrast: ListedStepsContradictSchedule.Contrast
  ) -> Wording {
    let schedule = contrast.schedule.title
    var thai: [String] = []
    var english: [String] = []
    if contrast.counts.listed != contrast.counts.scheduled {
      thai.append(
        "นิยามแจง \(contrast.counts.listed.spoken.thai) ขั้นตอน ตารางมี \(contrast.counts.scheduled.spoken.thai) ขั้นตอน")
      english.append(
        "the definition lists \(contrast.counts.listed) steps, the schedule has \(contrast.counts.scheduled)")
    }
    for item in contrast.differing {
      thai.append(
        "ขั้นตอนที่ \(item.step.spoken.thai): \(item.listed.address.thai) “\(item.listed.written)” แต่ \(item.scheduled.address.thai) = \(item.scheduled.written)"
      )
      english.append(
        "step \(item.step): \(item.listed.address.english) says “\(item.listed.written)”, but \(item.scheduled.address.english) says \(item.scheduled.written)"
      )
    }
    return Wording(
      "\(title.thai) กับ\(schedule.thai): \(thai.joined(separator: "; "))",
      "\(title.english) and \(schedule.english): \(english.joined(separator: "; "))")
  }
}
