internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The tables of one plan stand under two names of divisions, and so were not compared.
enum PlanSplitBetweenDivisions: Rule {
  static let about = RuleDescription(
    code: "FRM011", name: "plan-split-between-divisions", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ตารางสรุประบุหน่วยงานเป็นชื่อกลุ่มงาน", "the budget summary names a work group for the division") { plan in
      [plan.divisions[0].name.location, split(&plan, under: "กลุ่มงานสวน ๑")]
    },
    .flagged("แผ่นหนึ่งระบุหน่วยงานอื่น ซึ่งไม่มีตารางใดเลย", "a sheet names another division, of which there is no table") {
      plan in
      var other = DivisionSubmission()
      other.name = plan.divisions[0].name
      other.name.value = "กองพืชสวน"
      other.name.location?.cell.row += 50
      plan.divisions.append(other)
      return [other.name.location]
    },
    .silent(
      "สองหน่วยงานมีโครงการชื่อเดียวกัน แต่ละหน่วยงานมีตารางครบ", "two divisions with projects of one name, and all tables each"
    ) {
      plan in
      var other = plan.divisions[0]
      other.name.value = "กองพืชสวน"
      other.name.location?.cell.row += 50
      plan.divisions.append(other)
    },
  ]

  /// Puts the budget summary under a division of its own and gives the cell that names it.
  private static func split(_ plan: inout Submission, under name: String) -> CellLocation? {
    var other = DivisionSubmission()
    other.name = Entry(
      name, written: "หน่วยงาน \(name)", location: plan.divisions[0].budgetSummary[0].name.location)
    other.name.location?.cell.row = 2
    other.budgetSummary = plan.divisions[0].budgetSummary
    other.totals = plan.divisions[0].totals.filter { $0.table == Specimen.budgetSummary }
    plan.divisions[0].budgetSummary = []
    plan.divisions[0].totals.removeAll { $0.table == Specimen.budgetSummary }
    plan.divisions.append(other)
    return other.name.location
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    guard evidence.divisions.count > 1 else { return }
    checkNames(evidence, into: &report)
    let plans = evidence.divisions.map { TablesOfProjects($0.said, form: evidence.form) }
    for (pair, shared) in sharedNames(plans) {
      let (one, other) = (plans[pair.first], plans[pair.second])
      let fewest = min(one.tables.count, other.tables.count)
      // Half the names in common, and no table that both have: one plan, torn in two.
      guard shared.count * 2 >= fewest,
        shared.allSatisfy({ one.tables[$0, default: []].isDisjoint(with: other.tables[$0, default: []]) })
      else { continue }
      let divisions = [pair.first, pair.second].map { evidence.divisions[$0] }
      let cells = zip(divisions, [one, other]).compactMap { division, plan in
        division.said.name.location == nil
          ? plan.first : Citation("headings", division.said.name, value: division.said.name.value)
      }
      report.add(
        Self.self,
        .split(divisions.map { $0.said.name.value ?? "" }, cells, shared.count, [one, other].map(\.labels)),
        subject: Finding.Subject(kind: "division", name: divisions[0].said.name.value), at: cells,
        effects: cells.compactMap(\.location).map { Report.Effect(.cell($0)) })
    }
  }

  /// Tells of names of divisions under which nothing stands, unless they are nearly those of others, which is told as that.
  private static func checkNames(_ evidence: Evidence, into report: inout Report) {
    let idle = evidence.divisions.filter { $0.said.name.value != nil && $0.said.saysNothing }
    guard !idle.isEmpty else { return }
    let pairs = NearTwins.pairs(among: evidence.divisions.map { $0.said.name.value ?? "" })
    let twins = Set(pairs.flatMap { [$0.first, $0.second] })
    for division in idle where !twins.contains(division.index) {
      let cell = Citation("headings", division.said.name, value: division.said.name.value)
      report.add(
        Self.self, .nothing(of: division.said.name.value ?? "", at: cell),
        subject: Finding.Subject(kind: "division", name: division.said.name.value), at: [cell])
    }
  }

  private struct DivisionPair: Hashable {
    var first: Int
    var second: Int
  }

  /// The names of projects that two divisions share.
  ///
  /// A name that many divisions use tells nothing.
  private static func sharedNames(_ plans: [TablesOfProjects]) -> [(pair: DivisionPair, names: [MatchingKey])] {
    var divisions: [MatchingKey: [Int]] = [:]
    for (index, plan) in plans.enumerated() {
      for key in plan.tables.keys { divisions[key, default: []].append(index) }
    }
    var shared: [DivisionPair: [MatchingKey]] = [:]
    for (key, users) in divisions where users.count == 2 {
      shared[DivisionPair(first: users[0], second: users[1]), default: []].append(key)
    }
    return shared.map { ($0.key, $0.value) }.sorted {
      ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second)
    }
  }

  /// In which tables a division names each project.
  private struct TablesOfProjects {
    private(set) var tables: [MatchingKey: Set<TableKey>] = [:]
    private(set) var first: Citation?

    /// What the tables are called.
    var labels: [Wording] { Set(tables.values.joined()).sorted().map(\.label) }

    init(_ said: DivisionSubmission, form: Form) {
      for row in said.projects { add(row.name.value, Citation(row.table, row.name)) }
      for row in said.indicators {
        for work in row.works {
          guard let name = work.name.value, form[.project].remainder(of: name) != nil else { continue }
          add(name, Citation(row.table, work.name))
        }
      }
      for schedule in said.schedules {
        add(schedule.project.value?.name, schedule.citation(schedule.project))
      }
    }

    private mutating func add(_ name: String?, _ cell: Citation) {
      guard let name, !name.isEmpty, let table = cell.table else { return }
      tables[MatchingKey(name), default: []].insert(table)
      if first == nil { first = cell }
    }
  }
}

extension Wording {
  fileprivate static func nothing(of name: String, at cell: Citation) -> Wording {
    Wording(
      "\(cell.address.thai) ระบุหน่วยงาน “\(name)” แต่ไม่มีตารางใดของหน่วยงานนี้",
      "\(cell.address.english) names the division “\(name)”, and no table is its")
  }

  fileprivate static let title = Wording(
    "ตารางของแผนเดียวกันอยู่คนละหน่วยงาน", "The tables of one plan stand under two divisions")
  fileprivate static let checks = Wording(
    "ตารางที่มีโครงการเดียวกันระบุหน่วยงานเดียวกันในบรรทัด “หน่วยงาน …”",
    "Tables of the same projects name one division in their lines หน่วยงาน …")
  fileprivate static let matters = Wording(
    "ตารางของคนละหน่วยงานไม่ถูกเทียบกัน จำนวนเงินที่ขัดกันจึงไม่มีใครเห็น",
    "Tables of two divisions are not compared, and nobody sees where their money contradicts")
  fileprivate static let remedy = Wording(
    "ใช้ชื่อหน่วยงานเดียวกันทุกแผ่นงานหรือทุกไฟล์ แล้วตรวจใหม่", "Use one name in every sheet or file, then check again")

  fileprivate static func split(
    _ names: [String], _ cells: [Citation], _ count: Int, _ tables: [[Wording]]
  ) -> Wording {
    let sides = zip(names, tables).map { name, tables in
      Wording(
        "“\(name)” (\(tables.map(\.thai).joined(separator: ", ")))",
        "“\(name)” (\(tables.map(\.english).joined(separator: ", ")))")
    }
    let places = cells.addresses
    return Wording(
      "\(places.thai): \(count.spoken.thai) โครงการอยู่ใต้หน่วยงาน \(sides.map(\.thai).joined(separator: " และ ")) จึงไม่ได้เทียบกัน",
      "\(places.english): \(count) \(count == 1 ? "project stands" : "projects stand") under the divisions \(sides.map(\.english).joined(separator: " and ")), and nothing was compared"
    )
  }
}
