import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("A plan that is given twice")
struct RepeatedPlanTests {
  /// The findings about the workbook of a clean plan, given once more under another name after a change.
  private func findings(
    seed: Int, _ change: (inout Workbook, Submission) -> Void = { _, _ in }
  ) throws -> [Finding] {
    let plan = CleanPlan.plan(seed: UInt64(seed), size: .init(divisions: 1...1, projects: 4...12))
    var (first, second) = (try CleanPlan.workbook(of: plan), try CleanPlan.workbook(of: plan))
    first.file = "a.xlsx"
    second.file = "b.xlsx"
    change(&second, try CleanPlan.submission(second))
    let form = try CleanPlan.form.get()
    return Reconciliation(Submission(reading: [first, second], form: form), form: form).findings
  }

  @Test(
    "the files are named in one error, and no other error is made of it",
    arguments: 0..<TestEffort.count(4, full: 12))
  func oneError(seed: Int) throws {
    let errors = try findings(seed: seed).filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["FRM009"], "\(errors.map { "\($0.code): \($0.message.english)" })")
    #expect(errors.first?.message.english.hasPrefix("“a.xlsx” and “b.xlsx” have whole tables in common: ") == true)
  }

  @Test(
    "an amount that differs between the two files is named with both cells",
    arguments: 0..<TestEffort.count(4, full: 12))
  func differingAmount(seed: Int) throws {
    var place: CellLocation?
    let errors = try findings(seed: seed) { workbook, said in
      let amount = said.divisions[0].budgetSummary[0].fundings[0].amount
      place = amount.location
      workbook.type(.number(Double((amount.value?.wholeBaht ?? 0) + 7)), at: amount.location)
    }.filter { $0.code == "BUD002" }
    try #require(errors.count == 1)
    #expect(errors[0].places.contains { $0.location == place })
    #expect(errors[0].places.contains { $0.location.file == "a.xlsx" })
  }
}
