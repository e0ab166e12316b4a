internal import Spreadsheet

/// Notes what the rows of a sheet are read as, from the top.
struct LayoutRecord {
  /// The layout so far.
  private(set) var layout: SheetLayout
  private var roles: [Noted] = []
  /// What only the end of a table told.
  private var told = RowParts()

  private struct Noted {
    var row: Int
    var last: Int
    var role: SheetLayout.Role
    var table: Int?
  }

  init(file: String, sheet: String?) { layout = SheetLayout(file: file, sheet: sheet) }

  /// Notes a table whose header was found.
  mutating func open(_ header: RecognisedHeader) {
    let columns = header.layout.told ?? header.columnsRead
    header.layout.told = columns
    layout.tables.append(
      SheetLayout.Table(
        key: header.table.key, header: header.location.cell.row...max(header.location.cell.row, header.lastRow),
        columns: columns, bahtPerUnit: header.bahtPerUnit, choice: header.choice))
  }

  /// Notes a project that is stated line by line.
  mutating func note(_ card: ProjectCard, of table: TableForm) {
    let place = card.lines[0].label.reference.row
    layout.tables.append(
      SheetLayout.Table(
        key: table.key, header: place...place,
        columns: card.lines.map { line in
          SheetLayout.Column(
            column: line.value.reference.column, fact: line.fact, label: line.label.written, reason: .label)
        }, bahtPerUnit: 1))
  }

  /// Notes the columns that a person names.
  mutating func note(_ columns: [String]) { layout.answeredColumns.formUnion(columns) }

  /// Notes the part that rows play.
  mutating func note(_ role: SheetLayout.Role, rows: ClosedRange<Int>) {
    let isInTable = role != .title && role != .heading && !layout.tables.isEmpty
    roles.append(
      Noted(row: rows.lowerBound, last: rows.upperBound, role: role, table: isInTable ? layout.tables.count - 1 : nil))
  }

  /// Notes the parts that only the end of a table told.
  mutating func tell(_ parts: RowParts) { told.add(parts) }

  /// The layout, with the parts that only the end of a table told.
  consuming func finished() -> SheetLayout {
    for noted in roles {
      let role = told.roles.isEmpty ? noted.role : told.roles[noted.row] ?? noted.role
      let next = told.next.isEmpty ? nil : told.next[noted.row]
      let rows = SheetLayout.Rows(
        rows: noted.row...noted.last, role: role, runnerUp: next == role ? nil : next, table: noted.table)
      if let last = layout.rows.last, last.goesOn(with: rows) {
        layout.rows[layout.rows.count - 1].rows = last.rows.lowerBound...noted.last
      } else {
        layout.rows.append(rows)
      }
    }
    return layout
  }
}

/// The parts that rows of a sheet play, as far as only all rows of a table together tell them.
struct RowParts {
  /// The parts by row, as far as they are more than rows of the table.
  var roles: [Int: SheetLayout.Role] = [:]
  /// The parts that rows would play next, where another comes near.
  var next: [Int: SheetLayout.Role] = [:]

  /// Adds the parts of other rows.
  mutating func add(_ other: RowParts) {
    roles.merge(other.roles) { $1 }
    next.merge(other.next) { $1 }
  }
}

extension SheetLayout.Rows {
  /// Whether other rows follow these and play the same part.
  fileprivate func goesOn(with other: Self) -> Bool {
    role == other.role && runnerUp == other.runnerUp && table == other.table
      && rows.upperBound + 1 == other.rows.lowerBound
  }
}

extension RecognisedHeader {
  /// Its columns from the left, with why each was taken for what it is.
  fileprivate var columnsRead: [SheetLayout.Column] {
    let byContent = Dictionary(
      guessedByContent.map { ($0.column, $0.label?.written ?? "") }, uniquingKeysWith: { first, _ in first })
    let similar = Dictionary(guessed.map { ($0.cell.reference.column, $0.cell.written) }, uniquingKeysWith: { $1 })
    let labels = Dictionary(labelled.map { ($0.reference.column, $0.written) }, uniquingKeysWith: { first, _ in first })
    var read: [SheetLayout.Column] = []
    for (fact, column) in columns.merging(added, uniquingKeysWith: { own, _ in own }) where months[column] == nil {
      let reason: SheetLayout.Column.Reason =
        byContent[column] != nil ? .content : similar[column] != nil ? .similar : .label
      read.append(
        SheetLayout.Column(
          column: column, fact: fact, label: byContent[column] ?? similar[column] ?? labels[column] ?? "",
          reason: reason))
    }
    for (fact, column) in steps where months[column] == nil {
      read.append(SheetLayout.Column(column: column, fact: fact, label: labels[column] ?? "", reason: .label))
    }
    for source in sources where !read.contains(where: { $0.column == source.column }) {
      read.append(SheetLayout.Column(column: source.column, fact: "budget", label: source.name, reason: .group))
    }
    for source in tickedSources {
      read.append(SheetLayout.Column(column: source.column, fact: "source", label: source.name, reason: .content))
    }
    for column in months.keys {
      read.append(SheetLayout.Column(column: column, fact: "months", label: labels[column] ?? "", reason: .group))
    }
    for column in quarters.keys where !read.contains(where: { $0.column == column }) {
      read.append(SheetLayout.Column(column: column, fact: "months", label: labels[column] ?? "", reason: .group))
    }
    for cell in unknown + otherYears + repeated.flatMap({ $0.cells.dropFirst() }) {
      read.append(SheetLayout.Column(column: cell.reference.column, fact: nil, label: cell.written, reason: .none))
    }
    for index in read.indices where [.similar, .content, .none].contains(read[index].reason) {
      let next = runnersUp[read[index].column]
      read[index].runnerUp = next == read[index].fact ? nil : next
    }
    return read.sorted { ($0.column, $0.fact ?? "") < ($1.column, $1.fact ?? "") }
  }
}
