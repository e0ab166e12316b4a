import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Rows between projects that are none: what is listed below them, what heads them, sums of their own.
@Suite("Rows between projects")
struct ListedPartTests {
  private static func projects(_ submission: Submission) -> [String] {
    submission.divisions.flatMap(\.projects).map { row in
      let money = Money.sum(row.fundings.compactMap(\.amount.value))
      return "\(row.name.value ?? "?") \(money?.wholeBaht ?? -1)"
    }
  }

  @Test("listed lines that add up to the project above are its parts in a table without numbers too")
  func listed() throws {
    func read(_ second: Int, mark: String) throws -> [String] {
      Self.projects(
        try readLines(
          """
          รหัส|โครงการ|งบประมาณ|ส่วนราชการ
          A-01|ปลูกต้นไม้|5000|กลุ่มงานสวน
          |\(mark)กล้าไม้|2000|
          |\(mark)ปุ๋ย|\(second)|
          A-02|ตัดแต่งกิ่ง|700|กลุ่มงานสวน
          """))
    }
    #expect(try read(3000, mark: "- ") == ["ปลูกต้นไม้ 5000", "ตัดแต่งกิ่ง 700"])
    #expect(try read(3000, mark: "• ") == ["ปลูกต้นไม้ 5000", "ตัดแต่งกิ่ง 700"])
    #expect(try read(3001, mark: "- ").count == 4)
    #expect(try read(3000, mark: "").count == 4)
  }

  @Test("amounts below a project that its own total sums up are its money, after other such totals too")
  func expenses() throws {
    let submission = try readLines(
      """
      ที่|โครงการ|รายละเอียด|งบประมาณ
      1|โครงการ ก|ค่าอาหาร|600
      ||ค่าวิทยากร|400
      ||รวม|1000
      2|โครงการ ข|ค่าป้าย|100
      ||ค่าพาหนะ|50
      ||รวม|150
      3|โครงการ ค|ไม่ใช้งบประมาณ|-
      """)
    #expect(Self.projects(submission) == ["โครงการ ก 1000", "โครงการ ข 150", "โครงการ ค 0"])
  }

  @Test("a project below the total of everything is told, and one below the total of some rows is not")
  func belowGrandTotal() throws {
    func kinds(_ label: String) throws -> [ReadingGuess.Kind] {
      try readLines(
        "ที่|โครงการ|งบประมาณ\n1|โครงการ ก|600\n2|โครงการ ข|400\n|\(label)|1000\n3|โครงการ ค|5"
      ).guesses.map(\.kind)
    }
    #expect(try kinds("รวมทั้งสิ้น") == [.projectBelowTotal])
    #expect(try kinds("รวมงบประมาณทั้งสิ้นปี 2569") == [.projectBelowTotal])
    #expect(try kinds("รวม") == [])
    let unnumbered = try readLines(
      "โครงการ|งบประมาณ|ส่วนราชการ\nโครงการ ก|600|กลุ่มงานสวน\nโครงการ ข|400|กลุ่มงานสวน\nรวมทั้งสิ้น|1000\nโครงการ ค|5|กลุ่มงานสวน"
    )
    #expect(unnumbered.guesses.map(\.kind) == [.projectBelowTotal])
  }

  @Test(
    "what stands below a line that it is not in the plan is set aside and told, in whatever column the line stands",
    arguments: [
      "โครงการที่ไม่ผ่านการพิจารณา||", "|โครงการที่ไม่ผ่านการพิจารณา|", "โครงการที่จะดำเนินการในปีงบประมาณ พ.ศ. 2570||",
      "|แผนปีงบประมาณ พ.ศ. 2568|",
    ])
  func notInPlan(line: String) throws {
    let submission = try readLines(
      "แผนปฏิบัติการประจำปี พ.ศ. 2569\nที่|โครงการ|งบประมาณ\n1|โครงการ ก|600\n2|โครงการ ข|400\n\(line)\n3|โครงการ ค|5\n4|โครงการ ง|7"
    )
    #expect(Self.projects(submission) == ["โครงการ ก 600", "โครงการ ข 400"])
    #expect(submission.unrecognised.map(\.kind) == [.rows])
    #expect(submission.unrecognised[0].lastRow == 7)
  }

  @Test("a source behind an amount that is not the one of its row is told")
  func otherSource() throws {
    func told(_ amount: String, _ source: String) throws -> [String] {
      try readLines("ที่|โครงการ|งบประมาณ|แหล่งงบประมาณ\n1|โครงการ ก|\(amount)|\(source)\n2|โครงการ ข|5|กทม.")
        .unrecognised.map(\.written)
    }
    #expect(try told("10,000 บาท (เงินรายได้)", "เงินอุดหนุน") == ["10,000 บาท (เงินรายได้)"])
    #expect(try told("10,000 บาท (เงินรายได้)", "") == ["10,000 บาท (เงินรายได้)"])
    #expect(try told("10,000 บาท (เงินรายได้)", "เงินรายได้") == [])
  }

  @Test(
    "a total is one though it has a number, by its word alone or by its sum",
    arguments: [
      ("รวมทั้งสิ้น", 1_000, true), ("รวม", 1_000, true), ("รวม 2 โครงการ", 1_000, true), ("รวมเงินอุดหนุน", 1_000, true),
      ("รวมทั้งสิ้น", 1_001, true), ("รวมพลคนรักสวน", 1_001, false),
    ])
  func numberedTotal(label: String, amount: Int, isTotal: Bool) throws {
    let submission = try readLines(
      "ที่|โครงการ|งบประมาณ\n1|โครงการ ก|600\n2|โครงการ ข|400\n3|\(label)|\(amount)")
    #expect(Self.projects(submission).count == (isTotal ? 2 : 3))
    let stated = submission.divisions[0].totals.compactMap { $0.amount.value?.wholeBaht }.map { Int($0) }
    #expect(stated == (isTotal ? [amount] : []))
  }

  @Test("below the total a number that does not go on opens no table again")
  func closed() throws {
    func kinds(_ number: Int) throws -> [Unrecognised.Kind] {
      try readLines(
        "ที่|โครงการ|งบประมาณ|แหล่งงบประมาณ\n1|โครงการ ก|600|กทม.\n2|โครงการ ข|400|กทม.\n|รวมทั้งสิ้น|1000\n"
          + "\(number)|โครงการ ค|5|กทม.\n||7|รัฐบาล"
      ).unrecognised.map(\.kind)
    }
    #expect(try kinds(3) == [])
    #expect(try kinds(5) == [.belowTotal])
  }

  @Test(
    "a line with a number and a level of plans heads the projects below it and goes on with no name above",
    arguments: [
      ("๒. ยุทธศาสตร์ด้านคน", ["ปลูกต้นไม้ในสวน 5", "ตัดแต่งกิ่งริมทาง 7"]),
      ("๒.๑ แผนงานการศึกษา", ["ปลูกต้นไม้ในสวน 5", "ตัดแต่งกิ่งริมทาง 7"]),
      ("ระยะที่ 3 ริมน้ำ", ["ปลูกต้นไม้ในสวนระยะที่ 3 ริมน้ำ 5", "ตัดแต่งกิ่งริมทาง 7"]),
      ("ริมน้ำ", ["ปลูกต้นไม้ในสวนริมน้ำ 5", "ตัดแต่งกิ่งริมทาง 7"]),
    ])
  func headings(line: String, projects: [String]) throws {
    let submission = try readLines(
      """
      ที่|โครงการ|งบประมาณ
      |๑. ยุทธศาสตร์ด้านเมือง
      1|ปลูกต้นไม้|5
      |ในสวน
      |\(line)
      2|ตัดแต่งกิ่ง|7
      |ริมทาง
      """)
    #expect(Self.projects(submission) == projects)
  }

  @Test("steps lose the number of their project where they count on from 1 behind it, and keep any other")
  func stepNumbers() throws {
    func steps(_ second: String) throws -> [String?] {
      try readLines(
        """
        ที่|โครงการ / ขั้นตอน|ค่าน้ำหนัก|งบประมาณ|ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.
        1|โครงการ ก|100|5000
        |๑.๑ เตรียม|40||x
        |\(second) ทำ|60|||x
        """
      ).divisions[0].schedules.flatMap(\.steps).map { $0.step.value?.name }
    }
    #expect(try steps("๑.๒") == ["เตรียม", "ทำ"])
    #expect(try steps("๑.๓") == ["๑.๑ เตรียม", "๑.๓ ทำ"])
  }

  @Test("a unit in parentheses behind the name of an office is no department")
  func unitBehindOffice() throws {
    let submission = try readLines(
      "สรุปแผน กองสวนสาธารณะ ปีงบประมาณ 2569 (หน่วย : พันบาท)\nที่|โครงการ|งบประมาณ\n1|โครงการ ก|5")
    #expect(submission.divisions.map(\.name.value) == ["กองสวนสาธารณะ"])
    #expect(submission.divisions[0].department.value == nil)
    #expect(Self.projects(submission) == ["โครงการ ก 5000"])
  }

  @Test("a card's labels may be numbered")
  func numberedCard() throws {
    let submission = try readLines(
      "1. โครงการ|ปลูกต้นไม้\n2. ผู้รับผิดชอบ|กลุ่มงานสวน\n3) งบประมาณ|จำนวน 38,500 บาท (สามหมื่นแปดพันห้าร้อยบาทถ้วน)")
    #expect(Self.projects(submission) == ["ปลูกต้นไม้ 38500"])
  }
}
