internal import OfficialTables
internal import Spreadsheet

/// The tables give one activity different names.
enum ActivityNamesDiffer: Rule {
  static let about = RuleDescription(
    code: "ACT003", name: "activity-names-differ", severity: .warning, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ชื่อในตารางตัวชี้วัดใช้คำอื่น", "the indicator table uses another word") { plan in
      [
        plan.divisions[0].indicators[2].works[0].name.retype(
          "กิจกรรมตัดแต่งต้นไม้ริมทางเท้า", written: "กิจกรรมตัดแต่งต้นไม้ริมทางเท้า")
      ]
    },
    .silent("ต่างกันเพียงช่องว่าง", "only blanks differ") { plan in
      _ = plan.divisions[0].activities[1].name.retype("กิจกรรม ตัดแต่งกิ่งไม้ ริมทางเท้า", written: "กิจกรรม ตัดแต่งกิ่งไม้ ริมทางเท้า")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for activity in evidence.divisions.flatMap(\.activities) {
      let tally = Tally(names: activity.names)
      guard tally.isContradictory else { continue }
      report.add(
        Self.self, .differ(activity.title, tally), severity: tally.distance(by: evidence.form.names).severity,
        subject: activity.subject,
        at: tally.citations, footing: tally.footing)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ชื่อกิจกรรมไม่ตรงกัน", "The names of an activity differ")
  fileprivate static let checks = Wording(
    "ชื่อกิจกรรมเดียวกันทุกครั้งที่พิมพ์ รวมทั้งในตารางตัวชี้วัด",
    "An activity has one name wherever it is printed, in the indicator table as well")
  fileprivate static let matters = Wording(
    "ชื่อที่ต่างกันทำให้ไม่รู้ว่าเป็นกิจกรรมเดียวกันหรือไม่", "Different names leave it open whether it is the same activity")
  fileprivate static let remedy = Wording("ใช้ชื่อเดียวกันทุกแห่ง", "Use one name everywhere")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<String>) -> Wording {
    let (contrast, verdict) = (tally.nameContrast, tally.verdict)
    return Wording(
      "\(title.thai): \(contrast.thai) \(verdict.thai)", "\(title.english): \(contrast.english). \(verdict.english)")
  }
}
