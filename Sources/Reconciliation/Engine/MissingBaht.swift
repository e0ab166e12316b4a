internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Looks for what explains that a total is not the sum of its rows.
struct MissingBaht {
  /// The explanation, to be put behind the difference; it says so when there is none.
  let wording: Wording

  /// - Parameters:
  ///   - difference: What the total states, less the sum.
  ///   - rows: The rows summed.
  ///   - sum: Their sum.
  ///   - stated: What the total states.
  init(_ difference: Money, among rows: [TotalScope.Row], sum: Money, stated: Money) {
    wording =
      Self.unitSlip(stated, sum) ?? Self.subset(difference, rows) ?? Self.digitsSwapped(difference)
      ?? Wording(" หาสาเหตุจากตารางไม่พบ", "; the tables do not explain it")
  }

  /// The total is in thousands or millions.
  private static func unitSlip(_ stated: Money, _ sum: Money) -> Wording? {
    for factor in [Int64(1_000), 1_000_000] {
      let (small, big) = (min(stated, sum), max(stated, sum))
      let (product, overflow) = small.satang.multipliedReportingOverflow(by: factor)
      guard !overflow, product == big.satang else { continue }
      let times = Int(factor).spoken.thai
      return Wording(" ต่างกัน \(times) เท่าพอดี น่าจะผิดหน่วย", "; exactly \(factor) times: the unit is probably another")
    }
    return nil
  }

  /// Up to four rows that make up the difference: left out of the total, or counted twice in it.
  private static func subset(_ difference: Money, _ rows: [TotalScope.Row]) -> Wording? {
    guard rows.count <= 400 else { return nil }
    let amounts = rows.map { $0.amount?.satang ?? 0 }
    let wanted = Int64(clamping: difference.satang.magnitude)
    guard wanted > 0 else { return nil }
    var found: [Int]?
    if let one = amounts.firstIndex(of: wanted) {
      found = [one]
    } else {
      var places: [Int64: Int] = [:]
      for (index, amount) in amounts.enumerated() {
        if let other = places[wanted &- amount] {
          found = [other, index]
          break
        }
        if places[amount] == nil { places[amount] = index }
      }
    }
    guard let found else { return nil }
    let cells = found.map { Citation(.budgetSummary, rows[$0].entry).address }
    let thai = cells.map(\.thai).joined(separator: " + ")
    let english = cells.map(\.english).joined(separator: " + ")
    return difference.satang < 0
      ? Wording(" เท่ากับ \(thai) พอดี อาจไม่ได้รวมไว้", "; exactly \(english), perhaps not summed")
      : Wording(" เท่ากับ \(thai) พอดี อาจรวมซ้ำ", "; exactly \(english), perhaps summed twice")
  }

  /// A difference that nine divides is what two digits leave that have changed places.
  private static func digitsSwapped(_ difference: Money) -> Wording? {
    var rest = difference.satang.magnitude
    while rest > 0, rest % 10 == 0 { rest /= 10 }
    guard rest > 0, rest % 9 == 0, rest / 9 <= 9 else { return nil }
    return Wording(" อาจเป็นเลขสองหลักสลับกัน", "; perhaps two digits have changed places")
  }
}
