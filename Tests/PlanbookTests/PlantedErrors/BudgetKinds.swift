import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  static let budgets: [PlantedKind] = [
    PlantedKind("BUD002", "a budget changed in the summary") { sheets in
      guard let project = sheets.project(), let funding = sheets.random.pick(project.summary.fundings),
        let amount = funding.amount.value
      else { return nil }
      let wrong = sheets.slip(of: amount)
      sheets.type(wrong, at: funding.amount.location)
      // Which of several sources is wrong cannot be told.
      if project.summary.fundings.count > 1 { sheets.typed = [] }
      return project.budgets
    },
    PlantedKind("BUD002", "a budget changed in the project list") { sheets in
      guard let project = sheets.project(), let budget = project.budget, let list = project.list else { return nil }
      let wrong = sheets.slip(of: budget)
      sheets.type(wrong, at: list.funding.amount.location)
      return project.budgets
    },
    PlantedKind("BUD002", "a budget changed in the indicator table") { sheets in
      guard let project = sheets.project(where: { !$0.works.isEmpty }), let budget = project.budget,
        let item = sheets.random.pick(project.works)?.item
      else { return nil }
      let wrong = sheets.slip(of: budget)
      return sheets.replace(item.budget.written, with: wrong.inWords, at: item.budget.location).map { project.budgets }
    },
    PlantedKind("BUD002", "one wrong budget in the summary and in the list") { sheets in
      guard let project = sheets.project(where: { !$0.works.isEmpty && $0.summary.fundings.count == 1 }),
        let budget = project.budget, let list = project.list
      else { return nil }
      let wrong = sheets.slip(of: budget)
      sheets.type(wrong, at: project.summary.fundings[0].amount.location)
      sheets.type(wrong, at: list.funding.amount.location)
      return project.budgets
    },
    PlantedKind("BUD002", "another budget in every table") { sheets in
      guard let project = sheets.project(where: { $0.works.count == 1 }), let budget = project.budget,
        let list = project.list, let second = budget.adding(Money(satang: 1_500_000)),
        let third = second.adding(Money(satang: 4_000_000))
      else { return nil }
      sheets.type(second, at: list.funding.amount.location)
      let item = project.works[0].item
      return sheets.replace(item.budget.written, with: third.inWords, at: item.budget.location).map { project.budgets }
    },
    PlantedKind("BUD002", "a wrong budget typed as text") { sheets in
      guard let project = sheets.project(), let budget = project.budget, let list = project.list else { return nil }
      let wrong = sheets.slip(of: budget).inWords
      sheets.type(.text(wrong), at: list.funding.amount.location)
      return project.budgets
    },
    PlantedKind("BUD004", "a budget below zero in the summary") { sheets in
      guard let project = sheets.project(where: { $0.summary.fundings.count == 1 && $0.budgets.count > 1 }),
        let budget = project.budget
      else { return nil }
      sheets.type(Money(satang: -budget.satang), at: project.summary.fundings[0].amount.location)
      return [project.summary.fundings[0].amount.location]
    },
    PlantedKind("BUD001", "the grand total changed") { sheets in
      guard let (division, total) = sheets.total(), let amount = total.amount.value else { return nil }
      let wrong = sheets.slip(of: amount)
      sheets.type(wrong, at: total.amount.location)
      return [total.amount.location] + division.amounts
    },
    PlantedKind("FRM014", "the grand total called otherwise") { sheets in
      guard let total = sheets.totalAlone(), let label = total.scope.location else { return nil }
      sheets.type(.text("เงินทั้งหมด"), at: label)
      return [label]
    },
    PlantedKind("FRM014", "the grand total called by the name of an office") { sheets in
      guard let total = sheets.totalAlone(), let label = total.scope.location else { return nil }
      sheets.type(.text("ของสำนักปลัด"), at: label)
      return [label]
    },
    PlantedKind("FRM015", "the grand total without a name") { sheets in
      guard let total = sheets.totalAlone(), let label = total.scope.location else { return nil }
      sheets.type(nil, at: label)
      return [total.amount.location]
    },
    PlantedKind("BUD001", "a wrong total of a measure below the projects") { sheets in
      guard let (division, total) = sheets.total(),
        let project = sheets.random.pick(division.projects), let code = project.summary.measure.value
      else { return nil }
      let rows = division.projects.filter { $0.summary.measure.value == code }
      let claims = rows.map { Planting.Claim.project(division: division.index, number: $0.number) } + [.element(code)]
      guard sheets.claim([], lookingAt: claims), let sum = Money.sum(rows.compactMap(\.budget)),
        var label = sheets.insertRow(below: total.amount.location)
      else { return nil }
      label.cell.column = 2
      var amount = label
      amount.cell.column = 3
      sheets.type(.text("รวมมาตรการที่ \(code.description.inThaiDigits)"), at: label)
      sheets.type(Money(satang: sum.satang + 123_400), at: amount)
      return [amount] + rows.flatMap { $0.summary.fundings.map(\.amount.location) }
    },
    PlantedKind("BUD003", "a wrong number of projects beside the grand total") { sheets in
      guard let (division, total) = sheets.total() else { return nil }
      let wrong = division.projects.count + sheets.random.number(in: 1...3)
      sheets.type(.text("รวมทั้งสิ้น \(wrong.inThaiDigits) โครงการ"), at: total.count.location)
      return [total.count.location]
    },
    PlantedKind("BUD004", "a budget below zero in every table") { sheets in
      sheets.retypeEverywhere { Money(satang: -$0.satang) }
    },
    PlantedKind("BUD005", "no money in any table") { sheets in sheets.retypeEverywhere { _ in .zero } },
    PlantedKind("BUD006", "a ceiling a baht below what a division's projects add up to") { sheets in
      guard let division = sheets.random.pick(sheets.places), let name = division.said.name.value,
        let sum = Money.sum(division.projects.compactMap(\.budget)), !division.projects.isEmpty,
        sheets.claimEverything()
      else { return nil }
      sheets.settings.ceilings = [.init(division: name, amount: Money(satang: sum.satang - 100))]
      return division.amounts
    },
    PlantedKind("BUD007", "a letter of a source typed wrong") { sheets in
      guard let project = sheets.project(where: { $0.summary.fundings.contains { $0.source.value == "รัฐบาล" } }),
        let funding = project.summary.fundings.first(where: { $0.source.value == "รัฐบาล" }),
        sheets.claim([.column(sheet: "", header: "source")])
      else { return nil }
      sheets.type(.text("รัฐบาร"), at: funding.source.location)
      return [funding.source.location]
    },
  ]
}

extension Planting {
  /// Types another budget of one project into every table, and the total that goes with it; gives the budget's cells.
  fileprivate mutating func retypeEverywhere(_ change: (Money) -> Money) -> [CellLocation?]? {
    guard let project = project(where: { $0.summary.fundings.count == 1 && !$0.works.isEmpty }),
      let budget = project.budget, let list = project.list,
      let total = places[project.division].said.totals.first(where: { $0.table == .budgetSummary }),
      let sum = total.amount.value, claim([.total(division: project.division)])
    else { return nil }
    let wrong = change(budget)
    type(wrong, at: project.summary.fundings[0].amount.location)
    type(wrong, at: list.funding.amount.location)
    type(Money(satang: sum.satang - budget.satang + wrong.satang), at: total.amount.location)
    for work in project.works {
      guard replace(work.item.budget.written, with: wrong.inWords, at: work.item.budget.location) != nil else {
        return nil
      }
    }
    return project.budgets
  }
}

extension Planting {
  /// The grand total of a summary with several projects, whose money nothing else changes.
  fileprivate mutating func totalAlone() -> StatedTotal? {
    guard let (division, total) = total(),
      division.projects.filter({ $0.summary.fundings[0].amount.value != .zero }).count >= 2
    else { return nil }
    let claims = division.projects.map { Claim.project(division: division.index, number: $0.number) }
    return claim([], lookingAt: claims) ? total : nil
  }
}
