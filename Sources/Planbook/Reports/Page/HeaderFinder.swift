internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Finds the header row that stands above a row of an official table.
struct HeaderFinder {
  private let labels: [String: Set<MatchingKey>]
  private var known: [Key: Bool] = [:]

  private struct Key: Hashable {
    var sheet: SheetKey
    var table: String
    var row: Int
  }

  /// How many rows are looked at above a cell.
  private static let reach = 3_000
  /// The longest text that can be a label, in scalars.
  private static let longest = 60

  init(form: Form) {
    labels = Dictionary(
      form.tables.map { table in
        (table.key.rawValue, Set(table.columns.flatMap(\.labels.spellings).map { MatchingKey($0) }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The nearest row above a row in which two labels of the table stand; nil when there is none within reach.
  mutating func header(above row: Int, of table: String, in sheet: Sheet, _ key: SheetKey) -> Int? {
    guard row > 1 else { return nil }
    for candidate in stride(from: row - 1, through: max(1, row - Self.reach), by: -1) {
      let place = Key(sheet: key, table: table, row: candidate)
      let isHeader = known[place] ?? isHeader(candidate, of: table, in: sheet)
      known[place] = isHeader
      if isHeader { return candidate }
    }
    return nil
  }

  private func isHeader(_ row: Int, of table: String, in sheet: Sheet) -> Bool {
    guard let labels = labels[table] else { return false }
    var count = 0
    for placed in sheet.grid.cells(inRow: row) {
      guard case .text(let text)? = placed.cell.value, text.unicodeScalars.count <= Self.longest else { continue }
      if labels.contains(MatchingKey(text)) { count += 1 }
      if count == 2 { return true }
    }
    return false
  }
}

/// A sheet among all that were read.
struct SheetKey: Hashable {
  /// The file's name as the user gave it.
  var file: String?
  /// The sheet's name.
  var sheet: String?
}
