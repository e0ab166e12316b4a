internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The key results promise another target than the indicator's definition states.
enum TargetDoesNotTieOut: Rule {
  static let about = RuleDescription(
    code: "IND003", name: "target-does-not-tie-out", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("เป้าหมายในผลการดำเนินการหลักต่างไป", "the key result has another target") { plan in
      [
        plan.divisions[0].keyResults[1].target.retype(
          ExactDecimal(exactly: 90).map { Target(value: $0) }, written: "ร้อยละ ๙๐")
      ]
    },
    .silent("หน่วยเว้นวรรคต่างกัน", "other blanks in the unit") { plan in
      plan.divisions[0].keyResults[2].target.value?.unit = "ครั้ ง"
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for indicator in evidence.divisions.flatMap(\.indicators) {
      let tally = Tally(targets: indicator.targets)
      guard tally.isContradictory else { continue }
      let causes = report.causes(
        touching: .indicatorName(division: indicator.division.index, indicator: indicator.index))
      let sameUnit = tally.groups.count == 2 && unit(tally.groups[0].value) == unit(tally.groups[1].value)
      let difference = sameUnit ? tally.groups[1].value.value.subtracting(tally.groups[0].value.value) : nil
      report.add(
        Self.self, .differ(indicator.title, tally), subject: indicator.subject, at: tally.citations,
        difference: difference.map { ($0 < .zero ? ExactDecimal.zero.subtracting($0) ?? $0 : $0).description },
        footing: tally.footing, unlessFollowingFrom: causes)
    }
  }

  private static func unit(_ target: Target) -> MatchingKey? { target.unit.map { MatchingKey($0) } }
}

extension Wording {
  fileprivate static let title = Wording("ค่าเป้าหมายไม่ตรงกัน", "The target does not tie out")
  fileprivate static let checks = Wording(
    "ค่าเป้าหมายในผลการดำเนินการหลักเท่ากับค่าเป้าหมายในนิยามตัวชี้วัด ทั้งจำนวนและหน่วย",
    "The target of a key result is that of the indicator's definition, number and unit")
  fileprivate static let matters = Wording("ไม่รู้ว่าต้องทำให้ได้เท่าใด", "Nobody knows what has to be reached")
  fileprivate static let remedy = Wording("แก้ค่าเป้าหมายให้ตรงกัน", "Correct the target so that both agree")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<Target>) -> Wording {
    let (contrast, verdict) = (tally.contrast, tally.verdict)
    return Wording(
      "\(title.thai): ค่าเป้าหมาย \(contrast.thai) \(verdict.thai)",
      "\(title.english): target: \(contrast.english). \(verdict.english)")
  }
}
