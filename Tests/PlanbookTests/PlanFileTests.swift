import ActionPlans
import Planbook
import Spreadsheet
import TestSupport
import Testing

@Suite struct PlanFileTests {
  @Test(arguments: 0..<TestEffort.count(3, full: 12))
  func `reading what was written gives the same plan, and writing it again the same bytes`(batch: Int) throws {
    for seed in batch * 50..<batch * 50 + 50 {
      let plan = PlanGenerator.plan(seed: UInt64(seed))
      let bytes = try PlanFile.encode(plan)
      let read = try PlanFile.decode(bytes, file: nil)
      #expect(read == plan, "seed \(seed)")
      #expect(try PlanFile.encode(read) == bytes, "seed \(seed)")
    }
  }

  @Test func `a large plan comes back whole`() throws {
    let plan = PlanGenerator.plan(seed: 7, size: .large)
    #expect(try PlanFile.decode(PlanFile.encode(plan), file: nil) == plan)
  }

  @Test func `a plan file is made for reading`() throws {
    let year = try #require(FiscalYear(buddhistYear: 2560))
    let measure = try #require(StrategyCode("5.1.4.1"))
    var division = Division(name: "กองการต่างประเทศ")
    division.workGroups = [WorkGroup(name: "งานธุรการ")]
    division.projects = [
      Project(
        number: 1, name: "โครงการ \"เมือง\" (SMEs)", measure: measure,
        fundings: [Funding(source: "กทม.", amount: Money(satang: 50_000_000))], workGroups: ["งานธุรการ"],
        schedule: Schedule(steps: [
          Step(
            number: 1, name: "ขออนุมัติ", weight: ExactDecimal("33.3333"), months: FiscalMonthSet([.november, .january]))
        ]))
    ]
    let strategy = Strategy(elements: [StrategyElement(code: measure, title: "ประชาสัมพันธ์", isAgencyMeasure: true)])
    let plan = ActionPlan(fiscalYear: year, strategy: strategy, divisions: [division])
    let expected = """
      {
        "schema": 1,
        "fiscalYear": 2560,
        "strategy": {
          "parts": [],
          "elements": [
            {
              "code": "5.1.4.1",
              "title": "ประชาสัมพันธ์",
              "agencyMeasure": true
            }
          ]
        },
        "divisions": [
          {
            "name": "กองการต่างประเทศ",
            "workGroups": [
              {
                "name": "งานธุรการ"
              }
            ],
            "missions": [],
            "keyResults": [],
            "projects": [
              {
                "number": 1,
                "name": "โครงการ \\"เมือง\\" (SMEs)",
                "measure": "5.1.4.1",
                "fundings": [
                  {
                    "source": "กทม.",
                    "satang": 50000000
                  }
                ],
                "workGroups": ["งานธุรการ"],
                "schedule": {
                  "steps": [
                    {
                      "number": 1,
                      "name": "ขออนุมัติ",
                      "weight": "33.3333",
                      "months": ["2016-11", "2017-01"]
                    }
                  ]
                }
              }
            ],
            "activities": [],
            "indicators": [],
            "evaluationAspects": []
          }
        ]
      }

      """
    #expect(String(decoding: try PlanFile.encode(plan), as: UTF8.self) == expected)
  }

  @Test func `texts of any characters come back`() throws {
    let year = try #require(FiscalYear(buddhistYear: 2560))
    for text in [
      "ก\u{1}\u{8}\u{1F}\u{7F}ข", "\\\"/", "น้ำ น้ํา", "ก\u{200B}\u{FEFF}ข", "😀\u{10FFFF}", "e\u{301}",
    ] {
      let plan = ActionPlan(fiscalYear: year, divisions: [Division(name: text, department: text)])
      let read = try PlanFile.decode(PlanFile.encode(plan), file: nil)
      #expect(read.divisions.map { Array($0.name.unicodeScalars) } == [Array(text.unicodeScalars)])
    }
  }

  @Test func `the extremes of money and decimals come back`() throws {
    let year = try #require(FiscalYear(buddhistYear: 2999))
    var division = Division(name: "ก")
    for (index, number) in [Int64](arrayLiteral: -999_999_999_999_999, -1, 1, 999_999_999_999_999).enumerated() {
      division.projects.append(
        Project(
          number: index + 1, name: "โครงการ \(index)", fundings: [Funding(source: nil, amount: Money(satang: number))]))
      division.keyResults.append(
        KeyResult(number: index + 1, name: "ผล \(index)", target: Target(value: ExactDecimal(tenThousandths: number))))
    }
    let plan = ActionPlan(fiscalYear: year, divisions: [division])
    #expect(try PlanFile.decode(PlanFile.encode(plan), file: nil) == plan)
  }

  @Test func `any order of members, escapes, a byte order mark and missing lists are read`() throws {
    let text =
      "\u{FEFF} {\"divisions\": [{\"name\": \"\\u0E01\\uD83D\\uDE00\\/\"}],\r\n\t\"strategy\": {}, "
      + "\"fiscalYear\": 2560, \"schema\": 1}  "
    let plan = try PlanFile.decode(Array(text.utf8), file: nil)
    #expect(plan.fiscalYear.buddhistYear == 2560)
    #expect(plan.divisions == [Division(name: "ก😀/")])
  }

  @Test func `a plan file is known by its first byte that is not blank`() {
    #expect(PlanFile.looksLikePlanFile(Array("{".utf8)))
    #expect(PlanFile.looksLikePlanFile(Array("\u{FEFF} \r\n\t{\"schema\"".utf8)))
    #expect(!PlanFile.looksLikePlanFile([]))
    #expect(!PlanFile.looksLikePlanFile(Array("   ".utf8)))
    #expect(!PlanFile.looksLikePlanFile(Array("[{}]".utf8)))
    #expect(!PlanFile.looksLikePlanFile(Array("PK\u{3}\u{4}".utf8)))
    #expect(!PlanFile.looksLikePlanFile([0xEF, 0xBB, 0xBF]))
    #expect(!PlanFile.looksLikePlanFile([0xEF, 0xBB]))
  }

  @Test func `a plan that could not be read back is not written`() throws {
    let year = try #require(FiscalYear(buddhistYear: 2560))
    var division = Division(name: "ก")
    division.projects = [Project(number: 1, name: "โครงการ ก"), Project(number: 1, name: "โครงการ ข")]
    let error = try #require(throws: SourceError.self) {
      try PlanFile.encode(ActionPlan(fiscalYear: year, divisions: [division]))
    }
    #expect(error.code == "plan-repeated-number")
    #expect(error.english.hasPrefix("divisions[0].projects[1].number: found the number 1, which"))
    division.projects = [Project(number: 0, name: "โครงการ ก")]
    #expect(throws: SourceError.self) { try PlanFile.encode(ActionPlan(fiscalYear: year, divisions: [division])) }
  }
}
