import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import ThaiText

extension PlantedCatalogue {
  /// Other spellings of the same thing.
  static let harmless: [PlantedKind] = [
    .harmless("Arabic digits in a name") { sheets in
      guard let project = sheets.project(where: { $0.name != ThaiDigits.arabic($0.name) }), let list = project.list
      else { return nil }
      sheets.type(.text(ThaiDigits.arabic(project.name)), at: list.name.location)
      return ()
    },
    .harmless("a budget as text in Thai digits") { sheets in
      guard let project = sheets.project(), let list = project.list, let budget = project.budget else { return nil }
      sheets.type(.text(budget.inWords), at: list.funding.amount.location)
      return ()
    },
    .harmless("a name with its ำ in two letters") { sheets in
      guard let project = sheets.project(where: { $0.name.unicodeScalars.contains("ำ") }), let list = project.list
      else { return nil }
      sheets.type(.text(project.name.withEveryAm("\u{0E4D}\u{0E32}")), at: list.name.location)
      return ()
    },
    .harmless("a name that has lost the rings of its ำ, as text taken from a PDF") { sheets in
      guard let project = sheets.project(where: { $0.name.unicodeScalars.contains("ำ") }), let list = project.list
      else { return nil }
      sheets.type(.text(project.name.withEveryAm("า")), at: list.name.location)
      return ()
    },
    .harmless("a name in two lines") { sheets in
      guard let project = sheets.project(where: { $0.name.contains(" ") }), let list = project.list else { return nil }
      return sheets.replace(" ", with: "\n", at: list.name.location)
    },
    .harmless("a measure with its prefix and Arabic digits") { sheets in
      guard let project = sheets.project(), let list = project.list, let code = list.measure.value else { return nil }
      sheets.type(.text("ม. \(code)"), at: list.measure.location)
      return ()
    },
    .harmless("a weight as text with a percent sign") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { _, _ in true }), sheets.formulas == .stale,
        let weight = schedule.steps[index].weight.value
      else { return nil }
      sheets.type(.text("\(weight)%"), at: schedule.steps[index].weight.location)
      return ()
    },
    .harmless("a row of the summary further down") { sheets in
      guard let project = sheets.project(where: { $0.summary.fundings.count == 1 }),
        sheets.insertRow(below: project.summary.number.location) != nil
      else { return nil }
      return ()
    },
  ]
}
