import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@Suite("The official tables round-trip")
struct RoundTripTests {
  @Test(
    "what is printed of a plan is read back, and printing that again gives the same cells",
    arguments: 0..<TestEffort.count(16, full: 60))
  func printingWhatWasReadGivesTheSameCells(seed: Int) throws {
    let form = try Form.standard()
    let plan = PlanGenerator.plan(seed: UInt64(seed))
    let printed = Submission(exporting: plan, form: form).workbook(form: form)
    let read = Submission(reading: [printed], form: form)
    #expect(read.unrecognised.map { "\($0.kind) \($0.location) \($0.written)" } == [])
    #expect(read.lacking.isEmpty)
    let again = read.workbook(form: form)
    for (first, second) in zip(printed.sheets, again.sheets) {
      let difference = firstDifference(first.grid, second.grid)
      #expect(difference == nil, "\(first.name ?? ""): \(difference ?? "")")
    }
  }

  private func firstDifference(_ first: Grid, _ second: Grid) -> String? {
    for row in Set(first.rowNumbers + second.rowNumbers).sorted() {
      let left = first.cells(inRow: row).map { "\($0.column)=\($0.cell.value as Any)" }
      let right = second.cells(inRow: row).map { "\($0.column)=\($0.cell.value as Any)" }
      if left != right { return "row \(row): \(left) | \(right)" }
    }
    return nil
  }
}
