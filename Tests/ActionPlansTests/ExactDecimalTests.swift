import ActionPlans
import TestSupport
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 120_000), ("-0.5", -5_000), ("33.3333", 333_333), ("100.00000", 1_000_000),
    ("0.0001", 1), ("007", 70_000), (".5", 5_000), ("922337203685477.5807", Int64.max),
    ("-922337203685477.5808", Int64.min),
  ])
  func `a decimal is read to the last place`(text: String, tenThousandths: Int64) {
    #expect(ExactDecimal(text)?.tenThousandths == tenThousandths)
  }

  @Test(arguments: [
    "", "-", ".", "-.", "1.", "+1", "1.2.3", "1e3", " 1", "1 ", "1,000", "๑๒", "0.00001", "33.33333", "NaN", "inf",
    "--1",
    "922337203685478", "922337203685477.5808", "-922337203685477.5809", "99999999999999999999999999", "1\u{301}",
  ])
  func `anything else is no decimal`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `a decimal is written in its shortest form`() {
    #expect(ExactDecimal(tenThousandths: 333_333).description == "33.3333")
    #expect(ExactDecimal(tenThousandths: -5_000).description == "-0.5")
    #expect(ExactDecimal(tenThousandths: 1).description == "0.0001")
    #expect(ExactDecimal.hundred.description == "100")
    #expect(ExactDecimal.zero.description == "0")
    #expect(ExactDecimal(tenThousandths: .min).description == "-922337203685477.5808")
  }

  @Test func `what is written is read back, for any number`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let number = ExactDecimal(tenThousandths: Int64(bitPattern: random.next()) >> random.number(in: 0...63))
      #expect(ExactDecimal(number.description) == number)
    }
  }

  @Test func `sums and differences out of range are nil`() {
    let most = ExactDecimal(tenThousandths: .max)
    let least = ExactDecimal(tenThousandths: .min)
    #expect(most.adding(.zero) == most)
    #expect(most.adding(ExactDecimal(tenThousandths: 1)) == nil)
    #expect(least.subtracting(ExactDecimal(tenThousandths: 1)) == nil)
    #expect(ExactDecimal.zero.subtracting(least) == nil)
    #expect(ExactDecimal("33.3333")?.adding(ExactDecimal(tenThousandths: 666_667)) == .hundred)
  }

  @Test func `whole numbers are known`() {
    #expect(ExactDecimal(exactly: 12)?.whole == 12)
    #expect(ExactDecimal("12.5")?.whole == nil)
    #expect(ExactDecimal("-3")?.whole == -3)
    #expect(ExactDecimal(exactly: 922_337_203_685_477) != nil)
    #expect(ExactDecimal(exactly: 922_337_203_685_478) == nil)
  }

  @Test func `order is that of numbers`() throws {
    #expect(try #require(ExactDecimal("9.5")) < #require(ExactDecimal("10")))
    #expect(try #require(ExactDecimal("-10")) < #require(ExactDecimal("-9.5")))
  }
}
