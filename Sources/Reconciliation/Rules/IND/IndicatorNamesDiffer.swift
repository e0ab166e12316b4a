internal import OfficialTables
internal import Spreadsheet

/// The indicator table, the key results and the headings of schedules give one indicator different names.
enum IndicatorNamesDiffer: Rule {
  static let about = RuleDescription(
    code: "IND002", name: "indicator-names-differ", severity: .warning, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวตารางขั้นตอนสองแห่งสะกดชื่อตัวชี้วัดต่างไป", "the headings of two schedules spell the name otherwise") { plan in
      plan.divisions[0].schedules[2].indicator.value?.name = "ร้อยละของคลองที่ไม่มีขยะมูลฝอย"
      plan.divisions[0].schedules[3].indicator.value?.name = "ร้อยละของคลองที่ไม่มีขยะมูลฝอย"
      return [plan.divisions[0].schedules[2].indicator.location, plan.divisions[0].schedules[3].indicator.location]
    },
    .silent("ชื่อขึ้นบรรทัดใหม่ต่างที่กัน", "names broken into lines at different places") { plan in
      plan.divisions[0].schedules[0].indicator.value?.name = "จำนวน ต้นไม้ ที่ปลูกเพิ่ม"
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for indicator in evidence.divisions.flatMap(\.indicators) {
      let tally = Tally(names: indicator.names)
      guard tally.isContradictory else { continue }
      let causes = report.causes(
        touching: .indicatorName(division: indicator.division.index, indicator: indicator.index))
      report.add(
        Self.self, .differ(indicator.title, tally), severity: tally.distance(by: evidence.form.names).severity,
        subject: indicator.subject,
        at: tally.citations, footing: tally.footing, unlessFollowingFrom: causes)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ชื่อตัวชี้วัดไม่ตรงกัน", "The names of an indicator differ")
  fileprivate static let checks = Wording(
    "ชื่อตัวชี้วัดตรงกันในตารางตัวชี้วัด ผลการดำเนินการหลัก และหัวตารางขั้นตอน",
    "An indicator has one name in the indicator table, among the key results and above the schedules")
  fileprivate static let matters = Wording(
    "ชื่อที่ต่างกันอาจหมายถึงวัดคนละเรื่อง", "Different names may mean that different things are measured")
  fileprivate static let remedy = Wording("ใช้ชื่อเดียวกันทุกแห่ง", "Use one name everywhere")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<String>) -> Wording {
    let (contrast, verdict) = (tally.nameContrast, tally.verdict)
    return Wording(
      "\(title.thai): \(contrast.thai) \(verdict.thai)", "\(title.english): \(contrast.english). \(verdict.english)")
  }
}
