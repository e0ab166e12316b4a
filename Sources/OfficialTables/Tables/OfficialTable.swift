internal import ActionPlans
internal import Spreadsheet

/// An official table, described once for both directions.
///
/// Its columns read and write the cells of a row; `continues` and `physicalRows` undo each other: a row that is printed
/// in several physical rows is read back as one.
protocol OfficialTable: SendableMetatype {
  /// A row of the table with every value as an entry.
  associatedtype Row: TableRow

  /// The columns in the order in which they are printed.
  static var columns: [Column<Row>] { get }

  /// Whether a row that continues none says of itself what it is about; one that does not is kept as unrecognised.
  static func isRow(_ row: Row) -> Bool

  /// Joins a physical row to the row above it when it only continues it; says whether it did.
  static func join(_ next: Row, to row: inout Row) -> Bool

  /// The physical rows in which a row is printed.
  static func physicalRows(of row: Row, form: Form) -> [Row]

  /// The rows that stand in one physical row; more than one where a form has pressed two into one cell.
  static func rows(in row: Row, form: Form) -> [Row]

  /// The rows of the table in a submission that is to be printed; `key` tells tables of one description apart.
  static func rows(of submission: Submission, division: Int, key: TableKey) -> [Row]

  /// Puts the rows of one printed table where they belong in the submission.
  static func file(_ rows: [Row], from table: PrintedTable, in submission: inout Submission)
}

extension OfficialTable {
  static func isRow(_ row: Row) -> Bool { true }
  static func join(_ next: Row, to row: inout Row) -> Bool { false }
  static func physicalRows(of row: Row, form: Form) -> [Row] { [row] }
  static func rows(in row: Row, form: Form) -> [Row] { [row] }
}

/// A row of an official table; made blank and then filled column by column.
protocol TableRow: Hashable, Sendable {
  /// A row with nothing in it.
  init()
}

/// A column of an official table: its key in the form, and the road from cells to the row and back.
struct Column<Row: TableRow>: Sendable {
  /// The column's key in the form.
  var key: String
  /// Whether the column may be left out when no row has anything in it.
  var isOptional = false
  /// The number of cells side by side; twelve for months.
  var span = 1
  /// How its cells look.
  var look: Look
  /// Reads the column's cells into a row.
  var read: @Sendable (_ cells: [MonthCell], _ form: Form, _ row: inout Row) -> Void
  /// What is written into the column's cells for a row.
  var write: @Sendable (_ row: Row, _ form: Form) -> [Content]

  /// A column of one cell that holds one value.
  init<Value>(
    _ key: String, _ path: any WritableKeyPath<Row, Entry<Value>> & Sendable, _ codec: CellCodec<Value>,
    isOptional: Bool = false
  ) {
    self.key = key
    self.isOptional = isOptional
    look = codec.look
    read = { cells, form, row in
      if let cell = cells.first { row[keyPath: path] = codec.entry(cell.text, form) }
    }
    write = { row, form in [codec.content(row[keyPath: path], form)] }
  }

  /// A column whose cells hold something that no single codec reads.
  init(
    _ key: String, span: Int = 1, look: Look,
    read: @escaping @Sendable (_ cells: [MonthCell], _ form: Form, _ row: inout Row) -> Void,
    write: @escaping @Sendable (_ row: Row, _ form: Form) -> [Content]
  ) {
    self.key = key
    self.span = span
    self.look = look
    self.read = read
    self.write = write
  }
}

/// A table as it was met in a sheet: which one, where its header stands, and under which headings.
struct PrintedTable: Sendable {
  /// Which official table it is.
  var key: TableKey
  /// Where its header stands.
  var header: CellLocation
  /// What the headings above it say.
  var context: ReadingContext
  /// Totals and other rows that close it.
  var footers: [Footer] = []
  /// The months whose columns the header lacks, for a schedule.
  var missingMonths: [FiscalMonth] = []
}
