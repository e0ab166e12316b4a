import ActionPlans
import Spreadsheet
import TestSupport
import Testing
import ThaiText

@testable import Reconciliation

@Suite("Rows that repeat what another sheet says")
struct RepeatedRowsTests {
  /// Whether a row repeats another, as the law says it.
  private func repeats(_ row: Candidate, _ other: Candidate) -> Bool {
    row.keys.first != nil && row.keys.first == other.keys.first && row.number == other.number
      && (row.location?.sheet != other.location?.sheet || row.location?.file != other.location?.file)
      && (row.blocks == other.blocks || row.shares(blockWith: other))
  }

  @Test("the row found is the first that looking through all of them finds", arguments: 1...20)
  func everyRowLookedThrough(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var (rows, repeated) = ([Candidate](), RepeatedRows())
    var found = 0
    for place in 0..<150 {
      let blocks: [Candidate.Block?] = [.indicator(1), .indicator(2), .indicator(3)]
      let sheet = random.once(in: 8) ? nil : random.pick(["ก", "ข"])
      let location =
        random.once(in: 10)
        ? nil
        : CellLocation(file: random.pick(["a", "b"]), sheet: sheet, cell: CellReference(row: place + 1, column: 1))
      let name = ["โครงการ ก", "โครงการ ข", ""][random.number(in: 0...2)]
      let row = Candidate(
        name: name, key: MatchingKey(name), number: random.pick([1, 2, nil]).flatMap(\.self),
        blocks: random.sample(random.number(in: 0...2), of: blocks), at: location)
      let expected = rows.firstIndex { repeats(row, $0) }
      #expect(repeated.place(repeatedBy: row) == expected)
      found += expected == nil ? 0 : 1
      repeated.add(row, at: place)
      rows.append(row)
    }
    #expect(found > 20)
  }
}
