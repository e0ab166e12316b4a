import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
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

  // MARK: Plans that once came back as others

  @Test("a definition that speaks of targets keeps them, and the target stays what it is")
  func targetsInDefinitions() throws {
    var plan = try base()
    for definition in [
      ["นับจำนวนครั้ง ค่าเป้าหมาย ๑๒๐ ครั้ง ของปีก่อน"], ["ค่าเป้าหมาย ๑๒๐ ครั้ง"], ["นิยามของการนับ ค่าเป้าหมาย ๑๒๐ ครั้ง"],
      ["นับ ค่าเป้าหมาย ๑๒๐ ครั้ง วิธีการคำนวณ หาร", "และคูณ"],
    ] {
      for target in [nil, Target(value: .hundred)] {
        plan.divisions[0].indicators[0].definition = definition
        plan.divisions[0].indicators[0].target = target
        #expect(try throughTables(plan) == plan)
      }
    }
  }

  @Test(
    "paragraphs that begin with a word of the form stay in their part",
    arguments: ["วิธีการคำนวณอธิบายไว้ในภาคผนวก", "นิยามศัพท์", "ค่าเป้าหมาย", ": ต่อจากหน้าก่อน", "นิยาม/คำอธิบาย: ก"])
  func partsOfDefinitions(paragraph: String) throws {
    var plan = try base()
    for (definition, calculation) in [
      ([paragraph], []), ([], [paragraph]), ([paragraph], [paragraph]), (["ความหมาย", paragraph], [paragraph, "หาร"]),
    ] {
      plan.divisions[0].indicators[0].definition = definition
      plan.divisions[0].indicators[0].calculation = calculation
      #expect(try throughTables(plan) == plan)
    }
  }

  @Test(
    "a state may look like anything else that stands behind a work",
    arguments: [
      "๕๐๐,๐๐๐", "งบประมาณ ๕๐๐ บาท", "ไม่ใช้งบประมาณ", "งานเร่งด่วน", "ก. ๑", "กลุ่มงานหนึ่ง", "รอผล", "ดำเนินการ (ระยะที่ ๑)",
    ])
  func states(state: String) throws {
    var plan = try base()
    for groups in [[], ["กลุ่มงานหนึ่ง"], ["เลขานุการ"]] {
      for fundings in [[], [Funding(source: "กทม.", amount: Money(satang: 50_000_000))]] {
        plan.divisions[0].workGroups = [WorkGroup(name: "กลุ่มงานหนึ่ง"), WorkGroup(name: "เลขานุการ")]
        plan.divisions[0].projects[0].workGroups = groups
        plan.divisions[0].projects[0].fundings = fundings
        plan.divisions[0].indicators[0].contributions[0].state = state
        #expect(try throughTables(plan) == plan)
      }
    }
  }

  @Test("the groups of an agency's work stay its groups, and its name its name")
  func agencyWorks() throws {
    var plan = try base()
    let code = try #require(StrategyCode("2.1"))
    for work in [
      AgencyWork(name: "กิจกรรม ก", workGroups: ["เลขานุการ"]), AgencyWork(name: "กิจกรรม ก (งานธุรการ)"),
      AgencyWork(name: "กิจกรรม ก (งานธุรการ)", workGroups: ["เลขานุการ", "พัสดุ"]), AgencyWork(name: "๑. กิจกรรม ก"),
      AgencyWork(name: "- กิจกรรม ก", workGroups: ["งานธุรการ"]), AgencyWork(name: "กิจกรรม ก (-)"),
    ] {
      for works in [[work], [AgencyWork(name: "กิจกรรม ข"), work]] {
        plan.divisions[0].evaluationAspects = [
          EvaluationAspect(
            number: 2, title: "ด้านสอง", indicators: [AgencyIndicator(code: code, name: "ร้อยละ", works: works)])
        ]
        #expect(try throughTables(plan) == plan)
      }
    }
  }

  @Test("names of works end with whatever they end with")
  func endings() throws {
    var plan = try base()
    for (ending, groups) in [
      ("(๑.๑.๑.๒)", ["กลุ่มงานหนึ่ง"]), ("(-)", []), ("(งานธุรการ)", []), ("(๕)", ["กลุ่มงานหนึ่ง"]), ("ไม่ใช้งบประมาณ", []),
      ("งบประมาณ ๕๐๐ บาท", []),
    ] {
      for measure in [nil, StrategyCode("1.1.1.1")] {
        plan.divisions[0].projects[0].name = "โครงการ ก \(ending)"
        plan.divisions[0].projects[0].measure = measure
        plan.divisions[0].projects[0].workGroups = groups
        plan.divisions[0].projects[0].schedule = Schedule(steps: [Step(number: 1, name: "ทำ", weight: .hundred)])
        plan.divisions[0].indicators[0].measure = measure
        #expect(try throughTables(plan) == plan, "\(ending)")
      }
    }
  }

  @Test("a measure without a goal is a measure all the same")
  func shallowMeasures() throws {
    var plan = try base()
    plan.divisions[0].projects[0].measure = StrategyCode("5")
    plan.divisions[0].indicators[0].measure = nil
    #expect(try throughTables(plan) == plan)
  }

  @Test("an aspect of evaluation may have no title, and no indicators")
  func bareAspects() throws {
    var plan = try base()
    let code = try #require(StrategyCode("3.1"))
    plan.divisions[0].evaluationAspects = [
      EvaluationAspect(number: 1, title: ""), EvaluationAspect(number: 2, title: "ด้านสอง"),
      EvaluationAspect(number: 3, title: "", indicators: [AgencyIndicator(code: code, name: "ร้อยละ")]),
      EvaluationAspect(number: 4, title: ""),
    ]
    #expect(try throughTables(plan) == plan)
  }

  @Test("names that begin like a total are names where anything but money stands beside them")
  func totals() throws {
    var plan = try base()
    for name in ["รวมพลคนรักเมือง", "รวมทั้งสิ้น", "Total War"] {
      plan.divisions[0].projects[0].name = name
      plan.divisions[0].projects[0].fundings = [
        Funding(source: "รวมทุกแหล่ง", amount: Money(satang: 100)), Funding(source: "รวมอื่นๆ", amount: Money(satang: 200)),
      ]
      plan.divisions[0].projects[0].schedule = Schedule(steps: [Step(number: 1, name: name, weight: .hundred)])
      #expect(try throughTables(plan) == plan, "\(name)")
    }
  }

  @Test("groups may be called as totals are, and hold commas and conjunctions where the table of groups lists them")
  func groups() throws {
    var plan = try base()
    let names = ["รวมพลัง", "งานแผน, งบประมาณ และพัสดุ", "ก.๑/ข", "งานแผนและงานพัสดุ"]
    plan.divisions[0].workGroups = names.map { WorkGroup(name: $0) }
    for groups in names.map({ [$0] }) + [names, names.reversed()] {
      plan.divisions[0].projects[0].workGroups = groups
      plan.divisions[0].projects[1].workGroups = []
      #expect(try throughTables(plan) == plan, "\(groups)")
    }
  }

  @Test("what was carried over may have given nobody knows how much, or less than nothing")
  func carriedOver() throws {
    var plan = try base()
    let steps = [Step(number: 3, name: "ทำ", weight: ExactDecimal(exactly: 60))]
    for progress in [nil, ExactDecimal("-5"), ExactDecimal("40.25")] {
      plan.divisions[0].projects[0].schedule = Schedule(
        carriedOver: CarriedOver(firstStep: 1, lastStep: 2, progress: progress), steps: steps)
      #expect(try throughTables(plan) == plan)
    }
  }

  @Test("targets may be less than nothing", arguments: ["-0.5", "-8500", "-0.0001", "0"])
  func negativeTargets(number: String) throws {
    var plan = try base()
    for unit in [nil, "", "ครั้ง"] {
      plan.divisions[0].indicators[0].target = Target(value: try #require(ExactDecimal(number)), unit: unit)
      #expect(try throughTables(plan) == plan)
    }
  }

  @Test("a key result that has the number of an indicator and another name altogether is no indicator")
  func keyResults() throws {
    var plan = try base()
    plan.divisions[0].indicators[0].target = Target(value: .hundred)
    plan.divisions[0].keyResults = [
      KeyResult(number: 1, name: "ผลผลิตด้านวัฒนธรรม", target: Target(value: .zero, unit: "แห่ง"))
    ]
    #expect(try throughTables(plan) == plan)
  }

  @Test("a division's name may hold the word before its department")
  func departments() throws {
    var plan = try base()
    for (name, department) in [("กลุ่ม สังกัด สำนัก", nil), ("กลุ่ม สังกัด สำนัก", "สำนักปลัด")] as [(String, String?)] {
      plan.divisions[0].name = name
      plan.divisions[0].department = department
      #expect(try throughTables(plan) == plan)
    }
  }

  @Test("a strategy comes back without any division")
  func strategyAlone() throws {
    var plan = try base()
    plan.divisions = []
    #expect(try throughTables(plan) == plan)
  }

  @Test("activities that serve no measure stand once in each of the two lists")
  func activitiesWithoutMeasures() throws {
    var plan = try base()
    plan.divisions[0].activities = [Activity(kind: .strategic, number: 1, name: "กิจกรรม ก")]
    plan.divisions[0].projects = []
    plan.divisions[0].indicators = []
    #expect(try throughTables(plan) == plan)
    let form = try Form.standard()
    let workbook = Submission(exporting: plan, form: form).workbook(form: form)
    let findings = Reconciliation(Submission(reading: [workbook], form: form), form: form).findings
    #expect(findings.map(\.code) == [])
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
    submission.sources = [SourceSummary(file: "a.xlsx", rows: [.divisions: 2])]
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
