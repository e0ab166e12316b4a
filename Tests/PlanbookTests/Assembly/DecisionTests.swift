import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import Testing

/// The sample's official workbook with contradictions typed into it, and which value the plan keeps.
@Suite("What the sheets contradict each other in is decided, and told")
struct DecisionTests {
  private static let summary = EditedWorkbook.summary
  private static let list = EditedWorkbook.list
  private static let indicators = EditedWorkbook.indicators
  private static let schedules = EditedWorkbook.schedules
  private static let strategy = EditedWorkbook.strategy

  /// Types 1,050,000 over the 1,000,000 of project 5 in some tables.
  private func spoil(_ tables: [String]) throws -> EditedWorkbook {
    var edited = try EditedWorkbook()
    if tables.contains(Self.summary) { edited.type(.number(1_050_000), Self.summary, "C10") }
    if tables.contains(Self.list) { edited.type(.number(1_050_000), Self.list, "C21") }
    if tables.contains(Self.indicators) { edited.replace("๑,๐๐๐,๐๐๐", by: "๑,๐๕๐,๐๐๐", Self.indicators, "D26") }
    return edited
  }

  private func settings(_ yaml: String) throws -> Settings { try Settings(yaml: yaml, file: nil, form: .standard()) }

  private func baht(_ reading: EditedWorkbook.Reading, project: Int = 5) -> Int? {
    reading.plan.divisions[0].projects[project - 1].budget?.wholeBaht
  }

  @Test("a workbook that contradicts nothing gives the plan without a decision")
  func nothing() throws {
    let reading = try EditedWorkbook().read()
    #expect(reading.decisions.isEmpty)
    #expect(!reading.record.leavesDoubt)
  }

  // MARK: Budgets

  @Test(
    "one table against two that agree: their value is kept, and both cells are told",
    arguments: [
      (
        summary, "ใช้ ๑,๐๐๐,๐๐๐ (มาตรการและโครงการ!C21, ตัวชี้วัด!D26) ไม่ใช้ ๑,๐๕๐,๐๐๐ (สรุปงบประมาณ!C10)",
        "took 1,000,000 (มาตรการและโครงการ!C21, ตัวชี้วัด!D26), not 1,050,000 (สรุปงบประมาณ!C10)"
      ),
      (
        list, "ใช้ ๑,๐๐๐,๐๐๐ (สรุปงบประมาณ!C10, ตัวชี้วัด!D26) ไม่ใช้ ๑,๐๕๐,๐๐๐ (มาตรการและโครงการ!C21)",
        "took 1,000,000 (สรุปงบประมาณ!C10, ตัวชี้วัด!D26), not 1,050,000 (มาตรการและโครงการ!C21)"
      ),
      (
        indicators, "ใช้ ๑,๐๐๐,๐๐๐ (สรุปงบประมาณ!C10, มาตรการและโครงการ!C21) ไม่ใช้ ๑,๐๕๐,๐๐๐ (ตัวชี้วัด!D26)",
        "took 1,000,000 (สรุปงบประมาณ!C10, มาตรการและโครงการ!C21), not 1,050,000 (ตัวชี้วัด!D26)"
      ),
    ])
  func outlier(table: String, thai: String, english: String) throws {
    let reading = try spoil([table]).read()
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(reading.decisions.map(\.reason) == [.ground(.majority)])
    #expect(reading.decisions.map(\.wording.thai) == ["โครงการที่ ๕ งบประมาณ: \(thai) เพราะระบุตรงกันมากที่สุด"])
    #expect(
      reading.decisions.map(\.wording.english) == ["Project 5, budget: \(english), because most places agree on it"])
    #expect(reading.record.decisions == reading.decisions)
    #expect(reading.record.doubts.isEmpty)
  }

  @Test("a total that is a formula foots with anything, and does not make an outlier right")
  func computedTotal() throws {
    let reading = try spoil([Self.summary]).read()
    #expect(baht(reading) == 1_000_000)
    // Typed, the same total says that the summary is right.
    var typed = try spoil([Self.summary])
    typed.type(.number(26_050_000), Self.summary, "C44")
    let believed = try typed.read()
    #expect(baht(believed) == 1_050_000)
    #expect(
      believed.decisions.map(\.wording.english) == [
        "Project 5, budget: took 1,050,000 (สรุปงบประมาณ!C10), not 1,000,000 (มาตรการและโครงการ!C21, ตัวชี้วัด!D26), because the total in สรุปงบประมาณ!C44 foots only with it"
      ])
  }

  @Test("a total that foots as printed decides against the majority, unless the majority comes first")
  func totalsAgainstMajority() throws {
    var edited = try spoil([Self.list, Self.indicators])
    edited.type(.number(26_000_000), Self.summary, "C44")
    #expect(try baht(edited.read()) == 1_000_000)
    #expect(try edited.read().decisions.map(\.reason) == [.ground(.totals)])
    let order = try settings("decide: [majority]")
    #expect(try baht(edited.read(order)) == 1_050_000)
    #expect(try edited.read(order).decisions.map(\.reason) == [.ground(.majority)])
    let authority = try settings("decide: [authority]\nauthority: [indicators]")
    #expect(try baht(edited.read(authority)) == 1_050_000)
    #expect(try edited.read(authority).decisions.map(\.reason) == [.ground(.authority)])
  }

  @Test("a total that would foot with another table's amount decides for that one")
  func totalsForAnotherTable() throws {
    var edited = try spoil([Self.summary, Self.indicators])
    #expect(try baht(edited.read()) == 1_050_000)
    edited.type(.number(26_000_000), Self.summary, "C44")
    #expect(try baht(edited.read()) == 1_000_000)
    // One baht off, it foots with neither.
    edited.type(.number(26_000_001), Self.summary, "C44")
    #expect(try baht(edited.read()) == 1_050_000)
    let reading = try edited.read(try settings("tolerance: {money: 1}"))
    #expect(baht(reading) == 1_000_000)
    #expect(try baht(edited.read(try settings("tolerance: {money: 0.99}"))) == 1_050_000)
  }

  @Test("a total tells of two wrong amounts when both together explain it, and not when either alone does")
  func twoAmounts() throws {
    var edited = try spoil([Self.summary, Self.indicators])
    edited.type(.number(960_000), Self.summary, "C12")
    edited.replace("๙๘๐,๐๐๐", by: "๙๖๐,๐๐๐", Self.indicators, "D31")
    edited.type(.number(26_000_000), Self.summary, "C44")
    let both = try edited.read()
    #expect([baht(both), baht(both, project: 7)] == [1_000_000, 980_000])
    #expect(both.decisions.map(\.reason) == [.ground(.totals), .ground(.totals)])
    // Of project 5 alone: the other one is then right as printed.
    edited.type(.number(25_980_000), Self.summary, "C44")
    let one = try edited.read()
    #expect([baht(one), baht(one, project: 7)] == [1_000_000, 960_000])
    #expect(one.decisions.map(\.reason) == [.ground(.totals), .ground(.totals)])
    // Of neither.
    edited.type(.number(25_000_000), Self.summary, "C44")
    #expect(try edited.read().decisions.map(\.reason) == [.ground(.majority), .ground(.majority)])
  }

  @Test("where either of two projects would make the total foot, it does not tell which")
  func ambiguousTotal() throws {
    var edited = try spoil([Self.summary, Self.indicators])
    edited.type(.number(1_050_000), Self.summary, "C9")
    edited.replace("๑,๐๐๐,๐๐๐", by: "๑,๐๕๐,๐๐๐", Self.indicators, "D15")
    edited.type(.number(26_050_000), Self.summary, "C44")
    let reading = try edited.read()
    #expect(reading.decisions.map(\.reason) == [.ground(.majority), .ground(.majority)])
    #expect([baht(reading, project: 4), baht(reading)] == [1_050_000, 1_050_000])
  }

  @Test("a total knows the amount that cannot be read in its own table")
  func unreadableAmount() throws {
    var edited = try spoil([Self.list])
    edited.type(.text("หนึ่งล้าน"), Self.summary, "C10")
    #expect(try baht(edited.read()) == 1_050_000)
    #expect(try edited.read().decisions.map(\.reason) == [.ground(.authority)])
    edited.type(.number(26_000_000), Self.summary, "C44")
    #expect(try baht(edited.read()) == 1_000_000)
    #expect(try edited.read().decisions.map(\.reason) == [.ground(.totals)])
  }

  @Test("a difference that is tolerated is none, and one satang more is one")
  func tolerance() throws {
    let edited = try spoil([Self.indicators])
    #expect(try edited.read(settings("tolerance: {money: 50000}")).decisions.isEmpty)
    #expect(try edited.read(settings("tolerance: {money: 49999.99}")).decisions.count == 1)
  }

  @Test("a budget that cannot be read anywhere is lost, and told with what is written")
  func lostBudget() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("หนึ่งล้าน"), Self.summary, "C10")
    edited.type(nil, Self.list, "C21")
    edited.replace("๑,๐๐๐,๐๐๐", by: "หนึ่งล้าน", Self.indicators, "D26")
    let reading = try edited.read()
    #expect(baht(reading) == 0)
    let budgets = reading.decisions.filter { $0.fact == .budget }
    #expect(
      budgets.map(\.wording.thai) == ["โครงการที่ ๕ งบประมาณ: ไม่มีค่า เพราะอ่าน “หนึ่งล้าน” (สรุปงบประมาณ!C10) ไม่ได้"])
    #expect(budgets.map(\.reason) == [.unreadable])
    // One cause, one line: the cells are not told once more.
    #expect(reading.record.doubts.map(\.code) == [])
  }

  // MARK: Other facts

  @Test("names, work groups and measures go by the majority")
  func otherFacts() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("โครงการส่งเสริมการตลาดสินค้าของกรุงเทพมหานคร (๕.๓.๑.๔)"), Self.summary, "B10")
    edited.type(.text("กลุ่มงานต่างประเทศ ๑"), Self.summary, "E9")
    edited.type(.text("๕.๑.๔.๔"), Self.list, "E21")
    let reading = try edited.read()
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(
      reading.decisions.map { "\($0.subject.number ?? "") \($0.fact.rawValue)" } == [
        "4 work-groups", "5 name", "5 measure",
      ])
    #expect(reading.decisions.allSatisfy { $0.reason == .ground(.majority) })
  }

  @Test("a weight that the progress contradicts gives way when only the other one makes a hundred")
  func weight() throws {
    var edited = try EditedWorkbook()
    edited.type(.number(40), Self.schedules, "B12")
    let reading = try edited.read()
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(
      reading.decisions.map(\.wording.thai) == [
        "ขั้นตอนของโครงการที่ ๑ ขั้นตอนที่ ๓ น้ำหนัก: ใช้ ๒๐ (ขั้นตอนการปฏิบัติงาน!C11, C12) ไม่ใช้ ๔๐ (ขั้นตอนการปฏิบัติงาน!B12) เพราะผลรวมลงตัวด้วยค่านี้เท่านั้น"
      ])
    let kept = try edited.read(settings("decide: [authority, majority]"))
    #expect(kept.decisions.map(\.reason) == [.ground(.totals)])
    // Of two wrong weights neither correction makes a hundred: what is printed stays.
    edited.type(.number(30), Self.schedules, "B14")
    let both = try edited.read()
    #expect(both.decisions.map(\.reason) == [.first, .first])
    #expect(both.plan.divisions[0].projects[0].schedule?.steps.map(\.weight?.whole) == [10, 20, 40, 10, 30, 10, 20])
  }

  @Test("what progress falls by is no weight, though with it all would make a hundred")
  func negativeWeight() throws {
    var edited = try EditedWorkbook()
    for (place, number) in [("B16", 60), ("C13", 20), ("C14", 30), ("C15", 40)] {
      edited.type(.number(Double(number)), Self.schedules, place)
    }
    let reading = try edited.read()
    #expect(reading.decisions.isEmpty)
    #expect(reading.plan.divisions[0].projects[0].schedule?.steps[3].weight?.whole == 10)
    #expect(reading.record.doubts.contains { $0.code == "SCH007" })
  }

  @Test("of rows that repeat a step the first is kept, and what the others say else is told")
  func repeatedStep() throws {
    var edited = try EditedWorkbook()
    edited.insertRows(1, before: 13, Self.schedules)
    edited.type(.text(edited.text(Self.schedules, "A12")), Self.schedules, "A13")
    #expect(try edited.read().decisions.isEmpty)
    edited.type(.number(25), Self.schedules, "B13")
    edited.type(.text("↔"), Self.schedules, "H13")
    let reading = try edited.read()
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(
      reading.decisions.map(\.wording.thai) == [
        "ขั้นตอนของโครงการที่ ๑ ขั้นตอนที่ ๓ น้ำหนัก: ใช้ ๒๐ (ขั้นตอนการปฏิบัติงาน!B12) ไม่ใช้ ๒๕ (ขั้นตอนการปฏิบัติงาน!B13) เพราะจากตารางไม่อาจรู้ได้ว่าค่าใดถูก จึงใช้แห่งแรก",
        "ขั้นตอนของโครงการที่ ๑ ขั้นตอนที่ ๓ เดือนที่ดำเนินการ: ใช้ ธ.ค. (ขั้นตอนการปฏิบัติงาน!F12) ไม่ใช้ ก.พ. (ขั้นตอนการปฏิบัติงาน!H13) เพราะจากตารางไม่อาจรู้ได้ว่าค่าใดถูก จึงใช้แห่งแรก",
      ])
    #expect(reading.record.leavesDoubt)
  }

  @Test("months that cannot be read are lost, and told")
  func lostMonths() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("ทำ"), Self.schedules, "J14")
    #expect(
      try edited.read().decisions.map(\.wording.english) == [
        "The schedule of project 1, step 5, months: left blank, because “ทำ” (ขั้นตอนการปฏิบัติงาน!J14) cannot be read"
      ])
  }

  @Test("a number that stands twice is given once, and told")
  func numbers() throws {
    var edited = try EditedWorkbook()
    edited.type(.number(6), Self.summary, "A10")
    let reading = try edited.read()
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(
      reading.decisions.map(\.wording.thai) == [
        "โครงการที่ ๖ ลำดับที่: ใช้ ๕ ไม่ใช้ ๖ (สรุปงบประมาณ!A10) เพราะลำดับที่นี้มีแล้ว"
      ])
    var steps = try EditedWorkbook()
    steps.replace("๓.", by: "๒.", Self.schedules, "A12")
    #expect(
      try steps.read().decisions.map(\.wording.thai) == [
        "ขั้นตอนของโครงการที่ ๑ ขั้นตอนที่ ๒ ลำดับที่: ใช้ ๓ ไม่ใช้ ๒ (ขั้นตอนการปฏิบัติงาน!A12) เพราะลำดับที่นี้มีแล้ว"
      ])
  }

  @Test("the fiscal year is the one that most places name")
  func fiscalYear() throws {
    var edited = try EditedWorkbook()
    edited.replace("๒๕๖๐", by: "๒๕๖๑", Self.summary, "A1")
    let reading = try edited.read()
    #expect(reading.plan.fiscalYear.buddhistYear == 2560)
    let years = reading.decisions.filter { $0.fact == .fiscalYear }
    #expect(years.map(\.reason) == [.ground(.majority)])
    #expect(years.first?.refused.flatMap(\.places).map { "\($0.location)" } == ["สรุปงบประมาณ!A1"])
    #expect(years.first?.wording.thai.hasPrefix("แผน ปีงบประมาณ: ใช้ ๒๕๖๐ (") == true)
  }

  @Test("of two tables that differ in a target, the indicator table is believed, and the key result follows it")
  func target() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("๔ ครั้ง"), Self.strategy, "E42")
    let reading = try edited.read()
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(
      reading.decisions.map(\.wording.thai) == [
        "ตัวชี้วัดที่ ๖ ค่าเป้าหมาย: ใช้ ๓ ครั้ง (ตัวชี้วัด!C54) ไม่ใช้ ๔ ครั้ง (เป้าหมาย!E42) เพราะจากตารางไม่อาจรู้ได้ว่าค่าใดถูก จึงเชื่อตัวชี้วัดก่อน"
      ])
  }

  @Test("a title of the strategy gives way to headings and indicators that agree, and not to headings alone")
  func titles() throws {
    var measure = try EditedWorkbook()
    measure.type(.text("จัดงานนานาชาติ"), Self.strategy, "D11")
    let reading = try measure.read()
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(reading.decisions.map(\.reason) == [.ground(.majority)])
    #expect(reading.decisions.first?.wording.english.hasPrefix("Measure 5.1.4.4, title: took “") == true)
    var dimension = try EditedWorkbook()
    dimension.type(.text("ท่องเที่ยวไทย"), Self.strategy, "D8")
    let other = try dimension.read()
    #expect(other.plan.strategy[try #require(StrategyCode("5.1"))]?.title == "ท่องเที่ยวไทย")
    #expect(other.decisions.map(\.reason) == [.ground(.authority)])
  }
}
