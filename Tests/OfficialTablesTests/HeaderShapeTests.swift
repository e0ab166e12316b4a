import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// How the labels of a header lie over its columns, and which rows and cells are none of it.
@Suite("The shape of a header")
struct HeaderShapeTests {
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ"

  private static func headers(_ submission: Submission) -> [ClosedRange<Int>] {
    submission.layouts.flatMap { $0.tables.map(\.header) }
  }

  private static func columns(_ fact: String, _ submission: Submission) -> [Int] {
    submission.layouts.flatMap { $0.tables.flatMap(\.columns) }.filter { $0.fact == fact }.map(\.column)
  }

  @Test("a label that is not merged reaches over the columns right of it as long as labels stand below it")
  func reach() throws {
    let merges = ["A1:A2", "B1:B2"]
    let beside = try readLines("\(Self.header)\n||กทม.|รัฐบาล\n1|โครงการ ก|5|6", merges: merges)
    #expect(Self.columns("budget", beside) == [3, 4])
    let apart = try readLines("\(Self.header)\n||กทม.||รัฐบาล\n1|โครงการ ก|5||6", merges: merges)
    #expect(Self.columns("budget", apart) == [3])
    #expect(apart.unrecognised.map(\.written) == ["รัฐบาล"])
  }

  @Test("numbers of columns may have a formula behind them, and nothing else")
  func columnNumbers() throws {
    let row = "\n1|โครงการ ก|5"
    for numbers in ["(1)|(2)|(3) = (4)-(5)", "1|2|3=4-5", "(1)|(2)|(3) รวม"] {
      #expect(Self.headers(try readLines("\(Self.header)\n\(numbers)\(row)")) == [1...2], "\(numbers)")
    }
    for words in ["(1)ก|(2)ข|(3)ค", "1 ก|2 ข|3 ค"] {
      #expect(Self.headers(try readLines("\(Self.header)\n\(words)\(row)")) == [1...1], "\(words)")
    }
  }

  @Test(
    "a figure in words beside two labels makes a row no header",
    arguments: [
      ("๑๒", false), ("๑,๒๐๐.๕๐", false), ("ร้อยละ ๑๐", false), ("ร้อยละ", true), ("๑๒ คน", true), ("ชั้น ๒", true),
    ])
  func figures(written: String, isHeader: Bool) throws {
    let labels = "โครงการยุทธศาสตร์|เชื่อมโยงกับมาตรการ"
    #expect(Self.headers(try readLines("\(labels)|\(written)\nโครงการ ก|1.1.1.1")) == (isHeader ? [1...1] : []))
    #expect(Self.headers(try readLines("\(Self.header)|\(written)\n1|โครงการ ก|5")) == [1...1])
  }

  @Test("names may stand under the label of another table of projects, once")
  func nameOfAnotherTable() throws {
    let money = "งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"
    let other = try readLines("ลำดับที่|โครงการยุทธศาสตร์|\(money)\n1|อบรมอาสา|5|กทม.|กลุ่มงานเด็ก")
    #expect(other.divisions[0].budgetSummary.map(\.name.value) == ["อบรมอาสา"])
    let both = try readLines("ลำดับที่|ชื่อโครงการ|โครงการยุทธศาสตร์|\(money)\n1|อบรมอาสา|ก|5|กทม.|กลุ่มงานเด็ก")
    #expect(both.divisions[0].budgetSummary.map(\.name.value) == ["อบรมอาสา"])
    #expect(both.unrecognised.map(\.written) == ["โครงการยุทธศาสตร์"])
  }

  @Test("the table that comes next has two labels of the form at least, and is never the one that was chosen")
  func nextTable() throws {
    func choice(_ header: String) throws -> [String] {
      try readLines(header).layouts.flatMap(\.tables).map { table in
        guard let choice = table.choice else { return "\(table.key.rawValue) alone" }
        let next = "\(choice.runnerUp.rawValue) \(choice.runnerUpFound)/\(choice.runnerUpExpected)"
        return "\(table.key.rawValue) \(choice.found)/\(choice.expected), \(next)"
      }
    }
    #expect(try choice("\(Self.header)|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ") == ["budget-summary 5/6, project-list 3/4"])
    #expect(try choice("ลำดับที่|พันธกิจ") == ["missions alone"])
    #expect(try choice("โครงการยุทธศาสตร์|ส่วนราชการ") == ["project-list alone"])
  }

  @Test("a column of another table may stand anywhere among those of a table")
  func addedColumn() throws {
    let columns = ["โครงการยุทธศาสตร์", "ประมาณการ", "ส่วนราชการ", "เชื่อมโยงกับมาตรการ"]
    let cells = ["โครงการ ก", "5", "กลุ่มงานเด็ก", "1.1.1.1"]
    for place in 0...4 {
      var (header, row) = (columns, cells)
      header.insert("แหล่งงบประมาณ", at: place)
      row.insert("กทม.", at: place)
      let division = try readLines([header, row].map { $0.joined(separator: "|") }.joined(separator: "\n")).divisions[0]
      let project = try #require(division.projectList.first, "\(place)")
      #expect(project.name.value == "โครงการ ก", "\(place)")
      #expect(project.fundings.map(\.amount.value) == [Money(baht: 5)], "\(place)")
      #expect(project.fundings.map(\.source.value) == ["กทม."], "\(place)")
      #expect(project.workGroups.value == ["กลุ่มงานเด็ก"], "\(place)")
      #expect(project.measure.value?.description == "1.1.1.1", "\(place)")
    }
  }

  @Test("marks under months or quarters beside the projects say when they are done")
  func calendarOfProjects() throws {
    func months(_ labels: [String], _ marks: String) throws -> FiscalMonthSet? {
      let lines = "\(Self.header)|\(labels.joined(separator: "|"))\n1|โครงการ ก|5|\(marks)"
      return try readLines(lines).divisions[0].budgetSummary.first?.months.value
    }
    let quarters = (1...4).map { "ไตรมาส \($0)" }
    let ends = FiscalMonthSet([.october, .november, .december, .july, .august, .september])
    #expect(try months(quarters, "x|||x") == ends)
    let names = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    #expect(try months(names, "|x||||||||||x") == FiscalMonthSet([.november, .september]))
  }

  @Test("the rows of a table state months where it has a calendar, and only there", arguments: [true, false])
  func monthsOfRows(hasCalendar: Bool) throws {
    let quarters = hasCalendar ? "|ไตรมาส 1|ไตรมาส 2|ไตรมาส 3|ไตรมาส 4" : ""
    let division = try readLines("\(Self.header)\(quarters)\n1|โครงการ ก|5").divisions[0]
    var facts: [[String]] = []
    division.forEachRow(form: try Form.standard()) { facts.append($0.entries.map(\.fact)) }
    #expect(facts.map { $0.contains("months") } == [hasCalendar])
  }

  // MARK: The unit

  private static func money(_ submission: Submission) -> [Money?] {
    submission.divisions[0].projects.map(\.fundings[0].amount.value)
  }

  @Test("a title of three cells states the unit of the table below it, a row of four cells does not")
  func unitOfTitle() throws {
    let table = "\(Self.header)\n1|โครงการ ก|5"
    #expect(Self.money(try readLines("สรุปงาน (พันบาท)|ก|ข\n\n\(table)")) == [Money(baht: 5_000)])
    #expect(Self.money(try readLines("สรุปงาน (พันบาท)|ก|ข|ค\n\n\(table)")) == [Money(baht: 5)])
  }

  @Test("a unit in the name of a project says nothing of the next table")
  func unitInRow() throws {
    let list = "โครงการยุทธศาสตร์|ประมาณการ|ส่วนราชการ\nโครงการ ก (พันบาท)|5|กลุ่มงานเด็ก"
    #expect(
      Self.money(try readLines("\(list)\n\n\(Self.header)\n1|โครงการ ข|6")) == [Money(baht: 6), Money(baht: 5)])
  }

  @Test("a table's title with a unit behind it is its title, below another table too")
  func unitBehindTitle() throws {
    let title = "สรุปงบประมาณ (พันบาท)"
    let table = "\(Self.header)\n1|โครงการ ก|5"
    let above = try readLines("\(title)\n\(table)")
    #expect(Self.money(above) == [Money(baht: 5_000)] && above.unrecognised.isEmpty)
    let between = try readLines("\(table)\n\(title)\n\(Self.header)\n2|โครงการ ข|6")
    #expect(Self.money(between) == [Money(baht: 5), Money(baht: 6_000)] && between.unrecognised.isEmpty)
  }

  @Test("a unit above a table that has no money is not told of it")
  func unitWithoutMoney() throws {
    let missions = try readLines("(หน่วย : พันบาท)\nลำดับที่|พันธกิจ\n1|ดูแลต้นไม้")
    #expect(missions.guesses == [] && missions.unrecognised == [])
    #expect(try readLines("(หน่วย : พันบาท)\n\(Self.header)\n1|โครงการ ก|5").guesses.map(\.kind) == [.unit])
  }

  @Test("a unit alone among the rows of a table is not that of the next one")
  func unitAmongRows() throws {
    let rows = "1|โครงการ ก|5\n||(พันบาท)\n2|โครงการ ข|6"
    let submission = try readLines("\(Self.header)\n\(rows)\n\n\(Self.header)|หมายเหตุ\n3|โครงการ ค|7")
    #expect(Self.money(submission) == [Money(baht: 5), Money(baht: 6), Money(baht: 7)])
  }

  @Test("a unit below a label that is not the money's says nothing of the money")
  func unitOfAnotherColumn() throws {
    for row in ["1|โครงการ ก|5|7", "|โครงการ ก|5"] {
      let lines = "\(Self.header)|จำนวน\n|||(พันบาท)\n\(row)"
      #expect(Self.money(try readLines(lines, merges: ["A1:A2", "B1:B2", "C1:C2"])) == [Money(baht: 5)], "\(row)")
    }
  }

  @Test("years over labels are no figures, however many they are")
  func yearsOverLabels() throws {
    let lines = "ลำดับที่|ชื่อโครงการ|2568|2569\n||งบประมาณ|งบประมาณ\n1|โครงการ ก|5|6"
    let submission = try readLines(lines, merges: ["A1:A2", "B1:B2"])
    #expect(Self.headers(submission) == [1...2])
    #expect(Self.money(submission) == [Money(baht: 6)])
    #expect(submission.unrecognised.map(\.kind) == [.otherYear])
  }

  @Test("a figure over a label is no year, a year is one", arguments: [("12", nil), ("2569", 2_569), ("2026", 2_569)])
  func figureOverLabel(figure: String, year: Int?) throws {
    let lines = "ลำดับที่|ชื่อโครงการ|\(figure)|แหล่งงบประมาณ\n||งบประมาณ\n1|โครงการ ก|5|กทม."
    let submission = try readLines(lines, merges: ["A1:A2", "B1:B2", "D1:D2"])
    #expect(Self.headers(submission) == [1...2])
    #expect(submission.fiscalYears.map(\.value?.buddhistYear) == (year.map { [$0] } ?? []))
  }

  // MARK: Whose the table is

  @Test("a heading may have two cells beside it, which are told; a row of four cells is none", arguments: [3, 4])
  func cellsBesideHeading(count: Int) throws {
    let line = ["หน่วยงาน กองหนึ่ง", "ก", "ข", "ค"].prefix(count).joined(separator: "|")
    let submission = try readLines("\(line)\n\n\(Self.header)\n1|โครงการ ก|5")
    #expect(submission.divisions.map(\.name.value) == [count == 3 ? "กองหนึ่ง" : nil])
    #expect(submission.unrecognised.map(\.written) == [count == 3 ? "ก ข" : "หน่วยงาน กองหนึ่ง ก ข ค"])
  }

  @Test("the first year above the tables of a sheet counts, a line with another one is told")
  func secondYear() throws {
    let lines = "แผนงานทั้งหมดของเรา ปี 2568\nรายละเอียดของเรา ปี 2567"
    let submission = try readLines("\(lines)\n\(Self.header)\n1|โครงการ ก|5")
    #expect(submission.fiscalYears.map(\.value?.buddhistYear) == [2_568])
    #expect(submission.unrecognised.map(\.written) == ["รายละเอียดของเรา ปี 2567"])
  }

  @Test("below a division's name an office alone on its line is whose the projects are, one among other words is not")
  func owner() throws {
    let groups = { (line: String) in
      try readLines("หน่วยงาน กองหนึ่ง\n\n\(line)\n\n\(Self.header)\n1|โครงการ ก|5").divisions[0].projects
        .map(\.workGroups.value)
    }
    #expect(try groups("กองสอง") == [["กองสอง"]])
    #expect(try groups("สรุปงานของกองสอง") == [nil])
  }

  @Test(
    "an office right below the line that names the division is its department, farther below it is a work group",
    arguments: [("", true), ("\n", false), ("ข้อความ\n", false), ("ข้อความ\n\n", false)])
  func department(between: String, isDepartment: Bool) throws {
    let division = try readLines("แผนงานของกองหนึ่ง\n\(between)สำนักสอง\n\(Self.header)\n1|โครงการ ก|5").divisions[0]
    #expect(division.name.value == "กองหนึ่ง")
    #expect(division.department.value == (isDepartment ? "สำนักสอง" : nil))
    #expect(division.projects.map(\.workGroups.value) == [isDepartment ? nil : ["สำนักสอง"]])
  }

  @Test("a group's name below a table that is not of projects heads nothing, and is told")
  func groupBelowOtherTable() throws {
    let submission = try readLines("ลำดับที่|พันธกิจ\n1|ดูแลต้นไม้\n\nกลุ่มงานเด็ก\n\n\(Self.header)\n1|โครงการ ก|5")
    #expect(submission.unrecognised.map(\.written) == ["กลุ่มงานเด็ก"])
    #expect(submission.divisions[0].projects.map(\.workGroups.value) == [nil])
  }

  @Test("a line with the words for a name heads the schedule below it, a row of three cells does not")
  func nameAboveSchedule() throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."].joined(separator: "|")
    let schedule = "ขั้นตอนการปฏิบัติงาน|ค่าน้ำหนัก|\(months)\nเตรียมงาน|100|/"
    for (line, name) in [("ชื่อโครงการ ปลูกต้นไม้", "ปลูกต้นไม้"), ("ชื่อโครงการ ปลูกต้นไม้|ก|ข", nil)] {
      let schedules = try readLines("\(line)\n\(schedule)").divisions[0].schedules
      #expect(schedules.map(\.project.value?.name) == [name], "\(line)")
    }
  }

  @Test("one column under the money that a source heads is the money of that source")
  func oneSourceUnderTheMoney() throws {
    let one = try readLines("\(Self.header)\n||กทม.\n1|โครงการ ก|5", merges: ["A1:A2", "B1:B2"])
    #expect(one.divisions[0].budgetSummary[0].fundings.map(\.source.value) == ["กทม."])
    #expect(one.divisions[0].budgetSummary[0].fundings.map(\.amount.value?.wholeBaht) == [5])
    let other = try readLines("\(Self.header)\n||(บาท)\n1|โครงการ ก|5", merges: ["A1:A2", "B1:B2"])
    #expect(other.divisions[0].budgetSummary[0].fundings.map(\.source.value) == [nil])
  }

  @Test("the line of a work group with its sub-total heads the projects below it, also when they cost nothing")
  func subTotalOfNothing() throws {
    func groups(_ lines: String) throws -> [[String]?] {
      try readLines("\(Self.header)\n\(lines)").divisions[0].budgetSummary.map(\.workGroups.value)
    }
    #expect(try groups("|กลุ่มงานเด็ก|0\n1|โครงการ ก|0\n2|โครงการ ข|0") == [["กลุ่มงานเด็ก"], ["กลุ่มงานเด็ก"]])
    #expect(try groups("|กลุ่มงานเด็ก|11\n1|โครงการ ก|5\n2|โครงการ ข|6") == [["กลุ่มงานเด็ก"], ["กลุ่มงานเด็ก"]])
    // Of projects that state no money it is no sum.
    #expect(try groups("|กลุ่มงานเด็ก|0\n1|โครงการ ก\n2|โครงการ ข") == [nil, nil])
  }

  @Test(
    "columns under one for money are those of sources that the form does not know, where at least half begin as such")
  func otherSources() throws {
    func sources(_ labels: String, _ row: String = "1|โครงการ ก|5|6", upTo last: String = "D") throws -> (
      [String?], [String]
    ) {
      let submission = try readLines(
        "\(Self.header)\n||\(labels)\n\(row)", merges: ["A1:A2", "B1:B2", "C1:\(last)1"])
      return (
        submission.divisions[0].budgetSummary[0].fundings.map(\.source.value), submission.guessedColumns.map(\.written)
      )
    }
    let both = try sources("เงินรายได้|อุดหนุนทั่วไป")
    #expect(both.0 == ["เงินรายได้", "อุดหนุนทั่วไป"])
    #expect(both.1 == ["เงินรายได้", "อุดหนุนทั่วไป"])
    #expect(try sources("เงินรายได้|กิจกรรมพัฒนาผู้เรียน").0 == ["เงินรายได้", "กิจกรรมพัฒนาผู้เรียน"])
    #expect(try sources("เงินรายได้|เด็ก|ผู้สูงอายุ", "1|โครงการ ก|5|6|7", upTo: "E").0 == [nil])
    #expect(try sources("เงินที่ขอ|เงินได้รับ").0 == [nil])
    #expect(try sources("เงินรายได้|เงินรายได้").0 == [nil])
    #expect(try sources("เงินรายได้|เงินปี 2568").0 == [nil])
    // Sources that the form knows are no guess.
    #expect(try sources("กทม.|เงินสะสม").1 == [])
  }

  @Test("a sum of the sources in a column of its own beside them is not told, one further off is")
  func sumOfSources() throws {
    for (header, row, written) in [("รวม", "11", []), ("สถานที่|รวม", "วัด|11", ["สถานที่", "รวม"])] {
      let submission = try readLines(
        "\(Self.header)||\(header)\n||กทม.|รัฐบาล\n1|โครงการ ก|5|6|\(row)", merges: ["A1:A2", "B1:B2", "C1:D1"])
      #expect(submission.unrecognised.map(\.written) == written)
      #expect(
        submission.divisions[0].budgetSummary[0].fundings.map(\.amount.value) == [Money(baht: 5), Money(baht: 6)])
    }
  }

  @Test("a fiscal year over the months is the plan's, any other year that of the calendar")
  func yearsOverMonths() throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    for (label, years) in [("ปีงบประมาณ พ.ศ. ๒๕๖๙", [2569, 2569, 2569]), ("พ.ศ. ๒๕๖๙", [2570, 2569, 2569])] {
      let submission = try readLines(
        "ขั้นตอน|\(label)\n|พ.ศ. ๒๕๖๘|||พ.ศ. ๒๕๖๙\n|\(months.joined(separator: "|"))\n๑. สำรวจ|x",
        merges: ["A1:A3", "B1:M1"])
      #expect(submission.fiscalYears.compactMap(\.value?.buddhistYear) == years)
    }
  }

  @Test(
    "a row of which only columns that nobody knows say anything does not end the table, unless a blank row stands above"
  )
  func rowsBeside() throws {
    let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|ปัญหา"
    for (blank, names) in [("", ["โครงการ ก", "โครงการ ข"]), ("\n", ["โครงการ ก"])] {
      let submission = try readLines("\(header)\n1|โครงการ ก|5\(blank)\n|||ช้า\n3|โครงการ ข|6")
      #expect(submission.divisions[0].budgetSummary.map(\.name.value) == names)
      #expect(submission.unrecognised.map(\.written).contains { $0.hasPrefix("ปัญหา") || $0.hasPrefix("ช้า") })
    }
  }

  @Test("a row for what came of a step ends no table, be it marked or not")
  func blankResults() throws {
    let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    let header = "ขั้นตอน|น้ำหนัก (%)|แผน/ผล|\(months.joined(separator: "|"))"
    let submission = try readLines(
      "\(header)\n๑. สำรวจ|40|แผน|/\n||ผล\n||แผน\n๒. สรุป|60|แผน||/\n||ผล||/")
    let steps = submission.divisions[0].schedules.flatMap(\.steps)
    #expect(steps.map(\.step.value?.name) == ["สำรวจ", "สรุป"])
    #expect(steps.map(\.months.value?.months) == [[.october], [.november]])
    #expect(submission.unrecognised.map(\.kind) == [.results])
  }

  @Test("a total of words that say nothing is that of the rows above where it is their sum")
  func totalsOfUnknownWords() throws {
    func scopes(_ amount: Int) throws -> [StatedTotal.Scope?] {
      try readLines(
        "\(Self.header)\n1|โครงการ ก|5\n2|โครงการ ข|6\n|รวมแผนงานบริหาร|11\n3|โครงการ ค|7\n|รวมทุกแผนงาน|\(amount)"
      ).divisions[0].totals.map(\.scope.value)
    }
    #expect(try scopes(18) == [.table, .table])
    #expect(try scopes(7) == [.table, .table])
    #expect(try scopes(17) == [.table, nil])
  }
}
