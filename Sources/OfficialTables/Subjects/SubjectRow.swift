internal import ActionPlans
internal import Spreadsheet

/// A row that speaks of a subject, whatever table it stands in; made blank and then filled fact by fact.
///
/// `join` and `physicalRows` undo each other: a row that is printed in several physical rows is read back as one.
protocol SubjectRow: Hashable, Sendable, SendableMetatype {
  /// The table it stands in.
  var table: TableKey { get }

  /// A row of a table with nothing in it.
  init(in table: TableKey)

  /// The facts that a column of a table may state, besides those that a form set adds.
  static var facts: [Fact<Self>] { get }

  /// The fact of text that a form set adds under a name; nil where the subject takes none.
  static func text(named name: String) -> Fact<Self>?

  /// The fact of money that stands in a column for each of several sources; nil where the subject has no such money.
  static func moneyBySource(_ sources: [String]) -> Fact<Self>?

  /// Whether a row that continues none says of itself what it is about; one that does not is kept as unrecognised.
  static func isRow(_ row: Self) -> Bool

  /// Joins a physical row to the row above it when it only continues it; says whether it did.
  static func join(_ next: Self, to row: inout Self, in table: TableForm) -> Bool

  /// What a physical row says that finds no place in the row above it, to which it is joined: each is told.
  static func leftOver(of next: Self, joining row: Self) -> [LeftOver]

  /// The physical rows in which a row is printed.
  static func physicalRows(of row: Self, form: Form) -> [Self]

  /// The rows that stand in one physical row where a form has pressed several into one cell; nil for the row as it is.
  static func rows(in row: Self, form: Form) -> [Self]?

  /// The rows of a table in a submission that is to be printed.
  ///
  /// - Parameter underElements: Whether the table is printed under each element of a level, or by itself.
  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [Self]

  /// The element of the strategy that a row serves, or that it is.
  var element: StrategyCode? { get }

  /// The work groups that a row names.
  var groupNames: [String] { get }

  /// What a total states of a fact of rows; nil where it states nothing.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - rows: The rows summed.
  ///   - all: The rows of the whole table, of which shares are taken.
  static func total(of fact: String, over rows: [Self], among all: [Self]) -> Double?

  /// Puts the rows of one printed table where they belong in the submission.
  static func file(_ rows: [Self], from table: PrintedTable, in submission: inout Submission)
}

extension SubjectRow {
  static func text(named name: String) -> Fact<Self>? { nil }
  static func moneyBySource(_ sources: [String]) -> Fact<Self>? { nil }
  static func isRow(_ row: Self) -> Bool { true }
  static func join(_ next: Self, to row: inout Self, in table: TableForm) -> Bool { false }
  static func leftOver(of next: Self, joining row: Self) -> [LeftOver] { [] }
  static func physicalRows(of row: Self, form: Form) -> [Self] { [row] }
  static func rows(in row: Self, form: Form) -> [Self]? { nil }
  var element: StrategyCode? { nil }
  var groupNames: [String] { [] }
  static func total(of fact: String, over rows: [Self], among all: [Self]) -> Double? { nil }

  /// The fact with a name; nil when nothing of that name can be said of the subject.
  static func fact(named name: String) -> Fact<Self>? { facts.first { $0.name == name } ?? text(named: name) }
}

/// A table as it was met in a sheet: which one, where its header stands, and under which headings.
struct PrintedTable: Sendable {
  /// The form of the table.
  var form: TableForm
  /// Where its header stands.
  var header: CellLocation
  /// What the headings above it say.
  var context: ReadingContext
  /// Totals and other rows that close it.
  var footers: [Footer] = []
  /// The months whose columns the header lacks.
  var missingMonths: [FiscalMonth] = []

  /// Which table it is.
  var key: TableKey { form.key }
}

/// A cell that is not read though its row is.
struct LeftOver {
  /// Where it stands.
  var location: CellLocation
  /// What is written there.
  var written: String

  /// What an entry states; nil for a blank one.
  init?<Value>(_ entry: Entry<Value>) {
    guard !entry.isBlank, let location = entry.location else { return nil }
    self.location = location
    written = entry.written
  }

  /// The same as what is told.
  func unrecognised(in table: TableKey) -> Unrecognised {
    Unrecognised(kind: .strayCells, location: location, lastRow: location.cell.row, written: written, table: table)
  }
}
