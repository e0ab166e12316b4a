import ActionPlans
import TestSupport
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (0, "0"), (1, "0.01"), (50, "0.50"), (99, "0.99"), (100, "1"), (99_900, "999"), (100_000, "1,000"),
    (144_000_000, "1,440,000"), (100_000_005, "1,000,000.05"), (-50, "-0.50"), (-123_456_789, "-1,234,567.89"),
    (Int64.max, "92,233,720,368,547,758.07"), (Int64.min, "-92,233,720,368,547,758.08"),
  ])
  func `an amount is shown in baht with separators`(satang: Int64, shown: String) {
    #expect(Money(satang: satang).description == shown)
  }

  @Test func `baht become satang unless they are too many`() {
    #expect(Money(baht: 500_000)?.satang == 50_000_000)
    #expect(Money(baht: 92_233_720_368_547_758)?.satang == 9_223_372_036_854_775_800)
    #expect(Money(baht: 92_233_720_368_547_759) == nil)
    #expect(Money(baht: .min) == nil)
  }

  @Test func `whole baht are known`() {
    #expect(Money(satang: 150_000).wholeBaht == 1_500)
    #expect(Money(satang: 150_001).wholeBaht == nil)
    #expect(Money(satang: -100).wholeBaht == -1)
  }

  @Test func `sums and differences out of range are nil`() {
    #expect(Money(satang: .max).adding(Money(satang: 1)) == nil)
    #expect(Money(satang: .min).subtracting(Money(satang: 1)) == nil)
    #expect(Money.sum([]) == .zero)
    #expect(Money.sum([Money(satang: 1), Money(satang: 2), Money(satang: -3)]) == .zero)
    #expect(Money.sum([Money(satang: .max), Money(satang: 1), Money(satang: -1)]) == nil)
  }

  @Test func `a sum does not depend on the order, and a difference undoes it`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let amounts = (0..<20).map { _ in Money(satang: Int64(random.number(in: -1_000_000_000...1_000_000_000))) }
      let sum = Money.sum(amounts)
      #expect(Money.sum(random.sample(amounts.count, of: amounts)) == sum)
      #expect(sum.flatMap { $0.subtracting(amounts[0]) } == Money.sum(amounts.dropFirst()))
    }
  }
}
