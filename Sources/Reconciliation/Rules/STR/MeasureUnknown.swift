internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A project or activity serves a measure that no heading and no table of the strategy names.
enum MeasureUnknown: Rule {
  static let about = RuleDescription(
    code: "STR003", name: "measure-unknown", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวข้อมาตรการของกิจกรรมไม่มีในแผน", "the heading of an activity's measure is nowhere in the plan") { plan in
      let code = StrategyCode("1.2.4.1")
      plan.strategy.removeAll { $0.code.value == code }
      plan.headings.removeAll { $0.code.value == code }
      return [plan.divisions[0].activities[1].measure.location]
    },
    .silent("ไม่มีหัวข้อมาตรการใดเลยในไฟล์", "the files have no headings of measures at all") { plan in
      plan.strategy = []
      plan.headings = []
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    guard
      evidence.strategy.elements.contains(where: {
        !$0.isApart && $0.code.depth == evidence.form.lowestLevel?.depth && $0.namings.contains { $0.level != nil }
      })
    else { return }
    for division in evidence.divisions {
      for project in division.projects where !project.measureCodes.allSatisfy({ isKnown($0, evidence) }) {
        note(
          project.measures, project.title, project.subject,
          quantity: .measure(division: division.index, kind: "project", index: project.index), evidence, into: &report)
      }
      for activity in division.activities {
        note(
          activity.measures, activity.title, activity.subject,
          quantity: .measure(division: division.index, kind: "activity", index: activity.index), evidence, into: &report
        )
      }
    }
  }

  private static func isKnown(_ code: StrategyCode, _ evidence: Evidence) -> Bool {
    (evidence.strategy[code]?.namings ?? []).contains { $0.level != nil }
  }

  private static func note(
    _ measures: [Statement<StrategyCode>], _ title: Wording, _ subject: Finding.Subject, quantity: Report.Quantity,
    _ evidence: Evidence, into report: inout Report
  ) {
    let unknown = Tally(measures.filter { !isKnown($0.value, evidence) })
    for group in unknown.groups {
      let causes = report.causes(touching: quantity)
      report.add(
        Self.self, .unknown(title, group.value, group.citations.addresses), subject: subject, at: group.citations,
        cause: Cause(group.value.description), unlessFollowingFrom: causes)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ไม่มีมาตรการรหัสนี้", "A measure is unknown")
  fileprivate static let checks = Wording(
    "รหัสมาตรการของโครงการและกิจกรรมมีหัวข้อหรืออยู่ในตารางยุทธศาสตร์",
    "The measures of projects and activities have a heading or stand in the strategy table")
  fileprivate static let matters = Wording("โครงการไม่รองรับยุทธศาสตร์ใด", "The project serves no part of the strategy")
  fileprivate static let remedy = Wording("แก้รหัส หรือเพิ่มหัวข้อมาตรการ", "Correct the code, or add the measure's heading")

  fileprivate static func unknown(_ title: Wording, _ code: StrategyCode, _ places: Wording) -> Wording {
    Wording(
      "\(title.thai): \(places.thai) = \(code.spoken.thai) แต่ไม่มีหัวข้อมาตรการรหัสนี้",
      "\(title.english): \(places.english) says \(code), but no heading names that measure")
  }
}
