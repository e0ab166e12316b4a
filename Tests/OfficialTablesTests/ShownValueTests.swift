import ActionPlans
import Spreadsheet
import Testing

@testable import OfficialTables

@Suite("What a formula shows, and amounts with words behind them")
struct ShownValueTests {
  private static func cell(_ value: CellValue, _ format: String? = nil, formula: String? = nil) -> CellText {
    var workbook = Workbook()
    var style = CellStyle()
    style.numberFormat = format
    var cell = Cell(value, style: workbook.index(of: style))
    cell.formula = formula
    return CellText(
      cell, at: CellReference(row: 1, column: 1), in: CellSource(Sheet(name: nil), of: WorkbookSource(workbook)))
  }

  @Test(
    "of an amount with parts of a satang that a formula gives, what is shown counts, as a guess",
    arguments: [
      (800_000.0 / 3, "#,##0.00", 26_666_667), (800_000.0 / 3, "#,##0", 26_666_700),
      (800_000.0 / 3, "#,##0.0", 26_666_670),
      (-800_000.0 / 3, "#,##0.00", -26_666_667), (800_000.0 / 3, "t#,##0.00", 26_666_667), (0.005001, "0.00", 1),
      (800_000.0 / 3, "_-* #,##0.00_-;-* #,##0.00_-", 26_666_667), (800_000.0 / 3, "#,##0\".-\"", 26_666_700),
      (800_000.0 / 3, "#,##0.00\" บาท\"", 26_666_667), (800_000.0 / 3, "[$฿-41E]#,##0.00", 26_666_667),
    ] as [(Double, String, Int64)])
  func money(number: Double, format: String, satang: Int64) throws {
    let entry = CellCodec<Money>.money.entry(Self.cell(.number(number), format, formula: "A1/3"), try Form.standard())
    #expect(entry.value == Money(satang: satang))
    #expect(entry.certainty == .probable)
  }

  @Test(
    "an amount that is shown with more decimals, in thousands or as a date, or that was typed, is not rounded",
    arguments: [
      (800_000.0 / 3, "#,##0.000", "A1/3"), (800_000.0 / 3, nil, "A1/3"), (800_000.0 / 3, "#,##0,", "A1/3"),
      (800_000.0 / 3, "d/m/yyyy", "A1/3"), (800_000.0 / 3, "#,##0.00", nil),
    ] as [(Double, String?, String?)])
  func refused(number: Double, format: String?, formula: String?) throws {
    let entry = CellCodec<Money>.money.entry(Self.cell(.number(number), format, formula: formula), try Form.standard())
    #expect(entry.isUnreadable)
    #expect(entry.certainty == .certain)
  }

  @Test("an amount in whole satang is what it is, whatever its format shows of it")
  func exact() throws {
    let entry = CellCodec<Money>.money.entry(
      Self.cell(.number(266_666.67), "#,##0", formula: "A1"), try Form.standard())
    #expect(entry.value == Money(satang: 26_666_667))
    #expect(entry.certainty == .certain)
  }

  @Test(
    "of a percentage that a formula gives with more than four decimals, what is shown counts, as a guess",
    arguments: [
      (100.0 / 3, "0.00", 333_300), (100.0 / 3, "0", 330_000), (1.0 / 3, "0.00%", 333_300), (1.0 / 3, "0%", 330_000),
      (200.0 / 3, "0.0", 667_000), (200.0 / 3, "\"ร้อยละ \"0.00", 666_700),
    ] as [(Double, String, Int64)])
  func percentages(number: Double, format: String, tenThousandths: Int64) throws {
    let form = try Form.standard()
    let entry = CellCodec<ExactDecimal>.percentage.entry(Self.cell(.number(number), format, formula: "A1/3"), form)
    #expect(entry.value == ExactDecimal(tenThousandths: tenThousandths))
    #expect(entry.certainty == .probable)
    #expect(CellCodec<ExactDecimal>.percentage.entry(Self.cell(.number(number), format), form).isUnreadable)
  }

  @Test("a percentage of four decimals is what it is; one that is shown with three or more is not rounded")
  func exactPercentages() throws {
    let form = try Form.standard()
    let exact = CellCodec<ExactDecimal>.percentage.entry(Self.cell(.number(33.3333), "0.00", formula: "A1"), form)
    #expect(exact.value == ExactDecimal(tenThousandths: 333_333))
    #expect(exact.certainty == .certain)
    let long = CellCodec<ExactDecimal>.percentage.entry(Self.cell(.number(100.0 / 3), "0.000", formula: "A1"), form)
    #expect(long.isUnreadable)
  }

  @Test(
    "amounts are read with the words that offices put behind them",
    arguments: [
      ("๕๐๐,๐๐๐.-", 500_000, .certain), ("1.5 ล้านบาท", 1_500_000, .certain), ("๔.๘ แสนบาท", 480_000, .certain),
      ("2.25 ล้าน", 2_250_000, .certain), ("500,000 บาท", 500_000, .certain),
      ("๓๐๐,๐๐๐ บาท (งบกลาง)", 300_000, .probable),
      ("300,000 (กทม.)", 300_000, .probable), ("๓๐๐,๐๐๐.- (เงินอุดหนุนรัฐบาล)", 300_000, .probable),
    ] as [(String, Int, Certainty)])
  func texts(text: String, baht: Int, certainty: Certainty) throws {
    let entry = CellCodec<Money>.money.entry(Self.cell(.text(text)), try Form.standard())
    #expect(entry.value == Money(baht: baht))
    #expect(entry.certainty == certainty)
  }

  @Test(
    "in a column of thousands an amount that names its unit is in that, as a guess, and any other in thousands",
    arguments: [
      ("500", 500_000, .certain), ("๕๐๐.-", 500_000, .certain), ("500,000 บาท", 500_000, .probable),
      ("1.5 ล้านบาท", 1_500_000, .probable), ("500 (งบกลาง)", 500_000, .probable),
      ("5 แสน (งบกลาง)", 500_000, .probable),
      ("-", 0, .certain), ("ไม่ใช้งบประมาณ", 0, .certain),
    ] as [(String, Int, Certainty)])
  func units(text: String, baht: Int, certainty: Certainty) throws {
    var cell = Self.cell(.text(text))
    cell.bahtPerUnit = 1_000
    let entry = CellCodec<Money>.money.entry(cell, try Form.standard())
    #expect(entry.value == Money(baht: baht))
    #expect(entry.certainty == certainty)
  }

  @Test(
    "letters among the digits, words, and words behind an amount that may change it are not read",
    arguments: [
      "1,2OO,000", "รอจัดสรร", "สามแสนบาท", "300,000 (ยังไม่ได้รับจัดสรร)", "300 (พันบาท)", "300,000 (เดิม)", "300,000 (งบ)",
      "300,000 (งบกลาง 100,000)",
      "รอจัดสรร (งบกลาง)", "(งบกลาง)", "- (งบกลาง)",
    ])
  func refusedTexts(text: String) throws {
    let entry = CellCodec<Money>.money.entry(Self.cell(.text(text)), try Form.standard())
    #expect(entry.isUnreadable)
    #expect(entry.certainty == .certain)
  }
}
