import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// How many, how much and how far in the reading of headers and titles: each threshold from both sides.
@Suite("What is enough to read a sheet")
struct ReadingThresholdTests {
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ"

  private static func headers(_ submission: Submission) -> [ClosedRange<Int>] {
    submission.layouts.flatMap { $0.tables.map(\.header) }
  }

  private static func columns(_ fact: String, _ submission: Submission) -> [Int] {
    submission.layouts.flatMap { $0.tables.flatMap(\.columns) }.filter { $0.fact == fact }.map(\.column)
  }

  // MARK: Headers

  @Test("one figure among four cells may stand beside a header, one among three may not")
  func figures() throws {
    let row = "\n1|โครงการ ก|5"
    #expect(Self.headers(try readLines("\(Self.header)|12\(row)")) == [1...1])
    let two = "โครงการยุทธศาสตร์|เชื่อมโยงกับมาตรการ"
    #expect(Self.headers(try readLines("\(two)\nโครงการ ก|1.1.1.1")) == [1...1])
    #expect(Self.headers(try readLines("\(two)|12\nโครงการ ก|1.1.1.1")) == [])
    #expect(Self.headers(try readLines("\(Self.header)|แหล่งงบประมาณ|อื่น|12|13\(row)")) == [])
    #expect(Self.headers(try readLines("\(Self.header)|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ|อื่น|12|13\(row)")) == [1...1])
  }

  @Test("labels have to be more than twice the figures beside them")
  func labelsToFigures() throws {
    let two = "โครงการยุทธศาสตร์|เชื่อมโยงกับมาตรการ|อื่น"
    #expect(Self.headers(try readLines("\(two)\nโครงการ ก|1.1.1.1")) == [1...1])
    #expect(Self.headers(try readLines("\(two)|12\nโครงการ ก|1.1.1.1")) == [])
  }

  @Test("three cells number the columns of a header, two do not")
  func columnNumbers() throws {
    #expect(Self.headers(try readLines("\(Self.header)\n(1)|(2)|(3)\n1|โครงการ ก|5")) == [1...2])
    #expect(Self.headers(try readLines("\(Self.header)\n1|2|3\n1|โครงการ ก|5")) == [1...2])
    #expect(Self.headers(try readLines("\(Self.header)\n1|2\n1|โครงการ ก|5")) == [1...1])
    #expect(Self.headers(try readLines("\(Self.header)\n(1)|(2)|(4)\n1|โครงการ ก|5")) == [1...1])
  }

  @Test("a header has at most four rows, and the numbers of the columns below them")
  func height() throws {
    let units = ["บาท", "คน", "แห่ง", "ครั้ง"].map { "||(\($0))|(\($0))" }
    let sheet = { (count: Int, rest: String) in
      try readLines(
        (["\(Self.header)|จำนวน"] + units.prefix(count) + [rest]).joined(separator: "\n"),
        merges: ["A1:A\(count + 1)", "B1:B\(count + 1)"])
    }
    #expect(Self.headers(try sheet(3, "1|โครงการ ก|5")) == [1...4])
    #expect(Self.headers(try sheet(3, "(1)|(2)|(3)\n1|โครงการ ก|5")) == [1...5])
    #expect(Self.headers(try sheet(4, "1|โครงการ ก|5")) == [1...4])
  }

  @Test("a header that is printed again with one more row is read anew")
  func printedAgain() throws {
    let submission = try readLines("\(Self.header)\n1|โครงการ ก|5\n\(Self.header)\n||(พันบาท)\n2|โครงการ ข|6")
    #expect(Self.headers(submission) == [1...1, 3...4])
    #expect(
      submission.divisions[0].budgetSummary.map(\.fundings[0].amount.value) == [Money(baht: 5), Money(baht: 6_000)])
  }

  @Test("a label keeps its meaning with a long explanation behind it")
  func longLabel() throws {
    let label = "แหล่งงบประมาณ (" + String(repeating: "ก", count: 60) + ")"
    #expect(Self.columns("source", try readLines("\(Self.header)|\(label)\n1|โครงการ ก|5|กทม.")) == [4])
  }

  private static let schedule = "โครงการที่ 1 โครงการ ก\nขั้นตอนการปฏิบัติงาน|ค่าน้ำหนัก"

  @Test("three quarters are columns of months, two are not")
  func quarters() throws {
    let row = "\nเตรียมงาน|100|/"
    let three = try readLines("\(Self.schedule)|ไตรมาส 1|ไตรมาส 2|ไตรมาส 3\(row)")
    #expect(Self.columns("months", three) == [3, 4, 5])
    #expect(Self.columns("months", try readLines("\(Self.schedule)|ไตรมาส 1|ไตรมาส 2\(row)")) == [])
  }

  @Test("six months are a calendar, five are not")
  func months() throws {
    let row = "\nเตรียมงาน|100|/"
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."]
    let six = try readLines("\(Self.schedule)|\(months.joined(separator: "|"))\(row)")
    #expect(Self.columns("months", six) == Array(3...8))
    let five = try readLines("\(Self.schedule)|\(months.prefix(5).joined(separator: "|"))\(row)")
    #expect(Self.columns("months", five) == [])
    // Below a blank row as well.
    let label = "\(Self.schedule)|ระยะเวลาดำเนินการ\n\n||"
    #expect(Self.columns("months", try readLines("\(label)\(months.joined(separator: "|"))\(row)")) == Array(3...8))
    #expect(Self.columns("months", try readLines("\(label)\(months.prefix(5).joined(separator: "|"))\(row)")) == [3])
  }

  @Test("months that are dates say the year in which they lie")
  func dates() throws {
    // From October 2024 to March 2025.
    let months: [CellValue?] = [45_566, 45_597, 45_627, 45_658, 45_689, 45_717].map { .number($0) }
    let submission = try readSheet(
      [
        [.text("โครงการที่ 1 โครงการ ก")], [.text("ขั้นตอนการปฏิบัติงาน"), .text("ค่าน้ำหนัก")] + months,
        [.text("เตรียมงาน"), .text("100"), .text("/")],
      ], format: "mmm yy")
    #expect(Self.columns("months", submission) == Array(3...8))
    #expect(submission.fiscalYears.map(\.value?.buddhistYear) == [2_568])
    #expect(submission.divisions[0].schedules.map { $0.steps.map(\.months.value?.months) } == [[[.october]]])
  }

  @Test(
    "a month's year may have two digits, of either era",
    arguments: [("67", 2_568), ("24", 2_568), ("2567", 2_568), ("2024", 2_568), ("50", 2_551), ("49", 2_593)])
  func yearOfMonth(written: String, year: Int) throws {
    let months = ["ต.ค. \(written)", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."].joined(separator: "|")
    let submission = try readLines("\(Self.schedule)|\(months)\nเตรียมงาน|100|/")
    #expect(submission.fiscalYears.map(\.value?.buddhistYear) == [year])
  }

  @Test("a calendar counts as one label beside figures")
  func calendarBesideFigures() throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."].joined(separator: "|")
    for (figures, headers) in [("๑๒", [1...1]), ("๑๒|๑๓", [])] {
      let labels = "โครงการยุทธศาสตร์|ขั้นตอน|ค่าน้ำหนัก|\(months)|\(figures)"
      #expect(Self.headers(try readLines("\(labels)\nโครงการ ก|เตรียมงาน|100|/")) == headers, "\(figures)")
    }
  }

  // MARK: Titles

  @Test("a line of 160 characters may name the division, a longer one does not")
  func ownerLength() throws {
    for (length, isRead) in [(160, true), (161, false)] {
      let line = "กอง" + String(repeating: "ก", count: length - 3)
      let division = try readLines("\(line)\n\(Self.header)\n1|โครงการ ก|5").divisions[0]
      #expect(division.name.value == (isRead ? line : nil))
    }
  }

  @Test(
    "a title's year has two digits or four, and lies around ours",
    arguments: [
      ("68", 2_568), ("๖๘", 2_568), ("8", nil), ("568", nil), ("2450", 2_450), ("2449", nil), ("2650", 2_650),
      ("2651", nil), ("1950", 2_493), ("1949", nil), ("2100", 2_643), ("2101", nil), ("12568", nil),
    ] as [(String, Int?)])
  func yearOfTitle(written: String, year: Int?) throws {
    let submission = try readLines("แผนงานทั้งหมดของเรา ปี \(written)\n\(Self.header)\n1|โครงการ ก|5")
    #expect(submission.fiscalYears.map(\.value?.buddhistYear) == (year.map { [$0] } ?? []))
    #expect(submission.unrecognised.isEmpty == (year != nil))
  }

  @Test(
    "two digits of a sheet's name are a year from 60 to 80, where there are no others",
    arguments: [
      ("แผน60", 2_560), ("แผน59", nil), ("แผน80", 2_580), ("แผน81", nil), ("แผน68 (2)", 2_568), ("68-69", nil),
      ("แผน168", nil), ("แผน 2568", 2_568),
    ] as [(String, Int?)])
  func yearOfName(name: String, year: Int?) throws {
    let submission = try readSheets([(name, "\(Self.header)\n1|โครงการ ก|5")])
    #expect(submission.fiscalYears.map(\.value?.buddhistYear) == (year.map { [$0] } ?? []))
    #expect(submission.fiscalYears.compactMap(\.location?.cell.description) == (year == nil ? [] : ["A1"]))
  }
}
