import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Sheets as offices write them: each test is a way of writing that was once read wrongly.
@Suite("Sheets as offices write them")
struct OfficeHabitsTests {
  private let summary: [CellValue?] = [
    .text("ลำดับที่"), .text("ชื่อโครงการ"), .text("งบประมาณ"), .text("แหล่งงบประมาณ"), .text("ส่วนราชการที่รับผิดชอบ"),
  ]

  @Test(
    "the division is found with colons and without",
    arguments: [
      "หน่วยงาน กองสวัสดิการสังคม สังกัด สำนักพัฒนาสังคม", "หน่วยงาน : กองสวัสดิการสังคม สังกัด : สำนักพัฒนาสังคม",
      "หน่วยงาน: กองสวัสดิการสังคม สังกัด: สำนักพัฒนาสังคม",
    ])
  func division(line: String) throws {
    let division = try readSheet([[.text(line)]]).divisions[0]
    #expect(division.name.value == "กองสวัสดิการสังคม")
    #expect(division.department.value == "สำนักพัฒนาสังคม")
  }

  @Test("work groups on lines of their own are several, a broken name is one")
  func groups() throws {
    let lines = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(5), nil, .text("กลุ่มงานเด็ก\nกลุ่มงานผู้สูงอายุ")],
      [.number(2), .text("โครงการ ข"), .number(5), nil, .text("กลุ่มงาน\nต่างประเทศ ๑")],
    ])
    let rows = lines.divisions[0].budgetSummary
    #expect(rows.map(\.workGroups.value) == [["กลุ่มงานเด็ก", "กลุ่มงานผู้สูงอายุ"], ["กลุ่มงาน ต่างประเทศ ๑"]])
  }

  @Test("a list's number before a project's name is no part of the name")
  func numberedNames() throws {
    let rows = try readSheet([
      summary, [nil, .text("๑. โครงการ ก"), .number(5)], [.number(2), .text("๒๐ ปี กทม."), .number(5)],
    ])
    #expect(rows.divisions[0].budgetSummary.map(\.name.value) == ["โครงการ ก", "๒๐ ปี กทม."])
  }

  @Test("a row with neither number nor name is no project; what stands in it is kept as unrecognised")
  func phantoms() throws {
    let submission = try readSheet([
      summary, [nil, nil, .text("รัฐบาล"), .text("กทม.")], [.number(1), .text("โครงการ ก"), .number(5)],
    ])
    #expect(submission.divisions[0].budgetSummary.map(\.number.value) == [1])
    #expect(submission.unrecognised.map(\.kind) == [.strayCells])
  }

  @Test("of two years side by side the later one is the plan's, and the other column is reported")
  func lastYear() throws {
    var header = summary
    header[2] = .text("งบประมาณ ๒๕๖๘")
    header.insert(.text("งบประมาณ ๒๕๖๙"), at: 3)
    let submission = try readSheet([header, [.number(1), .text("โครงการ ก"), .number(100), .number(200)]])
    #expect(submission.divisions[0].budgetSummary[0].fundings[0].amount.value == Money(baht: 200))
    #expect(submission.unrecognised.map(\.kind) == [.otherYear])
  }

  @Test(
    "amounts under thousands or millions of baht are read in that unit",
    arguments: [("พันบาท", 1_000), ("ล้านบาท", 1_000_000)])
  func units(unit: String, factor: Int) throws {
    var header = summary
    header[2] = .text("งบประมาณ (\(unit))")
    let submission = try readSheet([
      header, [.number(1), .text("โครงการ ก"), .number(1.5)], [nil, .text("รวมงบประมาณทั้งสิ้น"), .text("๑.๕")],
    ])
    let division = submission.divisions[0]
    #expect(division.budgetSummary[0].fundings[0].amount.value?.satang == Int64(factor) * 150)
    #expect(division.totals[0].amount.value?.satang == Int64(factor) * 150)
  }

  @Test("a date in a money column cannot be read, and a spreadsheet's rounding noise is no satang")
  func datesAndNoise() throws {
    let row: [CellValue?] = [.number(1), .text("โครงการ ก"), .number(50_000.00000000001)]
    let date = try readSheet([summary, row], format: "d/m/yyyy").divisions[0].budgetSummary[0].fundings[0].amount
    #expect(date.isUnreadable)
    let noise = try readSheet([summary, row]).divisions[0].budgetSummary[0].fundings[0].amount
    #expect(noise.value == Money(baht: 50_000))
  }

  @Test("one mark in merged months stands for all of them", arguments: ["x", "↔", "<------>"])
  func mergedMonths(mark: String) throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    let header: [CellValue?] =
      [.text("ขั้นตอน"), .text("น้ำหนัก (ร้อยละ)"), .text("ความก้าวหน้า (ร้อยละ)")] + months.map { .text($0) }
    let submission = try readSheet(
      [[.text("ชื่อโครงการที่ ๑ โครงการ ก")], header, [.text("๑. ทำ"), .number(100), .number(100), nil, .text(mark)]],
      merges: [CellRange("E3:H3")].compactMap { $0 })
    #expect(
      submission.divisions[0].schedules[0].steps[0].months.value?.months == [.november, .december, .january, .february])
  }

  @Test("a table whose header is not recognised is kept as rows, so that its loss is a warning")
  func lostTable() throws {
    let submission = try readSheet([
      [.text("รายการ"), .text("รายละเอียด"), .text("ผู้ดูแล")], [.text("หนึ่ง"), .text("สอง"), .text("สาม")],
    ])
    #expect(submission.unrecognised.map(\.kind) == [.rows])
    #expect(submission.unrecognised.map(\.lastRow) == [2])
  }

  @Test(
    "a grand total is one in all its wordings",
    arguments: [
      "รวมงบประมาณทั้งสิ้น", "รวมเป็นเงิน", "รวมเป็นเงินทั้งสิ้น", "รวมทั้งหมด", "รวมทั้งสิ้น", "ยอดรวม", "ยอดรวมทั้งสิ้น", "รวม", "Total",
      "TOTAL",
      "Grand Total", "รวมเป็นเงิน :", "ยอดรวม ทั้งสิ้น",
    ])
  func grandTotals(label: String) throws {
    let division = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(5)], [nil, .text(label), .number(5)],
    ]).divisions[0]
    #expect(division.budgetSummary.map(\.number.value) == [1])
    #expect(division.totals.map(\.scope.value) == [.table])
    #expect(division.totals.map(\.amount.value) == [Money(baht: 5)])
  }

  @Test(
    "a total that counts its projects is the grand total", arguments: ["ยอดรวมทั้งสิ้น ๑ โครงการ", "รวมทั้งหมด 1 โครงการ"])
  func countedTotals(label: String) throws {
    let totals = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(5)], [nil, .text(label), .number(5)],
    ]).divisions[0].totals
    #expect(totals.map(\.scope.value) == [.table])
    #expect(totals.map(\.count.value) == [1])
  }

  @Test("a sum carried from page to page is no project and no total", arguments: ["ยกยอดไป", "ยกยอดมา", "ยอดยกมา"])
  func carriedForward(label: String) throws {
    let submission = try readSheet([
      summary, [.number(1), .text("โครงการ ก"), .number(5), .text("กทม.")], [nil, .text(label), .number(5)],
      [nil, nil, .number(2), .text("รัฐบาล")], [nil, .text(label)], [.number(2), .text("โครงการยกยอดไป"), .number(3)],
    ])
    let division = submission.divisions[0]
    #expect(division.budgetSummary.map { $0.fundings.count } == [2, 1])
    #expect(division.totals == [])
    #expect(submission.unrecognised == [])
  }
}
