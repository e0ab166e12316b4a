internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The tables put one activity under different measures.
enum ActivityMeasureDoesNotTieOut: Rule {
  static let about = RuleDescription(
    code: "ACT004", name: "activity-measure-does-not-tie-out", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("รหัสกิจกรรมไม่ตรงกับมาตรการของตัวชี้วัด", "the code of an activity is not its indicator's measure") { plan in
      [plan.divisions[0].activities[0].measure.retype(StrategyCode("1.2.3.2"), written: "๑.๒.๓.๒")]
    },
    .silent("รหัสตรงกัน", "the codes agree") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for activity in evidence.divisions.flatMap(\.activities) {
      let tally = Tally(activity.measures)
      guard tally.isContradictory else { continue }
      report.add(
        Self.self, .differ(activity.title, tally), subject: activity.subject, at: tally.citations,
        footing: tally.footing,
        effects: [
          Report.Effect(.measure(division: activity.division.index, kind: "activity", index: activity.index))
        ])
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("มาตรการของกิจกรรมไม่ตรงกัน", "The measure of an activity does not tie out")
  fileprivate static let checks = Wording(
    "รหัสกิจกรรมตรงกันทุกครั้งที่พิมพ์ และตรงกับมาตรการของตัวชี้วัด",
    "An activity's code is the same wherever it is printed, and is its indicator's measure")
  fileprivate static let matters = Wording("กิจกรรมถูกนับใต้มาตรการผิด", "The activity is counted under the wrong measure")
  fileprivate static let remedy = Wording("แก้รหัสให้ตรงกัน", "Correct the code so that all agree")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<StrategyCode>) -> Wording {
    let (contrast, verdict) = (tally.contrast, tally.verdict)
    return Wording(
      "\(title.thai): \(contrast.thai) \(verdict.thai)", "\(title.english): \(contrast.english). \(verdict.english)")
  }
}
