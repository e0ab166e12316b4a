import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Sheets as offices write them: each test is a way of writing that was once read wrongly.
@Suite("Sheets as offices write them")
struct OfficeHabitsTests {
  private func read(_ rows: [[CellValue?]], merges: [CellRange] = [], format: String? = nil) throws -> Submission {
    var workbook = Workbook(file: "office.xlsx")
    var sheet = Sheet(name: "แผ่น")
    var style = CellStyle()
    style.numberFormat = format
    let index = workbook.index(of: style)
    for (row, cells) in rows.enumerated() {
      for (column, value) in cells.enumerated() {
        guard let value else { continue }
        let isNumber = if case .number = value { true } else { false }
        sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(value, style: isNumber ? index : 0)
      }
    }
    sheet.merges = merges
    workbook.sheets = [sheet]
    return Submission(reading: [workbook], form: try Form.standard())
  }

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
    let division = try read([[.text(line)]]).divisions[0]
    #expect(division.name.value == "กองสวัสดิการสังคม")
    #expect(division.department.value == "สำนักพัฒนาสังคม")
  }

  @Test("work groups on lines of their own are several, a broken name is one")
  func groups() throws {
    let lines = try read([
      summary, [.number(1), .text("โครงการ ก"), .number(5), nil, .text("กลุ่มงานเด็ก\nกลุ่มงานผู้สูงอายุ")],
      [.number(2), .text("โครงการ ข"), .number(5), nil, .text("กลุ่มงาน\nต่างประเทศ ๑")],
    ])
    let rows = lines.divisions[0].budgetSummary
    #expect(rows.map(\.workGroups.value) == [["กลุ่มงานเด็ก", "กลุ่มงานผู้สูงอายุ"], ["กลุ่มงาน ต่างประเทศ ๑"]])
  }

  @Test("a list's number before a project's name is no part of the name")
  func numberedNames() throws {
    let rows = try read([
      summary, [nil, .text("๑. โครงการ ก"), .number(5)], [.number(2), .text("๒๐ ปี กทม."), .number(5)],
    ])
    #expect(rows.divisions[0].budgetSummary.map(\.project.value?.name) == ["โครงการ ก", "๒๐ ปี กทม."])
  }

  @Test("a row with neither number nor name is no project; what stands in it is kept as unrecognised")
  func phantoms() throws {
    let submission = try read([
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
    let submission = try read([header, [.number(1), .text("โครงการ ก"), .number(100), .number(200)]])
    #expect(submission.divisions[0].budgetSummary[0].fundings[0].amount.value == Money(baht: 200))
    #expect(submission.unrecognised.map(\.kind) == [.column])
  }

  @Test(
    "amounts under thousands or millions of baht are read in that unit",
    arguments: [("พันบาท", 1_000), ("ล้านบาท", 1_000_000)])
  func units(unit: String, factor: Int) throws {
    var header = summary
    header[2] = .text("งบประมาณ (\(unit))")
    let submission = try read([
      header, [.number(1), .text("โครงการ ก"), .number(1.5)], [nil, .text("รวมงบประมาณทั้งสิ้น"), .text("๑.๕")],
    ])
    let division = submission.divisions[0]
    #expect(division.budgetSummary[0].fundings[0].amount.value?.satang == Int64(factor) * 150)
    #expect(division.totals[0].amount.value?.satang == Int64(factor) * 150)
  }

  @Test("a date in a money column cannot be read, and a spreadsheet's rounding noise is no satang")
  func datesAndNoise() throws {
    let row: [CellValue?] = [.number(1), .text("โครงการ ก"), .number(50_000.00000000001)]
    let date = try read([summary, row], format: "d/m/yyyy").divisions[0].budgetSummary[0].fundings[0].amount
    #expect(date.isUnreadable)
    let noise = try read([summary, row]).divisions[0].budgetSummary[0].fundings[0].amount
    #expect(noise.value == Money(baht: 50_000))
  }

  @Test("one mark in merged months stands for all of them", arguments: ["x", "↔", "<------>"])
  func mergedMonths(mark: String) throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    let header: [CellValue?] =
      [.text("ขั้นตอน"), .text("น้ำหนัก (ร้อยละ)"), .text("ความก้าวหน้า (ร้อยละ)")] + months.map { .text($0) }
    let submission = try read(
      [[.text("ชื่อโครงการที่ ๑ โครงการ ก")], header, [.text("๑. ทำ"), .number(100), .number(100), nil, .text(mark)]],
      merges: [CellRange("E3:H3")].compactMap { $0 })
    #expect(
      submission.divisions[0].schedules[0].steps[0].months.value?.months == [.november, .december, .january, .february])
  }

  @Test("a table whose header is not recognised is kept as rows, so that its loss is a warning")
  func lostTable() throws {
    let submission = try read([
      [.text("รายการ"), .text("รายละเอียด"), .text("ผู้ดูแล")], [.text("หนึ่ง"), .text("สอง"), .text("สาม")],
    ])
    #expect(submission.unrecognised.map(\.kind) == [.rows])
    #expect(submission.unrecognised.map(\.lastRow) == [2])
  }

  @Test(
    "what an indicator's work says of its money and its state is no part of its name",
    arguments: [
      ("๑. กิจกรรม ก ไม่ใช้งบประมาณ", "กิจกรรม ก", nil), ("๑. กิจกรรม ก (ดำเนินการ) (งานธุรการ)", "กิจกรรม ก", "ดำเนินการ"),
      ("๑. โครงการ ก (SMEs) งบประมาณ ๕.- บาท (ดำเนินการ)", "โครงการ ก (SMEs)", "ดำเนินการ"),
    ] as [(String, String, String?)])
  func works(text: String, name: String, state: String?) throws {
    let work = try read(works: text)[0]
    #expect(work.name.value == name)
    #expect(work.state.value == state)
  }

  /// An item of the indicator table and what is to be read from it.
  struct Work: Sendable {
    var text: String
    var name: String
    var budget: Money?
    var state: String?
    var groups: [String]?
  }

  @Test(
    "work groups that no table lists do not spoil what stands before them",
    arguments: [
      Work(
        text: "๑. โครงการ ก งบประมาณ ๑,๒๕๐,๐๐๐.- บาท (ดำเนินการ) (สส.)", name: "โครงการ ก",
        budget: Money(baht: 1_250_000),
        state: "ดำเนินการ", groups: ["สส."]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (รอจัดสรร) (สส., พช.)", name: "โครงการ ก", budget: Money(baht: 5),
        state: "รอจัดสรร", groups: ["สส.", "พช."]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (ดำเนินการ) (เทศกิจ)", name: "โครงการ ก", budget: Money(baht: 5),
        state: "ดำเนินการ", groups: ["เทศกิจ"]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (สส.)", name: "โครงการ ก", budget: Money(baht: 5), state: nil,
        groups: ["สส."]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (รอจัดสรร)", name: "โครงการ ก", budget: Money(baht: 5), state: "รอจัดสรร",
        groups: nil),
      Work(text: "๑. กิจกรรม ก (ไม่ใช้งบประมาณ) (สส.)", name: "กิจกรรม ก", budget: .zero, state: nil, groups: ["สส."]),
      Work(
        text: "๑. กิจกรรม ก (ไม่ใช้งบประมาณ) (ชะลอ) (สส.)", name: "กิจกรรม ก", budget: .zero, state: "ชะลอ",
        groups: ["สส."]),
      Work(text: "๑. กิจกรรม ก (ดำเนินการ) (สส.)", name: "กิจกรรม ก", budget: nil, state: "ดำเนินการ", groups: ["สส."]),
      Work(
        text: "๑. โครงการอาสาสมัคร (อปพร.) งบประมาณ ๕.- บาท (ดำเนินการ)", name: "โครงการอาสาสมัคร (อปพร.)",
        budget: Money(baht: 5), state: "ดำเนินการ", groups: nil),
      Work(text: "๑. โครงการอาสาสมัคร (อปพร.)", name: "โครงการอาสาสมัคร (อปพร.)", budget: nil, state: nil, groups: nil),
    ])
  func unlistedGroups(expected: Work) throws {
    let work = try read(works: expected.text)[0]
    #expect(work.name.value == expected.name)
    #expect(work.budget.value == expected.budget)
    #expect(work.state.value == expected.state)
    #expect(work.workGroups.value == expected.groups)
  }

  @Test("an amount that cannot be read is quoted without the state and the work groups behind it")
  func unreadableAmount() throws {
    let work = try read(works: "๑. โครงการ ก งบประมาณ ๑,๒๕O,๐๐๐.- บาท (ดำเนินการ) (สส.)")[0]
    #expect(work.budget.isUnreadable)
    #expect(work.budget.written == "๑,๒๕O,๐๐๐.- บาท")
    #expect(work.workGroups.value == ["สส."])
  }

  private func read(works text: String) throws -> [WorkItem] {
    let submission = try read([
      [.text("มาตรการ"), .text("ตัวชี้วัดมาตรการ"), .text("นิยาม/คำอธิบายตัวชี้วัด"), .text("โครงการ/กิจกรรม")],
      [.text("พัฒนา (ม. ๑.๑.๑.๑)"), .text("๑. จำนวนครั้ง"), .text("ค่าเป้าหมาย ๒ ครั้ง"), .text(text)],
    ])
    return submission.divisions[0].indicators[0].works
  }
}
