internal import OfficialTables
internal import Spreadsheet

/// The picture of a sheet: its cells with the part that each row plays and, above each table, what its columns were read as.
///
/// A small sheet is shown whole. Of a larger one, what a person has to look at comes first, then headers, totals, whatever
/// else is told, and the beginning and the end of each run of rows; what is left out is counted where it would stand.
struct LookPicture {
  /// A part that a row plays, for a table of the sheet or outside of all.
  struct Part: Hashable {
    /// The part.
    var role: SheetLayout.Role
    /// The part that it would play next.
    var runnerUp: SheetLayout.Role?
    /// The place of the table among the sheet's.
    var table: Int?
  }

  /// A row of the sheet.
  struct Row {
    /// The row's number.
    let number: Int
    /// The parts it plays; of tables side by side, one for each.
    let parts: [Part]
    /// What is left out above it; nil where nothing is.
    let gap: Gap?
    /// The tables that begin with it, by their places among the sheet's.
    let tables: [Int]
    /// The cells shown, from left to right.
    let cells: [PictureCell]
  }

  /// Rows that are left out.
  struct Gap {
    /// The first and the last of them.
    let rows: ClosedRange<Int>
    /// How many of them play which part; blank ones play none.
    let counts: [(role: SheetLayout.Role, rows: Int)]
  }

  /// The columns shown, in order.
  let columns: [Int]
  /// How many columns of its tables, and of the rows shown, are left out.
  let columnsLeftOut: Int
  /// The rows shown, in order.
  private(set) var rows: [Row] = []
  /// What is left out below the last row; nil where nothing is.
  private(set) var end: Gap?

  /// The most rows shown.
  static let mostRows = 150
  /// The most columns shown.
  static let mostColumns = 40
  /// The rows shown of a sheet that was not read.
  private static let mostUnread = 20
  /// The rows shown at the beginning and at the end of a run.
  private static let ends = (first: 5, last: 2)

  /// The cells that the picture has.
  var cellCount: Int { rows.count * columns.count }

  init(of look: Look.Sheet, in sheet: Sheet, of workbook: Workbook) {
    let numbers = Self.rows(of: look, in: sheet)
    let tableColumns = Set(look.tables.flatMap(\.columns).map(\.column))
    let filled = Set(
      numbers.flatMap { row in sheet.grid.cells(inRow: row).filter { !$0.cell.isBlank }.map(\.column) })
    let all = tableColumns.sorted() + filled.subtracting(tableColumns).sorted()
    columns = all.prefix(Self.mostColumns).sorted()
    columnsLeftOut = all.count - columns.count
    let cells = PictureCells(sheet, in: workbook)
    var unplaced = Set(look.tables.indices)
    var before = 0
    for number in numbers {
      let parts = look.rows.filter { $0.rows.contains(number) }.map {
        Part(role: $0.role, runnerUp: $0.runnerUp, table: $0.table)
      }
      let begun = Set(parts.compactMap(\.table)).intersection(unplaced).sorted()
      unplaced.subtract(begun)
      rows.append(
        Row(
          number: number, parts: parts, gap: Self.gap(after: before, upTo: number - 1, in: look), tables: begun,
          cells: cells.cells(inRow: number, columns)))
      before = number
    }
    end = Self.gap(after: before, upTo: max(sheet.grid.lastRow, look.rows.map(\.rows.upperBound).max() ?? 0), in: look)
  }

  private static func gap(after before: Int, upTo last: Int, in look: Look.Sheet) -> Gap? {
    guard before < last else { return nil }
    let rows = before + 1...last
    var counts: [SheetLayout.Role: Int] = [:]
    for part in look.rows where part.rows.overlaps(rows) {
      counts[part.role, default: 0] += part.rows.clamped(to: rows).count
    }
    return Gap(rows: rows, counts: SheetLayout.Role.allCases.compactMap { role in counts[role].map { (role, $0) } })
  }

  /// The rows that are shown, from the top.
  private static func rows(of look: Look.Sheet, in sheet: Sheet) -> [Int] {
    guard !look.rows.isEmpty else { return Array(sheet.grid.rowNumbers.prefix(mostUnread)) }
    var chosen: Set<Int> = []
    func choose(_ rows: some Sequence<Int>) {
      for row in rows {
        guard chosen.count < mostRows else { return }
        chosen.insert(row)
      }
    }
    if look.rows.reduce(0, { $0 + $1.rows.count }) <= mostRows {
      choose(look.rows.flatMap(\.rows))
    } else {
      func told(_ isWanted: (Look.Remark) -> Bool) -> [Int] {
        look.remarks.filter(isWanted).flatMap { $0.cells.map(\.row) + [$0.lastRow].compactMap(\.self) }
      }
      func ends(_ isWanted: (Look.Rows) -> Bool) -> [Int] {
        look.rows.filter(isWanted).flatMap { $0.rows.prefix(Self.ends.first) + $0.rows.suffix(Self.ends.last) }
      }
      choose(told(\.leavesDoubt))
      choose(look.tables.first.map { $0.header.map(Array.init) ?? [] } ?? [])
      choose(ends { $0.role == .total })
      choose(told { !$0.leavesDoubt })
      choose(ends { $0.role == .header })
      choose(ends { _ in true })
    }
    let last = max(sheet.grid.lastRow, look.rows.map(\.rows.upperBound).max() ?? 1)
    return chosen.filter { 1...last ~= $0 }.sorted()
  }
}
