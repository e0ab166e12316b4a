import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

/// Rows of tables: where a table begins, goes on and ends, and what is kept of the rest.
@Suite("Rows of tables")
struct TableReadingTests {
  private typealias Header = SheetReading.Header

  private static func names(_ text: String) throws -> [String] {
    try SheetReading(text).division.projects.map(\.name)
  }

  @Test("a blank row ends no table, but a single text below it does, unless the numbers count on")
  func blankRow() throws {
    let table = "\(Header.summary)\n๑|โครงการ ก|1|กทม.\n\n"
    #expect(try Self.names("\(table)๒|โครงการ ข|2|กทม.") == ["โครงการ ก", "โครงการ ข"])
    for (number, names) in [("๓", ["โครงการ ก"]), ("๒", ["โครงการ ก", "โครงการ ข"])] {
      let reading = try SheetReading("\(table)ข้อความ\n\(number)|โครงการ ข|2|กทม.")
      #expect(reading.submission.unrecognised.map(\.written) == ["ข้อความ"])
      #expect(try reading.division.projects.map(\.name) == names)
    }
  }

  @Test("a name in its column below a blank row is a row; a number alone is a line of the form that nobody filled in")
  func continuation() throws {
    let table = "\(Header.summary)\n๑|โครงการ ก|1|กทม.\n\n"
    #expect(try Self.names("\(table)|โครงการ ข\n๓|โครงการ ค|2") == ["โครงการ ก", "โครงการ ข", "โครงการ ค"])
    #expect(try SheetReading("\(table)๒\n๓|โครงการ ค|2").division.projects.map(\.number) == [1, 3])
  }

  @Test("a header printed again on the next page is no row, and what was said of it is said of each place")
  func repeatedHeader() throws {
    let header = "ลำดับที่|ชื่อโครงกฮฮ|งบประมาณ ๒๕๖๙|แหล่งงบประมาณ|ผู้ประสาน"
    let reading = try SheetReading("\(header)\n๑|โครงการ ก|1|กทม.|ก\n\(header)\n๒|โครงการ ข|2|กทม.|ข")
    #expect(try reading.division.projects.map(\.name) == ["โครงการ ก", "โครงการ ข"])
    #expect(reading.submission.guessedColumns.map(\.location.cell.description) == ["B2", "B4"])
    #expect(reading.submission.lacking.map(\.header.cell.description) == ["A2", "A4"])
    #expect(reading.submission.fiscalYears.map(\.location?.cell.description) == ["A1", "C2", "C4"])
    #expect(reading.submission.unrecognised.map(\.location.cell.description) == ["E2", "E4"])
  }

  @Test("headers that take turns are told apart, however many there are")
  func alternating() throws {
    var lines: [String] = []
    let tables = [
      (Header.list, "โครงการ %|1|กลุ่มงานหนึ่ง|๑.๑.๑.๑"), (Header.missions, "%|พันธกิจ %"),
      (Header.keyResults, "%|ผล %|% ครั้ง"),
      (Header.divisions, "กองหนึ่ง||กลุ่มงาน%"), (Header.strategy, "เป้าประสงค์|๑.๑.%|เป้า %"),
      (Header.summary, "%|โครงการ %|1|กทม."),
    ]
    for round in ["๑", "๒", "๓"] {
      for (header, row) in tables { lines += [header, row.replacing("%", with: round), ""] }
    }
    let reading = try SheetReading(lines.joined(separator: "\n"))
    #expect(
      reading.submission.sources[0].rows == [
        .projectList: 3, .missions: 3, .keyResults: 3, .divisions: 3, .strategy: 3, .budgetSummary: 3,
      ])
    #expect(reading.submission.unrecognised == [])
  }

  @Test("a header of one table below another title keeps the rows of both apart")
  func titleDecides() throws {
    for (title, kind) in [("กิจกรรมงานยุทธศาสตร์", Activity.Kind.strategic), ("กิจกรรมงานประจำพื้นฐาน", .routine)] {
      let division = try SheetReading("\(title)\n\(Header.activities)\n๑|กิจกรรม ก").division
      #expect(division.activities.map(\.kind) == [kind])
    }
  }

  @Test("a cell under no column is kept by itself, one under an unknown header with its whole column")
  func strayCells() throws {
    let reading = try SheetReading(
      """
      \(Header.missions)|ผู้ดูแล
      ๑|พันธกิจหนึ่ง|นาย ก|จดไว้
      ๒|พันธกิจสอง|นาย ข
      ๓|พันธกิจสาม||จดอีก
      """)
    #expect(
      reading.submission.unrecognised.map { "\($0.kind) \($0.location.cell) \($0.written)" } == [
        "column C2 ผู้ดูแล", "strayCells D3 จดไว้", "strayCells D5 จดอีก",
      ])
    #expect(try reading.division.missions.count == 3)
    // A label over nothing is no loss of a column.
    let unread = try SheetReading("\(Header.missions)|ผู้ดูแล\n๑|พันธกิจหนึ่ง").submission
    #expect(unread.unrecognised.map { "\($0.kind) \($0.location.cell) \($0.written)" } == ["label C2 ผู้ดูแล"])
  }

  @Test("a row of stray cells only is none of the table's")
  func onlyStrays() throws {
    let unread = try SheetReading("\(Header.missions)\n๑|พันธกิจหนึ่ง\n||นาย ก|จดไว้\n๒|พันธกิจสอง").submission
    #expect(unread.unrecognised.map { "\($0.kind) \($0.location.cell)" } == ["text C4"])
  }

  @Test("a remark among the projects is kept as one; a name that begins like a project is one")
  func remarks() throws {
    let reading = try SheetReading(
      """
      \(Header.summary)
      ๑|โครงการ ก|1|กทม.
      |รอผลการจัดสรร
      |โครงการ ข
      ๓|โครงการ ค|1|กทม.
      """)
    #expect(try reading.division.projects.map(\.name) == ["โครงการ ก", "โครงการ ข", "โครงการ ค"])
    #expect(reading.submission.unrecognised.map { "\($0.kind) \($0.written)" } == ["strayCells รอผลการจัดสรร"])
    let list = try SheetReading("\(Header.list)\nโครงการ ก|1\nรอผลการจัดสรร\nโครงการ ข|1")
    #expect(try list.division.projects.map(\.name) == ["โครงการ ก", "โครงการ ข"])
    #expect(list.submission.unrecognised.map { "\($0.kind) \($0.written)" } == ["strayCells รอผลการจัดสรร"])
  }

  @Test("a note below a table ends it; one inside a column is a value")
  func notes() throws {
    let reading = try SheetReading("\(Header.summary)\n๑|โครงการ ก|1|กทม.\nหมายเหตุ ตัวเลขเบื้องต้น")
    #expect(reading.submission.unrecognised.map(\.written) == ["หมายเหตุ ตัวเลขเบื้องต้น"])
    #expect(try reading.division.projects.count == 1)
  }

  @Test("a total has no number in its row, and its word stands in no note")
  func totals() throws {
    func totals(_ row: String) throws -> Int {
      try SheetReading("\(Header.summary)\n๑|โครงการ ก|1|กทม.\n\(row)").submission.divisions[0].totals.count
    }
    #expect(try totals("|รวมทั้งสิ้น|1") == 1)
    #expect(try totals("รวมทั้งสิ้น||1") == 1)
    #expect(try totals("||1|รวมทั้งสิ้น") == 1)
    #expect(try totals("||1|รวมน้ำใจชาวกรุง") == 0)
    #expect(try totals("|โครงการ ข|1|รวมทั้งสิ้น") == 0)
    #expect(try totals("๒|รวมพลังปลูกต้นไม้|1") == 0)
    #expect(try totals("|โครงการ ข|1|||รวมกับปีก่อน") == 0)
    let schedule = try SheetReading(
      "ชื่อโครงการที่ ๑ โครงการ ก\n\(Header.steps)\n๑. ทำ|๑๐๐|๑๐๐|x\nรวม ๑ ขั้นตอน คิดเป็นร้อยละ|๑๐๐|๑๐๐"
    ).submission.divisions[0].schedules
    #expect(schedule.map(\.steps.count) == [1])
    #expect(schedule.map(\.statedSteps.value) == [1])
  }

  @Test("a page's sum is carried forward in any column, with its amount and nothing else")
  func carriedForward() throws {
    func numbers(_ row: String) throws -> [Int] {
      try SheetReading("\(Header.summary)\n๑|โครงการ ก|1|กทม.\n\(row)\n๓|โครงการ ค|1").division.projects.map(\.number)
    }
    #expect(try numbers("|ยกยอดไป|1") == [1, 3])
    #expect(try numbers("ยกยอดมา||๕") == [1, 3])
    #expect(try numbers("|ยกยอดไป") == [1, 3])
    #expect(try numbers("๒|โครงการ ข|1|ยกยอดไป") == [1, 2, 3])
  }

  @Test("rows of a table go on below a heading between them, and not below a division's")
  func interrupted() throws {
    let goal = "เป้าประสงค์ที่ ๑.๑.๑ ร่มรื่น"
    #expect(
      try Self.names("\(Header.list)\nโครงการ ก|1|กลุ่มงานหนึ่ง\n\(goal)\nโครงการ ข|2|กลุ่มงานหนึ่ง") == [
        "โครงการ ก", "โครงการ ข",
      ])
    let other = try SheetReading(
      "หน่วยงาน กองหนึ่ง\n\(Header.list)\nโครงการ ก|1|กลุ่มงานหนึ่ง\nหน่วยงาน กองสอง\nโครงการ ข|2|กลุ่มงานหนึ่ง")
    #expect(other.submission.divisions.map(\.projectList.count) == [1, 0])
    // A cell beside the table's columns takes no row out of it, and is told.
    let wider = try SheetReading(
      "\(Header.list)\nโครงการ ก|1|กลุ่มงานหนึ่ง\n\(goal)\n\nโครงการ ข|2|กลุ่มงานหนึ่ง|๑.๑.๑.๑|เกิน")
    #expect(wider.submission.divisions.map(\.projectList.count) == [2])
    #expect(wider.submission.unrecognised.map(\.written) == ["เกิน"])
  }
}
