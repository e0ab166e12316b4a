import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("One cause is one finding")
struct CauseTests {
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"

  private func findings(_ workbooks: [Workbook]) throws -> [Finding] {
    let form = try CleanPlan.form.get()
    return Reconciliation(Submission(reading: workbooks, form: form), form: form).findings
  }

  private func workbook(_ rows: [String], file: String = "งบ.xlsx") -> Workbook {
    Workbook(
      lines: (["แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙", Self.header] + rows).joined(separator: "\n"), file: file)
  }

  /// Rows of which some, the first, have an amount that cannot be read.
  private func rows(_ count: Int, unreadable: Int, written: String = "รออนุมัติ") -> [String] {
    (1...count).map { "\($0)|โครงการที่ \($0) (๑.๒.๓.๑)|\($0 <= unreadable ? written : "100")|กทม.|กลุ่มงานสวน" }
  }

  private func unreadable(_ workbooks: [Workbook]) throws -> [Finding] {
    try findings(workbooks).filter { $0.code == "FRM001" }
  }

  @Test("forty cells of a column that cannot be read for the same reason are one finding with forty places")
  func forty() throws {
    let found = try unreadable([workbook(rows(45, unreadable: 40))])
    #expect(found.count == 1)
    #expect(
      found[0].message
        == Wording(
          thai: "แผ่น!C3 = “รออนุมัติ” แต่ต้องเป็นจำนวนเงิน จึงอ่านไม่ได้ (ไม่มีตัวเลข) และอีก ๓๙ แห่งเช่นนี้",
          english:
            "แผ่น!C3 = “รออนุมัติ” cannot be read: an amount of money should stand there (it has no digit), and 39 more like it"
        ))
    #expect(found[0].places.map(\.location.cell.description) == (3...42).map { "C\($0)" })
    #expect(found[0].places.allSatisfy { $0.written == "รออนุมัติ" })
  }

  @Test("two of a kind may be chance, three are one cause")
  func threshold() throws {
    #expect(try unreadable([workbook(rows(9, unreadable: 2))]).map(\.places.count) == [1, 1])
    #expect(try unreadable([workbook(rows(9, unreadable: 3))]).map(\.places.count) == [3])
  }

  @Test("other reasons, other columns and other files are other causes")
  func apart() throws {
    var mixed = rows(9, unreadable: 3)
    mixed[1] = mixed[1].replacing("รออนุมัติ", with: "#REF!")
    #expect(try unreadable([workbook(mixed)]).map(\.places.count) == [1, 1, 1])
    let files = [
      workbook(rows(9, unreadable: 2), file: "ก.xlsx"), workbook(rows(9, unreadable: 2), file: "ข.xlsx"),
    ]
    #expect(try unreadable(files).map(\.places.count) == [1, 1, 1, 1])
  }

  @Test("months that cannot be read in every schedule are one finding")
  func months() throws {
    let form = try CleanPlan.form.get()
    var plan = Specimen.submission(form: form)
    var cells = 0
    for schedule in plan.divisions[0].schedules.indices {
      for step in plan.divisions[0].schedules[schedule].steps.indices {
        _ = plan.divisions[0].schedules[schedule].steps[step].months.retype(nil, written: "ตามสะดวก")
        cells += 1
      }
    }
    let found = Reconciliation(plan, form: form).findings.filter { $0.code == "FRM001" }
    #expect(cells > 3 && found.map(\.places.count) == [cells] && found[0].severity == .warning)
  }

  @Test("what follows from each of them follows from all together, and is told once")
  func consequences() throws {
    let form = try CleanPlan.form.get()
    var report = Report(settings: .standard)
    let place = CellLocation(file: nil, sheet: "ก", cell: CellReference(row: 1, column: 1))
    for row in 1...3 {
      var cell = place
      cell.cell.row = row
      report.add(
        ValueUnreadable.self, Wording(thai: "ก", english: "a"),
        subject: Finding.Subject(kind: "project", number: "\(row)"),
        at: [Citation("x", at: cell, written: "")], difference: "\(row)", cause: Cause("ก"))
    }
    report.add(
      TotalDoesNotFoot.self, Wording(thai: "ข", english: "b"), at: [Citation("x", at: place, written: "")],
      unlessFollowingFrom: [0, 1, 2])
    let found = Cause.together(report.entries)
    #expect(found.count == 1 && found[0].related.map(\.message) == [Wording(thai: "ข", english: "B")])
    #expect(found[0].subject == Finding.Subject(kind: "project") && found[0].difference == nil)
    #expect(found[0].message == Wording(thai: "ก และอีก ๒ แห่งเช่นนี้", english: "A, and 2 more like it"))
    #expect(form.tables.isEmpty == false)
  }

  @Test("a severity of its own, or no cause, keeps findings apart")
  func severities() {
    var report = Report(settings: .standard)
    let cell = Citation(
      "x", at: CellLocation(file: nil, sheet: "ก", cell: CellReference(row: 1, column: 1)), written: "")
    for severity in [Severity.error, .warning, .note] {
      report.add(
        ValueUnreadable.self, Wording(thai: "ก", english: "a"), severity: severity, at: [cell], cause: Cause("ก"))
    }
    for _ in 1...4 { report.add(ValueUnreadable.self, Wording(thai: "ก", english: "a"), at: [cell]) }
    #expect(Cause.together(report.entries).count == 7)
  }

  @Test("a column whose work groups nobody knows is one finding; two unknown groups are two")
  func workGroups() throws {
    func unknown(_ groups: [String]) throws -> [Int] {
      let form = try CleanPlan.form.get()
      var plan = Specimen.submission(form: form)
      for (row, group) in groups.enumerated() {
        for place in plan.divisions[0].projects.indices {
          let number = plan.divisions[0].projects[place].number.value
          guard number == row + 1 || plan.divisions[0].projects[place].table == Specimen.budgetSummary && number == nil
          else { continue }
          _ = plan.divisions[0].projects[place].workGroups.retype([group], written: group)
        }
      }
      return Reconciliation(plan, form: form, rules: [WorkGroupUnknown.self]).findings.map(\.places.count)
    }
    #expect(try unknown(["กลุ่มงานน้ำ", "กลุ่มงานลม"]).count == 2)
    #expect(try unknown(["กลุ่มงานน้ำ", "กลุ่มงานลม", "กลุ่มงานไฟ"]).count == 1)
  }

  @Test("labels that are only similar, printed with every schedule, are one finding")
  func headers() throws {
    let table = "ลำดับที่|ชื่อโครงกาน|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"
    let pages = (1...4).map { "\(table)\n\($0)|โครงการที่ \($0) (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน" }
    let found = try findings([Workbook(lines: "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙\n" + pages.joined(separator: "\n"))])
    let guessed = found.filter { $0.code == "FRM004" }
    #expect(guessed.map { $0.places.map(\.location.cell.description) } == [["B2", "B4", "B6", "B8"]])
  }
}
