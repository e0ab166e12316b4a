import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// A project that a sheet of its own states line by line, above its schedule.
@Suite("Projects stated line by line")
struct ProjectCardTests {
  private func text(_ texts: String?...) -> [CellValue?] { texts.map { $0.map { .text($0) } } }

  private var schedule: [[CellValue?]] {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    return [
      [.text("ขั้นตอน"), .text("น้ำหนัก (%)")] + months.map { .text($0) },
      [.text("สำรวจ"), .number(100), .text("/")],
    ]
  }

  private func project(_ rows: [[CellValue?]]) throws -> (row: ProjectRow?, submission: Submission) {
    let submission = try readSheet(rows)
    return (submission.divisions[0].budgetSummary.first, submission)
  }

  @Test("labels with values beside them are a project, and head its schedule")
  func beside() throws {
    let (row, submission) = try project(
      [
        text("ชื่อโครงการ", "โครงการ ก (๒.๓.๑.๒)"), [.text("งบประมาณ"), .number(500_000), .text("บาท")],
        text("แหล่งงบประมาณ", "กทม."), text("วัตถุประสงค์", "เพื่อทดสอบ"), text("ผู้รับผิดชอบ", "กลุ่มงานแผน"), [],
      ] + schedule)
    #expect(row?.name.value == "โครงการ ก")
    #expect(row?.measure.value?.description == "2.3.1.2")
    #expect(row?.fundings.map(\.amount.value) == [Money(baht: 500_000)])
    #expect(row?.fundings.map(\.source.value) == ["กทม."])
    #expect(row?.workGroups.value == ["กลุ่มงานแผน"])
    #expect(row?.workGroups.location?.cell == CellReference(row: 5, column: 2))
    #expect(submission.unrecognised.map(\.written) == ["วัตถุประสงค์ เพื่อทดสอบ"])
    #expect(submission.divisions[0].schedules.map(\.project.value?.name) == ["โครงการ ก"])
    #expect(submission.guesses.isEmpty)
  }

  @Test("labels with values behind a colon are a project, in whatever order and unit")
  func behindColon() throws {
    let (row, _) = try project([
      text("ลำดับที่ : ๓"), text("ชื่อโครงการ : โครงการ ก"), text("กลุ่มงาน : กลุ่มงานแผน"),
      text("งบประมาณ : ๐.๕ ล้านบาท"),
    ])
    #expect(row?.number.value == 3)
    #expect(row?.name.value == "โครงการ ก")
    #expect(row?.workGroups.value == ["กลุ่มงานแผน"])
    #expect(row?.fundings.map(\.amount.value) == [Money(baht: 500_000)])
  }

  @Test("the unit may stand with the label or behind the amount")
  func units() throws {
    for line: [CellValue?] in [
      [.text("งบประมาณ (ล้านบาท)"), .number(1.5)], [.text("งบประมาณ"), .number(1.5), .text("ล้านบาท")],
    ] {
      let (row, _) = try project([text("ชื่อโครงการ", "โครงการ ก"), line, text("กลุ่มงาน", "กลุ่มงานแผน")])
      #expect(row?.fundings.map(\.amount.value) == [Money(baht: 1_500_000)])
    }
  }

  @Test("the heading of a schedule with a number names the project of the lines below it")
  func headed() throws {
    let (row, submission) = try project(
      [text("โครงการที่ ๒ โครงการ ข"), text("งบประมาณ : ๑๐๐ บาท"), text("แหล่งงบประมาณ : รัฐบาล")] + schedule)
    #expect(row?.number.value == 2)
    #expect(row?.name.value == "โครงการ ข")
    #expect(row?.fundings.map(\.source.value) == ["รัฐบาล"])
    #expect(submission.divisions[0].schedules.map(\.project.value) == [NumberedName(number: 2, name: "โครงการ ข")])
  }

  @Test("a number of its own goes before that of the heading")
  func ownNumber() throws {
    let (row, _) = try project([
      text("โครงการที่ ๒ โครงการ ข"), text("ลำดับที่ : ๓"), text("งบประมาณ : ๑๐๐ บาท"), text("แหล่งงบประมาณ : รัฐบาล"),
    ])
    #expect(row?.number.value == 3)
    #expect(row?.name.value == "โครงการ ข")
  }

  @Test("a name and a group without money only head a schedule, as they did before")
  func noMoney() throws {
    let (row, submission) = try project([text("ชื่อโครงการ : โครงการ ก"), text("กลุ่มงาน : กลุ่มงานแผน")] + schedule)
    #expect(row == nil)
    #expect(submission.divisions[0].schedules.map(\.project.value?.name) == ["โครงการ ก"])
  }

  @Test("a second name begins a project of its own")
  func two() throws {
    let submission = try readSheet([
      text("ชื่อโครงการ", "โครงการ ก"), text("งบประมาณ", "100"), text("กลุ่มงาน", "กลุ่มงานแผน"),
      text("ชื่อโครงการ", "โครงการ ข"), text("งบประมาณ", "200"), text("กลุ่มงาน", "กลุ่มงานคลัง"),
    ])
    let rows = submission.divisions[0].budgetSummary
    #expect(rows.map(\.name.value) == ["โครงการ ก", "โครงการ ข"])
    #expect(rows.map(\.workGroups.value) == [["กลุ่มงานแผน"], ["กลุ่มงานคลัง"]])
  }

  @Test("what stands more than fifteen rows below the first line is no longer of the card", arguments: [15, 16])
  func tallest(distance: Int) throws {
    let remarks = Array(repeating: text("วัตถุประสงค์", "เพื่อทดสอบ"), count: distance - 2)
    let (row, _) = try project(
      [text("ชื่อโครงการ", "โครงการ ก"), text("งบประมาณ", "100"), text("ลำดับที่", "1")] + remarks.dropFirst()
        + [text("กลุ่มงาน", "กลุ่มงานแผน")])
    #expect((row?.workGroups.value == ["กลุ่มงานแผน"]) == (distance == 15))
  }

  @Test("a line of a thousand characters may be a heading, a longer one is a paragraph", arguments: [1_000, 1_001])
  func longHeading(length: Int) throws {
    let opening = "มาตรการที่ ๑.๑.๑.๑ "
    let title = String(repeating: "ก", count: length - opening.unicodeScalars.count)
    let submission = try readSheet([text(opening + title)])
    #expect(submission.headings.isEmpty == (length == 1_001))
    #expect(submission.unrecognised.isEmpty == (length == 1_000))
  }

  @Test("a word beside a line is told, and the line is read")
  func remarks() throws {
    let (row, submission) = try project([
      text("ชื่อโครงการ", "โครงการ ก", "ตรวจแล้ว"), text("งบประมาณ", "500", "บาท", "ตรวจแล้ว"),
      text("กลุ่มงาน : กลุ่มงานแผน", nil, "ตรวจแล้ว"),
    ])
    #expect(row?.name.value == "โครงการ ก")
    #expect(row?.fundings.map(\.amount.value) == [Money(baht: 500)])
    #expect(row?.workGroups.value == ["กลุ่มงานแผน"])
    #expect(submission.unrecognised.map(\.kind) == [.strayCells, .strayCells, .strayCells])
    #expect(submission.unrecognised.map(\.location.cell.description) == ["C1", "D2", "C3"])
  }

  @Test("what is struck out in a line is told and not read")
  func struckOut() throws {
    var workbook = Workbook(file: "office.xlsx")
    var style = CellStyle()
    style.isStruckOut = true
    let struck = workbook.index(of: style)
    var sheet = Sheet(name: "แผ่น")
    let lines = [("ชื่อโครงการ", "โครงการ ก"), ("งบประมาณ", "500"), ("งบประมาณ", "700"), ("กลุ่มงาน", "กลุ่มงานแผน")]
    for (row, line) in lines.enumerated() {
      let isStruck = row == 1
      sheet.grid[CellReference(row: row + 1, column: 1)] = Cell(.text(line.0), style: isStruck ? struck : 0)
      sheet.grid[CellReference(row: row + 1, column: 2)] = Cell(.text(line.1), style: isStruck ? struck : 0)
    }
    workbook.sheets = [sheet]
    let submission = Submission(reading: [workbook], form: try Form.standard())
    #expect(submission.divisions[0].budgetSummary.map { $0.fundings.map(\.amount.value) } == [[Money(baht: 700)]])
    #expect(submission.guesses.map(\.kind) == [.struckOut, .struckOut])
    #expect(submission.guesses.map(\.location.cell.description) == ["A2", "B2"])
  }

  @Test("two labels may stand side by side, each with its value")
  func sideBySide() throws {
    let (row, submission) = try project(
      [
        text("ชื่อโครงการ", nil, "โครงการ ก"),
        [.text("งบประมาณ"), nil, .number(500), .text("บาท"), nil, .text("แหล่งงบประมาณ"), .text("กทม."), .text("ตกลง")],
        text("กลุ่มงาน : กลุ่มงานแผน", nil, "รหัส"),
      ] + schedule)
    #expect(row?.fundings.map(\.amount.value) == [Money(baht: 500)])
    #expect(row?.fundings.map(\.source.value) == ["กทม."])
    #expect(row?.workGroups.value == ["กลุ่มงานแผน"])
    #expect(submission.unrecognised.map(\.written) == ["ตกลง", "รหัส"])
    #expect(submission.divisions[0].schedules.map(\.project.value?.name) == ["โครงการ ก"])
  }

  @Test("a line with a number that names a project heads the card below it, and each of several schedules has its own")
  func blocks() throws {
    let block = [text("งบประมาณ : 100 บาท", "ผู้รับผิดชอบ : กลุ่มงานแผน")] + schedule
    let submission = try readSheet(
      [text("1. โครงการ ก")] + block + [[], text("2. โครงการ ข"), text("ไม่ใช้งบประมาณ", "ผู้รับผิดชอบ : กลุ่มงานคลัง")]
        + schedule)
    let rows = submission.divisions[0].budgetSummary
    #expect(rows.map(\.name.value) == ["โครงการ ก", "โครงการ ข"])
    #expect(rows.map(\.number.value) == [1, 2])
    #expect(rows.map(\.fundings.first?.amount.value) == [Money(baht: 100), .zero])
    #expect(rows.map(\.workGroups.value) == [["กลุ่มงานแผน"], ["กลุ่มงานคลัง"]])
    #expect(
      submission.divisions[0].schedules.map(\.project.value) == [
        NumberedName(number: 1, name: "โครงการ ก"), NumberedName(number: 2, name: "โครงการ ข"),
      ])
    #expect(submission.divisions[0].schedules.map(\.steps.count) == [1, 1])
    #expect(submission.unrecognised.isEmpty)
  }

  @Test(
    "the name of a project may stand above other lines with labels, up to eight rows above its schedule",
    arguments: [7, 8])
  func farAbove(lines: Int) throws {
    let labels = Array(repeating: text("รหัสโครงการ", "HP-1"), count: lines)
    let submission = try readSheet([text("ชื่อโครงการ", "โครงการ ก")] + labels + schedule)
    #expect((submission.divisions[0].schedules[0].project.value?.name == "โครงการ ก") == (lines == 7))
    #expect(submission.unrecognised.count == (lines == 7 ? 1 : 2))
  }

  @Test("a schedule that names no project goes on with the one above only in its own sheet, before that one's total")
  func nameless() throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    let header = "ขั้นตอน|น้ำหนัก (%)|\(months.joined(separator: "|"))\n๑. สำรวจ|100|/\n"
    let named = "ชื่อโครงการ : โครงการ ก\n" + header
    func schedules(_ sheets: String...) throws -> [Int] {
      try readSheets(sheets.enumerated().map { ("แผ่น \($0.offset)", $0.element) }).divisions[0].schedules.map(
        \.steps.count)
    }
    #expect(try schedules(named + "\n" + header) == [2])
    #expect(try schedules(named + "รวม ๑ ขั้นตอน|100\n\n" + header) == [1, 1])
    #expect(try schedules(named, header) == [1, 1])
  }
}
