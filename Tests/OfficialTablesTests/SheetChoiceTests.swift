import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Several tables beside one another, several sheets of one table, and what is struck out in them.
@Suite("Tables and sheets beside each other")
struct SheetChoiceTests {
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ"

  private static func projects(_ submission: Submission) -> [String?] {
    submission.divisions.flatMap(\.projects).map(\.name.value)
  }

  // MARK: Side by side

  private static let list = "โครงการยุทธศาสตร์|เชื่อมโยงกับมาตรการ"

  @Test("tables side by side are read each for itself where both name what their rows are about")
  func sideBySide() throws {
    let both = try readLines("\(Self.list)||\(Self.list)\nโครงการ ก|1.1.1.1||โครงการ ข|1.1.1.2")
    #expect(Self.projects(both) == ["โครงการ ก", "โครงการ ข"])
    #expect(both.layouts.count == 2)
    // Without a blank column between them they are one.
    #expect(try readLines("\(Self.list)|\(Self.list)\nโครงการ ก|1.1.1.1").layouts.count == 1)
    // What names nothing is no table of its own.
    let beside = try readLines("\(Self.header)||แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ\n1|โครงการ ก|5||กทม.|กลุ่มงานเด็ก")
    #expect(beside.layouts.count == 1)
  }

  @Test("headers side by side are looked for in the first forty rows")
  func depthOfBlocks() throws {
    for (above, count) in [(39, 2), (40, 1)] {
      let lines = Array(repeating: "ข้อความ", count: above) + ["\(Self.list)||\(Self.list)"]
      #expect(try readLines(lines.joined(separator: "\n")).layouts.count == count)
    }
  }

  @Test("the two rows above headers side by side belong to them, the rows above those to the first")
  func headingsOfBlocks() throws {
    let lines = { (between: String) in
      "หน่วยงาน กองหนึ่ง|||หน่วยงาน กองสอง\n\(between)\(Self.list)||\(Self.list)\nโครงการ ก|1.1.1.1||โครงการ ข|1.1.1.2"
    }
    for between in ["", "\n"] {
      let submission = try readLines(lines(between))
      #expect(submission.divisions.map(\.name.value) == ["กองหนึ่ง", "กองสอง"])
      #expect(submission.divisions.map { $0.projects.map(\.name.value) } == [["โครงการ ก"], ["โครงการ ข"]])
    }
    #expect(try readLines(lines("\n\n")).divisions.map(\.name.value) == ["กองหนึ่ง"])
  }

  // MARK: Sheets

  private static func leftOut(_ sheets: [(String, String)]) throws -> [String] {
    try readSheets(sheets.map { (name: $0.0, lines: $0.1) }).layouts.filter(\.isLeftOut).compactMap(\.sheet)
  }

  private static let table = "\(header)\n1|โครงการ ก|5"

  @Test("of sheets with one table those of earlier years are left out")
  func otherYears() throws {
    let titled = { (year: Int) in "แผนงานปี \(year)\n\(Self.table)" }
    #expect(try Self.leftOut([("ก", titled(2_567)), ("ข", titled(2_568))]) == ["ก"])
    #expect(try Self.leftOut([("ก", titled(2_568)), ("ข", titled(2_568))]) == [])
    #expect(try Self.leftOut([("ก", titled(2_569)), ("ข", titled(2_567)), ("ค", titled(2_568))]) == ["ข", "ค"])
    // A sheet's name says it as well, and before its title.
    #expect(try Self.leftOut([("แผน 67", Self.table), ("แผน 68", Self.table)]) == ["แผน 67"])
    #expect(try Self.leftOut([("แผน 69", titled(2_567)), ("แผน 68", Self.table)]) == ["แผน 68"])
    // Another table, and a sheet that says no year, may be of any.
    #expect(try Self.leftOut([("แผน 67", "\(Self.list)\nโครงการ ก|1.1.1.1"), ("แผน 68", Self.table)]) == [])
    #expect(try Self.leftOut([("ก", Self.table), ("แผน 68", Self.table)]) == [])
  }

  @Test("what is left out is told with its year and the later one, or with the label that only a report has")
  func toldChoice() throws {
    let submission = try readSheets([("แผน 67", Self.table), ("แผน 68", Self.table)])
    let guess = try #require(submission.guesses.first)
    #expect((guess.kind, guess.written, guess.meaning) == (.sheetOfOtherYear, "แผน 67", "2568"))
    #expect(guess.location.cell.description == "A1")
    let report = try readSheets([("ก", "\(Self.header)|ผลการเบิกจ่าย\n1|โครงการ ก|5|3"), ("ข", Self.table)])
    let other = try #require(report.guesses.first)
    #expect((other.kind, other.written, other.meaning) == (.report, "ผลการเบิกจ่าย", "ก"))
  }

  @Test("a report is left out where a sheet of the plan stands beside it, and not where all are reports")
  func reports() throws {
    let report = "\(Self.header)|ผลการเบิกจ่าย\n1|โครงการ ก|5|3"
    #expect(try Self.leftOut([("ก", report), ("ข", Self.table)]) == ["ก"])
    #expect(try Self.leftOut([("ก", Self.table), ("ข", report)]) == ["ข"])
    #expect(try Self.leftOut([("ก", report), ("ข", report)]) == [])
    #expect(try Self.leftOut([("ก", report)]) == [])
  }

  @Test("the first forty rows of a sheet say its year and its table")
  func depthOfChoice() throws {
    for (above, isLeftOut) in [(39, true), (40, false)] {
      let lines = Array(repeating: "ข้อความ", count: above).joined(separator: "\n")
      #expect(
        try Self.leftOut([("แผน 67", "\(lines)\n\(Self.table)"), ("แผน 68", Self.table)])
          == (isLeftOut ? ["แผน 67"] : []))
    }
  }

  // MARK: Struck out

  @Test("a cell that is struck out counts for nothing, and is told")
  func struckOutCell() throws {
    var workbook = Workbook(file: "office.xlsx")
    var style = CellStyle()
    style.isStruckOut = true
    let struckOut = workbook.index(of: style)
    var sheet = Sheet(name: "แผ่น")
    let rows: [[CellValue]] = [
      [.text("ลำดับที่"), .text("ชื่อโครงการ"), .text("งบประมาณ")], [.number(1), .text("โครงการ ก"), .number(5)],
      [.number(2), .text("โครงการ ข"), .number(6)],
    ]
    for (row, cells) in rows.enumerated() {
      for (column, value) in cells.enumerated() {
        sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(value, style: row == 2 ? struckOut : 0)
      }
    }
    sheet.grid[CellReference(row: 3, column: 4)] = Cell(.text("  "), style: struckOut)
    workbook.sheets = [sheet]
    let submission = Submission(reading: [workbook], form: try Form.standard())
    #expect(Self.projects(submission) == ["โครงการ ก"])
    #expect(submission.guesses.map(\.kind) == [.struckOut, .struckOut, .struckOut])
    #expect(submission.guesses.map(\.written) == ["2", "โครงการ ข", "6"])
  }

  @Test("of a cell of which a part is struck out the rest counts, and both are told", arguments: ["โครงการ ก", ""])
  func struckOutPart(rest: String) throws {
    let whole = "โครงการ ขเดิม\(rest)"
    var workbook = Workbook(file: "office.xlsx")
    var sheet = Sheet(name: "แผ่น")
    let rows: [[CellValue]] = [
      [.text("ลำดับที่"), .text("ชื่อโครงการ"), .text("งบประมาณ")], [.number(1), .text(whole), .number(5)],
      [.number(2), .text("โครงการ ค"), .number(6)],
    ]
    for (row, cells) in rows.enumerated() {
      for (column, value) in cells.enumerated() {
        sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(value)
      }
    }
    workbook.sheets = [sheet]
    workbook.struckOut = [whole: rest]
    let submission = Submission(reading: [workbook], form: try Form.standard())
    #expect(submission.guesses.filter { $0.kind == .struckOut }.map(\.written) == [whole])
    #expect(submission.guesses.filter { $0.kind == .struckOut }.map(\.meaning) == [rest])
    #expect(Self.projects(submission) == [rest.isEmpty ? nil : rest, "โครงการ ค"])
  }
}
