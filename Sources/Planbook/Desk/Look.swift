public import ActionPlans
public import OfficialTables
public import Spreadsheet

/// What sheets were read as, sheet by sheet: tables, columns, rows by the part they play, money against the stated totals,
/// what was guessed and what is set aside.
///
/// `PlanDesk.look(at:)` makes it. It says how sheets were read and not whether what they say agrees: that is
/// `PlanDesk.reconcile(_:against:on:)`.
public struct Look: Hashable, Sendable {
  /// The sheets in the order in which they were read.
  public var sheets: [Sheet]
  /// The tables of which the sheets have nothing but the form: headers that nobody has filled rows in under.
  public var unfilledTables: [TableKey] = []
  /// What was guessed, as lines of a settings file that say that it is right; none where nothing was.
  ///
  /// Where no sheet has a table, the header that comes nearest, with what its columns would have to state.
  public var settingsLines: [String] = []

  /// Whether something was guessed, not understood or set aside so that a person has to look at it; also where no sheet
  /// has a table, or nobody has filled one in.
  public var leavesDoubt: Bool { doubts > 0 || !hasTables || !unfilledTables.isEmpty }

  /// The number of things that a person has to look at.
  public var doubts: Int { sheets.reduce(0) { $0 + $1.remarks.count(where: \.leavesDoubt) } }

  /// Whether anything was read as a row of a table of the form.
  public var hasTables: Bool {
    sheets.contains { sheet in !sheet.tables.isEmpty || sheet.rows.contains { $0.role == .row } }
  }

  /// A sheet as it was read.
  public struct Sheet: Hashable, Sendable {
    /// The file's name as the user gave it.
    public var file: String
    /// The sheet's name; nil where the source has no sheets.
    public var name: String?
    /// Whether the sheet was left out; why is among the guesses.
    public var isLeftOut: Bool
    /// The tables in the order in which they stand; of tables side by side, the left one first.
    public var tables: [Table]
    /// The rows from the top, those of the left one first of tables side by side; blank rows are in none.
    public var rows: [Rows]
    /// What was taken for what its words alone do not say.
    public var guesses: [Remark] = []
    /// What could not be read as it stands, and columns that are not there.
    public var unclear: [Remark] = []
    /// What belongs to no table and is kept apart.
    public var aside: [Remark] = []

    /// Everything that is told of the sheet.
    public var remarks: [Remark] { guesses + unclear + aside }
  }

  /// A table as it was read.
  public struct Table: Hashable, Sendable {
    /// Which table of the form it is, with what people call it.
    public var key: TableKey
    /// The rows of its header; nil where it goes on from the sheet before without one.
    public var header: ClosedRange<Int>?
    /// Its columns from the left.
    public var columns: [Column]
    /// How many baht one unit of its money is.
    public var bahtPerUnit: Int64
    /// Why its header was taken for this table's and not for another's; nil where no other came near.
    public var choice: SheetLayout.Choice?
    /// The number of the sheet's rows that are rows of the table; rows that go on with another count with it.
    public var rowCount: Int
    /// The money read in its rows; nil for a table without money, or where the sum is out of range.
    public var money: Money?
    /// The total that the sheet states for it; nil where it states none that can be read.
    public var total: Total?
  }

  /// A total that a sheet states for a table, against what was read.
  public struct Total: Hashable, Sendable {
    /// The cell of the amount.
    public var cell: CellReference
    /// The amount stated.
    public var stated: Money
    /// The sum of the rows that it sums, as they were read; they may stand in other tables of its kind too, as when a
    /// header is printed again on each page.
    public var summed: Money
    /// Whether the amount is a formula, which gives whatever the rows add up to.
    public var isComputed: Bool

    /// Whether the rows add up to what is stated.
    public var agrees: Bool { stated == summed }
  }

  /// A column as it was read.
  public struct Column: Hashable, Sendable {
    /// The column of the sheet, from 1.
    public var column: Int
    /// The name of the fact that its cells state; nil for a column that is set aside.
    public var fact: String?
    /// What the form prints above such a column; nil where it has none of its own.
    public var formLabel: String?
    /// The label in the sheet; empty for none.
    public var label: String
    /// Why it was taken for what it is.
    public var reason: SheetLayout.Column.Reason
    /// The fact that comes next, or, of a column that is set aside, nearest; nil where no other comes near.
    public var runnerUp: String?
    /// What the form prints above a column of that fact.
    public var runnerUpLabel: String?

    /// The letters of the column.
    public var letters: String { CellReference.letters(ofColumn: column) }
  }

  /// Rows that follow one another and play one part.
  public struct Rows: Hashable, Sendable {
    /// The first and the last of them.
    public var rows: ClosedRange<Int>
    /// The part.
    public var role: SheetLayout.Role
    /// The part that they would play next; nil where no other comes near.
    public var runnerUp: SheetLayout.Role?
    /// The place of the table among the sheet's; nil outside of tables.
    public var table: Int?
  }

  /// Something that is told of how a sheet was read.
  public struct Remark: Hashable, Sendable {
    /// The code of the rule that tells it, such as `FRM014`.
    public var code: String
    /// What kind of thing it is, such as `unit` or `column`; nil where the rule has one kind only.
    public var kind: String?
    /// The cells of the sheet that it is about.
    public var cells: [CellReference]
    /// The last row of what was set aside; nil for what was not set aside.
    public var lastRow: Int?
    /// What is written in the first cell.
    public var written: String
    /// What was taken for what, in the words of the rule.
    public var message: Wording
    /// Whether a person has to look at it.
    public var leavesDoubt: Bool
  }
}
