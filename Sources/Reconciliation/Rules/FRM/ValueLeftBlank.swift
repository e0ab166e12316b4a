internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// A cell of a project, or of a total, is left blank in a column that other rows fill.
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
    .flagged("ส่วนราชการว่างในทุกตาราง", "a work group is left blank in every table") { plan in
      _ = plan.divisions[0].indicators[0].works[0].workGroups.retype(nil, written: "")
      _ = plan.divisions[0].schedules[0].workGroups.retype(nil, written: "")
      return [
        plan.divisions[0].budgetSummary[0].workGroups.retype(nil, written: ""),
        plan.divisions[0].projectList[0].workGroups.retype(nil, written: ""),
      ]
    },
    .flagged("ยอดรวมว่าง", "the grand total is left blank") { plan in
      _ = plan.divisions[0].totals[0].amount.retype(nil, written: "")
      return [plan.divisions[0].totals[0].scope.location]
    },
    .flagged("ไม่มีรหัสมาตรการท้ายชื่อ และไม่มีตารางใดระบุ", "no measure behind a name, and none in any table") { plan in
      plan.divisions[0].projectList = []
      plan.divisions[0].indicators[1].measure.value?.code = nil
      let name = plan.divisions[0].budgetSummary[3].name
      plan.divisions[0].budgetSummary[3].measure = Entry()
      return [plan.divisions[0].budgetSummary[3].name.retype(name.value, written: name.value ?? "")]
    },
    .silent("ไม่มีรหัสมาตรการท้ายชื่อ แต่รายการโครงการระบุ", "no measure behind a name, but the project list has it") {
      plan in
      plan.divisions[0].budgetSummary[3].measure = Entry()
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
      var alone: [Int: [Fact: [Citation]]] = [:]
      for (index, table) in division.tables.enumerated() where !division.rowsOfTable[index].isEmpty {
        check(table, at: index, of: division, into: &report, alone: &alone)
      }
      for (index, table) in division.tables.enumerated() where table.states("name-with-measure") {
        checkNames(in: table, at: index, of: division, alone: alone, into: &report)
      }
      for project in division.projects {
        for (fact, cells) in (alone[project.index] ?? [:]).sorted(by: { $0.key < $1.key }) {
          report.add(
            Self.self, .blankEverywhere(project.title, cells.addresses, fact.word), subject: project.subject,
            at: cells, cause: Cause(cells.map(\.role) + ["\(fact)"]))
        }
      }
    }
  }

  /// What may be left blank of a project.
  private enum Fact: Int, Comparable {
    case budget, workGroup, measure

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    var word: Wording {
      switch self {
      case .budget: Wording("งบประมาณ", "budget")
      case .workGroup: Wording("ส่วนราชการที่รับผิดชอบ", "work group")
      case .measure: Wording("มาตรการ", "measure")
      }
    }
  }

  /// Checks one table of projects; of a column with nothing in it no cell was left blank.
  ///
  /// - Parameter alone: The cells that are blank though no table states what belongs there, by project.
  private static func check(
    _ table: TableForm, at index: Int, of division: DivisionEvidence, into report: inout Report,
    alone: inout [Int: [Fact: [Citation]]]
  ) {
    let said = division.said.projects
    let places = division.rowsOfTable[index]
    let hasMoney = places.contains { said[$0].fundings.contains { !$0.amount.isBlank } }
    let hasGroups = places.contains { !said[$0].workGroups.isBlank }
    let hasMeasures = table.states("measure") && places.contains { !said[$0].measure.isBlank }
    for project in division.projects {
      guard let place = project.matched.tables[index].first?.place else { continue }
      func note<Value: Stateable>(
        _ fact: Fact, _ blank: Citation, _ other: Statement<Value>?, unreadable: [Citation] = [],
        effects: [Report.Effect] = []
      ) {
        if let other, let place = other.citations.first {
          report.add(
            Self.self, .blank(project.title, blank.address, place.address, other.value.spoken),
            subject: project.subject, at: [blank, place], footing: other.footing, effects: effects,
            cause: Cause(table.key.rawValue, "\(fact)", place.role))
        } else if unreadable.isEmpty {
          // What cannot be read elsewhere is told there.
          alone[project.index, default: [:]][fact, default: []].append(blank)
        }
      }
      if hasMoney, said[place].fundings.allSatisfy(\.amount.isBlank), let funding = said[place].fundings.first {
        let other = project.budgets.first
        let quantity = Report.Quantity.budget(
          division: division.index, table: table.key.rawValue, project: project.index)
        note(
          .budget, Citation(table.key, funding.amount), other, unreadable: project.unreadableBudgets,
          effects: other.map { [Report.Effect(quantity, by: $0.value.satang)] } ?? [])
      }
      if hasGroups, said[place].workGroups.isBlank {
        note(.workGroup, Citation(table.key, said[place].workGroups, as: nil), project.workGroups.first)
      }
      if hasMeasures, said[place].measure.isBlank {
        note(
          .measure, Citation(table.key, said[place].measure), project.measures.first,
          unreadable: project.unreadableMeasures)
      }
    }
  }

  /// Checks the names of a table behind which measures stand; where few of them have one, none was left out.
  private static func checkNames(
    in table: TableForm, at index: Int, of division: DivisionEvidence, alone: [Int: [Fact: [Citation]]],
    into report: inout Report
  ) {
    let said = division.said.projects
    let places = division.rowsOfTable[index]
    guard places.count(where: { said[$0].measure.value != nil }) * 2 >= places.count else { return }
    for project in division.projects where alone[project.index]?[.measure] == nil {
      guard let place = project.matched.tables[index].first?.place, said[place].measure.isBlank,
        project.measures.isEmpty, project.unreadableMeasures.isEmpty, said[place].name.value != nil
      else { continue }
      let cell = Citation(table.key, said[place].name)
      report.add(
        Self.self, .noMeasure(project.title, cell.address), subject: project.subject, at: [cell],
        cause: Cause(table.key.rawValue, "\(Fact.measure)"))
    }
  }

  private static func checkTotals(of division: DivisionEvidence, _ evidence: Evidence, into report: inout Report) {
    let scopes = TotalScopes(division)
    for (index, total) in division.said.totals.enumerated() {
      let lacksAmounts = evidence.submission.lacking.contains { $0.table == total.table && $0.column == "budget" }
      guard !lacksAmounts, total.amount.isBlank, total.count.isBlank, total.scope.value == .table,
        let rows = scopes.scope(ofTotal: index)?.candidates.last, rows.count > 0
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
    "ช่องว่างทั้งที่แถวหรือตารางอื่นระบุ", "A cell is left blank that other rows or tables fill")
  fileprivate static let checks = Wording(
    "งบประมาณ ส่วนราชการ และมาตรการของโครงการไม่ถูกเว้นว่างในคอลัมน์ที่แถวอื่นกรอก หรือท้ายชื่อที่แถวอื่นมี และยอดรวมมีจำนวนเงิน",
    "A project's budget, work group and measure are not blank in a column that other rows fill, or behind names where others have one, and a grand total has its amount"
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

  fileprivate static func noMeasure(_ title: Wording, _ cell: Wording) -> Wording {
    Wording(
      "\(title.thai): \(cell.thai) ไม่มีรหัสมาตรการท้ายชื่อ และไม่มีตารางใดระบุมาตรการ",
      "\(title.english): \(cell.english) has no code of a measure behind the name, and no table states the measure")
  }

  fileprivate static func blankEverywhere(_ title: Wording, _ cells: Wording, _ fact: Wording) -> Wording {
    Wording(
      "\(title.thai): \(cells.thai) ว่าง และไม่มีตารางใดระบุ\(fact.thai)",
      "\(title.english): \(cells.english) \(cells.english.contains(",") ? "are" : "is") blank, and no table states the \(fact.english)"
    )
  }
}
