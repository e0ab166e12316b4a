import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// When a row of the budget summary goes on with the project above it, and when it is a project of its own.
@Suite("Rows of the budget summary that go on with the project above")
struct FundingRowsTests {
  private static let header = [
    "ลำดับที่", "ชื่อโครงการ", "งบประมาณ", "แหล่งงบประมาณ", "ส่วนราชการที่รับผิดชอบ", "หมายเหตุ",
  ]

  private func read(
    _ rows: [[CellValue?]], merges: [String] = [], header: [String] = Self.header
  ) throws -> Submission {
    var sheet = Sheet(name: "แผ่น")
    for (row, cells) in ([header.map { .text($0) }] + rows).enumerated() {
      for (column, value) in cells.enumerated() {
        sheet.grid[CellReference(row: row + 1, column: column + 1)] = value.map { Cell($0) }
      }
    }
    sheet.merges = merges.compactMap { CellRange($0) }
    var workbook = Workbook(file: "office.xlsx")
    workbook.sheets = [sheet]
    return Submission(reading: [workbook], form: try Form.standard())
  }

  private let first: [CellValue?] = [
    .number(1), .text("โครงการ ก (๑.๒.๑.๑)"), .number(5), .text("กทม."), .text("ฝ่ายโยธา"), .text("เร่งด่วน"),
  ]

  @Test(
    "a row of its own: another number, another measure, the same source, no source",
    arguments: [
      [.number(2), .text("โครงการ ก (๑.๒.๑.๑)"), .number(7), .text("รัฐบาล")],
      [nil, .text("โครงการ ก (๑.๒.๑.๒)"), .number(7), .text("รัฐบาล")],
      [nil, .text("โครงการ ก (๑.๒.๑.๑)"), .number(7), .text("กทม.")],
      [nil, .text("โครงการ ก (๑.๒.๑.๑)"), .number(7), nil],
      [nil, .text("โครงการ ข (๑.๒.๑.๑)"), .number(7), .text("รัฐบาล")],
    ] as [[CellValue?]])
  func ownRows(second: [CellValue?]) throws {
    let rows = try read([first, second]).divisions[0].budgetSummary
    #expect(rows.map { $0.fundings.map(\.amount.value) } == [[Money(baht: 5)], [Money(baht: 7)]])
  }

  @Test("below a total a row without a name goes on with no project")
  func belowTotal() throws {
    let submission = try read([first, [nil, .text("รวมทั้งสิ้น"), .number(5)], [nil, nil, .number(7), .text("รัฐบาล")]])
    #expect(submission.divisions[0].budgetSummary.map { $0.fundings.count } == [1])
    #expect(submission.unrecognised.map(\.written) == ["7 รัฐบาล"])
  }

  @Test("a row without a name whose number cannot be read is no project, but kept")
  func strayNumber() throws {
    let submission = try read([first, [.text("abc"), nil, .number(7), .text("รัฐบาล")]])
    #expect(submission.divisions[0].budgetSummary.map { $0.fundings.count } == [1])
    #expect(submission.unrecognised.map(\.written) == ["abc 7 รัฐบาล"])
  }

  @Test(
    "words for no amount are the form set's, in parentheses or not",
    arguments: [
      ("ไม่ใช้งบประมาณ", true), ("(ไม่ใช้งบประมาณ)", true), (" ไม่ใช้ งบประมาณ ", true), ("ไม่มี", true),
      ("ไม่มีค่าใช้จ่าย", true), ("(ไม่มี) แล้ว", false), ("ไม่มีใคร", false), ("()", false),
    ])
  func nothing(words: String, isNothing: Bool) throws {
    let row = try #require(
      try read([[.number(1), .text("โครงการ ก"), .text(words)]]).divisions[0].budgetSummary.first)
    #expect(row.fundings.map(\.amount.value) == [isNothing ? .zero : nil])
  }

  @Test("a summary from which the column of the sources is gone still has a row for each source of a project")
  func withoutSources() throws {
    let row = try #require(
      try read(
        [[.number(1), .text("โครงการ ก (๑.๒.๑.๑)"), .number(5)], [nil, nil, .number(7)]],
        header: Array(Self.header.prefix(3))
      ).divisions[0].budgetSummary.first)
    #expect(row.fundings.map(\.amount.value) == [Money(baht: 5), Money(baht: 7)])
  }

  @Test("the name without its measure, and written with other blanks and digits, is the same name")
  func sameName() throws {
    let rows = try read([
      [.number(1), .text("โครงการ ซอย ๑๕ (๑.๒.๑.๑)"), .number(5), .text("กทม.")],
      [.text("๑"), .text("โครงการ  ซอย 15"), .number(7), .text("รัฐบาล")],
      [nil, nil, .number(9), .text("เงินบริจาค")],
    ]).divisions[0].budgetSummary
    #expect(rows.map { $0.fundings.map(\.source.value) } == [["กทม.", "รัฐบาล", "เงินบริจาค"]])
  }

  @Test("a row without name or number under another work group is not taken for the project above, but kept")
  func otherGroup() throws {
    let submission = try read([first, [nil, nil, .number(7), .text("รัฐบาล"), .text("ฝ่ายทะเบียน")]])
    #expect(submission.divisions[0].budgetSummary.map { $0.fundings.count } == [1])
    #expect(submission.unrecognised.map(\.written) == ["7 รัฐบาล ฝ่ายทะเบียน"])
  }

  @Test("what the second row of a name says of its work group and in its note is added")
  func addedGroup() throws {
    let second: [CellValue?] = [
      nil, .text("โครงการ ก"), .number(7), .text("รัฐบาล"), .text("ฝ่ายทะเบียน"), .text("รอโอน"),
    ]
    let row = try #require(try read([first, second]).divisions[0].budgetSummary.first)
    #expect(row.workGroups.value == ["ฝ่ายโยธา", "ฝ่ายทะเบียน"])
    #expect(row.workGroups.written == "ฝ่ายโยธา, ฝ่ายทะเบียน")
    #expect(row.note.value == "เร่งด่วน; รอโอน")
    #expect(row.fundings.map(\.amount.value) == [Money(baht: 5), Money(baht: 7)])
  }

  @Test("an amount merged over the rows of two sources is counted once")
  func mergedAmount() throws {
    let second: [CellValue?] = [nil, nil, nil, .text("รัฐบาล")]
    let row = try #require(
      try read([first, second], merges: ["B2:B3", "C2:C3"]).divisions[0].budgetSummary.first)
    #expect(row.fundings.map(\.amount.value) == [Money(baht: 5), nil])
    #expect(row.fundings.map(\.source.value) == ["กทม.", "รัฐบาล"])
  }

  @Test("a ditto mark below a name or a group stands for it; one below an amount cannot be read")
  func ditto() throws {
    let rows = try read([
      first, [.number(2), .text("โครงการ ข"), .text("\""), .text("〃"), .text("- \" -")],
    ]).divisions[0].budgetSummary
    #expect(rows.map(\.workGroups.value) == [["ฝ่ายโยธา"], ["ฝ่ายโยธา"]])
    #expect(rows.map { $0.fundings[0].source.value } == ["กทม.", "กทม."])
    #expect(rows[1].fundings[0].amount.isUnreadable)
    #expect(rows[1].workGroups.location?.cell == CellReference(row: 3, column: 5))
  }
}
