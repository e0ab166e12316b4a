internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A project stands twice in one table.
enum ProjectPrintedTwice: Rule {
  static let about = RuleDescription(
    code: "PRJ002", name: "project-printed-twice", severity: .error, title: .title, checks: .checks, matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("คัดลอกแถวหนึ่งในรายการโครงการ", "a row of the project list is copied") { plan in
      var copy = plan.divisions[0].projectList[2]
      copy.name.location?.cell.row += 40
      copy.budget.location?.cell.row += 40
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
    for division in evidence.divisions {
      for project in division.projects {
        let matched = project.matched
        if matched.summary.count > 1 {
          let rows = matched.summary.map { division.said.budgetSummary[$0.place] }
          let extra = Money.sum(rows.dropFirst().flatMap { $0.fundings.compactMap(\.amount.value) }) ?? .zero
          note(
            project, .budgetSummary, rows.map { Citation(.budgetSummary, $0.project) }, extra: extra, into: &report)
        }
        if matched.list.count > 1 {
          let rows = matched.list.map { division.said.projectList[$0.place] }
          let extra = Money.sum(rows.dropFirst().compactMap(\.budget.value)) ?? .zero
          note(project, .projectList, rows.map { Citation(.projectList, $0.name) }, extra: extra, into: &report)
        }
        let byIndicator = Dictionary(grouping: matched.works) { $0.place.indicator }
        for indicator in byIndicator.keys.sorted() {
          guard let works = byIndicator[indicator], works.count > 1 else { continue }
          let items = works.map { division.work(at: $0).item }
          note(project, .indicators, items.map { Citation(.indicators, $0.name) }, extra: .zero, into: &report)
        }
      }
    }
  }

  private static func note(
    _ project: ProjectCase, _ table: TableKey, _ citations: [Citation], extra: Money, into report: inout Report
  ) {
    let division = project.division.index
    report.add(
      Self.self, .twice(project.title, table.label, citations.addresses, project.matched.name),
      subject: project.subject, at: citations, certainty: project.matched.certainty,
      effects: [
        Report.Effect(
          .budget(division: division, table: table.rawValue, project: project.index), by: -extra.satang),
        Report.Effect(.rows(division: division, table: table.rawValue), by: Int64(1 - citations.count)),
      ])
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
