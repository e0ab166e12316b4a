import TestSupport
import Testing

@testable import Reconciliation

@Suite("The few amounts that make up a sum")
struct AmountSubsetTests {
  @Test(
    "the smallest set is found, and whether it is the only one",
    arguments: [
      ([5, 7, 9, 11], 9, [2], false), ([5, 9, 9, 11], 9, [1], true), ([5, 7, 9, 11], 12, [0, 1], false),
      ([5, 7, 1, 11], 12, [0, 1], true), ([1, 2, 4, 8, 16], 7, [0, 1, 2], false),
      ([1, 2, 4, 8, 16], 15, [0, 1, 2, 3], false), ([0, 0, 3], 3, [2], false),
    ] as [([Int64], Int64, [Int], Bool)])
  func smallestSetIsFound(_ amounts: [Int64], _ sum: Int64, _ places: [Int], _ isOneOfSeveral: Bool) throws {
    let subset = try #require(AmountSubset(of: amounts, giving: sum))
    #expect(subset.places == places)
    #expect(subset.isOneOfSeveral == isOneOfSeveral)
  }

  @Test("five amounts are never put together")
  func fiveAreTooMany() {
    #expect(AmountSubset(of: [1, 2, 4, 8, 16], giving: 31) == nil)
    #expect(AmountSubset(of: [], giving: 1) == nil)
  }

  @Test("what is found among random amounts is right, and nothing smaller would do", arguments: 0..<40)
  func agreesWithTryingEverything(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let amounts = (0..<random.number(in: 1...9)).map { _ in Int64(random.number(in: 1...30)) }
    let sum = Int64(random.number(in: 1...60))
    let sets = (1..<(1 << amounts.count)).map { mask in amounts.indices.filter { mask >> $0 & 1 == 1 } }
      .filter { $0.count <= 4 && $0.reduce(0) { $0 + amounts[$1] } == sum }
    let smallest = sets.map(\.count).min()
    let found = AmountSubset(of: amounts, giving: sum)
    #expect(found?.places.count == smallest)
    guard let found, let smallest else { return }
    #expect(sets.contains(found.places))
    #expect(found.isOneOfSeveral == (sets.count { $0.count == smallest } > 1))
  }
}
