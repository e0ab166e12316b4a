internal import Spreadsheet
internal import ThaiText

/// Rows met so far, among which the first is found that a further row repeats in another sheet or file.
///
/// It repeats what has the same name and number under the same measure; within a sheet such rows are two things. Of rows
/// that say the same, two are enough to answer for all: the first, and the first of another sheet.
struct RepeatedRows {
  /// What rows that repeat one another have in common; a row under several blocks says it for each.
  private struct Said: Hashable {
    var key: MatchingKey
    var number: Int?
    var block: Candidate.Block?
  }

  private struct Row {
    var place: Int
    var location: CellLocation?

    func isInSheet(of other: CellLocation?) -> Bool {
      location?.sheet == other?.sheet && location?.file == other?.file
    }
  }

  private struct Rows {
    var first: Row
    var firstOfAnotherSheet: Row?
  }

  private var rows: [Said: Rows] = [:]

  /// Takes note of a row that nothing repeats so far.
  mutating func add(_ candidate: Candidate, at place: Int) {
    for said in Self.said(by: candidate) {
      let row = Row(place: place, location: candidate.location)
      guard let known = rows[said] else {
        rows[said] = Rows(first: row)
        continue
      }
      if known.firstOfAnotherSheet == nil, !known.first.isInSheet(of: candidate.location) {
        rows[said]?.firstOfAnotherSheet = row
      }
    }
  }

  /// The place of the first row that a row repeats; nil when it repeats none.
  func place(repeatedBy candidate: Candidate) -> Int? {
    Self.said(by: candidate).compactMap { said in
      guard let rows = rows[said] else { return nil }
      return rows.first.isInSheet(of: candidate.location) ? rows.firstOfAnotherSheet?.place : rows.first.place
    }.min()
  }

  private static func said(by candidate: Candidate) -> [Said] {
    guard let key = candidate.keys.first else { return [] }
    let blocks: [Candidate.Block?] = candidate.blocks.isEmpty ? [nil] : candidate.blocks
    return blocks.map { Said(key: key, number: candidate.number, block: $0) }
  }
}
