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
    /// The part that they would play next; nil where nothing else comes near.
    ///
    /// A row of the table, where the rows around them said what they are or a total is the sum of nothing; a total, where
    /// a project costs as much as those above it together.
    public var runnerUp: Role?
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
    /// Why its header was taken for this table's and not for another's; nil where no other came near.
    public var choice: Choice?
  }

  /// A table of the form that a header was taken for, and the one that it would have been else.
  public struct Choice: Hashable, Sendable {
    /// How many of the columns of the table taken were found.
    public var found: Int
    /// How many columns the form gives it.
    public var expected: Int
    /// The table that comes next.
    public var runnerUp: TableKey
    /// How many of its columns have a label of the form.
    public var runnerUpFound: Int
    /// How many columns the form gives that one.
    public var runnerUpExpected: Int
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
    /// The fact that comes next, or, of a column that is set aside, nearest; nil where no other comes near.
    public var runnerUp: String?
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
  /// The columns that a person names, as far as a header has them.
  var answeredColumns: Set<String> = []

  /// A sheet of which nothing has been read.
  init(file: String, sheet: String?) {
    self.file = file
    self.sheet = sheet
  }
}
