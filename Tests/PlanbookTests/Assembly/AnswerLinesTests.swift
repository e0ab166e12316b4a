import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import Testing

@testable import Planbook

/// The lines of settings that an import prints to be pasted, and what is said of answers that were not taken.
@Suite("Lines that answer what was decided")
struct AnswerLinesTests {
  private struct Thing: Topic {
    var subject: Finding.Subject
    var title: Wording { Wording("สิ่งนี้", "this") }
  }

  /// The names by which things are called of each of which the budget was decided.
  private static func things(_ subjects: Finding.Subject...) throws -> [String] {
    var chooser = Chooser(by: [], form: try EditedWorkbook.form.get())
    let place = CellLocation(file: nil, sheet: "ก", cell: CellReference(row: 1, column: 1))
    for subject in subjects {
      let statements = [(TableKey.budgetSummary, 1), (.projectList, 2)].map { table, value in
        Statement(value, [Citation(table, at: place, written: String(value))])
      }
      _ = chooser.choose(.budget, of: Thing(subject: subject), from: statements)
    }
    return AnswerLines(language: .english).lines(for: chooser.decisions).filter { $0.hasPrefix("  - ") }
  }

  @Test("a thing is called by its number, by its name where the number is another's too or an activity's")
  func names() throws {
    let (five, six) = (
      Finding.Subject(kind: "project", number: "5", name: "โครงการ ก"),
      Finding.Subject(kind: "project", number: "6", name: "โครงการ ข")
    )
    #expect(try Self.things(five, six) == ["  - project: 5", "  - project: 6"])
    let other = Finding.Subject(kind: "project", number: "5", name: "โครงการ ค")
    #expect(
      try Self.things(five, six, other) == ["  - project: โครงการ ก", "  - project: 6", "  - project: โครงการ ค"])
    #expect(
      try Self.things(Finding.Subject(kind: "activity", number: "5", name: "กิจกรรม ก")) == ["  - activity: กิจกรรม ก"])
    #expect(try Self.things(Finding.Subject(kind: "activity", number: "5")) == ["  - activity: 5"])
    #expect(try Self.things() == [])
  }

  @Test("an answer about money may be nothing, and not less", arguments: [("0", true), ("-1", false), ("๑๒.๕๐", true)])
  func money(written: String, isMoney: Bool) throws {
    #expect(Decision.Fact.budget.isSaid(by: written, form: try EditedWorkbook.form.get()) == isMoney)
  }

  @Test("of an answer that nothing asks for it is said whether the plan has what it is about")
  func unused() throws {
    let plan = try SheetReading(
      """
      \(SheetReading.Header.strategy)
      ส่วนที่|๗|ยุทธศาสตร์
      เป้าประสงค์|๑.๑.๑|ร่มรื่น
      เป้าประสงค์|๑.๑.๒|สะอาด

      \(SheetReading.Header.missions)
      ๑|ดูแลต้นไม้
      """
    ).plan
    func reason(_ kind: String, _ thing: String) -> UnusedAnswer.Reason? {
      AnswerBook([Answer(kind: kind, thing: thing, fact: .title, value: .text("ก"))]).unused(for: plan).first?.reason
    }
    for thing in ["1.1.1", "๑.๑.๒", "สะอาด"] { #expect(reason("goal", thing) == .noConflict, "\(thing)") }
    for thing in ["7", "ยุทธศาสตร์"] { #expect(reason("part", thing) == .noConflict, "\(thing)") }
    for thing in ["1.1.3", "สว่าง"] { #expect(reason("goal", thing) == .noSuchThing, "\(thing)") }
  }
}
