import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// How many rows and cells say something of the others: each threshold from both sides.
@Suite("What is enough to tell what rows and columns are")
struct RowThresholdTests {
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"

  private static func kinds(_ submission: Submission) -> [ReadingGuess.Kind] { submission.guesses.map(\.kind) }

  // MARK: What stands once

  private static func groups(_ stated: [Bool]) throws -> [[String]?] {
    let rows = stated.enumerated().map { index, isStated in
      "\(index + 1)|โครงการ \(index + 1)|5|กทม.|\(isStated ? "กลุ่มงานที่ \(index + 1)" : "")"
    }
    return try readLines(([header] + rows).joined(separator: "\n")).divisions[0].budgetSummary.map(\.workGroups.value)
  }

  @Test("a value stands once for the rows below where half of the cells are blank, not where fewer are")
  func writtenOnce() throws {
    let (first, third) = (["กลุ่มงานที่ 1"], ["กลุ่มงานที่ 3"])
    #expect(try Self.groups([true, false, true, false]) == [first, first, third, third])
    #expect(try Self.groups([true, false, true, false, true]) == [first, nil, third, nil, ["กลุ่มงานที่ 5"]])
    // Two rows tell nothing, and what stands lower says nothing of the first row.
    #expect(try Self.groups([true, false]) == [first, nil])
    #expect(try Self.groups([true, false, false]) == [first, first, first])
    #expect(try Self.groups([false, true, false, false]) == [nil, ["กลุ่มงานที่ 2"], nil, nil])
  }

  @Test("a source stands once for the rows below, past those that have several and those that cost nothing")
  func sourceOnce() throws {
    let rows = [
      "1|โครงการ ก|5|กทม.", "2|โครงการ ข|6", "3|โครงการ ค|7|เงินกู้", "||8|รัฐบาล", "4|โครงการ ง|9", "5|โครงการ จ|0",
      "6|โครงการ ฉ|10",
    ]
    let sources = try readLines(([Self.header] + rows).joined(separator: "\n")).divisions[0].budgetSummary.map {
      $0.fundings.map(\.source.value)
    }
    #expect(sources == [["กทม."], ["กทม."], ["เงินกู้", "รัฐบาล"], ["กทม."], [nil], ["กทม."]])
  }

  // MARK: Names over two rows

  @Test("names that are broken over two rows twice are so as a rule, one line alone may be anybody's remark")
  func brokenNames() throws {
    let twice = "1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n|ตอนต้น\n2|โครงการ ข|6|กทม.|กลุ่มงานเด็ก\n|ตอนปลาย"
    let broken = try readLines("\(Self.header)\n\(twice)")
    #expect(broken.divisions[0].budgetSummary.map(\.name.value) == ["โครงการ กตอนต้น", "โครงการ ขตอนปลาย"])
    #expect(Self.kinds(broken) == [.restOfName, .restOfName])
    let once = try readLines("\(Self.header)\n\(twice.replacing("\n|ตอนต้น", with: ""))")
    #expect(once.divisions[0].budgetSummary.map(\.name.value) == ["โครงการ ก", "โครงการ ข"])
    #expect(once.unrecognised.map(\.written) == ["ตอนปลาย"])
  }

  @Test("only lines right below a project count as the rest of its name, headings among the names do not")
  func restsOfNames() throws {
    let apart = "1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n|ตอนต้น\n\n|ตอนปลาย\n2|โครงการ ข|6|กทม.|กลุ่มงานเด็ก"
    let remarks = try readLines("\(Self.header)\n\(apart)")
    #expect(remarks.divisions[0].budgetSummary.map(\.name.value) == ["โครงการ ก", "โครงการ ข"])
    #expect(remarks.unrecognised.map(\.written) == ["ตอนต้น", "ตอนปลาย"])
    // A heading above the projects keeps none of the names below it apart.
    let twice = "1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n|ตอนต้น\n2|โครงการ ข|6|กทม.|กลุ่มงานเด็ก\n|ตอนปลาย"
    let headed = try readLines("\(Self.header)\n|แผนงานสวัสดิการ\n\(twice)")
    #expect(headed.divisions[0].budgetSummary.map(\.name.value) == ["โครงการ กตอนต้น", "โครงการ ขตอนปลาย"])
  }

  @Test("a table numbers its projects where half of them have numbers; then one without is told")
  func numbered() throws {
    let half = try readLines("\(Self.header)\n1|โครงการ ก|5\n|โครงการ ข|6")
    #expect(Self.kinds(half) == [.projectWithoutNumber])
    let fewer = try readLines("\(Self.header)\n1|โครงการ ก|5\n|โครงการ ข|6\n|โครงการ ค|7")
    #expect(Self.kinds(fewer) == [])
    #expect(fewer.divisions[0].budgetSummary.count == 3)
  }

  @Test("a word, a number and a title among the names are a heading, other words are somebody's")
  func numberedHeadings() throws {
    let kinds = { (line: String) in
      try readLines("\(Self.header)\n1|โครงการ ก|5|กทม.\n|\(line)\n2|โครงการ ข|6|กทม.").unrecognised.map(\.kind)
    }
    for line in ["แผนงาน ๒ สังคม", "ชั้น ๒ อาคาร"] { #expect(try kinds(line) == [.text], "\(line)") }
    for line in ["แผนงานสังคม", "แผนงาน ๒", "ภาค ๒ ใต้", "แผน๑งาน ๒ ใต้", "แผนงาน สอง สังคม"] {
      #expect(try kinds(line) == [.strayCells], "\(line)")
    }
  }

  @Test("a remark in the column of the names ends no table")
  func remarkAmongNames() throws {
    let submission = try readLines("\(Self.header)\n1|โครงการ ก|5\n|หมายเหตุ ยังไม่แน่\n2|โครงการ ข|6")
    #expect(submission.divisions[0].budgetSummary.map(\.number.value) == [1, 2])
    #expect(submission.unrecognised.map(\.written) == ["หมายเหตุ ยังไม่แน่"])
  }

  @Test("a heading of a measure among the rows is that of those below it, a heading of a higher level is told")
  func headingsAmongRows() throws {
    let rows = { (heading: String) in
      try readLines("\(Self.header)\n1|โครงการ ก|5\n|\(heading)\n2|โครงการ ข|6")
    }
    let measure = try rows("มาตรการที่ ๑.๑.๑.๑ พัฒนา")
    #expect(measure.divisions[0].budgetSummary.map(\.measure.value?.description) == [nil, "1.1.1.1"])
    let goal = try rows("เป้าประสงค์ที่ ๑.๑.๑ พัฒนา")
    #expect(goal.divisions[0].budgetSummary.map(\.measure.value?.description) == [nil, nil])
    #expect(goal.unrecognised.map(\.written) == ["เป้าประสงค์ที่ ๑.๑.๑ พัฒนา"])
  }

  @Test("where nothing is numbered a name alone is a project that begins like one, or shares the amount above")
  func namesAlone() throws {
    let rows = { (lines: String, merges: [String]) in
      try readLines("โครงการยุทธศาสตร์|ประมาณการ|ส่วนราชการ\nโครงการ ก|5|กลุ่มงานเด็ก\n\(lines)", merges: merges)
        .divisions[0].projectList.map(\.name.value)
    }
    #expect(try rows("โครงการ ข", []) == ["โครงการ ก", "โครงการ ข"])
    #expect(try rows("อบรมอาสา", []) == ["โครงการ ก"])
    #expect(try rows("อบรมอาสา", ["B2:B3"]) == ["โครงการ ก", "อบรมอาสา"])
    #expect(try rows("รอผลการจัดสรร", ["C2:C3"]) == ["โครงการ ก"])
  }

  @Test("a signature below the rows is no project, and a project is none")
  func signatures() throws {
    let list = "โครงการยุทธศาสตร์|ประมาณการ|ส่วนราชการ\nโครงการ ก|5|กลุ่มงานเด็ก"
    let submission = try readLines("\(list)\nโครงการ ข||ผู้จัดทำ\nผู้จัดทำ นาย ก||กลุ่มงานเด็ก")
    #expect(submission.divisions[0].projectList.map(\.name.value) == ["โครงการ ก", "โครงการ ข"])
    #expect(submission.unrecognised.map { "\($0.kind) \($0.location.cell)" } == ["text A4"])
  }

  // MARK: Totals

  @Test("an amount without a name is the total of two rows, of one only where a formula says so")
  func fewestRowsOfTotal() throws {
    let two = try readLines("\(Self.header)\n1|โครงการ ก|5|กทม.\n2|โครงการ ข|6|กทม.\n||11")
    #expect(Self.kinds(two) == [.totalWithoutName])
    let one = try readLines("\(Self.header)\n1|โครงการ ก|5|กทม.\n||5")
    #expect(!Self.kinds(one).contains(.totalWithoutName))
  }

  @Test("an amount is the sub-total of the rows since the last one, and not of any others")
  func subtotals() throws {
    let rows = "1|โครงการ ก|5\n2|โครงการ ข|6\n||11\n3|โครงการ ค|7\n4|โครงการ ง|8\n"
    let right = try readLines("\(Self.header)\n\(rows)||15")
    #expect(right.divisions[0].budgetSummary.count == 4)
    #expect(Self.kinds(right) == [.totalWithoutName, .totalWithoutName])
    let whole = try readLines("\(Self.header)\n\(rows)||26")
    #expect(whole.divisions[0].budgetSummary.count == 4)
    let wrong = try readLines("\(Self.header)\n\(rows)||14")
    #expect(Self.kinds(wrong).filter { $0 == .totalWithoutName }.count == 1)
    // One row is no group of which an amount would be the sum.
    let one = try readLines("\(Self.header)\n1|โครงการ ก|5\n2|โครงการ ข|6\n||11\n3|โครงการ ค|7\n||7")
    #expect(Self.kinds(one).filter { $0 == .totalWithoutName }.count == 1)
  }

  @Test("a header that is printed again goes on with the sums of the rows above it, another header does not")
  func sumsOverPages() throws {
    let rows = "1|โครงการ ก|5\n2|โครงการ ข|6\n"
    let again = try readLines("\(Self.header)\n\(rows)\(Self.header)\n3|โครงการ ค|7|กทม.\n||18")
    #expect(Self.kinds(again) == [.totalWithoutName])
    let other = "ลำดับที่|ชื่อโครงการ|งบประมาณ|ส่วนราชการที่รับผิดชอบ"
    let apart = try readLines("\(Self.header)\n\(rows)\(other)\n3|โครงการ ค|7\n||18")
    #expect(!Self.kinds(apart).contains(.totalWithoutName))
  }

  @Test("what stands below the last total is told where its row begins")
  func belowTotal() throws {
    let rows = "1|โครงการ ก|5|กทม.\n2|โครงการ ข|6|กทม.\n|รวมทั้งสิ้น|11\n|เงินสำรอง|7|กทม."
    let submission = try readLines("\(Self.header)\n\(rows)")
    #expect(submission.divisions[0].budgetSummary.count == 2)
    #expect(submission.unrecognised.map { "\($0.kind) \($0.location.cell)" } == ["belowTotal B5"])
  }

  @Test("an amount without a name is told where its row begins")
  func placeOfTotal() throws {
    let submission = try readLines("\(Self.header)\n1|โครงการ ก|5\n2|โครงการ ข|6\n||11||ตรวจแล้ว")
    #expect(submission.guesses.map { "\($0.kind) \($0.location.cell)" } == ["totalWithoutName C4"])
  }

  @Test("a blank cell of a measure or of a work group keeps its place")
  func blankCells() throws {
    let list = "โครงการยุทธศาสตร์|หน่วยงานที่รับผิดชอบ|เชื่อมโยงกับมาตรการ"
    let rows = try readLines("\(list)\nโครงการ ก|กลุ่มงานเด็ก|\nโครงการ ข||1.1.1.1").divisions[0].projects
    #expect(rows.map(\.measure.location?.cell.description) == ["C2", "C3"])
    #expect(rows.map(\.workGroups.location?.cell.description) == ["B2", "B3"])
  }

  @Test("without numbers a name with two cells beside it is a project, with one that tells nothing it is none")
  func substance() throws {
    let rows = { (row: String) in try readLines("\(Self.header)\n|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n\(row)") }
    for row in ["|อบรมอาสา||กทม.", "|อบรมอาสา"] {
      #expect(try rows(row).divisions[0].budgetSummary.map(\.name.value) == ["โครงการ ก"], "\(row)")
    }
    for row in ["|อบรมอาสา|6", "|อบรมอาสา|||กลุ่มงานเด็ก", "-|อบรมอาสา||กทม."] {
      #expect(try rows(row).divisions[0].budgetSummary.map(\.name.value) == ["โครงการ ก", "อบรมอาสา"], "\(row)")
    }
  }

  @Test("a number with a point is a part of the project above, with a letter behind it it is none")
  func parts() throws {
    let rows = { (row: String) in try readLines("\(Self.header)\n1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n\(row)") }
    for row in ["1.1|ค่าวิทยากร|5", "๑.๑.|ค่าวิทยากร|5", "|๑.๑ ค่าวิทยากร|5"] {
      #expect(try rows(row).unrecognised.map(\.kind) == [.part], "\(row)")
    }
    for row in ["1.1ก|ค่าวิทยากร|6", "|๑.๑ล้านต้น|6", "2.1|ค่าวิทยากร|6"] {
      #expect(try !rows(row).unrecognised.contains { $0.kind == .part }, "\(row)")
    }
  }

  @Test("amounts without numbers are parts of the project above where they add up to its amount")
  func unnumberedParts() throws {
    for (last, kinds) in [(6, [Unrecognised.Kind.part]), (5, [.belowTotal])] {
      let rows = "1|โครงการ ก|10|กทม.|กลุ่มงานเด็ก\n|ค่าวิทยากร|4\n|ค่าอาหาร|\(last)\n2|โครงการ ข|7|กทม."
      let submission = try readLines("\(Self.header)\n\(rows)")
      #expect(submission.divisions[0].budgetSummary.map(\.number.value) == [1, 2])
      #expect(submission.unrecognised.map(\.kind) == kinds)
      #expect(submission.unrecognised.map(\.lastRow) == [4])
    }
  }

  // MARK: What stands in a column

  /// The column of the sources, which has a label that nobody knows.
  private static func sourceColumns(_ isSource: [Bool]) throws -> [Int] {
    let rows = isSource.enumerated().map { index, isSource in
      "\(index + 1)|โครงการ \(index + 1)|5|\(isSource ? "กทม." : "อย่างอื่น \(index)")"
    }
    let lines = ["ลำดับที่|ชื่อโครงการ|งบประมาณ|เรื่องนั้น"] + rows
    return try readLines(lines.joined(separator: "\n")).layouts[0].tables[0].columns.filter {
      $0.fact == "source" && $0.reason == .content
    }.map(\.column)
  }

  @Test("three of five sources make a column that of the sources, two of five or a single one do not")
  func share() throws {
    #expect(try Self.sourceColumns([true, true, true, false, false]) == [4])
    #expect(try Self.sourceColumns([true, true, false, false, false]) == [])
    #expect(try Self.sourceColumns([true, true]) == [4])
    #expect(try Self.sourceColumns([true]) == [])
  }

  @Test("rows of two cells tell nothing of a column")
  func shortRows() throws {
    let rows = ["1|โครงการ ก|5|กทม.", "2|โครงการ ข|6|กทม.", "|||อย่างอื่น|ก", "|||อย่างใด|ข"]
    let lines = (["ลำดับที่|ชื่อโครงการ|งบประมาณ|เรื่องนั้น|ริม"] + rows).joined(separator: "\n")
    let columns = try readLines(lines).layouts[0].tables[0].columns.filter { $0.fact == "source" }
    #expect(columns.map(\.column) == [4])
  }

  @Test("a single column of projects is that of their names whatever its label, two are not")
  func names() throws {
    let names = { (labels: String, rows: String) in
      try readLines("ลำดับที่|\(labels)|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ\n\(rows)").divisions[0]
        .budgetSummary.map(\.name.value)
    }
    #expect(try names("เรื่อง", "1|โครงการ ก|5|กทม.\n2|โครงการ ข|6|กทม.") == ["โครงการ ก", "โครงการ ข"])
    #expect(
      try names("เรื่อง|ริม", "1|โครงการ ก|โครงการ ค|5|กทม.\n2|โครงการ ข|โครงการ ง|6|กทม.")
        .allSatisfy { $0 == nil })
  }

  @Test("the first forty rows tell what stands in a column, the next one does not")
  func depth() throws {
    let others = Array(repeating: false, count: 16)
    let sources = Array(repeating: true, count: 24)
    // Of the first forty just as many as have to be, the last of them among those.
    #expect(try Self.sourceColumns(others + sources) == [4])
    #expect(try Self.sourceColumns(others + sources + [false]) == [4])
    #expect(try Self.sourceColumns([false] + others + sources) == [])
  }

  private static func moneyColumns(_ amounts: [String]) throws -> [Int] {
    let rows = amounts.enumerated().map { "\($0 + 1)|โครงการ \($0 + 1)|\($1)|กทม." }
    let lines = ["ลำดับที่|ชื่อโครงการ|เรื่องนั้น|แหล่งงบประมาณ"] + rows
    return try readLines(lines.joined(separator: "\n")).layouts[0].tables[0].columns.filter { $0.fact == "budget" }
      .map(\.column)
  }

  @Test("numbers are money where one reaches fifty, texts where they look like it or reach a thousand")
  func money() throws {
    #expect(try Self.moneyColumns(["50", "3"]) == [3])
    #expect(try Self.moneyColumns(["49", "3"]) == [])
    #expect(try Self.moneyColumns(["50", "-3"]) == [])
    #expect(try Self.moneyColumns(["๕๐.๐๐", "๕๐.๐๐"]) == [3])
    #expect(try Self.moneyColumns(["๔๙.๙๙", "๔๙.๙๙"]) == [])
    #expect(try Self.moneyColumns(["๑๐๐๐", "๑๐๐๐"]) == [3])
    #expect(try Self.moneyColumns(["๙๙๙", "๙๙๙"]) == [])
  }
}
