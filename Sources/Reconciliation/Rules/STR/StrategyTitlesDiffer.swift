internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// One code of the strategy has different titles.
enum StrategyTitlesDiffer: Rule {
  static let about = RuleDescription(
    code: "STR001", name: "strategy-titles-differ", severity: .warning, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ชื่อมาตรการในตารางตัวชี้วัดสะกดต่าง", "the indicator table spells a measure's title otherwise") { plan in
      let cell = plan.divisions[0].indicators[0].measure.location
      plan.divisions[0].indicators[0].measure.value?.title = "ขยายพื้นที่สีเขียวในเมืองหลวง"
      return [cell]
    },
    .silent("ชื่อขึ้นบรรทัดใหม่ต่างที่กัน", "titles broken into lines at different places") { plan in
      plan.divisions[0].indicators[0].measure.value?.title = "ขยายพื้นที่ สีเขียวในเมือง"
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for element in evidence.strategyElements {
      let tally = Tally(names: element.titles)
      guard tally.isContradictory else { continue }
      report.add(
        Self.self, .differ(element.title, tally), severity: tally.distance(by: evidence.form.names).severity,
        subject: element.subject,
        at: tally.citations, footing: tally.footing)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ชื่อในยุทธศาสตร์ไม่ตรงกัน", "Titles of the strategy differ")
  fileprivate static let checks = Wording(
    "ด้าน มิติ เป้าประสงค์ และมาตรการที่มีรหัสเดียวกันมีชื่อเดียวกันทุกแห่ง",
    "Areas, dimensions, goals and measures with one code have one title everywhere")
  fileprivate static let matters = Wording(
    "รหัสเดียวสองชื่ออาจหมายถึงคนละมาตรการ", "One code with two titles may mean two measures")
  fileprivate static let remedy = Wording("ใช้ชื่อตามแผนพัฒนา", "Use the title of the development plan")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<String>) -> Wording {
    let (contrast, verdict) = (tally.nameContrast, tally.verdict)
    return Wording(
      "\(title.thai): \(contrast.thai) \(verdict.thai)",
      "\(title.english): \(contrast.english). \(verdict.english)")
  }
}
