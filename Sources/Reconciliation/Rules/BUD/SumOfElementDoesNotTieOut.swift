internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A table says of an element of the strategy how many projects serve it and what they cost, and the tables of projects
/// say otherwise.
enum SumOfElementDoesNotTieOut: Rule {
  static let about = RuleDescription(
    code: "BUD008", name: "sum-of-element-does-not-tie-out", severity: .error, bearing: .decides, title: .title,
    checks: .checks, matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ตารางสรุปบอกจำนวนโครงการของมาตรการผิด", "a summary states a wrong number of projects of a measure") { plan in
      [addSum("1.2.3.1", count: 3, baht: 1_250_000, to: &plan).projectCount.location]
    },
    .flagged("ตารางสรุปบอกงบประมาณของมาตรการผิด", "a summary states the wrong money of a measure") { plan in
      [addSum("1.2.3.1", count: 2, baht: 1_200_000, to: &plan).budget.location]
    },
    .silent("จำนวนและงบประมาณตรงกับรายการโครงการ", "number and money are those of the projects") { plan in
      _ = addSum("1.2.3.1", count: 2, baht: 1_250_000, to: &plan)
    },
    .silent("มีแต่ตารางสรุป ไม่มีรายการโครงการ", "the summary alone, without the projects") { plan in
      _ = addSum("1.2.3.1", count: 9, baht: 1, to: &plan)
      plan.divisions[0].projects = []
    },
  ]

  /// Adds a row that sums the projects of an element, and gives it.
  static func addSum(_ code: String, count: Int, baht: Int, to plan: inout Submission) -> StrategyRow {
    func cell<Value>(_ value: Value?, _ written: String, column: Int) -> Entry<Value> {
      Entry(
        value, written: written,
        location: CellLocation(file: nil, sheet: "สรุป", cell: CellReference(row: 5, column: column)))
    }
    var row = StrategyRow(in: Specimen.table("strategy"))
    row.code = cell(StrategyCode(code), code, column: 1)
    row.projectCount = cell(count, "\(count)", column: 2)
    row.budget = cell(Money(baht: baht), "\(baht)", column: 3)
    plan.divisions[0].strategySums.append(row)
    return row
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions where !division.said.strategySums.isEmpty {
      guard let register = division.register else { continue }
      var projects: [StrategyCode: [ProjectCase]] = [:]
      for project in division.projects where !project.matched.tables[register].isEmpty {
        guard let code = project.measures.first?.value else { continue }
        for depth in 1...code.depth {
          if let element = code.ancestor(depth: depth) { projects[element, default: []].append(project) }
        }
      }
      for row in division.said.strategySums {
        guard let code = row.code.value else { continue }
        check(row, of: code, projects[code] ?? [], division, evidence, into: &report)
      }
    }
  }

  private static func check(
    _ row: StrategyRow, of code: StrategyCode, _ projects: [ProjectCase], _ division: DivisionEvidence,
    _ evidence: Evidence, into report: inout Report
  ) {
    let level = row.level.value ?? evidence.form.level(ofDepth: code.depth)
    let subject = Finding.Subject(kind: level?.name ?? "element", number: "\(code)", name: row.title.value)
    let title = Wording(
      "\(level?.label.thai ?? "") \(code.spoken.thai)", "\(level?.label.english ?? "element") \(code)")
    if let stated = row.projectCount.value, stated != projects.count {
      let cells = projects.compactMap { $0.names.first?.citations.first }
      report.add(
        Self.self, .count(title, Citation(row.table, row.projectCount), stated, projects.count, cells),
        subject: subject, at: [Citation(row.table, row.projectCount)] + cells,
        difference: String(abs(stated - projects.count)),
        effects: [
          Report.Effect(.rows(division: division.index, table: row.table.rawValue), by: Int64(projects.count - stated))
        ])
    }
    let budgets = projects.compactMap(\.budgets.first)
    guard let stated = row.budget.value, let sum = Money.sum(budgets.map(\.value)),
      let difference = stated.subtracting(sum), !evidence.settings.tolerance.covers(difference)
    else { return }
    let cells = budgets.flatMap(\.citations)
    // A project whose own amount is wrong, or stands under another element, is what has to be mended.
    let numbers = Set(projects.map(\.index))
    let changes = report.changes(
      in: numbers.map { .projectMoney(division: division.index, project: $0) }
    ) { quantity in
      guard case .budget(division.index, _, let project) = quantity else { return false }
      return numbers.contains(project)
    }
    let causes = changes.causes(explaining: difference.satang)
    report.add(
      Self.self, .money(title, Citation(row.table, row.budget), stated, sum, difference.magnitude, cells),
      subject: subject, at: [Citation(row.table, row.budget)] + cells, difference: difference.magnitude.exact,
      effects: [
        Report.Effect(
          .elementMoney(division: division.index, table: row.table.rawValue), by: sum.satang &- stated.satang)
      ],
      unlessFollowingFrom: causes)
  }
}

extension Wording {
  fileprivate static let title = Wording(
    "สรุปของยุทธศาสตร์ไม่ตรงกับรายการโครงการ", "What a summary says of an element of the strategy does not tie out")
  fileprivate static let checks = Wording(
    "จำนวนโครงการและงบประมาณที่ตารางสรุปบอกของแต่ละแผนงานหรือมาตรการเท่ากับที่รายการโครงการรวมกันได้",
    "The number of projects and the money that a summary states for each work plan or measure are those of its projects"
  )
  fileprivate static let matters = Wording(
    "ตารางสรุปคือสิ่งที่ผู้บริหารอ่าน ถ้าไม่ตรงกับรายการ จะอนุมัติเงินผิดจำนวน",
    "The summary is what is read and approved; where it differs from the projects, another sum is approved")
  fileprivate static let remedy = Wording("แก้ตารางสรุป หรือรายการโครงการ", "Correct the summary, or the projects")

  fileprivate static func count(
    _ title: Wording, _ cell: Citation, _ stated: Int, _ counted: Int, _ rows: [Citation]
  ) -> Wording {
    let (place, all) = (cell.address, rows.isEmpty ? Wording("ไม่มีแถวใด", "no row") : rows.addresses)
    return Wording(
      "\(title.thai): \(place.thai) ระบุ \(stated.spoken.thai) โครงการ แต่รายการมี \(counted.spoken.thai) โครงการ (\(all.thai))",
      "\(title.english): \(place.english) states \(stated) projects, but \(counted) are listed (\(all.english))")
  }

  fileprivate static func money(
    _ title: Wording, _ cell: Citation, _ stated: Money, _ sum: Money, _ difference: Money, _ rows: [Citation]
  ) -> Wording {
    let (place, all) = (cell.address, rows.isEmpty ? Wording("ไม่มีแถวใด", "no row") : rows.addresses)
    return Wording(
      "\(title.thai): \(place.thai) = \(stated.spoken.thai) แต่โครงการรวมกันได้ \(sum.spoken.thai) ต่างกัน \(difference.spoken.thai) บาท (\(all.thai))",
      "\(title.english): \(place.english) = \(stated.spoken.english), but its projects add up to \(sum.spoken.english), a difference of \(difference.spoken.english) baht (\(all.english))"
    )
  }
}
