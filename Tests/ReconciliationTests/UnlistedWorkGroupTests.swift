import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

@Suite("Abbreviations of work groups that no table explains")
struct UnlistedWorkGroupTests {
  /// A plan in which the indicator table calls the group of the first project `สส.`.
  private func findings(listed: Bool) throws -> [String] {
    let form = try CleanPlan.form.get()
    var submission = Specimen.submission(form: form)
    if !listed { submission.divisions[0].workGroups = [] }
    _ = submission.divisions[0].indicators[0].works[0].workGroups.retype(["สส."], written: "สส.")
    return Reconciliation(submission, form: form, settings: ReconciliationSettings()).findings.map(\.code)
  }

  @Test("without the division's table they are unknown, and contradict no name")
  func unlisted() throws {
    #expect(try findings(listed: false) == ["WGP002"])
  }

  @Test("with the division's table they contradict the group that others name")
  func listed() throws {
    #expect(try findings(listed: true) == ["WGP001"])
  }
}
