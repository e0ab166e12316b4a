internal import ActionPlans

/// The rows of the strategy that are printed as headings, found by what they stand above and what they lie in.
struct StrategyHeadings {
  private let rows: [StrategyRow]
  /// The places of the rows of each element, and of those that lie in it.
  private var placesOf: [StrategyCode: [Int]] = [:]
  private var placesIn: [StrategyCode: [Int]] = [:]
  /// The last row at or before each place that groups elements without being one.
  private var groupings: [Int?] = []

  /// The headings of a strategy.
  init(_ rows: [StrategyRow]) {
    self.rows = rows
    var grouping: Int?
    for place in rows.indices {
      if let level = rows[place].level.value, let code = rows[place].code.value {
        if level.depth == nil {
          grouping = place
        } else {
          placesOf[code, default: []].append(place)
          for depth in 1..<code.depth {
            if let element = code.ancestor(depth: depth) { placesIn[element, default: []].append(place) }
          }
        }
      }
      groupings.append(grouping)
    }
  }

  /// The rows of elements that lie in an element and are among some codes.
  func rows(in element: StrategyCode, among codes: Set<StrategyCode>) -> [StrategyRow] {
    (placesIn[element] ?? []).map { rows[$0] }.filter { $0.code.value.map(codes.contains) ?? false }
  }

  /// The rows of some elements, each with the row that groups it with others.
  fileprivate func rows(of codes: [StrategyCode]) -> [(row: StrategyRow, grouping: StrategyRow?)] {
    codes.flatMap { placesOf[$0] ?? [] }.sorted().map { (rows[$0], groupings[$0].map { rows[$0] }) }
  }
}

/// Remembers which headings stand above a place, so that only those that change are printed again.
struct HeadingTrail {
  private let headings: StrategyHeadings
  private var apart: StrategyCode?
  private var printed: [StrategyCode] = []

  /// A trail on which nothing is printed yet.
  init(_ headings: StrategyHeadings) { self.headings = headings }

  /// The headings from the highest level down to a code that have not been printed above it.
  mutating func rows(to code: StrategyCode) -> [StrategyRow] {
    let codes = (1...code.depth).compactMap { code.ancestor(depth: $0) }
    var rows: [StrategyRow] = []
    for (row, grouping) in headings.rows(of: codes.filter { !printed.contains($0) }) {
      if row.code.value?.depth == 1, let grouping, grouping.code.value != apart {
        rows.append(grouping)
        apart = grouping.code.value
      }
      rows.append(row)
    }
    printed = codes
    return rows
  }
}
