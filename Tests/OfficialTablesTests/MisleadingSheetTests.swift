import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Sheets that say plainly what they mean to a person, each of which was once read otherwise.
@Suite("Sheets that mislead")
struct MisleadingSheetTests {
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"
  private static let months = "ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย."
  private static let group = "กลุ่มงานแผน"

  private func projects(_ rows: String...) throws -> [String] {
    try projects(of: readLines(([Self.header] + rows).joined(separator: "\n")))
  }

  private func projects(of submission: Submission) -> [String] {
    submission.divisions[0].projects.map { row in
      let money = Money.sum(row.fundings.compactMap(\.amount.value))?.wholeBaht
      return "\(row.number.value ?? 0) \(row.name.value ?? "") \(money ?? -1)"
    }
  }

  // MARK: Rows

  @Test("items below projects are no projects, however many they are")
  func items() throws {
    let whole = ["1 โครงการ ก 120", "2 โครงการ ข 90"]
    #expect(
      try projects(
        "1|โครงการ ก|120|กทม.|\(Self.group)", "|- ค่าวิทยากร|60", "|- ค่าอาหาร|60", "2|โครงการ ข|90|กทม.|\(Self.group)",
        "|- ค่าวิทยากร|30", "|- ค่าอาหาร|60") == whole)
    // Money that only the items state is their project's, that of each source together.
    let submission = try readLines(
      """
      \(Self.header)
      1|โครงการ ก||กทม.|\(Self.group)
      |- ค่าวิทยากร|30|กทม.
      |- ค่าอาหาร|30|กทม.
      |- ค่าพาหนะ|60|รัฐบาล
      2|โครงการ ข|90|กทม.|\(Self.group)
      """)
    #expect(projects(of: submission) == whole)
    #expect(
      submission.divisions[0].projects[0].fundings.map { "\($0.source.value ?? "") \($0.amount.written)" }
        == ["กทม. 30 + 30", "รัฐบาล 60"])
    #expect(submission.guesses.map(\.kind) == [.moneyOfParts])
  }

  @Test("rows without a number that have what projects have are projects")
  func unnumberedProjects() throws {
    #expect(
      try projects(
        "1|โครงการ ก|120|กทม.|\(Self.group)", "|งานวันเด็ก|60|กทม.|\(Self.group)", "|งานกีฬา|60|กทม.|\(Self.group)"
      )
      .count == 3)
  }

  @Test("lines numbered from 1 below each project are its steps, unless a project is such a line as well")
  func numberedItems() throws {
    let header = "ลำดับ|โครงการ|งบประมาณ|\(Self.months)"
    let plan = "\(header)\n1|โครงการ ก|500|x|x\n1|สำรวจ||x\n2|จัดอบรม|||x\n2|โครงการ ข|600||x\n1|สำรวจ|||x"
    let submission = try readLines(plan)
    #expect(projects(of: submission) == ["1 โครงการ ก 500", "2 โครงการ ข 600"])
    let steps = submission.divisions[0].schedules.map { $0.steps.compactMap(\.step.value) }
    #expect(
      steps == [
        [NumberedName(number: 1, name: "สำรวจ"), NumberedName(number: 2, name: "จัดอบรม")],
        [NumberedName(number: 1, name: "สำรวจ")],
      ])
    #expect(submission.divisions[0].schedules[0].steps[1].months.value?.months == [.november])
    #expect(projects(of: try readLines(plan.replacing("600", with: ""))).count == 5)
    #expect(projects(of: try readLines(plan.replacing("2|จัดอบรม", with: "3|จัดอบรม"))).count == 5)
  }

  @Test("numbers with points are those of projects where no project stands above them")
  func pointedNumbers() throws {
    #expect(
      try projects("1.1|โครงการ ก|5||\(Self.group)", "1.2|โครงการ ข|6||\(Self.group)").map { $0.suffix(13) }
        == ["0 โครงการ ก 5", "0 โครงการ ข 6"])
    #expect(try projects("1|โครงการ ก|11||\(Self.group)", "1.1|ค่าวัสดุ|5", "1.2|ค่าแรง|6") == ["1 โครงการ ก 11"])
  }

  @Test("a heading with the sum of the projects below it is none of them, and tells that it was taken so")
  func totalsAbove() throws {
    let rows = [
      "|ผลผลิตที่ 1|11", "1|โครงการ ก|5|กทม.|\(Self.group)", "2|โครงการ ข|6|กทม.|\(Self.group)", "|ผลผลิตที่ 2|7",
      "3|โครงการ ค|7|กทม.|\(Self.group)",
    ]
    let submission = try readLines(([Self.header] + rows).joined(separator: "\n"))
    #expect(projects(of: submission) == ["1 โครงการ ก 5", "2 โครงการ ข 6", "3 โครงการ ค 7"])
    #expect(submission.guesses.map(\.kind) == [.totalAbove, .totalAbove])
    // As much as the only project below it says nothing alone.
    let alone = try readLines("\(Self.header)\n\(rows[3])\n\(rows[4])")
    #expect(alone.guesses.map(\.kind) != [.totalAbove])
  }

  @Test("a heading sums up five hundred lines at most", arguments: [500, 501])
  func longTotalAbove(count: Int) throws {
    let rows = (1...count).map { "\($0)|โครงการ \($0)|1|กทม.|\(Self.group)" }
    let submission = try readLines("\(Self.header)\n|ผลผลิตที่ 1|\(count)\n\(rows.joined(separator: "\n"))")
    #expect((submission.guesses.map(\.kind) == [.totalAbove]) == (count == 500))
  }

  @Test("a remark between projects ends no table whose numbers count on")
  func resumes() throws {
    let (first, second) = ("1|โครงการ ก|5|กทม.|\(Self.group)", "โครงการ ข|6|กทม.|\(Self.group)")
    for remark in ["หมายเหตุ: รอการอนุมัติ", "ตารางที่ 2"] {
      #expect(try projects(first, remark, "2|\(second)") == ["1 โครงการ ก 5", "2 โครงการ ข 6"], "\(remark)")
      #expect(try projects(first, "", remark, "", "2|\(second)").count == 2, "\(remark)")
      #expect(try projects(first, "", remark, "", "3|\(second)").count == 1, "\(remark)")
    }
  }

  @Test("a line that names a project right above the header of steps is none of the projects above it")
  func captions() throws {
    let steps = "ขั้นตอน|น้ำหนัก (%)|\(Self.months)\nสำรวจ|100|x"
    for caption in ["1. โครงการ ก", "โครงการ ก"] {
      let submission = try readLines("\(Self.header)\n1|โครงการ ก|5|กทม.|\(Self.group)\n|รวม|5\n\(caption)\n\(steps)")
      #expect(projects(of: submission) == ["1 โครงการ ก 5"])
      #expect(submission.divisions[0].schedules.map(\.project.value?.name) == ["โครงการ ก"])
    }
  }

  @Test("a numbered step may be named as totals are")
  func stepOfTotal() throws {
    let header = "ที่|ขั้นตอน|น้ำหนัก (%)|\(Self.months)"
    let steps = try readLines("\(header)\n1|รวมพลังวางแผน|40|x\n2|สรุป|60||x\n|รวม|100").divisions[0].schedules[0]
    #expect(steps.steps.map(\.step.value?.name) == ["รวมพลังวางแผน", "สรุป"])
    #expect(steps.statedWeight.value == .hundred)
  }

  @Test("a total of the weights of a project's steps is none of money")
  func totalOfWeights() throws {
    let submission = try readLines(
      """
      ลำดับ|โครงการ|งบประมาณ|ขั้นตอน|น้ำหนัก (%)|\(Self.months)
      1|โครงการ ก|5000|สำรวจ|40|x
      |||สรุป|60||x
      |||รวม|100
      """)
    #expect(projects(of: submission) == ["1 โครงการ ก 5000"])
    #expect(submission.divisions[0].totals.isEmpty)
    #expect(submission.divisions[0].schedules.map(\.statedWeight.value) == [.hundred])
    #expect(submission.unrecognised.isEmpty)
  }

  @Test("a total that names a division of which no project is sums all of them")
  func totalOfDivision() throws {
    let rows = "1|โครงการ ก|5|กทม.|\(Self.group)\n2|โครงการ ข|6|กทม.|ฝ่ายคลัง"
    func scopes(_ label: String, _ amount: Int) throws -> [StatedTotal.Scope?] {
      try readLines("\(Self.header)\n\(rows)\n|\(label)|\(amount)").divisions[0].totals.map(\.scope.value)
    }
    #expect(try scopes("รวมงบประมาณกองแผนงาน", 11) == [.table])
    #expect(try scopes("รวมงบประมาณกองแผนงาน", 10) == [.workGroup("กองแผนงาน")])
    #expect(try scopes("รวมงบประมาณฝ่ายคลัง", 6) == [.workGroup("ฝ่ายคลัง")])
  }

  @Test("a measure that heads the rows is that of the projects below it, wherever its heading stands")
  func measureHeadings() throws {
    let rows = "1|โครงการ ก|5|กทม.|\(Self.group)\n2|โครงการ ข|6|กทม.|\(Self.group)"
    for heading in ["มาตรการที่ ๑.๑.๑.๑ พัฒนา", "|มาตรการที่ ๑.๑.๑.๑ พัฒนา"] {
      let submission = try readLines("\(Self.header)\n\(heading)\n\(rows)")
      #expect(submission.divisions[0].projects.map(\.measure.value?.description) == ["1.1.1.1", "1.1.1.1"])
      #expect(submission.headings.map(\.title.value) == ["พัฒนา"])
    }
    // What stands above the header heads the strategy, and the table says itself whose its projects are.
    let above = try readLines("มาตรการที่ ๑.๑.๑.๑ พัฒนา\n\(Self.header)\n\(rows)")
    #expect(above.divisions[0].projects.map(\.measure.value) == [nil, nil])
  }

  // MARK: Columns

  @Test("beside a column of another year the one that states none is the plan's")
  func years() throws {
    for (labels, amounts) in [("งบประมาณ ปี 2568|งบประมาณ", "7|5"), ("งบประมาณ|งบประมาณ ปี 2570", "5|7")] {
      let submission = try readLines(
        "แผนปฏิบัติการประจำปี พ.ศ. 2569\nลำดับที่|ชื่อโครงการ|\(labels)|แหล่งงบประมาณ\n1|โครงการ ก|\(amounts)|กทม.")
      #expect(projects(of: submission) == ["1 โครงการ ก 5"])
      #expect(submission.unrecognised.map(\.kind) == [.otherYear])
    }
  }

  @Test("units of ten thousand and a hundred thousand baht are known, and texts in a unit may have more decimals")
  func units() throws {
    for (unit, written, baht) in [
      ("หมื่นบาท", "1.2", 12_000), ("แสนบาท", "1.2", 120_000), ("ล้านบาท", "0.085 ", 85_000), ("พันบาท", "0.1255 ", nil),
      ("บาท", "0.085 ", nil),
    ] {
      let submission = try readLines(
        "ลำดับที่|ชื่อโครงการ|งบประมาณ (\(unit))|แหล่งงบประมาณ\n1|โครงการ ก|\(written)|กทม.")
      let money = submission.divisions[0].projects[0].fundings[0].amount.value
      #expect(money?.wholeBaht == baht, "\(unit)")
    }
  }

  @Test("amounts under the label of the sources are the money of each")
  func moneyUnderSources() throws {
    let submission = try readLines(
      "ลำดับที่|ชื่อโครงการ|แหล่งงบประมาณ||ส่วนราชการที่รับผิดชอบ\n||กทม.|รัฐบาล\n1|โครงการ ก|72000|48000|\(Self.group)",
      merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"])
    let fundings = submission.divisions[0].projects[0].fundings
    #expect(fundings.map(\.source.value) == ["กทม.", "รัฐบาล"])
    #expect(fundings.map(\.amount.value) == [Money(baht: 72_000), Money(baht: 48_000)])
  }

  @Test("a column among the sources that is their sum is none, whatever it is called, where two rows say so")
  func sumAmongSources() throws {
    func sources(_ rows: String...) throws -> [String?] {
      try readLines(
        "ลำดับที่|ชื่อโครงการ|งบประมาณ||\n||กทม.|รัฐบาล|ตรวจแล้ว\n" + rows.joined(separator: "\n"),
        merges: ["A1:A2", "B1:B2", "C1:E1"]
      ).divisions[0].projects.flatMap(\.fundings).map(\.source.value)
    }
    #expect(try sources("1|โครงการ ก|500|600|1100", "2|โครงการ ข|700|-|700") == ["กทม.", "รัฐบาล", "กทม."])
    #expect(try sources("1|โครงการ ก|500|600|1100", "2|โครงการ ข|700|-|-").count == 4)
    #expect(try sources("1|โครงการ ก|500|600|1100").count == 3)
  }

  @Test("a period in words is that of the project where no calendar says it")
  func period() throws {
    let submission = try readLines("\(Self.header)|ระยะเวลาดำเนินการ\n1|โครงการ ก|5|กทม.|\(Self.group)|ต.ค. 68 - ธ.ค. 68")
    #expect(submission.divisions[0].projects[0].months.value?.months == [.october, .november, .december])
    #expect(submission.unrecognised.isEmpty)
  }

  @Test("a table beside another behind a blank column is none of it, a single column there is")
  func sideTable() throws {
    let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ||สรุปแยกตามส่วน"
    let (one, two) = ("1|โครงการ ก|5|กทม.||ส่วนโยธา", "2|โครงการ ข|6|กทม.||ส่วนช่าง")
    let beside = try readLines("\(header)\n\(one)|3\n\(two)|8\n|รวม|11|||รวม|11")
    #expect(projects(of: beside) == ["1 โครงการ ก 5", "2 โครงการ ข 6"])
    #expect(beside.divisions[0].projects.map(\.workGroups.value) == [nil, nil])
    #expect(beside.unrecognised.map(\.kind).contains(.label))
    let column = try readLines("\(header)\n\(one)\n\(two)")
    #expect(column.unrecognised.map(\.kind) == [.column])
  }

  // MARK: Sheets

  @Test("a sheet whose title says that it reports is left out beside the plan, and read alone")
  func report() throws {
    let table = "\(Self.header)\n1|โครงการ ก|5|กทม.|\(Self.group)"
    func read(_ title: String) throws -> Submission {
      try readSheets([("แผน", "แผนปฏิบัติการประจำปี พ.ศ. 2569\n\(table)"), ("ผล", "\(title)\n\(table)")])
    }
    #expect(try read("รายงานผลการดำเนินงาน").guesses.map(\.kind) == [.report])
    #expect(try !read("รายงานแผนปฏิบัติการประจำปี พ.ศ. 2569").guesses.map(\.kind).contains(.report))
    #expect(try readLines("รายงานผลการดำเนินงาน\n\(table)").divisions[0].projects.count == 1)
  }

  @Test("rows of the next sheet go on with a table by their numbers, and its labels do not")
  func goesOn() throws {
    let table = "\(Self.header)|\(Self.months)\n1|โครงการ ก|5|กทม.|\(Self.group)|x"
    func read(_ next: String) throws -> [ReadingGuess.Kind] {
      try readSheets([("แผน", table), ("ต่อ", next)]).guesses.map(\.kind)
    }
    #expect(try read("๒|โครงการ ข|หก|กทม.|\(Self.group)||x") == [.goesOn])
    #expect(try !read("ที่|งาน|เงิน|ใช้|เหลือ||x").contains(.goesOn))
  }

  @Test("a remark ends no table of projects with steps and a column of another year either")
  func resumesWide() throws {
    let header = "ลำดับ|โครงการ|งบประมาณ|งบประมาณ ปี 2568|ขั้นตอน|น้ำหนัก (%)|\(Self.months)"
    let submission = try readLines(
      """
      แผนปฏิบัติการประจำปี พ.ศ. 2569
      \(header)
      1|โครงการ ก|5|4|สำรวจ|100|x

      ตารางที่ 2

      2|โครงการ ข|6|5|สำรวจ|100|x
      """)
    #expect(projects(of: submission) == ["1 โครงการ ก 5", "2 โครงการ ข 6"])
    #expect(submission.divisions[0].schedules.count == 2)
  }

  @Test("a table of work groups with their money states totals, and no project")
  func sumsOfGroups() throws {
    let submission = try readSheets([
      ("แผน", "\(Self.header)\n1|โครงการ ก|5|กทม.|\(Self.group)\n2|โครงการ ข|6|กทม.|กลุ่มงานคลัง"),
      ("สรุป", "กลุ่มงาน|งบประมาณ\n\(Self.group)|5\nกลุ่มงานคลัง|6\nรวม|11"),
    ])
    #expect(projects(of: submission) == ["1 โครงการ ก 5", "2 โครงการ ข 6"])
    let totals = submission.divisions[0].totals
    #expect(totals.map(\.scope.value) == [.workGroup(Self.group), .workGroup("กลุ่มงานคลัง"), .table])
    #expect(totals.map(\.amount.value?.wholeBaht) == [5, 6, 11])
    #expect(submission.lacking.isEmpty && submission.unrecognised.isEmpty)
  }

  @Test("columns whose labels are not theirs alone are asked about by their letters")
  func letters() throws {
    let submission = try readLines(
      "แผนปฏิบัติการประจำปี พ.ศ. 2569\nลำดับที่|ชื่อโครงการ|งบประมาณ||แหล่งงบประมาณ\n||2569|2570\n1|โครงการ ก|5|7|กทม.",
      merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"])
    #expect(projects(of: submission) == ["1 โครงการ ก 5"])
    let columns = submission.questions(in: try Form.standard()).flatMap(\.columns)
    #expect(columns.map(\.key) == ["2570"])
    #expect(columns.map(\.fact) == [nil])
    let twice = try readLines("ลำดับที่|ชื่อโครงการ|งบประมาณ|หมายเหตุ|หมายเหตุ\n1|โครงการ ก|5|ก|ข")
    #expect(twice.questions(in: try Form.standard()).flatMap(\.columns).map(\.key) == ["D", "E"])
  }

  // MARK: Months

  @Test("signs that say no beside marks are no marks")
  func signs() throws {
    func months(_ cells: String) throws -> Entry<FiscalMonthSet> {
      try readLines("ขั้นตอน|\(Self.months)\n๑. สำรวจ|\(cells)").divisions[0].schedules[0].steps[0].months
    }
    func filled(_ yes: String, _ no: String) -> String {
      ([yes, yes] + Array(repeating: no, count: 10)).joined(separator: "|")
    }
    for (yes, no) in [("x", "-"), ("/", "–"), ("✓", "0"), ("1", "0"), ("✓", "x"), ("/", "×"), ("●", "○"), ("☑", "☐")] {
      #expect(try months(filled(yes, no)).value?.months == [.october, .november], "\(yes) \(no)")
    }
    // A cross beside a tick is one of two marks where a month has neither.
    #expect(try months("✓|x").value?.months == [.october, .november])
    // Dashes between two marks may be drawn from one to the other; outside of them they are not.
    #expect(try months("x|-|-|x").value?.months == [.october, .november, .december, .january])
    #expect(try months("x|-|-|x|-").value?.months == [.october, .january])
    // Whatever the marks are, and a nought is never a part of a bar.
    #expect(try months("x|✓|-|-|-|-|-|-|-|-|-|-").value?.months == [.october, .november])
    #expect(try months("1|0|0|1").value?.months == [.october, .january])
    #expect(try months("✗|x|-").isUnreadable)
    #expect(try months("-|-|-|-|-|-|-|-|-|-|-|-").value?.isEmpty == true)
    #expect(try months("-|-|-").value?.months == [.october, .november, .december])
    #expect(try months("→|→|→").value?.months == [.october, .november, .december])
    #expect(try months("←|─|→").value?.months == [.october, .november, .december])
  }
}
