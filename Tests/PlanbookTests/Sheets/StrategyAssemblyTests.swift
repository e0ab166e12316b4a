import ActionPlans
import Testing

/// What is taken for the strategy and the fiscal year.
@Suite("The strategy is put together from its table, the headings and the indicators")
struct StrategyAssemblyTests {
  private typealias Header = SheetReading.Header

  private static func elements(_ plan: ActionPlan) -> [String] {
    plan.strategy.elements.map { "\($0.code) \($0.title)\($0.isAgencyMeasure ? " *" : "")" }
  }

  @Test("the table goes before the headings, and both before the measures of indicators")
  func order() throws {
    let plan = try SheetReading(
      """
      เป้าประสงค์ที่ ๑.๑.๑ ตามหัวข้อ
      มาตรการที่ ๑.๑.๑.๒ ตามหัวข้อ

      \(Header.indicators)
      ตามตัวชี้วัด (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้
      ตามตัวชี้วัด (มน. ๑.๑.๑.๓)|๒. จำนวนคลอง

      \(Header.strategy)
      เป้าประสงค์|๑.๑.๑|ตามตาราง
      """
    ).plan
    #expect(Self.elements(plan) == ["1.1.1 ตามตาราง", "1.1.1.2 ตามหัวข้อ", "1.1.1.3 ตามตัวชี้วัด *"])
  }

  @Test("an element keeps the word for its level where codes of its length have another one")
  func levels() throws {
    let plan = try SheetReading(
      """
      \(Header.strategy)
      เป้าประสงค์|๑.๑.๑|ร่มรื่น
      มาตรการ|๑.๑.๒|ปลูกต้นไม้
      มาตรการ|๑.๑.๑.๑|ปลูกป่า
      มาตรการของหน่วยงาน|๑.๑.๑.๒|ปลูกหญ้า
      """
    ).plan
    #expect(
      plan.strategy.elements.map { "\($0.code) \($0.level ?? "-")" }
        == ["1.1.1 -", "1.1.1.1 -", "1.1.1.2 -", "1.1.2 measure"])
  }

  @Test("an area belongs to the part that it is first printed under; without a part it belongs to none")
  func parts() throws {
    let plan = try SheetReading(
      """
      ด้านที่ ๙ ก่อนส่วนแรก
      ส่วนที่ ๑ ยุทธศาสตร์
      ด้านที่ ๒ สีเขียว
      ด้านที่ ๑ ปลอดภัย
      ส่วนที่ ๒ งานประจำ
      ด้านที่ ๒ สีเขียวอีกครั้ง
      ด้านที่ ๓ บริหาร
      ส่วนที่ ๑ ยุทธศาสตร์ต่อ
      ด้านที่ ๔ เศรษฐกิจ

      \(Header.missions)
      ๑|พันธกิจ
      """
    ).plan
    #expect(
      plan.strategy.parts.map { "\($0.number) \($0.title) \($0.areas.map(\.description))" }
        == ["1 ยุทธศาสตร์ [\"1\", \"2\", \"4\"]", "2 งานประจำ [\"3\"]"])
    #expect(Self.elements(plan) == ["1 ปลอดภัย", "2 สีเขียว", "3 บริหาร", "4 เศรษฐกิจ", "9 ก่อนส่วนแรก"])
  }

  @Test("the fiscal year is the one that most places name, and of two named alike often the first")
  func fiscalYear() throws {
    func year(_ years: String...) throws -> Int {
      let titles = years.map { "แผนปฏิบัติการประจำปี พ.ศ. \($0)" }.joined(separator: "\n")
      return try SheetReading("\(titles)\n\n\(Header.missions)\n๑|พันธกิจ").plan.fiscalYear.buddhistYear
    }
    #expect(try year("๒๕๖๙") == 2569)
    #expect(try year("๒๕๖๙", "๒๕๗๐") == 2569)
    #expect(try year("๒๕๗๐", "๒๕๖๙") == 2570)
    #expect(try year("๒๕๖๙", "๒๕๗๐", "๒๕๗๐") == 2570)
  }
}
