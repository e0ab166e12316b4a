internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Looks for what explains that a total is not the sum of its rows.
struct MissingBaht {
  private typealias Cell = (citation: Citation, amount: Money)

  /// The explanation, to be put behind the difference; it says so when there is none.
  let wording: Wording

  /// - Parameters:
  ///   - difference: What the total states, less the sum.
  ///   - rows: The rows summed.
  ///   - sum: Their sum.
  ///   - stated: What the total states.
  ///   - table: The table that states the total.
  ///   - submission: Knows which rows are hidden and which amounts are stored as text.
  init(
    _ difference: Money, among rows: [SummedRows.Row], sum: Money, stated: Money, table: TableKey,
    in submission: Submission
  ) {
    let cells = rows.map { (citation: Citation(table, $0.entry), amount: $0.amount ?? .zero) }
    wording =
      Self.unitSlip(stated, sum) ?? Self.unseen(difference, cells, submission) ?? Self.subset(difference, cells)
      ?? Self.digitsSwapped(stated, sum) ?? Wording(" หาสาเหตุจากตารางไม่พบ", "; the tables do not explain it")
  }

  /// One amount is a thousand or a million times the other: it is in another unit.
  static func unitSlip(_ stated: Money, _ sum: Money) -> Wording? {
    for factor in [Int64(1_000), 1_000_000] {
      let (small, big) = (min(stated, sum), max(stated, sum))
      let (product, overflow) = small.satang.multipliedReportingOverflow(by: factor)
      guard !overflow, product == big.satang, small != .zero else { continue }
      let times = Int(factor).spoken.thai
      return Wording(" ต่างกัน \(times) เท่าพอดี น่าจะผิดหน่วย", "; exactly \(factor) times: the unit is probably another")
    }
    return nil
  }

  /// Rows that a person does not see, or amounts that a SUM steps over.
  private static func unseen(
    _ difference: Money, _ cells: [Cell], _ submission: Submission
  ) -> Wording? {
    func explains(_ isMeant: (CellLocation) -> Bool) -> [Citation]? {
      let meant = cells.filter { $0.citation.location.map(isMeant) ?? false }
      guard let sum = Money.sum(meant.map(\.amount)), sum != .zero, sum.magnitude == difference.magnitude,
        meant.count < cells.count
      else { return nil }
      return meant.map(\.citation)
    }
    if let cells = explains(submission.unseen.isHidden) {
      let place = cells.addresses
      return Wording(" เท่ากับแถวที่ซ่อนไว้พอดี: \(place.thai)", "; exactly the hidden rows: \(place.english)")
    }
    if difference < .zero, let cells = explains(submission.unseen.isStoredAsText) {
      let place = cells.addresses
      return Wording(
        " เท่ากับจำนวนที่เก็บเป็นข้อความพอดี ซึ่ง SUM ไม่นับ: \(place.thai)",
        "; exactly the amounts stored as text, which a SUM steps over: \(place.english)")
    }
    return nil
  }

  /// Up to four rows that make up the difference: left out of the total, or counted twice in it.
  private static func subset(_ difference: Money, _ all: [Cell]) -> Wording? {
    guard let subset = AmountSubset(of: all.map(\.amount.satang), giving: difference.magnitude.satang) else {
      return nil
    }
    guard !subset.isOneOfSeveral || subset.places.count == 1 else {
      let count = subset.places.count
      return Wording(
        " หลายชุดของ \(count.spoken.thai) แถวรวมกันได้เท่านี้ จึงบอกไม่ได้ว่าแถวใด",
        "; several sets of \(count) rows make up as much, and it cannot be known which")
    }
    let cells = subset.places.map { all[$0].citation.address }
    let or = subset.isOneOfSeveral ? Wording(" (หรือแถวอื่นที่เท่ากัน)", " (or another row of that amount)") : Wording("", "")
    let thai = cells.map(\.thai).joined(separator: " + ") + or.thai
    let english = cells.map(\.english).joined(separator: " + ") + or.english
    return difference.satang < 0
      ? Wording(" เท่ากับ \(thai) พอดี อาจไม่ได้รวมไว้", "; exactly \(english), perhaps not summed")
      : Wording(" เท่ากับ \(thai) พอดี อาจรวมซ้ำ", "; exactly \(english), perhaps summed twice")
  }

  /// The two amounts have the same digits, and two neighbours have changed places.
  static func digitsSwapped(_ stated: Money, _ sum: Money) -> Wording? {
    let (a, b) = (Array(String(stated.satang)), Array(String(sum.satang)))
    guard a.count == b.count else { return nil }
    let places = a.indices.filter { a[$0] != b[$0] }
    guard places.count == 2, places[1] == places[0] + 1, a[places[0]] == b[places[1]], a[places[1]] == b[places[0]]
    else { return nil }
    return Wording(" น่าจะเป็นเลขสองหลักสลับกัน", "; two digits have probably changed places")
  }
}
