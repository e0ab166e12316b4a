import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Lines outside the tables: which are headings, and where a heading ends.
@Suite("Lines between tables")
struct HeadingReadingTests {
  private typealias Header = SheetReading.Header

  private static let missions = "\(Header.missions)\n๑|พันธกิจ"

  private static func unread(_ text: String) throws -> [String] {
    try SheetReading("\(text)\n\n\(missions)").submission.unrecognised.map(\.written)
  }

  @Test("a plan's title ends with a year; a line without one may still name the division, which is told")
  func planTitle() throws {
    let reading = try SheetReading(
      "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๗๐\nแผนปฏิบัติการประจำปี ของกองสวัสดิการ\n\n\(Self.missions)")
    #expect(reading.submission.fiscalYears.map(\.value?.buddhistYear) == [2570])
    #expect(reading.submission.unrecognised.map(\.written) == [])
    #expect(reading.submission.guesses.map(\.kind) == [.division])
    #expect(try reading.division.name == "กองสวัสดิการ")
  }

  @Test("behind the year of a plan's title the division may stand; a number elsewhere is no year")
  func behindYear() throws {
    let title = try SheetReading("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๗๐ กองสวนสาธารณะ\n\n\(Self.missions)")
    #expect(try title.division.name == "กองสวนสาธารณะ")
    #expect(title.submission.fiscalYears.map(\.value?.buddhistYear) == [2570])
    #expect(title.submission.guesses.map(\.kind) == [.division])
    let line = try SheetReading("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๗๐\nแผนปฏิบัติการประจำปี กองช่าง ๒\n\n\(Self.missions)")
    #expect(line.submission.fiscalYears.map(\.value?.buddhistYear) == [2570])
    #expect(try line.division.name == "กองช่าง")
  }

  @Test("the line below the title names the division, and behind a blank its department")
  func divisionBelowTitle() throws {
    func division(_ line: String) throws -> String {
      let division = try SheetReading("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๗๐\n\(line)\n\n\(Self.missions)").division
      return "\(division.name)|\(division.department ?? "-")"
    }
    #expect(try division("กองการต่างประเทศ") == "กองการต่างประเทศ|-")
    #expect(try division("กองการต่างประเทศ สำนักปลัด กรุงเทพมหานคร") == "กองการต่างประเทศ|สำนักปลัด กรุงเทพมหานคร")
    let reading = try SheetReading(
      "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๗๐\nกองการต่างประเทศ สำนักปลัด กรุงเทพมหานคร\n\n\(Self.missions)")
    #expect(reading.submission.divisions[0].department.written == "สำนักปลัด กรุงเทพมหานคร")
    // No office begins so, and none is called by a line without end.
    #expect(try division("ฉบับแก้ไข") == "|-")
    #expect(try division("กอง" + String(repeating: "ก", count: 157)) == "กอง\(String(repeating: "ก", count: 157))|-")
    #expect(try division("กอง" + String(repeating: "ก", count: 158)) == "|-")
    // A line of 120 characters is sure to go on with the title, of a longer one it is told.
    for (length, guesses) in [(117, []), (118, [ReadingGuess.Kind.division])] {
      let line = "กอง" + String(repeating: "ก", count: length)
      let reading = try SheetReading("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๗๐\n\(line)\n\n\(Self.missions)")
      #expect(reading.submission.guesses.map(\.kind) == guesses)
    }
  }

  @Test("a line that is not right below the title, or ends in a number, names the division too, and that is told")
  func divisionElsewhere() throws {
    for line in ["กองการต่างประเทศ ๒", "ฉบับแก้ไข\nกองการต่างประเทศ", "โครงการของกองการต่างประเทศ"] {
      let reading = try SheetReading("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๗๐\n\(line)\n\n\(Self.missions)")
      #expect(try reading.division.name.hasPrefix("กองการต่างประเทศ"), "\(line)")
      #expect(reading.submission.guesses.map(\.kind) == [.division], "\(line)")
    }
  }

  @Test("the word for a division stands alone or before a colon, and a name follows")
  func division() throws {
    #expect(try SheetReading("หน่วยงาน: กองหนึ่ง\n\n\(Self.missions)").division.name == "กองหนึ่ง")
    #expect(
      try SheetReading("หน่วยงานที่รับผิดชอบ กองหนึ่ง\n\n\(Self.missions)").submission.guesses.map(\.kind) == [.division])
    #expect(try Self.unread("หน่วยงาน") == ["หน่วยงาน"])
  }

  @Test("a strategy's title goes on in the lines right below it, up to a blank row")
  func brokenTitle() throws {
    func titles(_ lines: String) throws -> [String] {
      try SheetReading("\(lines)\n\n\(Self.missions)").plan.strategy.elements.map { "\($0.code) \($0.title)" }
    }
    #expect(try titles("เป้าประสงค์ที่ ๑.๑.๑ เพิ่มพื้นที่\nสีเขียว\nในเมือง") == ["1.1.1 เพิ่มพื้นที่ สีเขียว ในเมือง"])
    #expect(try titles("เป้าประสงค์ที่ ๑.๑.๑ เพิ่มพื้นที่\n\nสีเขียว") == ["1.1.1 เพิ่มพื้นที่"])
    #expect(
      try titles("เป้าประสงค์ที่ ๑.๑.๑ เพิ่มพื้นที่\nมาตรการที่ ๑.๑.๑.๑ ปลูกต้นไม้\nริมคลอง")
        == ["1.1.1 เพิ่มพื้นที่", "1.1.1.1 ปลูกต้นไม้ ริมคลอง"])
    #expect(try Self.unread("เป้าประสงค์ที่ ๑.๑.๑ เพิ่มพื้นที่\n\nสีเขียว") == ["สีเขียว"])
  }

  @Test("a schedule's headings go on in every line up to its header")
  func brokenScheduleHeadings() throws {
    let reading = try SheetReading(
      """
      ชื่อตัวชี้วัดที่ ๓ จำนวนต้นไม้

      ที่ปลูก
      ชื่อโครงการที่ ๗ โครงการปลูกต้นไม้
      ริมคลอง

      แสนแสบ (กลุ่มงานหนึ่ง)
      \(Header.steps)
      ๑. ทำ|๑๐๐|๑๐๐|x
      """)
    let schedule = try #require(reading.submission.divisions[0].schedules.first)
    #expect(schedule.indicator.value == NumberedName(number: 3, name: "จำนวนต้นไม้ ที่ปลูก"))
    #expect(schedule.project.value == NumberedName(number: 7, name: "โครงการปลูกต้นไม้ ริมคลอง แสนแสบ"))
    #expect(try reading.division.projects.map(\.workGroups) == [["กลุ่มงานหนึ่ง"]])
  }

  @Test("a second project's heading without a table does not take the first one's indicator")
  func twoHeadings() throws {
    let reading = try SheetReading(
      """
      ชื่อตัวชี้วัดที่ ๓ จำนวนต้นไม้
      ชื่อโครงการที่ ๗ โครงการปลูกต้นไม้
      ชื่อโครงการที่ ๘ โครงการขุดคลอง
      \(Header.steps)
      ๑. ทำ|๑๐๐|๑๐๐|x
      """)
    let schedule = try #require(reading.submission.divisions[0].schedules.first)
    #expect(schedule.project.value?.number == 8)
    #expect(schedule.indicator.isBlank)
  }

  @Test("numbered lines below the titles of missions and of key results are their rows")
  func lists() throws {
    let reading = try SheetReading(
      """
      พันธกิจ
      - ๑) ดูแลต้นไม้
      ๒. ดูแลคลอง
      ผลการดำเนินการหลัก
      - ๑) จำนวนต้นไม้ (๕ ต้น)
      """)
    let division = try reading.division
    #expect(division.missions == ["ดูแลต้นไม้", "ดูแลคลอง"])
    #expect(division.keyResults.map { "\($0.name) \($0.target?.value.description ?? "-")" } == ["จำนวนต้นไม้ 5"])
    #expect(reading.submission.sources[0].rows == [.missions: 2, .keyResults: 1])
    #expect(reading.submission.unrecognised == [])
  }

  @Test("a numbered line elsewhere is a text, and so is a number with nothing behind it")
  func noList() throws {
    #expect(try Self.unread("- ๑) ดูแลต้นไม้") == ["- ๑) ดูแลต้นไม้"])
    #expect(
      try SheetReading("พันธกิจ\n- ๑)\n- ๒) ดูแลคลอง").submission.unrecognised.map(\.written) == ["- ๑)"])
  }

  @Test("texts in rows that follow one another are one place; three cells side by side are rows of a lost table")
  func unread() throws {
    let unread = try SheetReading(
      """
      \(Self.missions)

      ข้อความหนึ่ง
      ข้อความสอง|ต่อ

      ข้อความสาม
      ก|ข|ค
      ข้อความสี่
      """
    ).submission.unrecognised
    #expect(
      unread.map { "\($0.kind) \($0.location.cell)-\($0.lastRow) \($0.written)" } == [
        "rows A5-10 ข้อความหนึ่ง"
      ])
  }
}
