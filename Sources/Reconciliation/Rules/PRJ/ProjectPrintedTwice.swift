internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A project stands twice in one table.
enum ProjectPrintedTwice: Rule {
  static let about = RuleDescription(
    code: "PRJ002", name: "project-printed-twice", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("คัดลอกแถวหนึ่งในรายการโครงการ", "a row of the project list is copied") { plan in
      var copy = plan.divisions[0].projectList[2]
      copy.name.location?.cell.row += 40
      copy.fundings[0].amount.location?.cell.row += 40
      plan.divisions[0].projectList.append(copy)
      return [plan.divisions[0].projectList[2].name.location, copy.name.location]
    },
    .silent("โครงการเดียวสนับสนุนสองตัวชี้วัด", "one project contributes to two indicators") { plan in
      let work = plan.divisions[0].indicators[0].works[0]
      plan.divisions[0].indicators[1].works.append(work)
      plan.divisions[0].indicators[1].works[2].number = Entry(3)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    // A schedule that stands twice is a defect of its own.
    for double in evidence.doubled.flatMap(\.singles) where !double.isOfSchedules {
      let project = double.project
      report.add(
        Self.self,
        .twice(project.title, double.table.label, double.citations.addresses, project.matched.name),
        subject: project.subject, at: double.citations, footing: project.matched.footing, effects: double.effects)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("โครงการอยู่ในตารางเดียวกันสองครั้ง", "A project stands twice in one table")
  fileprivate static let checks = Wording(
    "แต่ละโครงการอยู่ในตารางหนึ่งเพียงครั้งเดียว (ใต้ตัวชี้วัดต่างกันได้)",
    "A project stands in a table once; under different indicators it may stand several times")
  fileprivate static let matters = Wording("งบประมาณถูกนับซ้ำ", "Its money is counted twice")
  fileprivate static let remedy = Wording(
    "ลบแถวที่ซ้ำ หรือแก้ชื่อถ้าเป็นคนละโครงการ", "Delete the copy, or correct the name if they are two projects")

  fileprivate static func twice(_ title: Wording, _ table: Wording, _ places: Wording, _ name: String) -> Wording {
    Wording(
      "\(title.thai) ซ้ำในตาราง\(table.thai): \(places.thai) = “\(name)”",
      "\(title.english) stands more than once in the \(table.english): \(places.english) say “\(name)”")
  }
}
