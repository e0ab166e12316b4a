import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing
import ThaiText

@testable import Reconciliation

@Suite("Who is who")
struct WorkMatchingTests {
  @Test(
    "the rows of a clean plan find each other, by name and for certain",
    arguments: 0..<TestEffort.count(8, full: 20))
  func cleanPlansMatch(seed: Int) throws {
    let plan = CleanPlan.plan(seed: UInt64(seed))
    let said = try CleanPlan.submission(CleanPlan.workbook(of: plan))
    for (division, printed) in zip(plan.divisions, said.divisions) {
      let matching = WorkMatching(printed, form: try CleanPlan.form.get())
      #expect(matching.projects.map(\.number) == division.projects.map(\.number))
      #expect(matching.activities.count == division.activities.count)
      #expect(matching.indicators.count == division.indicators.count)
      for project in matching.projects {
        #expect(project.tables.allSatisfy { $0.count == 1 } && project.schedules.count == 1)
        #expect(project.footing.certainty == .certain)
      }
    }
  }

  @Test("the last two left under an indicator belong together, probably")
  func elimination() throws {
    let form = try CleanPlan.form.get()
    var plan = Specimen.submission(form: form)
    plan.divisions[0].schedules[3].project.value = NumberedName(
      number: 3, name: "โครงการจัดงานวันเด็กเรื่องคัดแยกขยะในโรงเรียน")
    let matching = WorkMatching(plan.divisions[0], form: form)
    let pairing = try #require(matching.projects[3].schedules.first)
    #expect(pairing.place == 3)
    #expect(matching.projects.count == 4)
  }

  @Test("projects of one name are told apart by measure, money and order")
  func equalNames() throws {
    let form = try CleanPlan.form.get()
    var plan = Specimen.submission(form: form)
    let name = "โครงการฝึกอบรม"
    for row in [0, 2] {
      plan.divisions[0].budgetSummary[row].name.value = name
      plan.divisions[0].projectList[row].name.value = name
    }
    plan.divisions[0].projectList.swapAt(0, 2)
    let matching = WorkMatching(plan.divisions[0], form: form)
    let first = plan.divisions[0].budgetSummary.count
    #expect(matching.projects[0].tables[1].map(\.place) == [first + 2])
    #expect(matching.projects[2].tables[1].map(\.place) == [first])
  }

  @Test("what only a later table knows is a project of its own")
  func laterTables() throws {
    let form = try CleanPlan.form.get()
    var plan = Specimen.submission(form: form)
    plan.divisions[0].budgetSummary.remove(at: 1)
    let matching = WorkMatching(plan.divisions[0], form: form)
    #expect(matching.projects.count == 4)
    #expect(matching.projects[3].tables[0].isEmpty)
    #expect(matching.projects[3].tables[1].map(\.place) == [plan.divisions[0].budgetSummary.count + 1])
    #expect(matching.projects[3].schedules.map(\.place) == [1])
  }
}

@Suite("Work groups")
struct WorkGroupDirectoryTests {
  private func division(_ groups: [(String, String?)], summary: [String] = []) -> DivisionSubmission {
    var division = DivisionSubmission()
    division.workGroups = groups.map { name, short in
      var row = WorkGroupRow(in: Specimen.table("divisions"))
      row.workGroup = Entry(name)
      row.abbreviation = Entry(short)
      return row
    }
    division.budgetSummary = summary.map { name in
      var row = ProjectRow(in: .budgetSummary)
      row.workGroups = Entry([name])
      return row
    }
    return division
  }

  @Test("an abbreviation is what the division's table says, whatever its letters")
  func statedAbbreviation() {
    let directory = WorkGroupDirectory(division([("กลุ่มงานต่างประเทศ ๑", "ตปท.๑"), ("ฝ่ายบริหาร", "ก. ๑")]))
    #expect(directory.reading(of: "ก.๑") == .stated("ฝ่ายบริหาร"))
    #expect(directory.reading(of: "ตปท. ๑") == .stated("กลุ่มงานต่างประเทศ ๑"))
    #expect(directory.reading(of: "กลุ่มงาน ต่างประเทศ 1") == .stated("กลุ่มงานต่างประเทศ ๑"))
  }

  @Test("else it is the only group with its first letter and its number")
  func guessedAbbreviation() {
    let said = division([], summary: ["กลุ่มงานต่างประเทศ ๑", "กลุ่มงานต่างประเทศ ๒", "งานธุรการ"])
    let directory = WorkGroupDirectory(said)
    #expect(directory.reading(of: "ก. ๑") == .abbreviated("กลุ่มงานต่างประเทศ ๑"))
    #expect(directory.reading(of: "ก. ๓") == .unknown("ก. ๓"))
    #expect(!directory.isListed)
  }

  @Test("an abbreviation that fits two groups is unknown")
  func ambiguousAbbreviation() {
    let said = division([], summary: ["กลุ่มงานแผน ๑", "กลุ่มงานคลัง ๑"])
    #expect(WorkGroupDirectory(said).reading(of: "ก. ๑") == .unknown("ก. ๑"))
  }

  @Test("an abbreviation begins like the name and has letters of it in their order, with the same number")
  func lettersInOrder() {
    let name = "สำนักงานประกันสังคม ๑"
    let directory = WorkGroupDirectory(division([(name, nil)]))
    for text in ["สปส. ๑", "สปส.๑", "สปส 1", "ส. ๑", "สปสค. ๑"] {
      #expect(directory.reading(of: text) == .abbreviated(name), "\(text)")
    }
    // Another beginning, another order, another number, no number; and four letters without a point are no abbreviation.
    for text in ["ปส. ๑", "สคป. ๑", "สปส. ๒", "สปส.", "สปสค ๑", "๑", ""] {
      #expect(directory.reading(of: text) == .unknown(text), "\(text)")
    }
  }

  @Test("where no table lists groups, names that tables use in full are groups, and abbreviations are not")
  func unlisted() {
    let used = ["กลุ่มงานแผน", "ก.ผ.", "กลุ่มงาน แผน", "สปส", "งานคลัง"]
    let directory = WorkGroupDirectory(division([], summary: used))
    #expect(directory.names == ["กลุ่มงานแผน", "งานคลัง"])
    #expect(!directory.isListed)
    #expect(directory.reading(of: "ก.ผ.") == .abbreviated("กลุ่มงานแผน"))
    #expect(directory.reading(of: "สปส") == .unknown("สปส"))
    // A table that lists groups lists all of them.
    let listed = WorkGroupDirectory(division([("งานคลัง", nil)], summary: used))
    #expect(listed.names == ["งานคลัง"])
    #expect(listed.isListed)
    #expect(listed.reading(of: "กลุ่มงานแผน") == .unknown("กลุ่มงานแผน"))
    // One text stands for all spellings of a name that nobody knows: the one that is met first.
    #expect(listed.reading(of: "กลุ่มงาน แผน") == .unknown("กลุ่มงานแผน"))
  }

  @Test("the first group that has an abbreviation keeps it, and a name is no other group's abbreviation")
  func claimedTwice() {
    let directory = WorkGroupDirectory(
      division([("งานคลัง", "ก."), ("งานแผน", "ก."), ("งานพัสดุ", "งานแผน"), ("งานคลัง", nil)]))
    #expect(directory.names == ["งานคลัง", "งานแผน", "งานพัสดุ"])
    #expect(directory.reading(of: "ก.") == .stated("งานคลัง"))
    #expect(directory.reading(of: "งานแผน") == .stated("งานแผน"))
    // What nobody sees is no group and no abbreviation.
    #expect(!WorkGroupDirectory(division([("\u{200B}", nil)])).isListed)
    #expect(WorkGroupDirectory(division([("งานคลัง", "\u{200B}")])).reading(of: "\u{200B}") == .unknown("\u{200B}"))
  }
}
