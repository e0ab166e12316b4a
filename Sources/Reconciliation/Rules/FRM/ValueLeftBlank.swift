internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// A cell is left blank though another table states what belongs there.
enum ValueLeftBlank: Rule {
  static let about = RuleDescription(
    code: "FRM006", name: "value-left-blank", severity: .warning, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("งบประมาณในตารางสรุปว่าง", "a budget is left blank in the summary") { plan in
      [plan.divisions[0].budgetSummary[2].fundings[0].amount.retype(nil, written: "")]
    },
    .flagged("ส่วนราชการในรายการโครงการว่าง", "a work group is left blank in the project list") { plan in
      [plan.divisions[0].projectList[0].workGroups.retype(nil, written: "")]
    },
    .flagged("ยอดรวมว่าง", "the grand total is left blank") { plan in
      _ = plan.divisions[0].totals[0].amount.retype(nil, written: "")
      return [plan.divisions[0].totals[0].scope.location]
    },
    .silent("ทั้งคอลัมน์ว่าง ไม่ใช่ช่องเดียว", "the whole column is blank, not one cell") { plan in
      for row in plan.divisions[0].projectList.indices {
        _ = plan.divisions[0].projectList[row].workGroups.retype(nil, written: "")
      }
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      checkTotals(of: division, evidence, into: &report)
      for (index, table) in division.tables.enumerated() where !division.rowsOfTable[index].isEmpty {
        check(table, at: index, of: division, into: &report)
      }
    }
  }

  /// Checks one table of projects; of a column with nothing in it no cell was left blank.
  private static func check(
    _ table: TableForm, at index: Int, of division: DivisionEvidence, into report: inout Report
  ) {
    let said = division.said.projects
    let places = division.rowsOfTable[index]
    let hasMoney = places.contains { said[$0].fundings.contains { !$0.amount.isBlank } }
    let hasGroups = places.contains { !said[$0].workGroups.isBlank }
    let hasMeasures = table.states("measure") && places.contains { !said[$0].measure.isBlank }
    for project in division.projects {
      guard let place = project.matched.tables[index].first?.place else { continue }
      let row = said[place]
      func note<Value: Stateable>(_ blank: Citation, _ other: Statement<Value>?, effects: [Report.Effect] = []) {
        guard let other, let place = other.citations.first else { return }
        report.add(
          Self.self, .blank(project.title, blank.address, place.address, other.value.spoken),
          subject: project.subject, at: [blank, place], footing: other.footing, effects: effects)
      }
      if hasMoney, row.fundings.allSatisfy(\.amount.isBlank), let funding = row.fundings.first {
        let other = project.budgets.first
        let quantity = Report.Quantity.budget(
          division: division.index, table: table.key.rawValue, project: project.index)
        note(
          Citation(table.key, funding.amount), other,
          effects: other.map { [Report.Effect(quantity, by: $0.value.satang)] } ?? [])
      }
      if hasGroups, row.workGroups.isBlank {
        note(Citation(table.key, row.workGroups, as: nil), project.workGroups.first)
      }
      if hasMeasures, row.measure.isBlank { note(Citation(table.key, row.measure), project.measures.first) }
    }
  }

  private static func checkTotals(of division: DivisionEvidence, _ evidence: Evidence, into report: inout Report) {
    for (index, total) in division.said.totals.enumerated() {
      let lacksAmounts = evidence.submission.lacking.contains { $0.table == total.table && $0.column == "budget" }
      guard !lacksAmounts, total.amount.isBlank, total.count.isBlank, total.scope.value == .table,
        let rows = TotalScope(total, at: index, in: division)?.candidates.last, !rows.isEmpty
      else { continue }
      let cell = Citation(total.table, total.scope, as: nil)
      report.add(
        Self.self, .blankTotal(cell.address, rows: rows.count),
        subject: Finding.Subject(kind: "table", name: total.table.rawValue), at: [cell])
    }
  }
}

extension Wording {
  fileprivate static let title = Wording(
    "ช่องว่างทั้งที่ตารางอื่นระบุ", "A cell is left blank though another table states the value")
  fileprivate static let checks = Wording(
    "งบประมาณ ส่วนราชการ และมาตรการของโครงการไม่ถูกเว้นว่างในตารางหนึ่ง เมื่ออีกตารางระบุไว้ และยอดรวมมีจำนวนเงิน",
    "A project's budget, work group and measure are not blank in one table while another states them, and a grand total has its amount"
  )
  fileprivate static let matters = Wording(
    "ช่องที่เว้นว่างทำให้ผลรวมขาดและไม่รู้ว่าใครรับผิดชอบ", "A blank cell makes totals come short and leaves nobody responsible")
  fileprivate static let remedy = Wording("เติมค่าในช่องที่ว่าง", "Fill in the blank cell")

  fileprivate static func blankTotal(_ label: Wording, rows: Int) -> Wording {
    Wording(
      "\(label.thai) เป็นยอดรวมที่ไม่มีจำนวนเงิน ทั้งที่ \(rows.spoken.thai) แถวเหนือยอดรวมมีจำนวนเงิน",
      "\(label.english) is a total without an amount, though \(rows) rows above it have one")
  }

  fileprivate static func blank(_ title: Wording, _ cell: Wording, _ other: Wording, _ value: Wording) -> Wording {
    Wording(
      "\(title.thai): \(cell.thai) ว่าง แต่ \(other.thai) = \(value.thai)",
      "\(title.english): \(cell.english) is blank, but \(other.english) says \(value.english)")
  }
}
