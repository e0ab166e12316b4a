internal import OfficialTables
internal import Spreadsheet

/// The tables give one project different names.
enum ProjectNamesDiffer: Rule {
  static let about = RuleDescription(
    code: "PRJ003", name: "project-names-differ", severity: .warning, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ชื่อในตารางตัวชี้วัดสะกดต่าง", "a name is spelt otherwise in the indicator table") { plan in
      [
        plan.divisions[0].indicators[1].works[0].name.retype(
          "โครงการจัดซื้อเรือเก็บขยะลอยนํ้าเค็ม", written: "โครงการจัดซื้อเรือเก็บขยะลอยนํ้าเค็ม")
      ]
    },
    .flagged("ชื่อในรายการเป็นคนละชื่อ", "the project list has another name altogether") { plan in
      [
        plan.divisions[0].projectList[1].name.retype(
          "โครงการอบรมอาสาสมัครสิ่งแวดล้อม", written: "โครงการอบรมอาสาสมัครสิ่งแวดล้อม")
      ]
    },
    .silent("ต่างกันเพียงช่องว่างและเลขไทย", "only blanks and the script of digits differ") { plan in
      _ = plan.divisions[0].projectList[0].name.retype(
        "โครงการ ปลูกต้นไม้ ริมคลองแสนแสบ", written: "โครงการ ปลูกต้นไม้ ริมคลองแสนแสบ")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for project in evidence.divisions.flatMap(\.projects) where !project.hasOneName {
      let tally = Tally(names: project.names)
      guard tally.isContradictory else { continue }
      report.add(
        Self.self, .differ(project.title, tally), severity: tally.distance(by: evidence.form.names).severity,
        subject: project.subject,
        at: tally.citations, footing: tally.footing)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ชื่อโครงการไม่ตรงกัน", "The names of a project differ")
  fileprivate static let checks = Wording(
    "ชื่อโครงการเดียวกันทุกตาราง ไม่นับช่องว่าง เลขไทยหรือเลขอารบิก และคำนำหน้าอย่าง “โครงการ”",
    "A project has one name in all tables; blanks, the script of digits and leading words such as โครงการ aside")
  fileprivate static let matters = Wording(
    "ชื่อที่ต่างกันทำให้ไม่รู้ว่าเป็นโครงการเดียวกันหรือไม่ ทั้งในการเบิกจ่ายและรายงานผล",
    "Different names leave it open whether it is the same project, when money is paid and when results are reported")
  fileprivate static let remedy = Wording("ใช้ชื่อเดียวกันทุกตาราง", "Use one name in all tables")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<String>) -> Wording {
    let (contrast, verdict) = (tally.nameContrast, tally.verdict)
    return Wording(
      "\(title.thai): \(contrast.thai) \(verdict.thai)", "\(title.english): \(contrast.english). \(verdict.english)")
  }
}
