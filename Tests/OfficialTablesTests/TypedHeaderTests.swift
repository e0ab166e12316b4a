import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Columns that their labels alone do not tell: weeks below months, labels typed over two rows, budgets before and after
/// a transfer, sources that are ticked.
@Suite("Columns that more than their labels tell")
struct TypedHeaderTests {
  private static func rows(_ submission: Submission) -> [ProjectRow] { submission.divisions.flatMap(\.projects) }

  // MARK: Weeks

  private static let months = "ต.ค.|||พ.ย.|||ธ.ค.|||ม.ค.|||ก.พ.|||มี.ค.||"

  private static func calendar(weeks: String) throws -> (months: [[FiscalMonth]], told: [Int]) {
    let submission = try readLines(
      """
      ที่|โครงการ|งบประมาณ|\(months)
      |||\(weeks)
      1|โครงการ ก|5000|x||||x
      2|โครงการ ข|5000||x|x|||x|x
      3|โครงการ ค|5000|||||||||||||||||x
      """)
    let months = rows(submission).map { row in FiscalMonth.allCases.filter { row.months.value?.contains($0) ?? false } }
    return (months, submission.unrecognised.map(\.location.cell.row))
  }

  @Test(
    "a month has all columns of its weeks, however these are written",
    arguments: [
      "1|2|3|1|2|3|1|2|3|1|2|3|1|2|3|1|2|3", "๑|๒|๓|๑|๒|๓|๑|๒|๓|๑|๒|๓|๑|๒|๓|๑|๒|๓",
      "W1|W2|W3|W1|W2|W3|W1|W2|W3|W1|W2|W3|W1|W2|W3|W1|W2|W3",
    ])
  func weeks(weeks: String) throws {
    let read = try Self.calendar(weeks: weeks)
    #expect(read.months == [[.october, .november], [.october, .november, .december], [.march]])
    #expect(read.told == [])
  }

  @Test("a row of figures that do not count the weeks from 1 in each month is none of the header")
  func noWeeks() throws {
    for weeks in [
      "1|2|4|1|2|4|1|2|4|1|2|4|1|2|4|1|2|4", "2|3|4|2|3|4|2|3|4|2|3|4|2|3|4|2|3|4", "1|||1|||1|||1|||1|||1||",
    ] {
      #expect(try Self.calendar(weeks: weeks).told.contains(2), "\(weeks)")
    }
  }

  @Test("a month has five weeks at most")
  func mostWeeks() throws {
    for (count, isTold) in [(5, false), (6, true)] {
      let blanks = String(repeating: "|", count: count)
      let names = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."].joined(separator: blanks)
      let weeks = Array(repeating: (1...count).map(String.init).joined(separator: "|"), count: 6).joined(separator: "|")
      let mark = String(repeating: "|", count: count - 1) + "x"
      let submission = try readLines(
        "ที่|โครงการ|งบประมาณ|\(names)\n|||\(weeks)\n1|โครงการ ก|5000|\(mark)\n2|โครงการ ข|600|x")
      #expect(Self.rows(submission)[0].months.value == FiscalMonthSet([.october]))
      #expect(submission.unrecognised.contains { $0.location.cell.row == 2 } == isTold, "\(count)")
    }
  }

  @Test("columns between months that have no label are the month's on their left")
  func gaps() throws {
    let submission = try readLines(
      """
      ที่|โครงการ|งบประมาณ|ต.ค.|||พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|ผู้ประสาน
      1|โครงการ ก|5000|||x|x
      2|โครงการ ข|600|x|||||||x
      """)
    #expect(
      Self.rows(submission).map(\.months.value) == [
        FiscalMonthSet([.october, .november]), FiscalMonthSet([.october, .march]),
      ])
  }

  @Test("a month whose label is merged has all columns below it")
  func mergedMonths() throws {
    let merges = ["D1:F1", "G1:I1", "J1:L1", "M1:O1", "P1:R1", "S1:U1"]
    let submission = try readLines("ที่|โครงการ|งบประมาณ|\(Self.months)\n1|โครงการ ก|5000||x||||x", merges: merges)
    #expect(Self.rows(submission)[0].months.value == FiscalMonthSet([.october, .november]))
    #expect(submission.unrecognised.isEmpty)
  }

  @Test(
    "of two columns below each month those of results are left out and told",
    arguments: ["แผน|ผล", "P|A", "เป้าหมาย|ผล"])
  func results(labels: String) throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."].joined(separator: "||")
    let below = Array(repeating: labels, count: 6).joined(separator: "|")
    let merges = ["D1:E1", "F1:G1", "H1:I1", "J1:K1", "L1:M1", "N1:O1"]
    let submission = try readLines(
      "ที่|โครงการ|งบประมาณ|\(months)|\n|||\(below)\n1|โครงการ ก|5000|x|||x\n2|โครงการ ข|600|||x", merges: merges)
    #expect(Self.rows(submission).map(\.months.value) == [FiscalMonthSet([.october]), FiscalMonthSet([.november])])
    #expect(submission.unrecognised.contains { $0.kind == .column })
    // A row of the columns' numbers below them changes nothing.
    let numbers = (1...15).map { "\($0)" }.joined(separator: "|")
    let numbered = try readLines(
      "ที่|โครงการ|งบประมาณ|\(months)|\n|||\(below)\n\(numbers)\n1|โครงการ ก|5000|x|||x\n2|โครงการ ข|600|||x",
      merges: merges)
    #expect(Self.rows(numbered).map(\.months.value) == Self.rows(submission).map(\.months.value))
  }

  // MARK: Labels over two rows

  @Test("labels typed over two rows are one where both lines make a label of the form")
  func typedLabels() throws {
    func groups(_ second: String) throws -> [[String]?] {
      let submission = try readLines(
        """
        ที่|ชื่อ|งบประมาณ|หน่วยงาน
        |โครงการ|(บาท)|\(second)
        1|โครงการ ก|5000|กลุ่มงานสวน
        2|โครงการ ข|6000|กลุ่มงานน้ำ
        """)
      return Self.rows(submission).map(\.workGroups.value)
    }
    #expect(try groups("รับผิดชอบ") == [["กลุ่มงานสวน"], ["กลุ่มงานน้ำ"]])
    // Below the name of a column that is whole stands a project.
    let project = try readLines("ที่|โครงการ|งบประมาณ|หน่วยงาน\n|รับสมัคร||รับผิดชอบ\n1|โครงการ ก|5000|กลุ่มงานสวน")
    #expect(project.layouts[0].tables.map(\.header) == [1...1])
    let first = try readLines("ขั้นตอน|เนื้องาน|ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.\nเตรียม|20|x|||||\nทำ|80||x||||")
    #expect(first.divisions[0].schedules.flatMap(\.steps).map { $0.step.value?.name } == ["เตรียม", "ทำ"])
  }

  // MARK: Transfers

  private static func transfers(_ lines: String) throws -> Submission {
    try readLines(
      """
      ที่|โครงการ|งบประมาณ (บาท)||||แหล่งงบประมาณ
      ||อนุมัติเดิม|โอนเพิ่ม|โอนลด|หลังโอน
      \(lines)
      """, merges: ["A1:A2", "B1:B2", "C1:F1", "G1:G2"])
  }

  @Test(
    "of budgets before and after a transfer the one that comes of the others counts, whatever sign is written",
    arguments: [
      ("1|โครงการ ก|9000||500|8500|กทม.\n2|โครงการ ข|1000|700||1700|กทม.\n3|โครงการ ค|300|||300|กทม.", true),
      ("1|โครงการ ก|9000||-500|8500|กทม.\n2|โครงการ ข|1000|700||1700|กทม.\n3|โครงการ ค|300|||300|กทม.", true),
      ("1|โครงการ ก|9000||500|8500|กทม.\n2|โครงการ ข|1000|||1000|กทม.\n3|โครงการ ค|300|||300|กทม.", false),
      ("1|โครงการ ก|9000||500|8500|กทม.\n2|โครงการ ข|1000|700||1701|กทม.\n3|โครงการ ค|300|||300|กทม.", false),
    ])
  func transferred(lines: String, isTold: Bool) throws {
    let submission = try Self.transfers(lines)
    let amounts = Self.rows(submission).map { $0.fundings[0].amount.value?.wholeBaht }
    #expect(amounts.first == (isTold ? 8_500 : 9_000))
    #expect(submission.guesses.contains { $0.kind == .columnByContent && $0.written == "หลังโอน" } == isTold)
    #expect(submission.guesses.contains { $0.kind == .repeatedColumn } == !isTold)
  }

  @Test("of two columns for those who are responsible the one that names work groups is read")
  func groupsAmongPersons() throws {
    func groups(_ first: String, _ second: String) throws -> [[String]?] {
      Self.rows(
        try readLines(
          """
          ที่|โครงการ|งบประมาณ|ผู้รับผิดชอบ|กลุ่มงาน
          1|โครงการ ก|5000|\(first)|\(second)
          2|โครงการ ข|6000|\(first)|\(second)
          """)
      ).map(\.workGroups.value)
    }
    #expect(try groups("นางสมศรี ใจดี", "กลุ่มงานสวน") == [["กลุ่มงานสวน"], ["กลุ่มงานสวน"]])
    #expect(try groups("ฝ่ายน้ำ", "กลุ่มงานสวน") == [["ฝ่ายน้ำ"], ["ฝ่ายน้ำ"]])
  }

  // MARK: Ticks

  private static func ticks(_ labels: String, _ first: String, _ second: String) throws -> [[String?]] {
    rows(
      try readLines(
        """
        ที่|โครงการ|งบประมาณ|\(labels)|ส่วนราชการ
        1|โครงการ ก|5000|\(first)|กลุ่มงานสวน
        2|โครงการ ข|6000|\(second)|กลุ่มงานน้ำ
        """)
    ).map { $0.fundings.map(\.source.value) }
  }

  @Test("the source of a project is the one that is ticked among columns most of which name sources")
  func tickedSources() throws {
    #expect(try Self.ticks("เงินบำรุง|PPA", "/|", "|✓") == [["เงินบำรุง"], ["PPA"]])
    #expect(try Self.ticks("เงินบำรุง|PPA|กองทุน", "/||", "|x|/") == [["เงินบำรุง"], ["PPA", "กองทุน"]])
    #expect(try Self.ticks("เงินบำรุง|PPA", "/|", "|มี") == [[nil], [nil]])
    #expect(try Self.ticks("เงินบำรุง|ใหม่|เดิม|ซ้ำ", "/|||", "|/|/|/") == [[nil], [nil]])
  }

  @Test("a sheet of an earlier year is left out beside a list of four rows that nobody knows, and not beside fewer")
  func besideUnknownList() throws {
    let old = "ที่|โครงการ|งบประมาณ\n1|โครงการ ก|5000"
    for (rows, isLeftOut) in [(4, true), (3, false)] {
      let list = Array(repeating: "ก|ข|7", count: rows).joined(separator: "\n")
      let both = try readSheets([("68", old), ("69", list)])
      #expect(Self.rows(both).contains { $0.name.value == "โครงการ ก" } != isLeftOut, "\(rows)")
    }
    // Words alone are no list.
    let words = Array(repeating: "ก|ข|ค", count: 4).joined(separator: "\n")
    #expect(Self.rows(try readSheets([("68", old), ("69", words)])).count == 1)
  }

  // MARK: Sheets that are not in the plan

  @Test("a sheet of projects that were not taken into the plan is left out beside another one, and told")
  func notPlanned() throws {
    let lines = "ที่|โครงการ|งบประมาณ\n1|โครงการ %|5000"
    let plan = lines.replacing("%", with: "ก")
    let other = "รายชื่อโครงการที่ไม่ผ่านการพิจารณา\n\n" + lines.replacing("%", with: "ข")
    let both = try readSheets([("แผน", plan), ("อื่น", other)])
    #expect(Self.rows(both).map(\.name.value) == ["โครงการ ก"])
    #expect(both.guesses.map(\.kind).filter { $0 == .notPlanned } == [.notPlanned])
    #expect(Self.rows(try readSheets([("อื่น", other)])).map(\.name.value) == ["โครงการ ข"])
    #expect(Self.rows(try readSheets([("หนึ่ง", other), ("สอง", other)])).count == 2)
    let byName = try readSheets([("แผน", plan), ("ไม่อนุมัติ", lines.replacing("%", with: "ข"))])
    #expect(Self.rows(byName).map(\.name.value) == ["โครงการ ก"])
    #expect(byName.guesses.map(\.kind).contains(.notPlanned))
  }
}
