import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import Testing

/// Which rows are taken for one project, activity or indicator, as the findings about them tell.
@Suite("Rows of several tables are one thing or several")
struct MatchingReadingTests {
  private typealias Header = SheetReading.Header

  /// The findings of rules, each with its cells.
  private static func findings(_ text: String, _ codes: String...) throws -> [String] {
    let reading = try SheetReading(text)
    return try codes.flatMap { code in
      try reading.findings(code).map { finding in
        let cells = finding.places.map(\.location.cell.description).joined(separator: " ")
        return "\(code) \(cells)\(finding.confidence == .probable ? " probably" : "")"
      }
    }
  }

  private static func projects(_ text: String) throws -> [String] {
    try SheetReading(text).division.projects.map(\.line)
  }

  // MARK: Projects

  private static func twice(_ second: String) -> String {
    """
    \(Header.summary)
    ๑|โครงการ ก (๑.๑.๑.๑)|5|กทม.
    ๒|โครงการ ก (\(second))|5|กทม.
    ๓|โครงการ ข (๑.๑.๑.๑)|5|กทม.

    \(Header.list)
    โครงการ ก|5|กลุ่มงานหนึ่ง|๑.๑.๑.๑
    โครงการ ข|5|กลุ่มงานหนึ่ง|๑.๑.๑.๑
    """
  }

  @Test(
    "a project that the summary has twice under one measure and the list once is printed twice, and missing nowhere")
  func doubledInSummary() throws {
    #expect(try Self.findings(Self.twice("๑.๑.๑.๑"), "PRJ001", "PRJ002") == ["PRJ002 B3 B4"])
    #expect(try Self.projects(Self.twice("๑.๑.๑.๑")).count == 2)
  }

  @Test("under two measures they are two projects, one of which the list lacks")
  func twoMeasures() throws {
    #expect(try Self.findings(Self.twice("๑.๑.๑.๒"), "PRJ001", "PRJ002") == ["PRJ001 B4"])
    #expect(try Self.projects(Self.twice("๑.๑.๑.๒")).count == 3)
  }

  @Test("a project that a later table has twice is printed twice there")
  func doubledInList() throws {
    let text = """
      \(Header.summary)
      ๑|โครงการ ก (๑.๑.๑.๑)|5|กทม.

      \(Header.list)
      โครงการ ก|5|กลุ่มงานหนึ่ง|๑.๑.๑.๑
      โครงการ ก|5|กลุ่มงานหนึ่ง|๑.๑.๑.๑
      """
    #expect(try Self.findings(text, "PRJ001", "PRJ002") == ["PRJ002 A6 A7"])
    #expect(try Self.projects(text).count == 1)
  }

  @Test("a row with the same name and number in another sheet is the same project, with another number another one")
  func otherSheet() throws {
    let text = """
      \(Header.summary)
      ๑|โครงการ ก (๑.๑.๑.๑)|5|กทม.
      ๒|โครงการ ข (๑.๑.๑.๑)|5|กทม.
      == สอง
      \(Header.summary)
      ๑|โครงการ ก (๑.๑.๑.๑)|5|กทม.
      ๓|โครงการ ข (๑.๑.๑.๑)|6|กทม.
      """
    #expect(try Self.findings(text, "PRJ002") == ["PRJ002 B3 B2"])
    #expect(try Self.projects(text).map { String($0.prefix(1)) } == ["1", "2", "3"])
  }

  @Test("rows with one number and one name within a sheet are two projects: one of them has another's name or number")
  func sameSheet() throws {
    let rows = "๑|โครงการ ก (๑.๑.๑.๑)|5|กทม.\n๑|โครงการ ก (๑.๑.๑.๑)|5|กทม."
    #expect(try Self.projects("\(Header.summary)\n\(rows)").map { String($0.prefix(1)) } == ["1", "2"])
    // In another sheet a row under another measure is another project as well.
    let other =
      "\(Header.summary)\n๑|โครงการ ก (๑.๑.๑.๑)|5|กทม.\n== สอง\n\(Header.summary)\n๑|โครงการ ก (๑.๑.๑.๒)|5|กทม."
    #expect(try Self.projects(other).map { String($0.prefix(1)) } == ["1", "2"])
  }

  @Test("a project that the summary does not number takes the number of its schedule")
  func numberOfSchedule() throws {
    let text = """
      \(Header.summary)
      |โครงการ ก|5|กทม.
      |โครงการ ข|5|กทม.

      ชื่อโครงการที่ ๑ โครงการ ข
      \(Header.steps)
      ๑. ทำ|๑๐๐|๑๐๐|x
      """
    #expect(
      try SheetReading(text).division.projects.map { "\($0.number) \($0.name)" } == ["1 โครงการ ข", "2 โครงการ ก"])
  }

  @Test("a schedule goes to the project under the indicator of its heading when its name fits two")
  func scheduleByIndicator() throws {
    let text = """
      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๑)|๑. จำนวนต้นไม้||๑. โครงการฝึกอบรม งบประมาณ ๕ บาท
      เย็นสบาย (ม. ๑.๑.๑.๒)|๒. จำนวนคลอง||๑. โครงการฝึกอบรม งบประมาณ ๖ บาท

      ชื่อตัวชี้วัดที่ ๒ จำนวนคลอง
      ชื่อโครงการที่ ๑ โครงการฝึกอบรม
      \(Header.steps)
      ๑. สอนในคลอง|๑๐๐|๑๐๐|x
      """
    let projects = try SheetReading(text).division.projects
    #expect(
      projects.map { "\($0.measure?.description ?? "-") \($0.schedule?.steps.first?.name ?? "-")" }.sorted() == [
        "1.1.1.1 -", "1.1.1.2 สอนในคลอง",
      ])
  }

  @Test("a work that is named under a second indicator is the same work, under one indicator twice it is printed twice")
  func works() throws {
    func works(_ second: String) -> String {
      """
      \(Header.summary)
      ๑|โครงการ ก (๑.๑.๑.๑)|5|กทม.

      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๑)|๑. จำนวนต้นไม้||๑. โครงการ ก งบประมาณ ๕ บาท
      \(second)
      """
    }
    let under = works("|๒. จำนวนคลอง||๑. โครงการ ก งบประมาณ ๕ บาท")
    #expect(try Self.findings(under, "PRJ001", "PRJ002") == [])
    #expect(try SheetReading(under).division.indicators.map(\.contributions.count) == [1, 1])
    let again = works("|||๒. โครงการ ก งบประมาณ ๕ บาท")
    #expect(try Self.findings(again, "PRJ001", "PRJ002") == ["PRJ002 D6 D7"])
  }

  // MARK: Projects and activities in the indicator table

  @Test("an item is what the other tables say it is, else what its name begins with, else what costs nothing")
  func kinds() throws {
    func kind(_ item: String, _ tables: String = "") throws -> String {
      let division = try SheetReading(
        "\(tables)\n\(Header.indicators)\nร่มรื่น (ม. ๑.๑.๑.๑)|๑. จำนวนต้นไม้||๑. \(item)"
      ).division
      return "\(division.projects.count) \(division.activities.count)"
    }
    let list = "\(Header.list)\nอบรมอาสา|5|กลุ่มงานหนึ่ง|๑.๑.๑.๑\n"
    let activities = "กิจกรรมงานยุทธศาสตร์\n\(Header.activities)\n๑|อบรมอาสา|๑.๑.๑.๑\n"
    let summary = "\(Header.summary)\n๑|อบรมอาสา|5|กทม.\n"
    #expect(try kind("โครงการอบรม (ไม่ใช้งบประมาณ)") == "1 0")
    #expect(try kind("กิจกรรมอบรม งบประมาณ ๕ บาท") == "0 1")
    #expect(try kind("อบรมอาสา งบประมาณ ๕ บาท") == "1 0")
    #expect(try kind("อบรมอาสา (ไม่ใช้งบประมาณ)") == "0 1")
    #expect(try kind("อบรมอาสา (ดำเนินการ)") == "1 0")
    #expect(try kind("อบรมอาสา (ไม่ใช้งบประมาณ)", list) == "1 0")
    #expect(try kind("อบรมอาสา (ไม่ใช้งบประมาณ)", summary) == "1 0")
    #expect(try kind("อบรมอาสา งบประมาณ ๕ บาท", activities) == "0 1")
    // Both tables have it: then its name or its money tells.
    #expect(try kind("อบรมอาสา งบประมาณ ๕ บาท", list + "\n" + activities) == "1 1")
  }

  // MARK: Activities

  @Test("a strategic activity is never a routine one of the same name")
  func activityKinds() throws {
    let text = """
      กิจกรรมงานยุทธศาสตร์
      \(Header.activities)
      ๑|กิจกรรม ก|๑.๑.๑.๑

      กิจกรรมงานประจำพื้นฐาน
      \(Header.activities)
      ๑|กิจกรรม ก|๑.๑.๑.๑
      """
    #expect(try Self.findings(text, "ACT001", "ACT002") == [])
    #expect(try SheetReading(text).division.activities.map(\.kind) == [.strategic, .routine])
  }

  @Test("an activity that one list has twice is printed twice, unless the measures are two")
  func doubledActivity() throws {
    let text = """
      กิจกรรมงานยุทธศาสตร์
      \(Header.activities)
      ๑|กิจกรรม ก|๑.๑.๑.๑
      ๒|กิจกรรม ก|๑.๑.๑.๑
      ๓|กิจกรรม ก|๑.๑.๑.๒
      """
    #expect(try Self.findings(text, "ACT002") == ["ACT002 B4 B5"])
    #expect(try SheetReading(text).division.activities.map(\.number) == [1, 3])
  }

  @Test("the list under the goals and the one behind the summary are two lists of the same activities")
  func twoLists() throws {
    func text(_ between: String) -> String {
      """
      เป้าประสงค์ที่ ๑.๑.๑ ร่มรื่น
      กิจกรรมงานยุทธศาสตร์
      \(Header.activities)
      ๑|กิจกรรม ก|๑.๑.๑.๑

      \(between)
      กิจกรรมงานยุทธศาสตร์
      \(Header.activities)
      ๑|กิจกรรม ก|๑.๑.๑.๑
      """
    }
    #expect(try Self.findings(text("\(Header.summary)\n๑|โครงการ ก|5|กทม.\n"), "ACT002") == [])
    let once = try Self.findings(text(""), "ACT002")
    #expect(once == ["ACT002 B5 B10"])
  }

  // MARK: Indicators

  @Test("an indicator goes by its number, surely where three tenths of its names agree, else probably")
  func indicatorByNumber() throws {
    for (one, other, end) in [
      ("ขฃฅฆงจฉชซฌญ", "ขฃฅฆฎฏฐฑฒณด", ""), ("ขฃฅฆงจฉช", "ขฃฅซฌญฎฏ", " probably"),
    ] {
      let text = """
        \(Header.keyResults)
        ๑|\(other)|๕ ต้น

        \(Header.indicators)
        ร่มรื่น (ม. ๑.๑.๑.๒)|๑. \(one)|ค่าเป้าหมาย ๕ ต้น
        """
      #expect(try Self.findings(text, "IND001", "IND002") == ["IND002 B3 B6\(end)"])
    }
  }

  @Test("a name that is another indicator's is followed, whatever its number")
  func indicatorByName() throws {
    let text = """
      \(Header.keyResults)
      ๑|จำนวนคลอง|๕ ต้น
      ๒|จำนวนต้นไม้|๕ ต้น

      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้|ค่าเป้าหมาย ๕ ต้น
      |๒. จำนวนคลอง|ค่าเป้าหมาย ๕ ต้น
      """
    #expect(try Self.findings(text, "IND001", "IND002", "IND005") == ["IND005 A3 B8", "IND005 A4 B7"])
  }

  @Test("a name that is there already goes by its number, where that is free")
  func indicatorByFreeNumber() throws {
    let text = """
      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้|ค่าเป้าหมาย ๕ ต้น
      |๒. จำนวนคลอง|ค่าเป้าหมาย ๕ คลอง

      \(Header.keyResults)
      ๑|จำนวนต้นไม้|๕ ต้น
      ๒|จำนวนต้นไม้|๕ คลอง
      """
    #expect(try SheetReading(text).division.keyResults.map(\.name) == ["จำนวนต้นไม้", "จำนวนคลอง"])
  }

  @Test("a name that lost the nikhahit of its ำ is still the same indicator's")
  func indicatorBySparseName() throws {
    let text = """
      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้|ค่าเป้าหมาย ๕ ต้น

      \(Header.keyResults)
      ๙|จานวนต้นไม้|๕ ต้น
      """
    #expect(try Self.findings(text, "IND001") == [])
    #expect(try SheetReading(text).division.keyResults.map(\.name) == ["จำนวนต้นไม้"])
  }

  @Test("two rows of one table with one number are two indicators")
  func indicatorsWithOneNumber() throws {
    let text = """
      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้|ค่าเป้าหมาย ๕ ต้น
      |๑. จำนวนคลอง|ค่าเป้าหมาย ๕ ต้น
      """
    #expect(try Self.findings(text, "IND002", "IND005") == ["IND005 B4 B3"])
    #expect(try SheetReading(text).division.indicators.map(\.number) == [1, 2])
  }

  // MARK: The strategy

  @Test("a part and an area with one number are two elements, and an area of two titles contradicts itself")
  func strategyElements() throws {
    func text(_ area: String) -> String {
      """
      ส่วนที่ ๑ ยุทธศาสตร์
      ด้านที่ ๑ ปลอดภัย

      \(Header.strategy)
      ด้าน|๑|\(area)
      """
    }
    #expect(try Self.findings(text("ปลอดภัย"), "STR001") == [])
    #expect(try Self.findings(text("สีเขียว"), "STR001") == ["STR001 A3 C6"])
  }

  @Test("a measure that an indicator takes over from the row above is not named there")
  func measureTakenOver() throws {
    let text = """
      มาตรการที่ ๑.๑.๑.๒ ร่มเย็น

      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้|ค่าเป้าหมาย ๕ ต้น
      |๒. จำนวนคลอง|ค่าเป้าหมาย ๕ ต้น
      """
    let findings = try Self.findings(text, "STR001")
    #expect(findings == ["STR001 A5 A2"])
  }
}
