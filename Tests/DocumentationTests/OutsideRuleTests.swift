import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import Testing

/// The rule is the one that the documentation shows; it sees nothing but what is public.
@Suite("A rule from outside the module is a rule like any other")
struct OutsideRuleTests {
  private static let rules = RuleCatalogue.all + [LargeProjectOfManyGroups.self]

  /// What the sheets of the rule's first example say.
  private func flagged() throws -> Submission {
    var submission = RuleExample.plan(form: try Form.standard())
    _ = LargeProjectOfManyGroups.examples[0].change(&submission)
    return submission
  }

  @Test("it runs when it is handed to the engine, and not otherwise")
  func runs() throws {
    let form = try Form.standard()
    let submission = try flagged()
    let row = submission.divisions[0].projects[2]
    let found = Reconciliation(submission, form: form, rules: [LargeProjectOfManyGroups.self]).findings
    #expect(found.map(\.code) == ["OWN001"])
    #expect(found[0].severity == .warning)
    #expect(found[0].message.english.contains("name 2 groups"))
    #expect(found[0].places.map(\.location) == [row.workGroups.location, row.fundings[0].amount.location])
    #expect(found[0].places.map(\.value) == [nil, .number("1200000")])
    #expect(!Reconciliation(submission, form: form).findings.contains { $0.code == "OWN001" })
  }

  @Test("its examples hold, and are shown")
  func examples() throws {
    let form = try Form.standard()
    let samples = Self.rules.samples(of: "OWN001", form: form)
    #expect(samples.map(\.story.english) == ["a second group is added"])
    #expect(samples.flatMap(\.findings).map(\.code) == ["OWN001"])
    var silent = RuleExample.plan(form: form)
    _ = LargeProjectOfManyGroups.examples[1].change(&silent)
    #expect(Reconciliation(silent, form: form, rules: [LargeProjectOfManyGroups.self]).findings == [])
  }

  @Test("settings name it, the desk runs it, and every report explains it")
  func isOneOfThem() throws {
    let form = try Form.standard()
    let settings = try Settings(yaml: "rules: {own001: error}", file: nil, form: form, rules: Self.rules)
    let desk = PlanDesk(form: form, settings: settings, rules: Self.rules)
    var workbook = OfficialTablesWriter(form: form).workbook(
      try PlanAssembly(flagged(), form: form, by: [.authority]).plan())
    workbook.file = "plan.xlsx"
    let sheets = try desk.read([workbook])
    let report = try desk.reconcile(sheets)
    let finding = try #require(report.findings.first { $0.code == "OWN001" })
    #expect(finding.severity == .error)
    func text(_ format: any ReportFormat.Type) throws -> String {
      String(decoding: try desk.bytes(of: report, about: sheets, as: format, in: .english), as: UTF8.self)
    }
    #expect(try text(SARIFReport.self).contains("\"id\": \"OWN001\""))
    #expect(try text(HTMLReport.self).contains("OWN001 A large project of many groups"))
    #expect(desk.ruleList(in: .english).contains("OWN001  error    large-project-of-many-groups"))
    #expect(desk.rulePage("own001", in: .english)?.contains("Nobody is in charge") == true)
    #expect(desk.ruleBook(in: .english).contains("## OWN001 A large project of many groups"))
    #expect(desk.rulePage("OWN002", in: .english) == nil)
  }

  @Test("settings that name it without its list are refused")
  func unknown() throws {
    let form = try Form.standard()
    #expect(throws: SourceError.self) { try Settings(yaml: "rules: {OWN001: error}", file: nil, form: form) }
  }

  @Test("a rule that is turned off is counted and not listed")
  func silenced() throws {
    var settings = ReconciliationSettings()
    settings.silenced = ["OWN001"]
    let found = Reconciliation(
      try flagged(), form: try Form.standard(), settings: settings, rules: [LargeProjectOfManyGroups.self])
    #expect(found.findings == [])
    #expect(found.silenced == ["OWN001": 1])
  }
}
