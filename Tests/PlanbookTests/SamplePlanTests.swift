import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// The plan of the sample, held against what a person reads in its document.
@Suite("The sample's plan has the figures of its document")
struct SamplePlanTests {
  /// What one import of the document gave; the document is read once.
  private struct Sample {
    let form: Form
    let submission: Submission
    let plan: ActionPlan
  }

  private static let sample = Result {
    let form = try Form.standard()
    let file = Program.path("samples/plan-2560/plan.txt")
    let submission = Submission(reading: [try SourceReader(form: form).workbook(file)], form: form)
    return Sample(form: form, submission: submission, plan: try PlanAssembly(submission, form: form).plan())
  }

  private func division() throws -> Division {
    let divisions = try Self.sample.get().plan.divisions
    try #require(divisions.count == 1)
    return divisions[0]
  }

  /// Typed from the document: number, measure, baht, กลุ่มงานต่างประเทศ ๑ or ๒, printed steps, and the last step that was
  /// carried over from the year before with the progress it had reached.
  private static let projects = """
     1  5.1.4.1   500000  1  7
     2  5.1.4.1   500000  2  7
     3  5.1.4.1   500000  2  7
     4  5.1.4.4  1000000  2  8
     5  5.3.1.4  1000000  1  8
     6  5.3.1.4  1000000  2  8
     7  7.1.8.6   980000  1  8
     8  7.1.8.6   300000  1  7
     9  7.1.8.6   150000  1  8
    10  7.1.8.6   500000  1  8
    11  7.1.8.6   500000  1  7
    12  7.1.8.6   300000  1  8
    13  7.1.8.6   170000  1  4  3 40
    14  7.1.8.6   350000  1  7
    15  7.1.8.6   710000  1  7
    16  9.2.1.1  1500000  2  7
    17  9.2.1.1   500000  2  7
    18  9.2.1.1  1000000  2  7
    19  9.2.1.1   500000  2  7
    20  9.2.1.1   300000  2  7
    21  9.2.1.1  1000000  2  7
    22  9.2.1.1  1000000  2  7
    23  9.2.1.1   500000  2  -
    24  9.2.1.1   500000  2  7
    25  9.2.1.1  1500000  2  8
    26  9.2.1.1   400000  2  -
    27  9.2.1.2  1000000  2  7
    28  9.2.1.2   500000  2  7
    29  9.2.1.2   300000  2  7
    30  9.2.1.2   300000  2  6
    31  9.2.1.2   500000  2  4  3 60
    32  9.2.1.2   500000  2  7
    33  9.6.3.1   100000  1  3  4 70
    34  9.6.3.1   200000  2  7
    35  9.6.3.1   500000  2  5  2 40
    36  9.6.3.1   500000  2  7
    37  9.6.3.2  1440000  1  6
    38  9.6.3.2  3000000  1  7
    """

  @Test("38 projects worth 26,000,000 baht, each with its measure, budget, group and schedule")
  func projects() throws {
    let division = try division()
    let lines = division.projects.map { project in
      let schedule = project.schedule
      let carriedOver = schedule?.carriedOver.map { ["\($0.lastStep)", $0.progress?.description ?? "-"] } ?? []
      return [
        "\(project.number)", project.measure?.description ?? "-", project.budget?.wholeBaht.map(String.init) ?? "-",
        project.workGroups.map { $0 == "กลุ่มงานต่างประเทศ ๑" ? "1" : $0 == "กลุ่มงานต่างประเทศ ๒" ? "2" : $0 }
          .joined(separator: ","), schedule.map { "\($0.steps.count)" } ?? "-",
      ] + carriedOver
    }
    #expect(lines == Self.projects.split(separator: "\n").map { $0.split(separator: " ").map(String.init) })
    #expect(division.totalBudget == Money(baht: 26_000_000))
    #expect(division.projects.allSatisfy { $0.fundings.map(\.source) == ["กทม."] })
    #expect(
      division.projects.allSatisfy { $0.name.hasPrefix("โครงการ") && !$0.name.contains("(\($0.measure as Any))") })
  }

  @Test("36 schedules with 246 steps; projects 23 and 26 have none; weights add up to 100")
  func schedules() throws {
    let projects = try division().projects
    let schedules = projects.compactMap(\.schedule)
    #expect(schedules.count == 36)
    #expect(schedules.reduce(0) { $0 + $1.steps.count } == 246)
    #expect(projects.filter { $0.schedule == nil }.map(\.number) == [23, 26])
    for project in projects {
      guard let schedule = project.schedule else { continue }
      let last = (schedule.carriedOver?.lastStep ?? 0) + schedule.steps.count
      #expect(schedule.steps.map(\.number) == Array((schedule.carriedOver?.lastStep ?? 0) + 1...last))
      #expect(schedule.progress.last == .some(ExactDecimal(exactly: 100)), "project \(project.number)")
      #expect(schedule.steps.allSatisfy { !$0.months.isEmpty }, "project \(project.number)")
    }
    let unweighted = projects.flatMap { project in
      (project.schedule?.steps ?? []).filter { $0.weight == nil }.map { "\(project.number).\($0.number)" }
    }
    #expect(unweighted == ["29.6"])
  }

  @Test("2 strategic and 5 routine activities, with their groups")
  func activities() throws {
    let groups = [["กลุ่มงานต่างประเทศ ๒"], ["กลุ่มงานต่างประเทศ ๑", "กลุ่มงานต่างประเทศ ๒"], ["กลุ่มงานต่างประเทศ ๑"]]
    let lines = try division().activities.map { activity in
      "\(activity.kind) \(activity.number) \(activity.measure?.description ?? "-") \(groups.firstIndex(of: activity.workGroups) ?? -1)"
    }
    #expect(
      lines == [
        "strategic 1 9.5.1.2 0", "strategic 2 9.5.1.2 1", "routine 1 9.6.1.3 0", "routine 2 9.6.1.3 1",
        "routine 3 9.6.1.3 1", "routine 4 9.6.1.3 1", "routine 5 9.6.1.3 2",
      ])
  }

  @Test("14 indicators and 14 key results with their targets, and every project and activity under its indicator")
  func indicators() throws {
    let division = try division()
    let targets = [
      "2 ครั้ง", "80", "70", "7 ครั้ง", "7 ครั้ง", "3 ครั้ง", "8500 ครั้ง", "5 ครั้ง", "12 ครั้ง", "12 ครั้ง", "10 ครั้ง", "6 ครั้ง",
      "2 ครั้ง", "80",
    ]
    func line(_ target: Target?) -> String {
      target.map { $0.value.description + ($0.unit.map { " \($0)" } ?? "") } ?? "-"
    }
    #expect(division.indicators.map(\.number) == Array(1...14))
    #expect(division.indicators.map { line($0.target) } == targets)
    #expect(division.keyResults.map(\.number) == Array(1...14))
    #expect(division.keyResults.map { line($0.target) } == targets)
    #expect(
      division.indicators.map { $0.measure?.description } == [
        "5.1.4.1", "5.1.4.4", "5.3.1.4", "7.1.8.6", "9.2.1.1", "9.2.1.2", "9.5.1.2", "9.6.1.3", "9.6.1.3", "9.6.1.3",
        "9.6.1.3", "9.6.1.3", "9.6.3.1", "9.6.3.2",
      ])
    let works = division.indicators.flatMap { $0.contributions.map(\.work) }
    let all =
      division.projects.map { Contribution.Work.project($0.number) }
      + division.activities.map { .activity($0.kind, $0.number) }
    #expect(works.count == 45)
    #expect(Set(works) == Set(all))
    for indicator in division.indicators {
      for case .project(let number) in indicator.contributions.map(\.work) {
        #expect(division.projects[number - 1].measure == indicator.measure, "project \(number)")
      }
    }
  }

  @Test("three aspects of evaluation with 15 agency indicators, and the strategy down to its measures")
  func restOfThePlan() throws {
    let plan = try Self.sample.get().plan
    let division = try division()
    #expect(plan.fiscalYear.buddhistYear == 2560)
    #expect(division.name == "กองการต่างประเทศ")
    #expect(division.department == "สำนักปลัดกรุงเทพมหานคร")
    #expect(division.evaluationAspects.map(\.number) == [1, 2, 3, 4])
    #expect(division.evaluationAspects.map(\.indicators.count) == [0, 8, 3, 4])
    #expect(plan.strategy.elements.filter { $0.code.depth == 1 }.map(\.code.description) == ["5", "7", "9"])
    #expect(
      plan.strategy.elements.filter { $0.code.depth == 4 }.map(\.code.description).sorted() == [
        "5.1.4.1", "5.1.4.4", "5.3.1.4", "7.1.8.6", "9.2.1.1", "9.2.1.2", "9.5.1.2", "9.6.1.3", "9.6.3.1", "9.6.3.2",
      ])
    #expect(plan.strategy.elements.filter(\.isAgencyMeasure).map(\.code.description) == ["9.6.1.3", "9.6.3.2"])
  }

  @Test("nothing of the document's tables is left unread")
  func nothingIsLost() throws {
    let submission = try Self.sample.get().submission
    #expect(submission.unrecognised.map { "\($0.kind) \($0.location) \($0.written)" } == [])
    #expect(submission.lacking.map(\.column) == [])
    let division = submission.divisions[0]
    #expect(division.budgetSummary.allSatisfy { !$0.number.isUnreadable && !$0.project.isUnreadable })
    #expect(division.schedules.flatMap(\.steps).allSatisfy { !$0.weight.isUnreadable && !$0.progress.isUnreadable })
  }

  /// Every numerical contradiction of the document, as rule, number and the cells that take part.
  private static let figures = """
    BUD002 37 D344 C223 B171
    SCH001 23 B205 A123 D294
    SCH001 26 B210 A128 D297
    SCH003 38 A961 A224
    SCH008 7 C495 B495 C494
    SCH008 9 C530 B530 C529
    SCH008 10 C551 B551 C550
    SCH008 12 C586 B586 C585
    SCH008 22 C747 B747 C746
    SCH008 31 C861 B861 A860
    """

  @Test("every contradiction in figures is found, with the lines of both sides, and no other")
  func contradictions() throws {
    let sample = try Self.sample.get()
    let findings = Reconciliation(sample.submission, form: sample.form).findings
    let families = ["BUD", "SCH0", "IND003", "IND005", "PRJ001", "PRJ002", "PRJ004", "PRJ006", "WGP", "ACT004", "FRM"]
    let lines = findings.filter { finding in
      finding.severity == .error && families.contains { finding.code.hasPrefix($0) }
    }.map { finding in
      ([finding.code, finding.subject?.number ?? "-"] + finding.places.map { "\($0.location.cell)" })
        .joined(separator: " ")
    }
    #expect(lines.sorted() == Self.figures.split(separator: "\n").map(String.init).sorted())
  }

  @Test("what was exported contradicts nothing but what the plan itself lacks")
  func exported() throws {
    let sample = try Self.sample.get()
    var workbook = OfficialTablesWriter(form: sample.form).workbook(sample.plan)
    workbook.file = "official.xlsx"
    let findings = Reconciliation(Submission(reading: [workbook], form: sample.form), form: sample.form).findings
    #expect(
      findings.map { "\($0.code) \($0.subject?.number ?? "-")" } == [
        "SCH001 23", "SCH001 26", "STR004 5.3", "IND006 14", "SCH006 29",
      ])
  }
}
