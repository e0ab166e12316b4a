internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The project list has the projects of a measure in another order than the budget summary.
///
/// The numbers in the headings of the schedules tell which of the two stands alone.
enum ProjectOrderDiffers: Rule {
  static let about = RuleDescription(
    code: "PRJ005", name: "project-order-differs", severity: .warning, bearing: .says, title: .title, checks: .checks,
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
      return [plan.divisions[0].budgetSummary[0].name.location, plan.divisions[0].budgetSummary[1].name.location]
    },
    .silent("โครงการเรียงเหมือนกันทั้งสองตาราง", "both tables have the same order") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      guard let register = division.register else { continue }
      // A project under the wrong measure stands among projects that are not its neighbours.
      let misplaced = Set(report.projectsWithMeasureFindings(in: division.index))
      // A table in groups has an order of its own.
      for list in division.tables.indices where list != register && division.tables[list].grouping == nil {
        for (measure, projects) in measures(in: list, of: division, besides: misplaced) {
          // The order of files means nothing.
          guard isInOneFile(projects, [register, list], of: division) else { continue }
          check(
            Orders(projects, register: register, list: list, of: division), of: measure, in: division, into: &report)
        }
      }
    }
  }

  /// Whether both tables stand in one file each; the rows of several files have no order among each other.
  private static func isInOneFile(_ projects: [Int], _ tables: [Int], of division: DivisionEvidence) -> Bool {
    tables.allSatisfy { table in
      let places = projects.compactMap { division.matching.projects[$0].tables[table].first?.place }
      return Set(places.compactMap { division.said.projects[$0].name.location?.file }).count <= 1
    }
  }

  /// The projects of each measure in the order of a list, those that the register has as well.
  private static func measures(
    in list: Int, of division: DivisionEvidence, besides misplaced: Set<Int>
  ) -> [(measure: String, projects: [Int])] {
    guard let register = division.register else { return [] }
    var measures: [String] = []
    var projects: [String: [Int]] = [:]
    for place in division.rowsOfTable[list] {
      guard let project = division.matching.project(ofRow: place), !misplaced.contains(project),
        division.matching.projects[project].tables[list].first?.place == place,
        !division.matching.projects[project].tables[register].isEmpty
      else { continue }
      let measure = division.said.projects[place].measure.value?.description ?? ""
      if projects[measure] == nil { measures.append(measure) }
      projects[measure, default: []].append(project)
    }
    return measures.map { ($0, projects[$0] ?? []) }
  }

  private static func check(
    _ orders: Orders, of measure: String, in division: DivisionEvidence, into report: inout Report
  ) {
    let isRegister = orders.registerStandsAlone
    let (table, projects, right) =
      isRegister
      ? (orders.registerTable, orders.register, orders.list) : (orders.listTable, orders.list, orders.register)
    let ranks = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($0.element, $0.offset + 1) })
    for verdict in SequenceAudit(projects.map { ranks[$0] }, first: 1).verdicts {
      let places = verdict.indices.map { projects[$0] }
      let cases = places.map { ProjectCase(division, $0) }
      let cells = cases.compactMap { project in
        project.matched.tables[table].first.map { pairing in
          Citation(division.tables[table].key, division.said.projects[pairing.place].name)
        }
      }
      let causes = report.causes(touchingAnyOf: places.map { .number(division: division.index, project: $0) })
      let numbers = places.map { division.matching.projects[$0].number }
      let (registerName, listName) = (
        division.tables[orders.registerTable].key.label, division.tables[orders.listTable].key.label
      )
      report.add(
        Self.self,
        isRegister
          ? .registerAlone(cells.addresses, numbers, registerName, listName)
          : .order(cells.addresses, numbers, registerName),
        severity: isRegister ? .error : nil,
        subject: Finding.Subject(kind: "measure", number: measure.isEmpty ? nil : measure), at: cells,
        footing: .all(cases.map(\.matched.footing)),
        effects: isRegister
          ? places.map { Report.Effect(.number(division: division.index, project: $0)) } : [],
        unlessFollowingFrom: causes)
    }
  }
}

/// The projects of a measure in the order of each table.
private struct Orders {
  /// In the order of the list.
  let list: [Int]
  /// In the order of the table that registers projects.
  let register: [Int]
  /// The place of the list among the tables.
  let listTable: Int
  /// The place of the table that registers projects among the tables.
  let registerTable: Int
  /// Whether the schedules follow the list, so that the register stands alone with its order.
  let registerStandsAlone: Bool

  init(_ projects: [Int], register table: Int, list listTable: Int, of division: DivisionEvidence) {
    (list, registerTable, self.listTable) = (projects, table, listTable)
    let cases = projects.map { ProjectCase(division, $0) }
    register = zip(projects, cases).sorted {
      ($0.1.matched.tables[table].first?.place ?? 0) < ($1.1.matched.tables[table].first?.place ?? 0)
    }
    .map(\.0)
    let headings = cases.compactMap { project in
      project.matched.schedules.first.flatMap { division.said.schedules[$0.place].project.value?.number }
    }
    let isOrderedAsTheList = headings.count == list.count && zip(headings, headings.dropFirst()).allSatisfy(<)
    registerStandsAlone = isOrderedAsTheList && register != list
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

  fileprivate static func order(_ places: Wording, _ numbers: [Int?], _ register: Wording) -> Wording {
    let (thai, english, isOne) = names(numbers)
    return Wording(
      "\(places.thai) (โครงการที่ \(thai)) เรียงไม่เหมือนตาราง\(register.thai)",
      "\(places.english) (\(isOne ? "project" : "projects") \(english)) \(isOne ? "stands" : "stand") in another order than in the \(register.english)"
    )
  }

  fileprivate static func registerAlone(
    _ places: Wording, _ numbers: [Int?], _ register: Wording, _ list: Wording
  ) -> Wording {
    let (thai, english, isOne) = names(numbers)
    return Wording(
      "\(places.thai) (โครงการที่ \(thai)) เรียงไม่เหมือนที่อื่น: \(list.thai)กับตารางขั้นตอนตรงกัน มีเพียงตาราง\(register.thai)ที่ต่างออกไป",
      "\(places.english) (\(isOne ? "project" : "projects") \(english)) stand in another order than elsewhere: the \(list.english) and the schedules agree; only the \(register.english) stands alone"
    )
  }

  private static func names(_ numbers: [Int?]) -> (thai: String, english: String, isOne: Bool) {
    (
      numbers.compactMap { $0?.spoken.thai }.joined(separator: " และ "),
      numbers.compactMap { $0.map(String.init) }.joined(separator: " and "), numbers.count == 1
    )
  }
}
