import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

/// What settings change about what is found in the specimen plan.
@Suite("Settings of reconciliation")
struct SettingsTests {
  private static let form = Result { try Form.standard() }

  private static func found(
    _ settings: ReconciliationSettings, _ change: (inout Submission) -> Void = { _ in }
  ) throws -> Reconciliation {
    let form = try form.get()
    var submission = Specimen.submission(form: form)
    change(&submission)
    return Reconciliation(submission, form: form, settings: settings)
  }

  private static func settings(_ change: (inout ReconciliationSettings) -> Void) -> ReconciliationSettings {
    var settings = ReconciliationSettings()
    change(&settings)
    return settings
  }

  private static func retypeSummary(_ satang: Int64) -> (inout Submission) -> Void {
    { plan in
      let amount = Money(satang: satang)
      _ = plan.divisions[0].budgetSummary[0].fundings[0].amount.retype(amount, written: amount.description)
    }
  }

  // MARK: Severities

  @Test("a severity that is set holds whatever the case at hand")
  func severities() throws {
    let settings = Self.settings { $0.severities = ["BUD002": .note] }
    let findings = try Self.found(settings, Self.retypeSummary(40_000_000)).findings
    #expect(findings.map { "\($0.severity.rawValue) \($0.code)" } == ["note BUD002"])
  }

  @Test("a rule that is off is counted, and what would have followed from it speaks for itself")
  func silenced() throws {
    let plain = try Self.found(.standard, Self.retypeSummary(40_000_000))
    #expect(plain.findings.map(\.code) == ["BUD002"])
    #expect(plain.findings[0].related.map(\.code) == ["BUD001"])
    #expect(plain.silenced == [:])
    let off = try Self.found(Self.settings { $0.silenced = ["BUD002"] }, Self.retypeSummary(40_000_000))
    #expect(off.findings.map(\.code) == ["BUD001"])
    #expect(off.silenced == ["BUD002": 1])
    let consequence = try Self.found(Self.settings { $0.silenced = ["BUD001"] }, Self.retypeSummary(40_000_000))
    #expect(consequence.findings.map(\.code) == ["BUD002"])
    #expect(consequence.findings[0].related.isEmpty)
    #expect(consequence.silenced == ["BUD001": 1])
  }

  // MARK: Authority

  @Test("where equally many tables say each value, the table believed least is named first")
  func authority() throws {
    func first(_ authority: [TableKey]) throws -> String? {
      try Self.found(Self.settings { $0.authority = authority }) { plan in
        plan.divisions[0].indicators[0].works[0].budget = Entry()
        Self.retypeSummary(40_000_000)(&plan)
      }.findings.first { $0.code == "BUD002" }?.places.first?.role
    }
    #expect(try first([]) == "project-list")
    #expect(try first([.projectList, .budgetSummary]) == "budget-summary")
    #expect(try first([.projectList]) == "budget-summary")
    #expect(try first([.stepSchedules]) == "project-list")
  }

  @Test("authority does not outweigh that all other tables agree")
  func authorityAndMajority() throws {
    let settings = Self.settings { $0.authority = [.budgetSummary] }
    let finding = try #require(try Self.found(settings, Self.retypeSummary(40_000_000)).findings.first)
    #expect(finding.places.first?.role == "budget-summary")
  }

  // MARK: Tolerance

  @Test(
    "a difference of money equal to the tolerance is none; a satang more is one", arguments: [Int64(1), 100, 12_345])
  func moneyTolerance(satang: Int64) throws {
    let settings = Self.settings { $0.tolerance.money = Money(satang: satang) }
    for direction in [Int64(1), -1] {
      let equal = try Self.found(settings, Self.retypeSummary(50_000_000 + direction * satang))
      #expect(equal.findings.map(\.code) == [])
      let more = try Self.found(settings, Self.retypeSummary(50_000_000 + direction * (satang + 1)))
      #expect(more.findings.map(\.code) == ["BUD002"])
    }
    func total(_ difference: Int64) throws -> [String] {
      try Self.found(settings) { plan in
        _ = plan.divisions[0].totals[0].amount.retype(Money(satang: 275_000_000 + difference), written: "x")
      }.findings.map(\.code)
    }
    #expect(try total(satang) == [] && total(-satang) == [])
    #expect(try total(satang + 1) == ["BUD001"] && total(-satang - 1) == ["BUD001"])
  }

  @Test("a difference of percentages equal to the tolerance is none; a ten-thousandth more is one")
  func percentTolerance() throws {
    let settings = Self.settings { $0.tolerance.percent = ExactDecimal(tenThousandths: 500) }
    func retype(_ progress: Int64?, _ weight: Int64?, _ stated: Int64?) -> (inout Submission) -> Void {
      { plan in
        if let progress {
          plan.divisions[0].schedules[0].steps[1].progress.value = ExactDecimal(tenThousandths: 700_000 + progress)
        }
        if let weight {
          plan.divisions[0].schedules[0].steps[1].weight.value = ExactDecimal(tenThousandths: 500_000 + weight)
        }
        if let stated {
          plan.divisions[0].schedules[0].statedWeight.value = ExactDecimal(tenThousandths: 1_000_000 + stated)
        }
      }
    }
    for sign in [Int64(1), -1] {
      for (progress, weight, stated, code) in [
        (500, nil, nil, nil), (501, nil, nil, "SCH008"), (nil, nil, 500, nil), (nil, nil, 501, "SCH011"),
        (nil, 500, nil, nil), (nil, 501, nil, "SCH007"),
      ] as [(Int64?, Int64?, Int64?, String?)] {
        let change = retype(progress.map { $0 * sign }, weight.map { $0 * sign }, stated.map { $0 * sign })
        let codes = try Self.found(settings, change).findings.map(\.code)
        #expect(codes == [code].compactMap { $0 }, "\(String(describing: (progress, weight, stated))) \(sign)")
      }
    }
  }

  // MARK: Ceilings

  private static func ceiling(
    _ baht: Int, division: String? = nil, group: String? = nil, source: String? = nil
  ) -> ReconciliationSettings {
    settings {
      $0.ceilings = [
        .init(division: division, workGroup: group, source: source, amount: Money(baht: baht) ?? .zero)
      ]
    }
  }

  @Test(
    "a ceiling is exceeded from the first satang on, with every amount that adds up, for division, group and source")
  func ceilings() throws {
    for (settings, count) in [
      (Self.ceiling(2_750_000), 4), (Self.ceiling(2_750_000, division: "กองสวน สาธารณะ"), 4),
      (Self.ceiling(800_000, group: "ก. ๑"), 2), (Self.ceiling(800_000, group: "กลุ่มงานสวน 1"), 2),
      (Self.ceiling(2_750_000, source: "งบ กทม"), 4), (Self.ceiling(1_950_000, group: "ก. ๒", source: "กทม."), 2),
    ] {
      #expect(try Self.found(settings).findings.isEmpty)
      #expect(try Self.found(settings).idleCeilings.isEmpty)
      var lower = settings
      lower.ceilings[0].amount.satang -= 1
      let findings = try Self.found(lower).findings
      #expect(findings.map(\.code) == ["BUD006"])
      #expect(findings[0].severity == .error && findings[0].difference == "0.01" && findings[0].places.count == count)
    }
  }

  @Test("a ceiling that names what stands in no table is idle, and that is said")
  func idleCeilings() throws {
    for settings in [
      Self.ceiling(1, division: "กองอื่น"), Self.ceiling(1, group: "กลุ่มงานอื่น"), Self.ceiling(1, source: "เงินกู้"),
    ] {
      let found = try Self.found(settings)
      #expect(found.findings.isEmpty)
      #expect(found.idleCeilings == settings.ceilings)
    }
    #expect(
      Self.ceiling(1, group: "ก. ๙", source: "เงินกู้").ceilings[0].idleWording
        == Wording(
          thai: "ไม่พบงบประมาณของเพดาน ๑ (“ก. ๙”, “เงินกู้”) ให้ตรวจชื่อในไฟล์ตั้งค่า",
          english: "no money was found under the ceiling of 1 (“ก. ๙”, “เงินกู้”). Check the names in the settings."))
  }

  @Test("a ceiling of a group whose every project is shared is about something, and exceeding it is a warning")
  func sharedOnly() throws {
    let found = try Self.found(Self.ceiling(2_749_999, group: "ก. ๑")) { plan in
      let both = ["กลุ่มงานสวน ๑", "กลุ่มงานสวน ๒"]
      for index in plan.divisions[0].budgetSummary.indices {
        plan.divisions[0].budgetSummary[index].workGroups.value = both
        plan.divisions[0].projectList[index].workGroups.value = both
        plan.divisions[0].schedules[index].workGroups.value = both
        plan.divisions[0].indicators[index / 2].works[index % 2].workGroups.value = both
      }
    }
    #expect(found.idleCeilings.isEmpty)
    #expect(found.findings.map { "\($0.severity.rawValue) \($0.code)" } == ["warning BUD006"])
  }

  @Test("a project that the summary leaves out counts with what the project list states, and of no source")
  func ceilingWithoutSummary() throws {
    func codes(_ settings: ReconciliationSettings) throws -> [String] {
      try Self.found(settings) { $0.divisions[0].budgetSummary = [] }.findings.map(\.code).filter { $0 == "BUD006" }
    }
    #expect(try codes(Self.ceiling(2_749_999)) == ["BUD006"])
    #expect(try codes(Self.ceiling(2_750_000)) == [])
    #expect(try codes(Self.ceiling(1, source: "กทม.")) == [])
  }

  // MARK: Vocabulary

  @Test("an abbreviation of the settings is the group, and no unknown one")
  func abbreviations() throws {
    func codes(_ settings: ReconciliationSettings) throws -> [String] {
      try Self.found(settings) { plan in
        _ = plan.divisions[0].budgetSummary[0].workGroups.retype(["ส.น."], written: "ส.น.")
      }.findings.map(\.code)
    }
    #expect(try codes(.standard) == ["WGP001"])
    #expect(try codes(Self.settings { $0.vocabulary.workGroups = ["สน.": "กลุ่มงานสวน ๑"] }) == ["WGP001"])
    #expect(try codes(Self.settings { $0.vocabulary.workGroups = ["ส.น.": "กลุ่มงาน สวน 1"] }) == [])
    #expect(try codes(Self.settings { $0.vocabulary.workGroups = ["ส.น.": "กลุ่มงานสวน ๒"] }) == ["WGP001"])
  }

  @Test(
    "without a list of sources only a slip of a known word is reported; with one every name outside it",
    arguments: [
      ("กทม", [], nil), ("งบ กทม.", [], nil), ("กทน.", [], nil), ("อบจ.", [], nil), ("รัฐบาล", [], nil),
      ("อื่น ๆ", [], nil),
      ("รัฐบาร", [], "รัฐบาล"), ("รฐับาล", [], "รัฐบาล"), ("เงินกู้ ๒", [], nil), ("กทน.", ["เงินกู้"], "กทม."),
      ("อบจ.", ["เงินกู้"], ""), ("อบจ", ["อบจ."], nil), ("เงินกู", ["เงินกู้"], "เงินกู้"), ("เงินกู้ ๒", ["เงินกู้ ๑"], ""),
      ("รัฐบาล", ["เงินกู้"], nil),
    ] as [(String, [String], String?)])
  func sources(name: String, listed: [String], meant: String?) throws {
    let directory = FundingSourceDirectory(form: try Self.form.get(), listed: listed)
    let reading: FundingSourceDirectory.Reading =
      switch meant {
      case nil: .accepted
      case "": .unknown
      case let meant?: .slip(of: meant)
      }
    #expect(directory.reading(of: name) == reading)
  }

  @Test("a name used once may be a slip of one that is used often, and not the other way round")
  func sourcesUsed() throws {
    let used = ["เงินอุดหนุน", "เงินอุดหนุน", "เงินอุดหนุน", "เงินอุดหนุ"]
    let directory = FundingSourceDirectory(form: try Self.form.get(), listed: [], used: used)
    #expect(directory.reading(of: "เงินอุดหนุ") == .slip(of: "เงินอุดหนุน"))
    #expect(directory.reading(of: "เงินอุดหนุน") == .accepted)
    let rare = FundingSourceDirectory(form: try Self.form.get(), listed: [], used: ["เงินอุดหนุน", "เงินอุดหนุ"])
    #expect(rare.reading(of: "เงินอุดหนุ") == .accepted)
  }
}
