/// Looks for the few amounts of a table that make up a sum.
struct AmountSubset {
  /// The places of the amounts found, in order.
  let places: [Int]
  /// Whether other amounts make up the same sum.
  let isOneOfSeveral: Bool

  /// The most amounts that are put together.
  static let mostAmounts = 4
  /// From so many amounts on only one or two of them are put together: more would fit by chance.
  private static let largeTable = 400

  /// The smallest set of amounts with the given sum; nil when there is none of at most four.
  init?(of amounts: [Int64], giving sum: Int64) {
    let places = amounts.indices.filter { amounts[$0] != 0 }
    let most = places.count > Self.largeTable ? 2 : Self.mostAmounts
    for count in 1...most {
      let found = Self.sets(of: count, among: places, amounts, giving: sum)
      guard let first = found.first else { continue }
      (self.places, isOneOfSeveral) = (first, found.count > 1)
      return
    }
    return nil
  }

  /// At most two sets of so many places whose amounts give the sum.
  private static func sets(of count: Int, among places: [Int], _ amounts: [Int64], giving sum: Int64) -> [[Int]] {
    switch count {
    case 1: return places.lazy.filter { amounts[$0] == sum }.prefix(2).map { [$0] }
    case 2: return pairs(places, amounts, giving: sum)
    case 3:
      var found: [[Int]] = []
      for (index, place) in places.enumerated() where found.count < 2 {
        let rest = sets(of: 2, among: Array(places[..<index]), amounts, giving: sum &- amounts[place])
        found += rest.map { $0 + [place] }
      }
      return Array(found.prefix(2))
    default: return pairsOfPairs(places, amounts, giving: sum)
    }
  }

  /// Sets of two: an amount and an earlier one.
  private static func pairs(_ places: [Int], _ amounts: [Int64], giving sum: Int64) -> [[Int]] {
    var found: [[Int]] = []
    var earlier: [Int64: [Int]] = [:]
    for place in places where found.count < 2 {
      for other in earlier[sum &- amounts[place]] ?? [] { found.append([other, place]) }
      if earlier[amounts[place], default: []].count < 2 { earlier[amounts[place], default: []].append(place) }
    }
    return Array(found.prefix(2))
  }

  /// Sets of four: two amounts, and two that stand before both.
  private static func pairsOfPairs(_ places: [Int], _ amounts: [Int64], giving sum: Int64) -> [[Int]] {
    var found: [[Int]] = []
    var earlier: [Int64: [(Int, Int)]] = [:]
    for (index, third) in places.enumerated() where found.count < 2 {
      for fourth in places[(index + 1)...] {
        for pair in earlier[sum &- amounts[third] &- amounts[fourth]] ?? [] {
          found.append([pair.0, pair.1, third, fourth])
        }
        if found.count > 1 { break }
      }
      for first in places[..<index] {
        let key = amounts[first] &+ amounts[third]
        if earlier[key, default: []].count < 2 { earlier[key, default: []].append((first, third)) }
      }
    }
    return Array(found.prefix(2))
  }
}
