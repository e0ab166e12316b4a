import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("What is left blank of a project is told")
struct BlankCellTests {
  private func findings(_ rows: String...) throws -> [Finding] {
    let form = try CleanPlan.form.get()
    let workbook = Workbook(
      lines: """
        แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
        ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
        \(rows.joined(separator: "\n"))
        """)
    return Reconciliation(Submission(reading: [workbook], form: form), form: form).findings.filter {
      $0.code == "FRM006"
    }
  }

  private static let whole = "๑|โครงการอบรม (๑.๒.๓.๑)|500|กทม.|กลุ่มงานสวน"

  @Test("a budget and a work group that no table states are told, each with its cell")
  func blank() throws {
    let found = try findings(
      Self.whole, "๒|โครงการปลูกต้นไม้ (๑.๒.๓.๑)||กทม.|กลุ่มงานสวน", "๓|โครงการวันเด็ก (๑.๒.๓.๑)|200|กทม.",
      "๔|โครงการกีฬา (๑.๒.๓.๑)|7|กทม.|กลุ่มงานสวน")
    #expect(
      found.map(\.message.thai) == [
        "โครงการที่ ๒: แผ่น!C4 ว่าง และไม่มีตารางใดระบุงบประมาณ",
        "โครงการที่ ๓: แผ่น!E5 ว่าง และไม่มีตารางใดระบุส่วนราชการที่รับผิดชอบ",
      ])
    #expect(
      found.map(\.message.english) == [
        "Project 2: แผ่น!C4 is blank, and no table states the budget",
        "Project 3: แผ่น!E5 is blank, and no table states the work group",
      ])
    #expect(found.allSatisfy { $0.severity == .warning && $0.remedy != nil })
    #expect(found.map(\.subject?.number) == ["2", "3"])
  }

  @Test("nothing is told of a column that nobody has filled in yet, nor of a whole row")
  func wholeColumn() throws {
    #expect(try findings("๑|โครงการอบรม (๑.๒.๓.๑)||กทม.|กลุ่มงานสวน", "๒|โครงการกีฬา (๑.๒.๓.๑)||กทม.|กลุ่มงานสวน").isEmpty)
    #expect(try findings("๑|โครงการอบรม|500|กทม.", "๒|โครงการกีฬา|200|กทม.").isEmpty)
    #expect(try findings(Self.whole, "๒|โครงการกีฬา (๑.๒.๓.๑)|-|กทม.|กลุ่มงานสวน").isEmpty)
  }

  @Test("nothing is told of a cell whose value stands in another table but cannot be read there")
  func unreadable() throws {
    let form = try CleanPlan.form.get()
    var plan = Specimen.submission(form: form)
    _ = plan.divisions[0].budgetSummary[3].fundings[0].amount.retype(nil, written: "")
    _ = plan.divisions[0].projectList[3].fundings[0].amount.retype(nil, written: "รออนุมัติ")
    _ = plan.divisions[0].indicators[1].works[1].budget.retype(nil, written: "")
    let codes = Reconciliation(plan, form: form).findings.map(\.code)
    #expect(codes.contains("FRM001") && !codes.contains("FRM006"))
    _ = plan.divisions[0].projectList[3].fundings[0].amount.retype(nil, written: "")
    #expect(Reconciliation(plan, form: form).findings.map(\.code).contains("FRM006"))
  }

  @Test("a measure that no table states is told where at least half of the names have one behind them")
  func measureBehindNames() throws {
    let without = "๒|โครงการปลูกต้นไม้|500|กทม.|กลุ่มงานสวน"
    let found = try findings(Self.whole, without)
    #expect(
      found.map(\.message.thai) == [
        "โครงการที่ ๒: แผ่น!B4 ไม่มีรหัสมาตรการท้ายชื่อ และไม่มีตารางใดระบุมาตรการ"
      ])
    #expect(
      found.map(\.message.english) == [
        "Project 2: แผ่น!B4 has no code of a measure behind the name, and no table states the measure"
      ])
    #expect(try findings(Self.whole, without, "๓|โครงการวันเด็ก|200|กทม.|กลุ่มงานสวน").isEmpty)
  }
}
