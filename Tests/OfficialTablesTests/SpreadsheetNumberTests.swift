import ActionPlans
import Spreadsheet
import Testing

@testable import OfficialTables

@Suite("Numbers of spreadsheets are read as they are meant")
struct SpreadsheetNumberTests {
  /// A cell with a number under a format.
  private static func cell(_ number: Double, _ format: String?) -> CellText {
    var workbook = Workbook()
    var style = CellStyle()
    style.numberFormat = format
    return CellText(
      Cell(.number(number), style: workbook.index(of: style)), at: CellReference(row: 1, column: 1),
      in: CellSource(Sheet(name: nil), of: WorkbookSource(workbook)))
  }

  @Test(
    "binary fractions are off in their last digits, and that makes no difference",
    arguments: [
      (0.1 + 0.2, 3_000), (100.1 + 200.2, 3_003_000), (0.3 - 0.1 - 0.2, 0), (0.07 * 100, 70_000), (0.29 * 100, 290_000),
      (33.3333, 333_333), (26_000_000, 260_000_000_000), (1_234_567.89, 12_345_678_900), (-0.5, -5_000),
      ((1...1_000).reduce(0) { sum, _ in sum + 1_234.56 }, 12_345_600_000),
      (90_000_000_000_000.25, 900_000_000_000_002_500),
    ] as [(Double, Int64)])
  func noise(number: Double, tenThousandths: Int64) {
    #expect(ExactDecimal(spreadsheetNumber: number) == ExactDecimal(tenThousandths: tenThousandths))
  }

  @Test(
    "a number with too many decimals, or out of range, is not rounded in silence",
    arguments: [0.00001, 500_000.00004, 33.333333, 1.0 / 3, 1e18, -1e18, .infinity, -.infinity, .nan, 1e-5])
  func refused(number: Double) {
    #expect(ExactDecimal(spreadsheetNumber: number) == nil)
  }

  @Test("an amount of part of a satang is shown with all its digits, whatever its format hides")
  func hiddenDigits() throws {
    let form = try Form.standard()
    let cell = Self.cell(500_000.004, "#,##0")
    #expect(cell.written == "500,000")
    let entry = CellCodec<Money>.money.entry(cell, form)
    #expect(entry.value == nil)
    #expect(entry.written == "500000.004")
  }

  @Test(
    "a target is a percentage where the number is shown as one, whatever binary fractions are off by, and only there",
    arguments: [
      (0.07, "0%", 70_000, nil), (0.29, "0%", 290_000, nil), (1.1, "0.0%", 1_100_000, nil),
      (0.5, "0%", 5_000 * 100, nil),
      (0.07, "0.00", 700, ""), (0.07, nil, 700, ""), (0.1 + 0.2, nil, 3_000, ""), (7, nil, 70_000, ""),
    ] as [(Double, String?, Int64, String?)])
  func targets(number: Double, format: String?, tenThousandths: Int64, unit: String?) throws {
    let entry = CellCodec<Target>.target.entry(Self.cell(number, format), try Form.standard())
    #expect(entry.value == Target(value: ExactDecimal(tenThousandths: tenThousandths), unit: unit))
  }

  @Test("a target with too many decimals is not rounded in silence", arguments: [nil, "0%"] as [String?])
  func refusedTarget(format: String?) throws {
    #expect(CellCodec<Target>.target.entry(Self.cell(0.0712345, format), try Form.standard()).value == nil)
  }

  @Test("every amount of satang and every percentage is read back from the number that is written for it")
  func roundTrip() throws {
    for satang in [1, 99, 100, 12_345_678_901, 2_600_000_000, 7_036_874_417_766_399, -1] as [Int64] {
      #expect(Money(baht: Money(satang: satang).baht) == Money(satang: satang))
    }
    for tenThousandths in stride(from: Int64(-1_000_000), through: 1_000_000, by: 777) {
      #expect(
        ExactDecimal(spreadsheetNumber: Double(tenThousandths) / 10_000) == ExactDecimal(tenThousandths: tenThousandths)
      )
    }
  }
}
