import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Sums of work groups on a sheet of their own are held against the projects")
struct SumsOfGroupsTests {
  private func messages(_ first: Int, _ second: Int, _ all: Int) throws -> [String] {
    let form = try CleanPlan.form.get()
    let workbook = Workbook(
      lines: """
        แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
        ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
        ๑|โครงการอบรม (๑.๒.๓.๑)|500|กทม.|กลุ่มงานสวน
        ๒|โครงการปลูกต้นไม้ (๑.๒.๓.๑)|700|กทม.|กลุ่มงานคลัง

        กลุ่มงาน|งบประมาณ
        กลุ่มงานสวน|\(first)
        กลุ่มงานคลัง|\(second)
        รวม|\(all)
        """)
    return Reconciliation(Submission(reading: [workbook], form: form), form: form).findings.filter {
      $0.severity > .note
    }.map { "\($0.code) \($0.message.english)" }
  }

  @Test("sums that agree are no findings, and one that does not is told with its cell")
  func groups() throws {
    #expect(try messages(500, 700, 1200) == [])
    #expect(
      try messages(500, 900, 1200) == [
        "BUD001 แผ่น!B8 says 900, but the 1 rows add up to 700, a difference of 200 baht; the tables do not explain it"
      ])
    #expect(try messages(500, 700, 1300).map { $0.contains("B9 says 1,300") } == [true])
  }
}
