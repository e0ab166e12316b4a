import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

/// Errors that look as if one followed from the other.
@Suite("Two errors in one plan are two findings")
struct SeparateErrorTests {
  private func codes(_ change: (inout Submission) -> Void) throws -> [String] {
    let form = try Form.standard()
    var submission = Specimen.submission(form: form)
    change(&submission)
    return Reconciliation(submission, form: form).findings.map(\.code).sorted()
  }

  @Test("a number is repeated, and another row is missing")
  func repeatedNumberBesideMissingRow() throws {
    let codes = try codes { plan in
      plan.divisions[0].budgetSummary.removeLast()
      _ = plan.divisions[0].budgetSummary[1].number.retype(1, written: "๑")
    }
    #expect(codes == ["PRJ001", "PRJ004"])
  }

  @Test("a work that stands under a second indicator is not taken for one that is missing there")
  func furtherContributionIsNoOtherWork() throws {
    let codes = try codes { plan in
      // Project 1 contributes to the second indicator as well, from which project 3 is taken out.
      let shared = plan.divisions[0].indicators[0].works[0]
      plan.divisions[0].indicators[1].works[0] = shared
      plan.divisions[0].indicators[1].works[0].number = Entry(1)
    }
    #expect(codes == ["PRJ001"])
  }
}
