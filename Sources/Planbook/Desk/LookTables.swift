internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Puts the layouts of sheets together with the money that was read in them.
struct LookTables {
  private let evidence: Evidence
  private let money: LookMoney
  /// What the form prints above the columns of its tables, by table and fact: a header stands above every schedule.
  private let labels: [TableKey: [String: String]]
  /// The same for a fact of whatever table.
  private let anyLabels: [String: String]

  init(_ evidence: Evidence) {
    self.evidence = evidence
    money = LookMoney(evidence)
    var labels: [TableKey: [String: String]] = [:]
    var anyLabels: [String: String] = [:]
    for table in evidence.form.tables {
      for column in table.columns where labels[table.key]?[column.fact] == nil {
        let label = Self.plain(column.labels.printed)
        labels[table.key, default: [:]][column.fact] = label
        if anyLabels[column.fact] == nil { anyLabels[column.fact] = label }
      }
    }
    (self.labels, self.anyLabels) = (labels, anyLabels)
  }

  /// The sheets in the order in which they were read.
  ///
  /// Tables side by side are read as a sheet each; here they are one again.
  var sheets: [Look.Sheet] {
    var sheets: [Look.Sheet] = []
    var last: SheetLayout.Table?
    // Most tables have the header of the one before.
    var above: (key: TableKey, read: [SheetLayout.Column], columns: [Look.Column])?
    for layout in evidence.submission.layouts {
      if sheets.last?.file != layout.file { last = nil }
      if sheets.last?.file != layout.file || sheets.last?.name != layout.sheet {
        sheets.append(
          Look.Sheet(file: layout.file, name: layout.sheet, isLeftOut: layout.isLeftOut, tables: [], rows: []))
      }
      let place = sheets.count - 1
      let before = sheets[place].tables.count
      let pieces = pieces(of: layout, after: last)
      var counts = Array(repeating: 0, count: pieces.count)
      for rows in layout.rows {
        let piece = piece(of: rows, among: pieces)
        if let piece, rows.role == .row { counts[piece] += rows.rows.count }
        sheets[place].rows.append(
          Look.Rows(
            rows: rows.rows, role: rows.role, runnerUp: rows.runnerUp, table: piece.map { $0 + before }))
      }
      for (piece, count) in zip(pieces, counts) {
        let (key, read) = (piece.table.key, piece.table.columns)
        let known = above.flatMap { $0.key == key && $0.read == read ? $0.columns : nil }
        let columns = known ?? read.map { column($0, of: key) }
        above = (key, read, columns)
        sheets[place].tables.append(table(piece, columns, of: layout, rowCount: count))
      }
      last = layout.tables.last ?? last
    }
    return sheets
  }

  /// A table with the rows of the sheet that it takes up.
  private struct Piece {
    var table: SheetLayout.Table
    /// Whether it goes on from the sheet before, without a header.
    var goesOn = false
    /// From its header, or its first row, to the next header.
    var rows: Range<Int>
  }

  /// The table that rows belong to, by its place among the pieces.
  private func piece(of rows: SheetLayout.Rows, among pieces: [Piece]) -> Int? {
    guard let first = pieces.first, first.goesOn else { return rows.table }
    if let table = rows.table { return table + 1 }
    let isOutside = rows.role == .title || rows.role == .heading || !first.rows.contains(rows.rows.lowerBound)
    return isOutside ? nil : 0
  }

  /// The tables of a layout, first the one that goes on from the sheet before.
  private func pieces(of layout: SheetLayout, after last: SheetLayout.Table?) -> [Piece] {
    let starts = layout.tables.map(\.header.lowerBound) + [Int.max]
    var pieces = layout.tables.enumerated().map { index, table in
      Piece(table: table, rows: starts[index]..<max(starts[index + 1], starts[index] + 1))
    }
    let guess = evidence.submission.guesses.first { guess in
      guess.kind == .goesOn && guess.location.sheet == layout.sheet && (guess.location.file ?? "") == layout.file
    }
    if let last, let guess, guess.table == last.key, guess.location.cell.row < starts[0] {
      pieces.insert(Piece(table: last, goesOn: true, rows: guess.location.cell.row..<starts[0]), at: 0)
    }
    return pieces
  }

  private func table(
    _ piece: Piece, _ columns: [Look.Column], of layout: SheetLayout, rowCount: Int
  ) -> Look.Table {
    let table = piece.table
    let area = LookMoney.Area(table: table.key, rows: piece.rows, columns: Set(table.columns.map(\.column)))
    return Look.Table(
      key: table.key, header: piece.goesOn ? nil : table.header,
      columns: columns, bahtPerUnit: table.bahtPerUnit,
      choice: piece.goesOn ? nil : table.choice, rowCount: rowCount,
      money: table.columns.contains { $0.fact == "budget" } ? money.read(in: area, of: layout) : nil,
      total: money.total(in: area, of: layout))
  }

  private func column(_ column: SheetLayout.Column, of table: TableKey) -> Look.Column {
    Look.Column(
      column: column.column, fact: column.fact, formLabel: label(of: column.fact, in: table), label: column.label,
      reason: column.reason, runnerUp: column.runnerUp, runnerUpLabel: label(of: column.runnerUp, in: table))
  }

  /// What the form prints above a column of a fact, in its own table or in any.
  private func label(of fact: String?, in table: TableKey) -> String? {
    fact.flatMap { labels[table]?[$0] ?? anyLabels[$0] }
  }

  /// A label of the form on one line, without the places where a year is printed.
  private static func plain(_ label: String) -> String {
    Form.withoutPlaceholders(label).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
