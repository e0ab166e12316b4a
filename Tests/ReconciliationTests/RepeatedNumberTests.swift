import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

@Suite("A number that is repeated")
struct RepeatedNumberTests {
  @Test("is a finding of its own where a row is missing elsewhere in the table")
  func missingRowDoesNotExcuseIt() throws {
    let form = try Form.standard()
    var submission = Specimen.submission(form: form)
    submission.divisions[0].budgetSummary.removeLast()
    _ = submission.divisions[0].budgetSummary[1].number.retype(1, written: "๑")
    let findings = Reconciliation(submission, form: form).findings
    #expect(findings.map(\.code) == ["PRJ004", "PRJ001"])
    let cells = submission.divisions[0].budgetSummary[...1].map(\.number.location)
    #expect(Set(findings.first?.places.map(\.location) ?? []) == Set(cells.compactMap(\.self)))
  }
}
