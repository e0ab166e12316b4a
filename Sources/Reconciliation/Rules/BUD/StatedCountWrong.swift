internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The number of projects that a closing line states is not the number of its rows.
enum StatedCountWrong: Rule {
  static let about = RuleDescription(
    code: "BUD003", name: "stated-count-wrong", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("บรรทัดรวมบอกจำนวนโครงการผิด", "the closing line states a wrong number of projects") { plan in
      let cell = plan.divisions[0].totals[0].amount.location
      plan.divisions[0].totals[0].count = Entry(5, written: "รวม ๕ โครงการ", location: cell)
      return [cell]
    },
    .silent("จำนวนโครงการตรง", "the number is right") { plan in
      plan.divisions[0].totals[0].count = Entry(
        4, written: "รวม ๔ โครงการ", location: plan.divisions[0].totals[0].amount.location)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      let scopes = TotalScopes(division)
      var rowsOfTable = RowCounts()
      for (index, total) in division.said.totals.enumerated() {
        guard let stated = total.count.value, let scope = scopes.scope(ofTotal: index) else { continue }
        let isWhole = total.scope.value == .table
        let whole = rowsOfTable.count(of: total.table, in: division)
        // The fewest rows first: of many sub-totals each would else count all rows so far.
        guard !(isWhole && whole == stated), let first = scope.candidates.first,
          !scope.candidates.sorted(by: { $0.count < $1.count }).contains(where: { count(of: $0) == stated })
        else { continue }
        let counted = isWhole ? whole : count(of: first)
        let cell = Citation(total.table, total.count)
        let causes = report.causes(
          explaining: Int64(stated - counted), of: .rows(division: division.index, table: total.table.rawValue))
        report.add(
          Self.self, .wrong(cell.address, stated, counted),
          subject: Finding.Subject(kind: "table", name: total.table.rawValue), at: [cell],
          difference: String(abs(stated - counted)), unlessFollowingFrom: causes)
      }
    }
  }

  /// The number of projects that rows state, or that they are about.
  private static func count(of summed: SummedRows) -> Int {
    let rows = summed.rows
    return rows.contains { $0.count != nil }
      ? rows.reduce(0) { $0 &+ ($1.count ?? 0) }
      : Set(rows.map { row in row.project.map(String.init) ?? "\(row.entry)" }).count
  }

  /// The numbers of projects that whole tables of a division have, each counted once.
  private struct RowCounts {
    private var known: [TableKey: Int] = [:]

    mutating func count(of table: TableKey, in division: DivisionEvidence) -> Int {
      if let count = known[table] { return count }
      let count =
        division.said.projects.count { $0.table == table }
        + division.said.strategySums.reduce(0) { $0 &+ ($1.table == table ? $1.projectCount.value ?? 0 : 0) }
      known[table] = count
      return count
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("จำนวนโครงการที่ระบุไม่ตรง", "A stated number of projects is wrong")
  fileprivate static let checks = Wording(
    "จำนวนโครงการในบรรทัดรวมเท่ากับจำนวนแถว", "The number of projects in a closing line is the number of its rows")
  fileprivate static let matters = Wording("แถวอาจหายหรือเกินมา", "A row may be missing or one too many")
  fileprivate static let remedy = Wording(
    "นับแถวใหม่ แล้วแก้จำนวนหรือเพิ่มแถว", "Count the rows, then correct the number or the rows")

  fileprivate static func wrong(_ cell: Wording, _ stated: Int, _ counted: Int) -> Wording {
    Wording(
      "\(cell.thai) ระบุ \(stated.spoken.thai) โครงการ แต่มี \(counted.spoken.thai) โครงการ",
      "\(cell.english) states \(stated) projects, but there are \(counted)")
  }
}
