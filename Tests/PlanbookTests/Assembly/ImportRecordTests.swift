import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// The sample's workbook with a contradiction that counts, that is waived, that is turned off, or that is only a note.
@Suite("What an import says, and whether it ends with 1, follows what findings count for")
struct ImportRecordTests {
  /// Project 5 has another budget in the indicator table.
  private func contradiction() throws -> EditedWorkbook {
    var edited = try EditedWorkbook()
    edited.replace("๑,๐๐๐,๐๐๐", by: "๑,๐๕๐,๐๐๐", EditedWorkbook.indicators, "D26")
    return edited
  }

  private func record(_ edited: EditedWorkbook, _ yaml: String = "") throws -> ImportRecord {
    try edited.read(Settings(yaml: yaml, file: nil, form: .standard())).record
  }

  private static let waiver = """
    waivers:
      - rule: BUD002
        subject: {kind: project, number: 5}
        written:
          - 1,000,000
          - ๑,๐๕๐,๐๐๐.- บาท
        reason: รอหนังสือ
        by: ผู้อำนวยการ
        until: 2599-01-01
    """

  @Test("a decision between values whose contradiction is waived is told and does not count")
  func waived() throws {
    let record = try record(contradiction(), Self.waiver)
    #expect(record.decisions.isEmpty && record.doubts.isEmpty && !record.leavesDoubt)
    #expect(record.waived.map(\.decision.fact) == [.budget])
    let lines = ImportText(language: .english).lines(of: record, writtenTo: "plan.json")
    #expect(
      lines == [
        "waived: 1",
        "  Project 5, budget: took 1,000,000 (สรุปงบประมาณ!C10, มาตรการและโครงการ!C21), not 1,050,000 (ตัวชี้วัด!D26), because most places agree on it",
        "    ⚑ waived by ผู้อำนวยการ until 2056-01-01: รอหนังสือ", Self.others, "wrote plan.json",
      ])
  }

  /// What the sample's plan lacks itself.
  private static let others = "found besides, with nothing to decide: errors 2 · warnings 3; see planbook reconcile"

  @Test("sources that are lost with a decision about money count as that does")
  func lostSources() throws {
    // The summary gives the money of project 5 two sources, and all other tables another amount.
    let sheet = LostSources.sheet
    let waiver =
      "waivers: [{rule: BUD002, subject: {kind: project, number: 5}, written: [\"500\", \"300\", \"900\"], reason: ก, by: ข, until: 2599-01-01}]"
    let text = "authority: [project-list]\ndecide: [authority]\n"
    for (yaml, facts) in [(text, [Decision.Fact.budget, .sources]), (text + waiver, [])] {
      let settings = try Settings(yaml: yaml, file: nil, form: .standard())
      let desk = PlanDesk(form: try Form.standard(), settings: settings)
      let record = try desk.imported(desk.read([Workbook(lines: sheet)])).record
      #expect(record.decisions.map(\.fact).filter { [.budget, .sources].contains($0) } == facts)
    }
  }

  @Test("a waiver that has expired lets the decision count again")
  func expired() throws {
    let record = try record(contradiction(), Self.waiver.replacing("2599", with: "2568"))
    #expect(record.leavesDoubt && record.decisions.count == 1 && record.waived.isEmpty)
  }

  @Test("a decision about what a rule that is turned off would say is counted by the rule")
  func silenced() throws {
    let record = try record(contradiction(), "rules: {BUD002: off}")
    #expect(!record.leavesDoubt)
    #expect(record.silenced == ["BUD002": 1])
    #expect(
      ImportText(language: .thai).lines(of: record, writtenTo: "plan.json") == [
        "ตัดสินเรื่องของกฎที่ปิดไว้ BUD002 1", "พบสิ่งที่ไม่ต้องตัดสินด้วย: ข้อผิดพลาด 2 · ข้อควรตรวจ 3 ดูด้วย planbook reconcile",
        "เขียนแผนแล้ว: plan.json",
      ])
    #expect(
      ImportText(language: .english).lines(of: record, writtenTo: "plan.json") == [
        "decided what rules that are turned off are about: BUD002 1", Self.others, "wrote plan.json",
      ])
  }

  @Test("a contradiction that is only a note does not count, and one that is a warning does")
  func slight() throws {
    let note = try record(contradiction(), "rules: {BUD002: note}")
    #expect(!note.leavesDoubt && note.slight == 1)
    #expect(
      ImportText(language: .thai).lines(of: note, writtenTo: "plan.json").first
        == "เลือกระหว่างค่าที่ต่างกันเพียงเล็กน้อย 1 เรื่อง ดูหมายเหตุด้วย planbook reconcile")
    #expect(
      ImportText(language: .english).lines(of: note, writtenTo: "plan.json").first
        == "chosen between values that hardly differ: 1; planbook reconcile has them as notes")
    let warning = try record(contradiction(), "rules: {BUD002: warning}")
    #expect(warning.leavesDoubt && warning.slight == 0)
  }

  @Test("what else is found at the cells of a slight difference does not make it count")
  func slightBesidesAnError() throws {
    var edited = try EditedWorkbook()
    edited.replace("โครงการเข้าร่วม", by: "โครงการ การเข้าร่วม", EditedWorkbook.summary, "B28")
    let reading = try edited.read()
    #expect(reading.findings.map { $0.prefix(9) } == ["PRJ003 23"])
    #expect(reading.decisions.count == 1 && reading.record.slight == 1)
    #expect(!reading.record.leavesDoubt)
    // That the project has no schedule is said of the same cells.
    #expect(reading.record.others[.error] == 2)
  }

  @Test("what is lost counts from a warning on, and a guess however mild, unless it is turned off")
  func bearings() throws {
    var lost = try EditedWorkbook()
    lost.type(.text("ให้ตรวจสอบ"), EditedWorkbook.summary, "G10")
    #expect(try record(lost).doubts.map(\.code) == ["FRM005"])
    #expect(try !record(lost, "rules: {FRM005: note}").leavesDoubt)
    #expect(try !record(lost, "rules: {FRM005: off}").leavesDoubt)
    var guessed = try EditedWorkbook()
    guessed.type(.text("ชื่อโครงกาน"), EditedWorkbook.summary, "B5")
    #expect(try record(guessed).doubts.map(\.severity) == [.note])
    #expect(try record(guessed).leavesDoubt)
    #expect(try !record(guessed, "rules: {FRM004: off}").leavesDoubt)
  }

  @Test("every rule bears on a plan as its findings say", arguments: Bearing.allCases)
  func bearing(_ bearing: Bearing) {
    let levels = Severity.allCases.filter { bearing.leavesDoubt(at: $0) }
    switch bearing {
    case .decides, .loses: #expect(levels == [.error, .warning])
    case .guesses: #expect(levels == Severity.allCases)
    case .says: #expect(levels.isEmpty)
    }
    #expect(RuleCatalogue.descriptions.contains { $0.bearing == bearing })
  }

  @Test("what is told is one line for one cause: no finding beside the decision about its cells")
  func oneCause() throws {
    var edited = try contradiction()
    edited.type(.text("ทำ"), EditedWorkbook.schedules, "J14")
    edited.type(.text("ให้ตรวจสอบ"), EditedWorkbook.summary, "G10")
    let lines = ImportText(language: .thai).lines(of: try record(edited), writtenTo: "แผน.json")
    #expect(
      lines == [
        "ตารางขัดแย้งกันหรืออ่านไม่ได้ จึงตัดสินไว้ 2 เรื่อง",
        "  ขั้นตอนของโครงการที่ ๑ ขั้นตอนที่ ๕ เดือนที่ดำเนินการ: ไม่มีค่า เพราะอ่าน “ทำ” (ขั้นตอนการปฏิบัติงาน!J14) ไม่ได้",
        "  โครงการที่ ๕ งบประมาณ: ใช้ ๑,๐๐๐,๐๐๐ (สรุปงบประมาณ!C10, มาตรการและโครงการ!C21) ไม่ใช้ ๑,๐๕๐,๐๐๐ (ตัวชี้วัด!D26) เพราะระบุตรงกันมากที่สุด",
        "ต้องตรวจ: ไม่ได้อ่าน อ่านโดยคาดคะเน หรือขัดแย้งกันโดยไม่มีค่าให้เลือก 1 เรื่อง",
        "  FRM005 สรุปงบประมาณ!G10 = “ให้ตรวจสอบ” อยู่นอกคอลัมน์ของตาราง — ดูว่าเป็นข้อมูลที่ควรอยู่ในตารางหรือไม่",
        "พบสิ่งที่ไม่ต้องตัดสินด้วย: ข้อผิดพลาด 2 · ข้อควรตรวจ 3 ดูด้วย planbook reconcile",
        "# ถ้าค่าเหล่านี้ถูกแล้ว ให้วางบรรทัดข้างล่างในไฟล์ตั้งค่า (--config) ถ้าไม่ถูก ให้แก้ค่าก่อน", "answers:",
        "  - schedule: 1", "    step: 5", "    fact: months", "    value: blank  # ไม่ใช้ ทำ", "  - project: 5",
        "    fact: budget", "    value: 1000000  # ไม่ใช้ 1050000", "เขียนแผนแล้ว: แผน.json",
      ])
    let english = ImportText(language: .english).lines(of: try record(edited), writtenTo: "แผน.json")
    #expect(english.count == lines.count)
    #expect(english[0] == "decided where the sheets contradict each other or cannot be read: 2")
    #expect(english[3] == "to be checked: not read, guessed, or contradictory with nothing to choose: 1")
  }

  @Test("of decisions of one kind ten are told one by one, and the rest is counted", arguments: [10, 11, 13])
  func limit(count: Int) throws {
    var edited = try EditedWorkbook()
    for row in 6..<6 + count { edited.type(.number(123_456), EditedWorkbook.summary, "C\(row)") }
    let record = try record(edited)
    #expect(record.decisions.count == count)
    let thai = ImportText(language: .thai).lines(of: record, writtenTo: "plan.json").prefix { !$0.hasPrefix("#") }
      .filter { $0.hasPrefix("  ") }
    let english = ImportText(language: .english).lines(of: record, writtenTo: "plan.json").prefix { !$0.hasPrefix("#") }
      .filter { $0.hasPrefix("  ") }
    #expect(thai.count == (count > 10 ? 11 : 10))
    #expect(thai.count(where: { $0.contains(" งบประมาณ: ใช้ ") }) == 10)
    if count > 10 {
      #expect(thai.last == "  และอีก \(count - 10) เรื่องเช่นนี้")
      #expect(english.last == "  and \(count - 10) more like these")
    }
  }
}
