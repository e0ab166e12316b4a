import ActionPlans
import Testing

/// What is taken for a division's lists where sources repeat them or leave them out.
@Suite("A division is put together from its lists")
struct DivisionAssemblyTests {
  private typealias Header = SheetReading.Header

  @Test("a mission, a work group and a key result that two lists have is one")
  func repeated() throws {
    let lists = """
      \(Header.divisions)
      กองหนึ่ง||กลุ่มงานหนึ่ง|ก. ๑
      กองหนึ่ง||กลุ่มงานสอง

      \(Header.missions)
      ๑|ดูแลต้นไม้
      ๒|ดูแลคลอง

      \(Header.keyResults)
      ๑|จำนวนต้นไม้|๕ ต้น
      """
    let division = try SheetReading(lists, lists.replacing("ดูแลคลอง", with: "ดูแล คลอง")).division
    #expect(division.workGroups.map { "\($0.name) \($0.abbreviation ?? "-")" } == ["กลุ่มงานหนึ่ง ก. ๑", "กลุ่มงานสอง -"])
    #expect(division.missions == ["ดูแลต้นไม้", "ดูแลคลอง"])
    #expect(division.keyResults.map(\.name) == ["จำนวนต้นไม้"])
  }

  @Test("without a table of work groups they are those that works name, with the abbreviation in the indicator table")
  func workGroups() throws {
    let division = try SheetReading(
      """
      \(Header.summary)
      ๑|โครงการปลูกต้นไม้|500|กทม.|กลุ่มงานต่างประเทศ ๑
      ๒|โครงการขุดคลอง|500|กทม.|งานธุรการ

      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้||๑. โครงการปลูกต้นไม้ งบประมาณ ๕๐๐ บาท (ดำเนินการ) (ก. ๑)
      """
    ).division
    #expect(
      division.workGroups.map { "\($0.name) \($0.abbreviation ?? "-")" } == ["กลุ่มงานต่างประเทศ ๑ ก. ๑", "งานธุรการ -"])
  }

  @Test("a key result that is an indicator's has the indicator's name and target")
  func keyResults() throws {
    let division = try SheetReading(
      """
      \(Header.keyResults)
      ๑|จำนวนต้นไม้|๕ ต้น
      ๒|จำนวนคลองที่ใส|๗ คลอง

      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้ที่ปลูก|ค่าเป้าหมาย ๖ ต้น
      |๒. จำนวนคลองที่ใส
      """
    ).division
    #expect(division.keyResults.map(\.name) == ["จำนวนต้นไม้ที่ปลูก", "จำนวนคลองที่ใส"])
    #expect(division.keyResults.map(\.target?.value.description) == ["6", "7"])
  }

  @Test("aspects are those of the headings and of the indicators' codes, by number, each once")
  func aspects() throws {
    let division = try SheetReading(
      """
      มิติที่ ๓ ด้านประสิทธิภาพ
      \(Header.agencyIndicators)
      ๓.๑ ร้อยละหนึ่ง|สำนักหนึ่ง
      ๓.๑ ร้อยละซ้ำ|สำนักหนึ่ง

      มิติที่ ๒ ด้านคุณภาพ
      \(Header.agencyIndicators)
      ๒.๑ ร้อยละสอง|สำนักสอง
      ๓.๒ ใต้มิติอื่น|สำนักสอง
      มิติที่ ๓ ด้านประสิทธิภาพอีกครั้ง
      """
    ).division
    #expect(
      division.evaluationAspects.map { aspect in
        "\(aspect.number) \(aspect.title) \(aspect.indicators.map { "\($0.code) \($0.name)" })"
      } == ["2 ด้านคุณภาพ [\"2.1 ร้อยละสอง\", \"3.2 ใต้มิติอื่น\"]", "3 ด้านประสิทธิภาพ [\"3.1 ร้อยละหนึ่ง\"]"])
  }

  @Test("an indicator's number that stands twice goes to the first, the other gets the next that nobody asks for")
  func indicatorNumbers() throws {
    let division = try SheetReading(
      """
      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้
      |๑. จำนวนคลอง
      |๒. จำนวนถนน
      |จำนวนสะพาน
      """
    ).division
    #expect(
      division.indicators.map { "\($0.number) \($0.name)" } == ["1 จำนวนต้นไม้", "3 จำนวนคลอง", "2 จำนวนถนน", "4 จำนวนสะพาน"])
  }

  @Test("a division about which nothing is said is none")
  func nothingSaid() throws {
    let plan = try SheetReading("\(Header.strategy)\nเป้าประสงค์|๑.๑.๑|ร่มรื่น").plan
    #expect(plan.divisions == [])
    #expect(try SheetReading("\(Header.missions)\n๑|ดูแลต้นไม้").plan.divisions.count == 1)
  }
}
