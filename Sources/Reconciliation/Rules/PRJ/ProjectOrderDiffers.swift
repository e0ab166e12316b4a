internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The project list has the projects of a measure in another order than the budget summary.
///
/// The numbers in the headings of the schedules tell which of the two stands alone.
enum ProjectOrderDiffers: Rule {
  static let about = RuleDescription(
    code: "PRJ005", name: "project-order-differs", severity: .warning, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("สลับสองแถวในรายการโครงการ", "two rows of the project list have changed places") { plan in
      plan.divisions[0].projectList.swapAt(0, 1)
      return [plan.divisions[0].projectList[0].name.location, plan.divisions[0].projectList[1].name.location]
    },
    .flagged(
      "เนื้อหาของสองแถวในตารางสรุปสลับกัน ตารางอื่นตรงกันหมด", "the contents of two rows of the summary have changed places"
    ) {
      plan in
      plan.divisions[0].budgetSummary.swapAt(0, 1)
      _ = plan.divisions[0].budgetSummary[0].number.retype(1, written: "๑")
      _ = plan.divisions[0].budgetSummary[1].number.retype(2, written: "๒")
      return [plan.divisions[0].budgetSummary[0].project.location, plan.divisions[0].budgetSummary[1].project.location]
    },
    .silent("โครงการเรียงเหมือนกันทั้งสองตาราง", "both tables have the same order") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      // A project under the wrong measure stands among projects that are not its neighbours.
      let misplaced = Set(report.projectsWithMeasureFindings(in: division.index))
      for (measure, projects) in measures(of: division, besides: misplaced) {
        // The order of files means nothing.
        guard isInOneFile(projects, of: division) else { continue }
        check(MeasureOrders(projects, of: division), of: measure, in: division, into: &report)
      }
    }
  }

  /// Whether neither table has the projects in several files.
  private static func isInOneFile(_ projects: [Int], of division: DivisionEvidence) -> Bool {
    let cases = projects.map { ProjectCase(division, $0) }
    let summary = Set(cases.compactMap { $0.summary?.row.project.location?.file })
    return summary.count <= 1 && Set(cases.compactMap { $0.list?.row.name.location?.file }).count <= 1
  }

  /// The projects of each measure in the order of the project list, of those that stand in the summary as well.
  private static func measures(
    of division: DivisionEvidence, besides misplaced: Set<Int>
  ) -> [(measure: String, projects: [Int])] {
    var owners: [Int: Int] = [:]
    for (project, matched) in division.matching.projects.enumerated() where !matched.summary.isEmpty {
      if let row = matched.list.first?.place { owners[row] = project }
    }
    var measures: [String] = []
    var projects: [String: [Int]] = [:]
    for (index, row) in division.said.projectList.enumerated() {
      guard let project = owners[index], !misplaced.contains(project) else { continue }
      let measure = row.measure.value?.description ?? ""
      if projects[measure] == nil { measures.append(measure) }
      projects[measure, default: []].append(project)
    }
    return measures.map { ($0, projects[$0] ?? []) }
  }

  private static func check(
    _ orders: MeasureOrders, of measure: String, in division: DivisionEvidence, into report: inout Report
  ) {
    let table: TableKey = orders.summaryStandsAlone ? .budgetSummary : .projectList
    let projects = orders.summaryStandsAlone ? orders.summary : orders.list
    let right = orders.summaryStandsAlone ? orders.list : orders.summary
    let ranks = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($0.element, $0.offset + 1) })
    for verdict in SequenceAudit(projects.map { ranks[$0] }, first: 1).verdicts {
      let places = verdict.indices.map { projects[$0] }
      let cases = places.map { ProjectCase(division, $0) }
      let cells = cases.compactMap { project in
        orders.summaryStandsAlone
          ? project.summary.map { Citation(table, $0.row.project) } : project.list.map { Citation(table, $0.row.name) }
      }
      let causes = report.causes(touchingAnyOf: places.map { .number(division: division.index, project: $0) })
      let numbers = places.map { division.matching.projects[$0].number }
      report.add(
        Self.self,
        orders.summaryStandsAlone ? .summaryAlone(cells.addresses, numbers) : .order(cells.addresses, numbers),
        severity: orders.summaryStandsAlone ? .error : nil,
        subject: Finding.Subject(kind: "measure", number: measure.isEmpty ? nil : measure), at: cells,
        footing: .all(cases.map(\.matched.footing)),
        effects: orders.summaryStandsAlone
          ? places.map { Report.Effect(.number(division: division.index, project: $0)) } : [],
        unlessFollowingFrom: causes)
    }
  }
}

/// The projects of a measure as the tables order them.
private struct MeasureOrders {
  /// In the project list.
  let list: [Int]
  /// In the budget summary.
  let summary: [Int]
  /// Whether the schedules number the projects as the list orders them, and the summary does not.
  let summaryStandsAlone: Bool

  init(_ list: [Int], of division: DivisionEvidence) {
    let cases = list.map { ProjectCase(division, $0) }
    self.list = list
    summary = zip(list, cases).sorted {
      ($0.1.matched.summary.first?.place ?? 0) < ($1.1.matched.summary.first?.place ?? 0)
    }
    .map(\.0)
    let headings = cases.compactMap { $0.schedules.first?.table.project.value?.number }
    let isOrderedAsTheList = headings.count == list.count && zip(headings, headings.dropFirst()).allSatisfy(<)
    summaryStandsAlone = isOrderedAsTheList && summary != list
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
      "\(places.english) (\(numbers.count == 1 ? "project" : "projects") \(english)) \(numbers.count == 1 ? "stands" : "stand") in another order than in the budget summary"
    )
  }

  fileprivate static func summaryAlone(_ places: Wording, _ numbers: [Int?]) -> Wording {
    let list = numbers.compactMap { $0.map(String.init) }
    let thai = numbers.compactMap { $0?.spoken.thai }.joined(separator: " และ ")
    return Wording(
      "\(places.thai) (โครงการที่ \(thai)) เรียงไม่เหมือนที่อื่น: มาตรการและโครงการกับตารางขั้นตอนตรงกัน มีเพียงตารางสรุปที่ต่างออกไป",
      "\(places.english) (\(list.count == 1 ? "project" : "projects") \(list.joined(separator: " and "))) stand in another order than elsewhere: the project list and the schedules agree; only the summary stands alone"
    )
  }
}
