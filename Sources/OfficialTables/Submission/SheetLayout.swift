internal import Spreadsheet

/// What each part of a sheet was read as: its tables with their columns, and its rows by the part they play.
public struct SheetLayout: Hashable, Sendable {
  /// The part that a row plays.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// A line above the tables that says whose plan it is, of which year, in which unit.
    case title
    /// A heading that sets what follows: a table's title, an element of the strategy, a project of a schedule.
    case heading
    /// A header of a table.
    case header
    /// A row of a table.
    case row
    /// A row that goes on with the one above it: the rest of a name, another source.
    case continuation
    /// A part of the project above.
    case part
    /// A total or a sub-total.
    case total
    /// A sum carried from page to page, a numbered line of the form that nobody filled in.
    case furniture
    /// A row that is set aside and told: a remark, a signature, money below the total.
    case aside
  }

  /// Rows that follow one another and play one part.
  public struct Rows: Hashable, Sendable {
    /// The first and the last of them.
    public var rows: ClosedRange<Int>
    /// The part.
    public var role: Role
    /// The place of the table among `tables`; nil outside of tables.
    public var table: Int?
  }

  /// A table as it was read.
  public struct Table: Hashable, Sendable {
    /// Which table of the form it is.
    public var key: TableKey
    /// The rows of its header.
    public var header: ClosedRange<Int>
    /// Its columns from the left.
    public var columns: [Column]
    /// How many baht one unit of its money is.
    public var bahtPerUnit: Int64
  }

  /// A column as it was read.
  public struct Column: Hashable, Sendable {
    /// Why it was taken for what it is.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
      /// Its label is one of the form's.
      case label
      /// Its label is like one of the form's.
      case similar
      /// What stands in it.
      case content
      /// It is one of several under a common label: a source, a month, a quarter.
      case group
      /// Nothing: it is set aside.
      case none
    }

    /// The column of the sheet, from 1.
    public var column: Int
    /// The name of the fact that its cells state; nil for one that is set aside.
    public var fact: String?
    /// Its label; empty for one without.
    public var label: String
    /// Why it was taken for what it is.
    public var reason: Reason
  }

  /// The file's name as the user gave it.
  public var file: String
  /// The sheet's name; nil where the source has no sheets.
  public var sheet: String?
  /// The tables in the order in which they stand.
  public var tables: [Table] = []
  /// The rows from the top; rows without a cell are in none of them.
  public var rows: [Rows] = []
  /// Whether the sheet was left out.
  public var isLeftOut = false

  /// A sheet of which nothing has been read.
  init(file: String, sheet: String?) {
    self.file = file
    self.sheet = sheet
  }
}

/// Notes what the rows of a sheet are read as, from the top.
struct LayoutRecord {
  /// The layout so far.
  private(set) var layout: SheetLayout
  private var roles: [Noted] = []

  private struct Noted {
    var row: Int
    var last: Int
    var role: SheetLayout.Role
    var table: Int?
  }

  init(file: String, sheet: String?) { layout = SheetLayout(file: file, sheet: sheet) }

  /// Notes a table whose header was found.
  mutating func open(_ header: RecognisedHeader) {
    layout.tables.append(
      SheetLayout.Table(
        key: header.table.key, header: header.location.cell.row...max(header.location.cell.row, header.lastRow),
        columns: header.columnsRead, bahtPerUnit: header.bahtPerUnit))
  }

  /// Notes the part that rows play.
  mutating func note(_ role: SheetLayout.Role, rows: ClosedRange<Int>) {
    let isInTable = role != .title && role != .heading && !layout.tables.isEmpty
    roles.append(
      Noted(row: rows.lowerBound, last: rows.upperBound, role: role, table: isInTable ? layout.tables.count - 1 : nil))
  }

  /// The layout, with the parts that only the end of a table told.
  consuming func finished(_ told: [Int: SheetLayout.Role]) -> SheetLayout {
    for noted in roles {
      let role = told.isEmpty ? noted.role : told[noted.row] ?? noted.role
      if let last = layout.rows.last, last.role == role, last.table == noted.table,
        last.rows.upperBound + 1 == noted.row
      {
        layout.rows[layout.rows.count - 1].rows = last.rows.lowerBound...noted.last
      } else {
        layout.rows.append(SheetLayout.Rows(rows: noted.row...noted.last, role: role, table: noted.table))
      }
    }
    return layout
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
    for column in months.keys {
      read.append(SheetLayout.Column(column: column, fact: "months", label: labels[column] ?? "", reason: .group))
    }
    for column in quarters.keys where !read.contains(where: { $0.column == column }) {
      read.append(SheetLayout.Column(column: column, fact: "months", label: labels[column] ?? "", reason: .group))
    }
    for cell in unknown + otherYears + repeated.flatMap({ $0.cells.dropFirst() }) {
      read.append(SheetLayout.Column(column: cell.reference.column, fact: nil, label: cell.written, reason: .none))
    }
    return read.sorted { ($0.column, $0.fact ?? "") < ($1.column, $1.fact ?? "") }
  }
}
