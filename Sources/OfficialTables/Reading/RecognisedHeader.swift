internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// The header of an official table as it was recognised in a sheet.
struct RecognisedHeader {
  /// The form of the table.
  var table: TableForm
  /// The grid columns by the facts that they state.
  var columns: [String: Int]
  /// The grid columns of facts for which the table of the form has no column, though others of the subject have.
  var added: [String: Int] = [:]
  /// The grid columns of the months.
  var months: [Int: FiscalMonth] = [:]
  /// The grid columns of the quarters by their numbers from 1, where no months stand below them.
  var quarters: [Int: Int] = [:]
  /// The grid columns of the money of single sources, with the sources' names, where several stand under one label.
  var sources: [(column: Int, name: String)] = []
  /// The grid columns in which one of several sources is ticked, with the sources' names.
  var tickedSources: [(column: Int, name: String)] = []
  /// The grid columns of the facts of steps, where the steps of projects stand in rows of the table of projects.
  var steps: [String: Int] = [:]
  /// The columns of the form that several columns of the sheet are labelled as, with the labels.
  var repeated: [(column: String, cells: [CellText])] = []
  /// Labels of columns that say the same as one that was read, of another year.
  var otherYears: [CellText] = []
  /// The cells that label its columns.
  var labelled: [CellText] = []
  /// Columns in which nothing stands that others do not say: the numbers of rows that have names.
  var ignored: Set<Int> = []
  /// Columns that a person says are nothing of the plan.
  var leftOut: Set<Int> = []
  /// Header cells that belong to no column of the form.
  var unknown: [CellText] = []
  /// Cells among the labels that say nothing of any column: somebody's remarks.
  var remarks: [CellText] = []
  /// Why it was taken for this table's; nil where no other table came near.
  var choice: SheetLayout.Choice?
  /// For columns that were taken for likeness, or whose labels nobody knows, the fact whose labels come next.
  var runnersUp: [Int: String] = [:]
  /// The columns of the form that the header lacks.
  var lacking: [String] = []
  /// Header cells that were taken for a column though the words differ.
  var guessed: [(column: String, cell: CellText)] = []
  /// Columns that were taken for what stands in them, with their labels.
  var guessedByContent: [(fact: String, column: Int, label: CellText?)] = []
  /// How many baht one unit of the columns of money is, where a label says it.
  var statedUnit: Int64? {
    // The same header may be printed again under another unit.
    didSet { if statedUnit != oldValue { layout = LayoutCache() } }
  }
  /// How many baht one unit of the columns of money is.
  var bahtPerUnit: Int64 { statedUnit ?? 1 }
  /// Places that name the fiscal year, with the year.
  var years: [Entry<FiscalYear>] = []
  /// The first cell.
  var location: CellLocation
  /// The last row that belongs to the header.
  var lastRow: Int
  /// What was worked out of its columns, kept for the next time that it is printed.
  private(set) var layout = LayoutCache()

  /// Keeps the `TableLayout` of a header.
  final class LayoutCache {
    /// The layout; nil before the first row is read.
    fileprivate(set) var kept: AnyObject?
    /// What is told of its columns; nil before it is asked for.
    var told: [SheetLayout.Column]?
  }

  /// The columns of which it is known what they state, or that they state nothing.
  var columnsTaken: Set<Int> {
    Set(Array(columns.values) + added.values + months.keys + quarters.keys)
      .union(sources.map(\.column)).union(tickedSources.map(\.column)).union(otherYears.map(\.reference.column))
      .union(repeated.flatMap(\.cells).map(\.reference.column)).union(steps.values).union(ignored).union(leftOut)
  }

  /// The columns of the table: those, and the ones whose labels nobody knows.
  var allColumns: Set<Int> { columnsTaken.union(unknown.map(\.reference.column)) }

  /// Whether its rows are of work groups, each with the money of its projects, and name no project.
  var sumsGroups: Bool {
    let naming = table.subject.namingFacts
    guard let groups = columns["work-groups"] else { return false }
    // What stands in front of them under a label that nobody knows may name what the rows are about.
    return table.subject == .project && columns["budget"] != nil
      && (unknown.map(\.reference.column) + leftOut).allSatisfy { $0 > groups }
      && !naming.contains { columns[$0] != nil || added[$0] != nil }
  }

  /// The layout of the rows under the header.
  func layout<Row: SubjectRow>(of rows: Row.Type, form: Form) -> TableLayout<Row> {
    if let layout = layout.kept as? TableLayout<Row> { return layout }
    let layout = TableLayout<Row>(self, form: form)
    self.layout.kept = layout
    return layout
  }
}
