import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Sheets with more than one row or column for what a plan says once: results beside plans, years over sources, groups and
/// units that only a line below the rows names.
@Suite("Sheets that say a thing more than once, or only below")
struct OfficeCalendarTests {
  private let summary: [CellValue?] = [
    .text("ลำดับที่"), .text("ชื่อโครงการ"), .text("งบประมาณ"), .text("แหล่งงบประมาณ"),
  ]

  private let months = [
    "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.",
  ]

  private func step(_ name: String?, _ weight: Double?, _ kind: String, _ marked: Set<Int>) -> [CellValue?] {
    [name.map { .text($0) }, weight.map { .number($0) }, .text(kind)]
      + months.indices.map { marked.contains($0) ? .text("/") : nil }
  }

  @Test("of two rows for a step the one that says what came of it is told and not read")
  func results() throws {
    let header: [CellValue?] =
      [.text("ขั้นตอน"), .text("น้ำหนัก (%)"), .text("แผน/ผล")] + months.map { .text($0) }
    let submission = try readSheet([
      [.text("โครงการที่ ๑ โครงการ ก")], header, step("สำรวจ", 40, "แผน", [0, 1]), step(nil, nil, "ผล", [2]),
      step("จัดอบรม", 60, "แผน", [3]), step(nil, nil, "ผล", [4]),
    ])
    let steps = submission.divisions[0].schedules[0].steps
    #expect(steps.map { $0.months.value?.months } == [[.october, .november], [.january]])
    #expect(submission.unrecognised.map(\.kind) == [.results])
    #expect(submission.unrecognised[0].location.cell == CellReference(row: 4, column: 3))
    #expect(submission.unrecognised[0].lastRow == 6)
  }

  @Test("under several years the sources of the plan's year count")
  func sourcesUnderYears() throws {
    let submission = try readSheet(
      [
        [.text("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๘")],
        [.text("ลำดับที่"), .text("ชื่อโครงการ"), .text("งบประมาณ"), nil, nil, nil],
        [nil, nil, .text("ปี ๒๕๖๗"), nil, .text("ปี ๒๕๖๘"), nil],
        [nil, nil, .text("กทม."), .text("รัฐบาล"), .text("กทม."), .text("รัฐบาล")],
        [.number(1), .text("โครงการ ก"), .number(100), .number(200), .number(300), .number(400)],
      ],
      merges: [
        try #require(CellRange("A2:A4")), try #require(CellRange("B2:B4")), try #require(CellRange("C2:F2")),
        try #require(CellRange("C3:D3")), try #require(CellRange("E3:F3")),
      ])
    let row = submission.divisions[0].budgetSummary[0]
    #expect(row.fundings.map(\.amount.value) == [Money(baht: 300), Money(baht: 400)])
    #expect(row.fundings.map(\.source.value) == ["กทม.", "รัฐบาล"])
    #expect(submission.unrecognised.map(\.kind) == [.otherYear, .otherYear])
  }

  @Test("a sub-total that names a work group says whose the rows above it are")
  func groupOfSubTotal() throws {
    let submission = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(100)], [.number(2), .text("โครงการ ข"), .number(200)],
      [nil, .text("รวมกลุ่มงานบริหาร"), .number(300)], [.number(3), .text("โครงการ ค"), .number(50)],
      [nil, .text("รวม กลุ่มงานแผน (๑ โครงการ)"), .number(50)], [nil, .text("รวมทั้งสิ้น"), .number(350)],
    ])
    #expect(
      submission.divisions[0].budgetSummary.map(\.workGroups.value)
        == [["กลุ่มงานบริหาร"], ["กลุ่มงานบริหาร"], ["กลุ่มงานแผน"]])
    #expect(submission.guesses.map(\.kind) == [.groupOfTotal, .groupOfTotal])
  }

  @Test("a sub-total of another amount than the rows above it names nobody's group")
  func groupOfAnotherSum() throws {
    let submission = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(100)], [.number(2), .text("โครงการ ข"), .number(200)],
      [nil, .text("รวมกลุ่มงานบริหาร"), .number(301)],
    ])
    #expect(submission.divisions[0].budgetSummary.allSatisfy { $0.workGroups.isBlank })
  }

  @Test(
    "a remark below the table states the unit of its money",
    arguments: ["หมายเหตุ : หน่วย ล้านบาท", "* หน่วย : ล้านบาท", "(หน่วย : ล้านบาท)", "หมายเหตุ ตัวเลขในตารางมีหน่วยเป็นล้านบาท"])
  func unitInFoot(remark: String) throws {
    let submission = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(1.5)], [], [.text(remark)],
    ])
    #expect(submission.divisions[0].budgetSummary[0].fundings[0].amount.value == Money(baht: 1_500_000))
    #expect(submission.guesses.map(\.kind) == [.unit])
    #expect(submission.guesses[0].location.cell == CellReference(row: 4, column: 1))
  }

  @Test("a remark below the table that speaks of baht in a sentence is no unit")
  func noUnitInFoot() throws {
    let submission = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(1.5)], [], [.text("หมายเหตุ ปรับลดจาก ๓ ล้านบาท")],
    ])
    #expect(submission.guesses.isEmpty)
    #expect(submission.divisions[0].budgetSummary[0].fundings[0].amount.value == Money(satang: 150))
  }

  @Test("a unit above the next table says nothing of the one before it")
  func unitOfNextTable() throws {
    let submission = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(1.5)], [], [.text("(หน่วย : ล้านบาท)")], summary,
      [.number(2), .text("โครงการ ข"), .number(2)],
    ])
    #expect(
      submission.divisions[0].budgetSummary.map { $0.fundings[0].amount.value }
        == [Money(satang: 150), Money(baht: 2_000_000)])
  }

  @Test("a remark on the unit is looked for in the last thirty rows of a sheet", arguments: [29, 30])
  func footDepth(below: Int) throws {
    let remarks: [[CellValue?]] = (0..<below).map { [.text("ข้อสังเกต \($0)")] }
    let submission = try readSheet(
      [summary, [.number(1), .text("โครงการ ก"), .number(1.5)], [.text("หมายเหตุ : หน่วย ล้านบาท")]] + remarks)
    let isFound = submission.guesses.contains { $0.kind == .unit }
    #expect(isFound == (below == 29))
  }
}
