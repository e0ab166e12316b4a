internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The project list has the projects of a measure in another order than the budget summary.
enum ProjectOrderDiffers: Rule {
  static let about = RuleDescription(
    code: "PRJ005", name: "project-order-differs", severity: .warning, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("สลับสองแถวในรายการโครงการ", "two rows of the project list have changed places") { plan in
      plan.divisions[0].projectList.swapAt(0, 1)
      return [plan.divisions[0].projectList[0].name.location, plan.divisions[0].projectList[1].name.location]
    },
    .silent("โครงการเรียงเหมือนกันทั้งสองตาราง", "both tables have the same order") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      // The rows of the list by measure, each with the rank of its project in the summary.
      var measures: [String] = []
      var rows: [String: [(row: Int, project: Int)]] = [:]
      var owners: [Int: Int] = [:]
      for (project, matched) in division.matching.projects.enumerated() where !matched.summary.isEmpty {
        if let row = matched.list.first?.place { owners[row] = project }
      }
      // A project under the wrong measure stands among projects that are not its neighbours.
      let misplaced = Set(report.projectsWithMeasureFindings(in: division.index))
      for (index, row) in division.said.projectList.enumerated() {
        guard let project = owners[index], !misplaced.contains(project) else { continue }
        let measure = row.measure.value?.description ?? ""
        if rows[measure] == nil { measures.append(measure) }
        rows[measure, default: []].append((index, project))
      }
      for measure in measures {
        let listed = rows[measure] ?? []
        var ranks: [Int: Int] = [:]
        for (rank, project) in listed.map(\.project).sorted().enumerated() { ranks[project] = rank + 1 }
        let order = listed.map { ranks[$0.project] }
        for verdict in SequenceAudit(order, first: 1).verdicts {
          let places = verdict.indices.map { listed[$0] }
          let cells = places.map { Citation(.projectList, division.said.projectList[$0.row].name) }
          let causes = report.causes { quantity in
            places.contains { quantity == .number(division: division.index, project: $0.project) }
          }
          report.add(
            Self.self, .order(cells.addresses, places.map { division.matching.projects[$0.project].number }),
            subject: Finding.Subject(kind: "measure", number: measure.isEmpty ? nil : measure), at: cells,
            unlessFollowingFrom: causes)
        }
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("โครงการเรียงไม่เหมือนกัน", "Projects stand in another order")
  fileprivate static let checks = Wording(
    "โครงการของมาตรการเดียวกันเรียงเหมือนกันในรายการโครงการและตารางสรุป",
    "The projects of a measure stand in the same order in the project list and in the budget summary")
  fileprivate static let matters = Wording(
    "แถวที่สลับมักเป็นร่องรอยของการวางข้อมูลผิดแถว", "Rows that changed places are often the trace of a paste into the wrong row"
  )
  fileprivate static let remedy = Wording(
    "เรียงแถวให้เหมือนกัน และดูว่างบประมาณติดมาถูกแถว", "Put the rows in the same order and see that the money moved with them")

  fileprivate static func order(_ places: Wording, _ numbers: [Int?]) -> Wording {
    let thai = numbers.compactMap { $0?.spoken.thai }.joined(separator: " และ ")
    let english = numbers.compactMap { $0.map(String.init) }.joined(separator: " and ")
    return Wording(
      "\(places.thai) (โครงการที่ \(thai)) เรียงไม่เหมือนตารางสรุป",
      "\(places.english) (project \(english)) stand in another order than in the budget summary")
  }
}
