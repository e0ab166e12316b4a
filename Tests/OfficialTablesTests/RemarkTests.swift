import OfficialTables
import Spreadsheet
import Testing

/// Words of somebody's in cells where the form has none: each is told, wherever it stands.
@Suite("Remarks among labels and figures")
struct RemarkTests {
  private static let mark = "ตรวจแล้ว"

  private static func told(_ submission: Submission) -> [String] {
    submission.unrecognised.map { "\($0.kind) \($0.location.cell) \($0.written)" }
  }

  @Test("a label with nothing below it is told, one with something below it as a column")
  func labels() throws {
    let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ||\(Self.mark)"
    #expect(Self.told(try readLines("\(header)\n1|โครงการ ก|5")) == ["label G1 \(Self.mark)"])
    #expect(Self.told(try readLines("\(header)\n1|โครงการ ก|5||||ครบ")) == ["column G1 \(Self.mark)"])
    // What comes below a heading among the rows is below the same label.
    let late = "\(header)\n1|โครงการ ก|5\nกลุ่มงานเด็ก\n2|โครงการ ข|6||||ครบ"
    #expect(Self.told(try readLines(late)).filter { $0.contains(Self.mark) } == ["column G1 \(Self.mark)"])
  }

  @Test("words over the labels, and among the numbers of the columns, are told")
  func overLabels() throws {
    let upper = "ลำดับที่|ชื่อโครงการ|งบประมาณ|\(Self.mark)|\n||ปี 2568|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ\n1|โครงการ ก|5"
    #expect(Self.told(try readLines(upper, merges: ["A1:A2", "B1:B2"])) == ["label D1 \(Self.mark)"])
    let numbers = "ลำดับที่|ชื่อโครงการ|งบประมาณ\n(1)|(2) \(Self.mark)|(3)\n1|โครงการ ก|5"
    #expect(Self.told(try readLines(numbers)) == ["label B2 (2) \(Self.mark)"])
    let formula = "ลำดับที่|ชื่อโครงการ|งบประมาณ\n(1)|(2)|(3) = (4)-(5)\n1|โครงการ ก|5"
    #expect(Self.told(try readLines(formula)) == [])
  }

  @Test("words instead of the unit below the label of the money are told")
  func insteadOfUnit() throws {
    let merges = ["A1:A2", "B1:B2"]
    let lines = { (unit: String) in "ลำดับที่|ชื่อโครงการ|งบประมาณ|จำนวน\n||\(unit)|(คน)\n1|โครงการ ก|5|3" }
    #expect(Self.told(try readLines(lines("(พันบาท)"), merges: merges)) == ["column D1 จำนวน"])
    #expect(
      Set(Self.told(try readLines(lines(Self.mark), merges: merges))) == ["label C2 \(Self.mark)", "column D1 จำนวน"])
  }

  private static let months = "ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย."

  @Test("a word beside the name of a month under the label of the calendar is told")
  func months() throws {
    let schedule = { (months: String) in
      "โครงการที่ 1 โครงการ ก\nขั้นตอนการปฏิบัติงาน|ค่าน้ำหนัก|ระยะเวลาดำเนินการ\n||\(months)\nเตรียมงาน|100|/"
    }
    let merges = ["C2:N2", "A2:A3", "B2:B3"]
    #expect(Self.told(try readLines(schedule(Self.months), merges: merges)) == [])
    let marked = Self.months.replacing("ส.ค.", with: "ส.ค. \(Self.mark)")
    #expect(Self.told(try readLines(schedule(marked), merges: merges)) == ["label M3 ส.ค. \(Self.mark)"])
  }

  @Test("words in a column of numbers that say nothing are told, the numbers are not", arguments: [mark, "๑ \(mark)"])
  func ignoredColumn(written: String) throws {
    let schedule = { (number: String) in
      "โครงการที่ 1 โครงการ ก\nที่|ขั้นตอนการปฏิบัติงาน|ค่าน้ำหนัก|\(Self.months)\n\(number)|เตรียมงาน|100|/"
    }
    for number in ["๑", "1", "1.1", "ก.", "ขั้นที่ ๑"] { #expect(Self.told(try readLines(schedule(number))) == []) }
    #expect(Self.told(try readLines(schedule(written))) == ["strayCells A3 \(written)"])
  }

  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"

  @Test("words instead of a figure of a total are told")
  func total() throws {
    let rows = "\(Self.header)\n1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n2|โครงการ ข|6|กทม.|กลุ่มงานเด็ก\n"
    #expect(Self.told(try readLines(rows + "|รวมงบประมาณทั้งสิ้น|11")) == [])
    #expect(Self.told(try readLines(rows + "|รวมงบประมาณทั้งสิ้น|-")) == [])
    #expect(
      Self.told(try readLines(rows + "|รวมงบประมาณทั้งสิ้น|\(Self.mark)")) == ["strayCells C4 \(Self.mark)"])
  }

  @Test("words beside a sum without a name are told, and make no project of it; a source does")
  func totalWithoutName() throws {
    let rows = "\(Self.header)\n1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n2|โครงการ ข|6|กทม.|กลุ่มงานเด็ก\n"
    let remark = try readLines(rows + "||11|\(Self.mark)")
    #expect(Self.told(remark) == ["strayCells D4 \(Self.mark)"])
    #expect(remark.guesses.map(\.kind) == [.totalWithoutName])
    #expect(remark.divisions[0].budgetSummary.map(\.fundings.count) == [1, 1])
    let source = try readLines(rows + "||11|รัฐบาล")
    #expect(source.guesses == [])
    #expect(source.divisions[0].budgetSummary.map(\.fundings.count) == [1, 2])
  }

  @Test("words beside a sum that is only carried to the next page are told", arguments: ["ยอดยกไป", "ยอดยกมา"])
  func carriedForward(words: String) throws {
    let rows = "\(Self.header)\n1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n"
    #expect(Self.told(try readLines(rows + "|\(words)|5")) == [])
    #expect(Self.told(try readLines(rows + "|\(words) \(Self.mark)|5")) == ["strayCells B3 \(words) \(Self.mark)"])
    #expect(Self.told(try readLines(rows + "|\(words)|\(Self.mark)")) == ["strayCells C3 \(Self.mark)"])
  }

  @Test("what a row of a step says of its project otherwise than the project's own row is told")
  func stepRows() throws {
    let sheet = { (group: String) in
      "โครงการ|กลุ่มงาน|ขั้นตอน|ค่าน้ำหนัก|ระยะเวลา\nโครงการ ก|กลุ่มงานเด็ก|เตรียมงาน|40|ต.ค.\n|\(group)|จัดงาน|60|พ.ย."
    }
    #expect(Self.told(try readLines(sheet(""))) == [])
    #expect(Self.told(try readLines(sheet("กลุ่มงานเด็ก"))) == [])
    #expect(Self.told(try readLines(sheet(Self.mark))) == ["strayCells B3 \(Self.mark)"])
    // Words for a weight cannot be read, which is told of the step.
    let weight = try readLines("โครงการ|กลุ่มงาน|ขั้นตอน|ค่าน้ำหนัก|ระยะเวลา\nโครงการ ก|กลุ่มงานเด็ก|เตรียมงาน|\(Self.mark)|ต.ค.")
    #expect(Self.told(weight) == [])
    #expect(weight.divisions[0].schedules.map { $0.steps.map(\.weight.isUnreadable) } == [[true]])
  }

  @Test("another department of the same division is told")
  func department() throws {
    let line = "หน่วยงาน กองสวัสดิการสังคม สังกัด สำนักพัฒนาสังคม"
    #expect(Self.told(try readLines("\(line)\n\(line)")) == [])
    let submission = try readLines("\(line)\n\(line) \(Self.mark)")
    #expect(Self.told(submission) == ["text A2 สำนักพัฒนาสังคม \(Self.mark)"])
    #expect(submission.divisions.map(\.department.value) == ["สำนักพัฒนาสังคม"])
  }
}
