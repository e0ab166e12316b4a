import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// The sample's official workbook with contradictions typed into it, and a person's answers to them.
@Suite("A person's answer settles what the sheets contradict each other in")
struct AnswerTests {
  private func settings(_ yaml: String) throws -> Settings { try Settings(yaml: yaml, file: nil, form: .standard()) }

  /// Project 5 has another budget in the budget summary.
  private func contradiction() throws -> EditedWorkbook {
    var edited = try EditedWorkbook()
    edited.type(.number(1_050_000), EditedWorkbook.summary, "C10")
    return edited
  }

  private func lines(_ record: ImportRecord, _ language: Language = .thai) -> [String] {
    ImportText(language: language).lines(of: record, writtenTo: "plan.json")
  }

  // MARK: What an answer does

  @Test("it comes before all that the sheets tell, and is told with its line", arguments: ["", "decide: [totals]\n"])
  func settles(decide: String) throws {
    let reading = try contradiction().read(
      settings("answers:\n  - project: 5\n    fact: budget\n    value: 1,050,000\n\(decide)"))
    #expect(reading.plan.divisions[0].projects[4].budget?.wholeBaht == 1_050_000)
    #expect(reading.decisions.map(\.reason) == [.answer])
    #expect(
      reading.decisions.map(\.wording) == [
        Wording(
          "โครงการที่ ๕ งบประมาณ: ใช้ ๑,๐๕๐,๐๐๐ (สรุปงบประมาณ!C10) ไม่ใช้ ๑,๐๐๐,๐๐๐ (มาตรการและโครงการ!C21, ตัวชี้วัด!D26) เพราะมีผู้ตอบไว้ในไฟล์ตั้งค่า (บรรทัดที่ 2)",
          "Project 5, budget: took 1,050,000 (สรุปงบประมาณ!C10), not 1,000,000 (มาตรการและโครงการ!C21, ตัวชี้วัด!D26), because that is a person's answer (in the settings, line 2)"
        )
      ])
    #expect(reading.record.answered == reading.decisions)
    #expect(reading.record.decisions.isEmpty && reading.record.unusedAnswers.isEmpty)
    #expect(!reading.record.leavesDoubt)
    // That the sheets contradict each other is still a finding.
    #expect(reading.findings.contains { $0.hasPrefix("BUD002 5 ") })
    #expect(lines(reading.record)[0] == "ใช้ตามคำตอบในไฟล์ตั้งค่า 1 เรื่อง")
    #expect(lines(reading.record, .english)[0] == "settled by answers in the settings: 1")
    #expect(!lines(reading.record).contains("answers:"))
  }

  @Test("it may be a value that nobody states")
  func ownValue() throws {
    let reading = try contradiction().read(
      settings("answers: [{project: ๕, fact: budget, value: ๒๐๐๐๐๐}]"))
    #expect(reading.plan.divisions[0].projects[4].budget?.wholeBaht == 200_000)
    #expect(
      reading.decisions.first?.wording.english
        == "Project 5, budget: took 200,000, not 1,050,000 (สรุปงบประมาณ!C10) and 1,000,000 (มาตรการและโครงการ!C21, ตัวชี้วัด!D26), because that is a person's answer (in the settings, line 1)"
    )
    #expect(!reading.record.leavesDoubt)
  }

  @Test("it stands in for what cannot be read")
  func lost() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("ทำ"), EditedWorkbook.schedules, "J14")
    let reading = try edited.read(
      settings("answers: [{schedule: 1, step: 5, fact: months, value: \"ก.พ.–เม.ย.\"}]"))
    #expect(
      reading.plan.divisions[0].projects[0].schedule?.steps[4].months
        == FiscalMonthSet([.february, .march, .april]))
    #expect(
      reading.decisions.map(\.wording.english) == [
        "The schedule of project 1, step 5, months: took Feb–Apr, not “ทำ” (ขั้นตอนการปฏิบัติงาน!J14), because that is a person's answer (in the settings, line 1)"
      ])
    #expect(!reading.record.leavesDoubt)
  }

  @Test("it says which money comes from which source, when the sources add up to the budget")
  func sources() throws {
    let sheet = LostSources.sheet
    func imported(_ value: String) throws -> ImportedPlan {
      let yaml =
        "answers:\n  - {project: 5, fact: budget, value: 900}\n  - {project: 5, fact: sources, value: \(value)}\n"
      let desk = PlanDesk(form: try Form.standard(), settings: try settings(yaml))
      return try desk.imported(desk.read([Workbook(lines: sheet)]))
    }
    func fundings(_ imported: ImportedPlan) -> [String] {
      imported.plan.divisions[0].projects[0].fundings.map { "\($0.source ?? "-") \($0.amount)" }
    }
    let split = try imported("{กทม.: 600, รัฐบาล: 300}")
    #expect(fundings(split) == ["กทม. 600", "รัฐบาล 300"])
    #expect(split.record.unusedAnswers.isEmpty && split.record.answered.map(\.fact) == [.budget, .sources])
    #expect(try fundings(imported("กทม.")) == ["กทม. 900"])
    let wrong = try imported("{กทม.: 600, รัฐบาล: 300.01}")
    #expect(fundings(wrong) == ["- 900"])
    #expect(wrong.record.decisions.map(\.fact) == [.sources])
    #expect(
      wrong.record.unusedAnswers.map(\.wording) == [
        Wording(
          "บรรทัดที่ 3: ไม่ได้ใช้คำตอบ (project: 5, fact: sources) เพราะใช้ค่านี้ไม่ได้ ลำดับที่อาจมีแล้ว เงินตามแหล่งรวมกันไม่เท่างบประมาณ หรือตอบว่า blank ทั้งที่มีค่าที่อ่านได้",
          "line 3: the answer (project: 5, fact: sources) was not taken: its value cannot be: the number is given already, the sources do not add up to the budget, or it says blank where a value can be read."
        )
      ])
    let blank = try imported("blank")
    #expect(fundings(blank) == ["- 900"])
    #expect(blank.record.decisions.isEmpty && blank.record.unusedAnswers.isEmpty)
  }

  @Test("of sources that are named without amounts nobody knows which gives how much, unless a person says so")
  func openSources() throws {
    func imported(_ second: String, _ yaml: String = "{}") throws -> ImportedPlan {
      let desk = PlanDesk(form: try Form.standard(), settings: try settings(yaml))
      let lines = """
        แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
        ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
        ๕|โครงการปลูกต้นไม้|500|กทม.|กลุ่มงานหนึ่ง
        ||\(second)|รัฐบาล|
        """
      return try desk.imported(desk.read([Workbook(lines: lines)]))
    }
    func fundings(_ imported: ImportedPlan) -> [String] {
      imported.plan.divisions[0].projects[0].fundings.map { "\($0.source ?? "-") \($0.amount)" }
    }
    #expect(try fundings(imported("300")) == ["กทม. 500", "รัฐบาล 300"])
    let open = try imported("")
    #expect(fundings(open) == ["- 500"])
    #expect(open.record.decisions.map(\.reason) == [.unsplit])
    let said = try imported("", "answers: [{project: 5, fact: sources, value: กทม.}]")
    #expect(fundings(said) == ["กทม. 500"])
    #expect(said.record.decisions.isEmpty)
  }

  @Test("what cannot be read may be left blank, and what can be read may not")
  func blank() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("ทำ"), EditedWorkbook.schedules, "J14")
    let reading = try edited.read(settings("answers: [{schedule: 1, step: 5, fact: months, value: blank}]"))
    #expect(reading.plan.divisions[0].projects[0].schedule?.steps[4].months == FiscalMonthSet())
    #expect(
      reading.decisions.map(\.wording) == [
        Wording(
          "ขั้นตอนของโครงการที่ ๑ ขั้นตอนที่ ๕ เดือนที่ดำเนินการ: ไม่มีค่า เพราะมีผู้ตอบไว้ในไฟล์ตั้งค่า (บรรทัดที่ 1) อ่าน “ทำ” (ขั้นตอนการปฏิบัติงาน!J14) ไม่ได้",
          "The schedule of project 1, step 5, months: left blank, because that is a person's answer (in the settings, line 1); “ทำ” (ขั้นตอนการปฏิบัติงาน!J14) cannot be read"
        )
      ])
    #expect(!reading.record.leavesDoubt)
    let readable = try contradiction().read(settings("answers: [{project: 5, fact: budget, value: blank}]"))
    #expect(readable.record.unusedAnswers.map(\.reason) == [.notPossible])
    #expect(readable.plan.divisions[0].projects[4].budget?.wholeBaht == 1_000_000)
    for yaml in ["number, value: blank", "budget, value: \"\""] {
      let error = #expect(throws: SourceError.self) { _ = try settings("answers: [{project: 5, fact: \(yaml)}]") }
      #expect((error?.details.count ?? 9) <= 1, "one mistake is told once")
    }
  }

  @Test("of several divisions it is about the one that it names")
  func division() throws {
    func division(_ name: String, _ project: String) -> String {
      """
      หน่วยงาน \(name)
      \(SheetReading.Header.summary)
      1|\(project)|500|กทม.|กลุ่มงานหนึ่ง

      \(SheetReading.Header.list)
      \(project)|600|กลุ่มงานหนึ่ง|๑.๑.๑.๑
      """
    }
    let yaml = "answers: [{division: กองสอง, project: 1, fact: budget, value: 700}]"
    let desk = PlanDesk(form: try Form.standard(), settings: try settings(yaml))
    let sheet = [
      "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙", division("กองหนึ่ง", "โครงการปลูกต้นไม้"), division("กองสอง", "โครงการขุดคลอง"),
    ].joined(separator: "\n\n")
    let imported = try desk.imported(desk.read([Workbook(lines: sheet)]))
    #expect(imported.plan.divisions.map { $0.projects.map(\.budget?.wholeBaht) } == [[500], [700]])
    #expect(imported.record.answered.map(\.division) == ["กองสอง"])
    #expect(imported.record.decisions.map(\.division) == ["กองหนึ่ง"])
    #expect(imported.record.unusedAnswers.isEmpty)
  }

  @Test("an answer that fits nothing is told with its line and the reason")
  func unused() throws {
    let reading = try contradiction().read(
      settings(
        """
        answers:
          - {project: 99, fact: budget, value: 1}
          - {project: 6, fact: budget, value: 1}
          - {division: กองอื่น, schedule: 1, step: 3, fact: weight, value: 1}
          - {project: 5, fact: budget, value: 1,000,000}
        """.replacing("1,000,000", with: "\"1,000,000\"")))
    #expect(
      reading.record.unusedAnswers.map(\.wording) == [
        Wording(
          "บรรทัดที่ 2: ไม่ได้ใช้คำตอบ (project: 99, fact: budget) เพราะไม่มีสิ่งนี้ในแผน ให้ตรวจลำดับที่หรือชื่อ หรือลบออก",
          "line 2: the answer (project: 99, fact: budget) was not taken: the plan has no such thing. Check the number or the name, or remove the answer."
        ),
        Wording(
          "บรรทัดที่ 3: ไม่ได้ใช้คำตอบ (project: 6, fact: budget) เพราะไม่มีข้อขัดแย้งเรื่องนี้แล้ว ให้ลบออก",
          "line 3: the answer (project: 6, fact: budget) was not taken: there is nothing to decide about it any more. Remove the answer."
        ),
        Wording(
          "บรรทัดที่ 4: ไม่ได้ใช้คำตอบ (division: กองอื่น, schedule: 1, step: 3, fact: weight) เพราะไม่มีสิ่งนี้ในแผน ให้ตรวจลำดับที่หรือชื่อ หรือลบออก",
          "line 4: the answer (division: กองอื่น, schedule: 1, step: 3, fact: weight) was not taken: the plan has no such thing. Check the number or the name, or remove the answer."
        ),
      ])
    #expect(reading.plan.divisions[0].projects[4].budget?.wholeBaht == 1_000_000)
  }

  @Test("a number that is given already cannot be an answer, and a free one can", arguments: [(6, false), (77, true)])
  func number(value: Int, isFree: Bool) throws {
    var edited = try EditedWorkbook()
    edited.type(.number(6), EditedWorkbook.summary, "A10")
    let reading = try edited.read(settings("answers: [{project: 6, fact: number, value: \(value)}]"))
    #expect(reading.record.unusedAnswers.map(\.reason) == (isFree ? [] : [.notPossible]))
    #expect(reading.plan.divisions[0].projects.map(\.number).contains(77) == isFree)
  }

  // MARK: Lines to paste

  /// A change to the workbook after which a fact is decided.
  struct Change: CustomTestStringConvertible, Sendable {
    var facts: [Decision.Fact]
    var make: @Sendable (inout EditedWorkbook) -> Void
    var testDescription: String { facts.map(\.rawValue).joined(separator: ", ") }
  }

  static let changes = [
    Change(facts: [.budget]) { $0.type(.number(1_050_000), EditedWorkbook.summary, "C10") },
    Change(facts: [.number]) { $0.type(.number(6), EditedWorkbook.summary, "A10") },
    Change(facts: [.workGroups, .name, .measure]) { edited in
      edited.type(.text("โครงการส่งเสริมการตลาดสินค้าของกรุงเทพมหานคร (๕.๓.๑.๔)"), EditedWorkbook.summary, "B10")
      edited.type(.text("กลุ่มงานต่างประเทศ ๑"), EditedWorkbook.summary, "E9")
      edited.type(.text("๕.๑.๔.๔"), EditedWorkbook.list, "E21")
    },
    Change(facts: [.weight, .months]) { edited in
      edited.insertRows(1, before: 13, EditedWorkbook.schedules)
      edited.type(.text(edited.text(EditedWorkbook.schedules, "A12")), EditedWorkbook.schedules, "A13")
      edited.type(.number(25), EditedWorkbook.schedules, "B13")
      edited.type(.text("↔"), EditedWorkbook.schedules, "H13")
    },
    Change(facts: [.months]) { $0.type(.text("ทำ"), EditedWorkbook.schedules, "J14") },
    Change(facts: [.fiscalYear]) { $0.replace("๒๕๖๐", by: "๒๕๖๑", EditedWorkbook.summary, "A1") },
    Change(facts: [.target]) { $0.type(.text("๔ ครั้ง"), EditedWorkbook.strategy, "E40") },
    Change(facts: [.title]) { $0.type(.text("จัดงานนานาชาติ"), EditedWorkbook.strategy, "D11") },
  ]

  @Test("what import prints, pasted into the settings, confirms every decision", arguments: changes)
  func pasted(change: Change) throws {
    var edited = try EditedWorkbook()
    change.make(&edited)
    let open = try edited.read()
    #expect(open.decisions.map(\.fact) == change.facts)
    for language in Language.allCases {
      let all = lines(open.record, language)
      let yaml = all.drop { !$0.hasPrefix("#") }.dropLast().joined(separator: "\n")
      // What is only a note needs no answer.
      guard !yaml.isEmpty else {
        #expect(open.record.slight > 0)
        continue
      }
      let settled = try edited.read(settings(yaml))
      #expect(settled.plan == open.plan)
      #expect(settled.record.decisions.isEmpty && settled.record.unusedAnswers.isEmpty)
      #expect(settled.record.answered.count == open.record.decisions.count)
    }
  }

  @Test("there is such a change for every fact that a value can be chosen of")
  func everyFact() {
    let covered = Set(Self.changes.flatMap(\.facts))
    // Which money comes from where no cell says, so that nothing can be printed but the question.
    #expect(covered == Set(Decision.Fact.allCases).subtracting([.sources]))
  }

  @Test("the lines are these")
  func printed() throws {
    let record = try contradiction().read().record
    let tail = ["answers:", "  - project: 5", "    fact: budget"]
    #expect(
      Array(lines(record).drop { !$0.hasPrefix("#") }) == [
        "# ถ้าค่าเหล่านี้ถูกแล้ว ให้วางบรรทัดข้างล่างในไฟล์ตั้งค่า (--config) ถ้าไม่ถูก ให้แก้ค่าก่อน"
      ] + tail + ["    value: 1000000  # ไม่ใช้ 1050000", "เขียนแผนแล้ว: plan.json"])
    #expect(
      Array(lines(record, .english).drop { !$0.hasPrefix("#") }) == [
        "# where these values are right, paste the lines below into the settings (--config); else correct them first"
      ] + tail + ["    value: 1000000  # not 1050000", "wrote plan.json"])
  }
}
