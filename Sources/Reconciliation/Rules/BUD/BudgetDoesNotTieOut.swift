internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The tables state different budgets for one project.
enum BudgetDoesNotTieOut: Rule {
  static let about = RuleDescription(
    code: "BUD002", name: "budget-does-not-tie-out", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("งบประมาณในตารางตัวชี้วัดต่างไป", "the indicator table states another budget") { plan in
      [plan.divisions[0].indicators[1].works[0].budget.retype(Money(baht: 1_210_000), written: "๑,๒๑๐,๐๐๐.- บาท")]
    },
    .flagged(
      "งบประมาณในตารางสรุปต่างไป ยอดรวมจึงไม่ตรงด้วย", "the summary states another budget, and so the total does not foot"
    ) { plan in
      [plan.divisions[0].budgetSummary[0].fundings[0].amount.retype(Money(baht: 5_000_000), written: "๕,๐๐๐,๐๐๐")]
    },
    .flagged("เงินสองแหล่งรวมกันไม่เท่ากับที่ตารางอื่นระบุ", "two sources do not add up to what other tables state") { plan in
      var second = ProjectRow.FundingEntry()
      let first = plan.divisions[0].budgetSummary[1].fundings[0].amount.location
      let below = first.map { place in
        CellLocation(
          file: place.file, sheet: place.sheet,
          cell: CellReference(row: place.cell.row + 100, column: place.cell.column))
      }
      second.amount = Entry(Money(baht: 200_000), written: "๒๐๐,๐๐๐", location: below)
      second.source = Entry("รัฐบาล", written: "รัฐบาล", location: nil)
      plan.divisions[0].budgetSummary[1].fundings.append(second)
      return [first, below]
    },
    .silent("เขียนต่างกันแต่จำนวนเท่ากัน", "written otherwise, but the same amount") { plan in
      plan.divisions[0].projectList[0].funding.amount.written = "500000.-"
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for project in evidence.divisions.flatMap(\.projects) {
      let amounts = project.amounts
      // Nearly always all agree.
      guard amounts.contains(where: { $0 != amounts[0] }) else { continue }
      let tally = Tally(project.budgets)
      guard tally.isContradictory, let right = tally.groups.last?.value,
        !evidence.settings.tolerance.covers(spreadOf: tally.groups.map(\.value))
      else { continue }
      let difference = tally.groups.count == 2 ? right.subtracting(tally.groups[0].value) : nil
      report.add(
        Self.self, .differ(project.title, tally, by: difference.map(\.magnitude)), subject: project.subject,
        at: tally.citations, difference: difference.map(\.magnitude.exact), footing: tally.footing,
        effects: effects(project, tally),
        unlessFollowingFrom: signs(of: project, in: report) + otherYears(of: project, in: report))
    }
  }

  /// The findings about money below zero, when nothing but the sign keeps the tables apart.
  private static func signs(of project: ProjectCase, in report: Report) -> [Int] {
    let unsigned = Tally(project.budgets.map { Statement($0.value.magnitude, $0.citations, pairing: $0.footing) })
    guard !unsigned.isContradictory else { return [] }
    var causes: [Int] = []
    for table in Set(project.budgets.filter { $0.value < .zero }.flatMap(\.citations).map(\.role)).sorted() {
      let touching = Report.Quantity.budget(
        division: project.division.index, table: table, project: project.index)
      causes += report.causes(touching: touching).filter { !causes.contains($0) }
    }
    return causes
  }

  /// The findings that a sheet is of another year, when the budgets agree without that sheet.
  private static func otherYears(of project: ProjectCase, in report: Report) -> [Int] {
    report.causes(touching: .fiscalYear).filter { index in
      guard let sheet = report.entries[index].finding.places.first?.location else { return false }
      let rest = project.budgets.filter { statement in
        !statement.citations.contains { $0.location?.file == sheet.file && $0.location?.sheet == sheet.sheet }
      }
      return rest.count < project.budgets.count && !Tally(rest).isContradictory
    }
  }

  /// What each table's sum would change by if it stated what the others do.
  private static func effects(_ project: ProjectCase, _ tally: Tally<Money>) -> [Report.Effect] {
    var effects: [Report.Effect] = []
    for (index, group) in tally.groups.enumerated() {
      let isMajority = index == tally.groups.count - 1
      let other = isMajority ? tally.groups[0].value : tally.groups[tally.groups.count - 1].value
      guard let change = other.subtracting(group.value) else { continue }
      let isAgreed = isMajority && tally.oneStandsAlone
      for table in Set(group.citations.map(\.role)) {
        let (division, project) = (project.division.index, project.index)
        effects.append(
          Report.Effect(
            isAgreed
              ? .agreedBudget(division: division, table: table, project: project)
              : .budget(division: division, table: table, project: project), by: change.satang))
      }
    }
    return effects
  }
}

extension Money {
  /// The amount without its sign.
  var magnitude: Money { satang < 0 ? Money.zero.subtracting(self) ?? self : self }
}

extension Wording {
  fileprivate static let title = Wording("งบประมาณของโครงการไม่ตรงกัน", "The budget of a project does not tie out")
  fileprivate static let checks = Wording(
    "งบประมาณของโครงการเท่ากันในตารางสรุป รายการโครงการ และตารางตัวชี้วัด; เงินหลายแหล่งรวมเป็นยอดเดียว",
    "A project's budget is the same in the summary, in the project list and in the indicator table; several sources count together"
  )
  fileprivate static let matters = Wording(
    "ไม่รู้ว่าโครงการได้รับเงินเท่าใด และยอดรวมของแผนอาจไม่เท่ากับงบที่ได้รับจัดสรร",
    "Nobody knows what the project may spend, and the plan's total may not be what was granted")
  fileprivate static let remedy = Wording(
    "ตรวจกับงบที่ได้รับจัดสรร แล้วแก้ให้ตรงกันทุกตาราง", "Compare with what was granted, then correct it in all tables")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<Money>, by difference: Money?) -> Wording {
    let (contrast, verdict) = (tally.contrast, tally.verdict)
    var gap = Wording("", "")
    if let difference, let slip = slip(tally) {
      gap = Wording(
        " ต่างกัน \(difference.spoken.thai) บาท\(slip.thai)",
        ", a difference of \(difference.spoken.english) baht\(slip.english)")
    }
    return Wording(
      "\(title.thai): \(contrast.thai)\(gap.thai) \(verdict.thai)",
      "\(title.english): \(contrast.english)\(gap.english). \(verdict.english)")
  }

  /// What two amounts differ by when a slip explains it; blank when none does, nil when there are more than two.
  private static func slip(_ tally: Tally<Money>) -> Wording? {
    guard tally.groups.count == 2 else { return nil }
    let (one, other) = (tally.groups[0].value, tally.groups[1].value)
    return MissingBaht.unitSlip(one, other) ?? MissingBaht.digitsSwapped(one, other) ?? Wording("", "")
  }
}
