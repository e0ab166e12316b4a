import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import Testing

@Suite("What a settings file says")
struct SettingsTests {
  private static func settings(_ yaml: String) throws -> Settings { try Settings(yaml: yaml, file: "planbook.yaml") }

  @Test(
    "a file that says nothing changes nothing", arguments: ["", "# only a comment\n", "---\n", "~\n", "rules:\n", "{}"])
  func nothing(yaml: String) throws { #expect(try Self.settings(yaml) == Settings()) }

  @Test("rules take a severity or off, by code, by name, and in small letters")
  func rules() throws {
    let settings = try Self.settings(
      """
      rules:
        BUD002: warning
        project-names-differ: off
        sch001: note
        "SCH013": error
      """
    ).reconciliation
    #expect(settings.severities == ["BUD002": .warning, "SCH001": .note, "SCH013": .error])
    #expect(settings.silenced == ["PRJ003"])
  }

  @Test("authority names tables that are believed first; the others follow in the standard order")
  func authority() throws {
    let settings = try Self.settings("authority: [indicators, project-list]").reconciliation
    #expect(settings.authority == [.indicators, .projectList])
    let form = try Form.standard()
    #expect(settings.authority(in: form) == [.indicators, .projectList, .budgetSummary, .stepSchedules])
    #expect(ReconciliationSettings.standard.authority(in: form) == form.authority)
  }

  @Test("decide names what tells which value a plan keeps, the strongest first")
  func decide() throws {
    #expect(try Self.settings("decide: [authority, majority]").decide == [.authority, .majority])
    #expect(try Self.settings("decide:\n  - totals\n").decide == [.totals])
    #expect(Settings().decide.isEmpty)
  }

  @Test("tolerance is exact, to the satang and to four places of a percentage")
  func tolerance() throws {
    let settings = try Self.settings("tolerance:\n  money: ๑,๐๐๐.๒๕ บาท\n  percent: 0.0001\n").reconciliation
    #expect(settings.tolerance.money == Money(satang: 100_025))
    #expect(settings.tolerance.percent == ExactDecimal(tenThousandths: 1))
  }

  @Test("ceilings are amounts with what they are for")
  func ceilings() throws {
    let settings = try Self.settings(
      """
      ceilings:
        - amount: 30,990,000
        - division: กองการต่างประเทศ
          workGroup: ก. ๑
          source: กทม.
          amount: 1.5 ล้านบาท
      """
    ).reconciliation
    #expect(
      settings.ceilings == [
        ReconciliationSettings.Ceiling(amount: Money(satang: 3_099_000_000)),
        ReconciliationSettings.Ceiling(
          division: "กองการต่างประเทศ", workGroup: "ก. ๑", source: "กทม.", amount: Money(satang: 150_000_000)),
      ])
  }

  @Test("vocabulary lists sources, and full names by abbreviation")
  func vocabulary() throws {
    let settings = try Self.settings(
      """
      vocabulary:
        fundingSources: [เงินกู้, "เงินอุดหนุน, ทั่วไป"]
        workGroups:
          ฝบท.: ฝ่ายบริหารงานทั่วไป
      """
    ).reconciliation
    #expect(settings.vocabulary.fundingSources == ["เงินกู้", "เงินอุดหนุน, ทั่วไป"])
    #expect(settings.vocabulary.workGroups == ["ฝบท.": "ฝ่ายบริหารงานทั่วไป"])
  }

  @Test("waivers say what, why, who and until when, and know their line")
  func waivers() throws {
    let settings = try Self.settings(
      """
      waivers:
        - rule: budget-does-not-tie-out
          subject: {kind: project, number: ๓๗, name: โครงการ ก}
          where: {file: plan.txt, sheet: สรุป, cell: C41}
          written:
            - ๑,๔๕๐,๐๐๐.- บาท
            - 1,440,000
          reason: |
            รอหนังสือ
            จากสำนักงบประมาณ
          by: ผู้อำนวยการกอง
          until: 2569-09-30
        - {rule: SCH008, fingerprint: "0123456789abcdef:2", reason: x, by: y, until: 2026-09-30}
      """)
    let day = try #require(CalendarDay("2026-09-30"))
    #expect(
      settings.waivers == [
        Waiver(
          rule: "BUD002", subject: Waiver.Subject(kind: "project", number: "๓๗", name: "โครงการ ก"),
          place: Waiver.Place(file: "plan.txt", sheet: "สรุป", cell: CellReference("C41")),
          identity: .written(["๑,๔๕๐,๐๐๐.- บาท", "1,440,000"]), reason: "รอหนังสือ จากสำนักงบประมาณ",
          by: "ผู้อำนวยการกอง", until: day, line: 2),
        Waiver(
          rule: "SCH008", identity: .fingerprint("0123456789abcdef:2"), reason: "x", by: "y", until: day, line: 13),
      ])
  }

  @Test("the sample settings are read, and every key stands in them")
  func sample() throws {
    let settings = try Settings(file: Program.path("samples/planbook.yaml"), form: Form.standard())
    #expect(!settings.reconciliation.severities.isEmpty && !settings.reconciliation.silenced.isEmpty)
    #expect(!settings.reconciliation.authority.isEmpty && !settings.reconciliation.ceilings.isEmpty)
    #expect(settings.reconciliation.tolerance != .init())
    #expect(!settings.reconciliation.vocabulary.fundingSources.isEmpty)
    #expect(!settings.reconciliation.vocabulary.workGroups.isEmpty)
    #expect(!settings.waivers.isEmpty)
  }
}
