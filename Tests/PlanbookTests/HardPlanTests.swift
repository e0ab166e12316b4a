import ActionPlans
import OfficialTables
import Planbook
import Spreadsheet
import Testing

/// Plans whose words look like the form's own: each was once read back as another plan.
@Suite("Plans whose words look like the form's own")
struct HardPlanTests {
  private func base() throws -> ActionPlan {
    var division = Division(name: "กองตัวอย่าง")
    division.workGroups = [WorkGroup(name: "กลุ่มงานหนึ่ง")]
    let measure = try #require(StrategyCode("1.1.1.1"))
    division.projects = [
      Project(number: 1, name: "โครงการ ก", measure: measure, workGroups: ["กลุ่มงานหนึ่ง"]),
      Project(number: 2, name: "โครงการ ข", measure: measure, workGroups: ["กลุ่มงานหนึ่ง"]),
    ]
    division.indicators = [
      Indicator(
        number: 1, name: "จำนวนครั้ง", measure: measure, mission: .strategic, contributions: [Contribution(.project(1))]),
      Indicator(
        number: 2, name: "จำนวนคน", measure: measure, mission: .strategic, contributions: [Contribution(.project(2))]),
    ]
    let strategy = Strategy(elements: [StrategyElement(code: measure, title: "มาตรการหนึ่ง")])
    let year = try #require(FiscalYear(buddhistYear: 2569))
    return ActionPlan(fiscalYear: year, strategy: strategy, divisions: [division])
  }

  private func throughTables(_ plan: ActionPlan) throws -> ActionPlan {
    let form = try Form.standard()
    let workbook = Submission(exporting: plan, form: form).workbook(form: form)
    return try PlanAssembly(Submission(reading: [workbook], form: form), form: form).plan()
  }

  @Test(
    "a paragraph that reads like a heading, a remark or a table's title stays a paragraph",
    arguments: ["หมายเหตุ", "ภารกิจงานประจำพื้นฐาน", "สรุปงบประมาณ", "กิจกรรมงานยุทธศาสตร์", "รวมทั้งสิ้น", "มิติที่ ๒ ด้านอื่น"])
  func paragraphs(paragraph: String) throws {
    var plan = try base()
    plan.divisions[0].indicators[0].definition = ["ความหมาย", paragraph]
    plan.divisions[0].indicators[0].target = Target(value: .hundred)
    plan.divisions[0].indicators[0].calculation = ["นับ", paragraph]
    #expect(try throughTables(plan) == plan)
  }

  @Test("the first target stands; a paragraph after it that reads like one does not replace it")
  func target() throws {
    var plan = try base()
    plan.divisions[0].indicators[0].target = Target(value: .hundred)
    plan.divisions[0].indicators[0].calculation = ["นับ", "ค่าเป้าหมาย ๙๙ ครั้ง"]
    #expect(try throughTables(plan) == plan)
  }

  @Test("an indicator without a measure does not take the one above")
  func noMeasure() throws {
    var plan = try base()
    plan.divisions[0].indicators[1].measure = nil
    #expect(
      try throughTables(plan).divisions[0].indicators.map(\.measure) == plan.divisions[0].indicators.map(\.measure))
  }

  @Test("an aspect's title may begin with any word, and the first aspect may have indicators")
  func aspects() throws {
    var plan = try base()
    let (first, second) = (try #require(StrategyCode("1.1")), try #require(StrategyCode("2.1")))
    plan.divisions[0].evaluationAspects = [
      EvaluationAspect(number: 1, title: "ประสิทธิผล", indicators: [AgencyIndicator(code: first, name: "ร้อยละหนึ่ง")]),
      EvaluationAspect(number: 2, title: "ประสิทธิภาพ", indicators: [AgencyIndicator(code: second, name: "ร้อยละสอง")]),
    ]
    #expect(try throughTables(plan) == plan)
  }

  @Test("a step whose note begins like a total is a step")
  func notes() throws {
    var plan = try base()
    let steps = [Step(number: 1, name: "ทำ", weight: .hundred, note: "รวมกับงานอื่น")]
    plan.divisions[0].projects[0].schedule = Schedule(steps: steps)
    #expect(try throughTables(plan) == plan)
  }

  @Test("rows that two sources repeat are one, and a plan can be made of them")
  func repeatedRows() throws {
    var plan = try base()
    let code = try #require(StrategyCode("2.1"))
    plan.divisions[0].missions = ["พันธกิจหนึ่ง"]
    plan.divisions[0].keyResults = [KeyResult(number: 1, name: "จำนวนครั้ง")]
    plan.divisions[0].evaluationAspects = [
      EvaluationAspect(number: 2, title: "ด้านสอง", indicators: [AgencyIndicator(code: code, name: "ร้อยละสอง")])
    ]
    let form = try Form.standard()
    var submission = Submission(exporting: plan, form: form)
    submission.divisions[0].missions += submission.divisions[0].missions
    submission.divisions[0].keyResults += submission.divisions[0].keyResults
    submission.divisions[0].agencyIndicators += submission.divisions[0].agencyIndicators
    submission.divisions[0].workGroups += submission.divisions[0].workGroups
    submission.sources = [SourceSummary(file: "a.xlsx", rows: [.missions: 2])]
    #expect(try PlanAssembly(submission, form: form).plan() == plan)
  }

  @Test("an error while a file is written names the file the user asked for")
  func errorsNameTheTarget() throws {
    var plan = try base()
    plan.divisions[0].projects[0].name = "โครงการ" + String(repeating: "ก", count: 40_000)
    let error = #expect(throws: SourceError.self) {
      try OfficialTablesWriter(form: try Form.standard()).writeXLSX(plan, to: "planbook-too-long.xlsx")
    }
    #expect(error?.file == "planbook-too-long.xlsx")
  }
}
