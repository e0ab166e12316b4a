public import ActionPlans
public import Spreadsheet
internal import ThaiText

/// What the sheets *say*: every official table as typed rows, each value with the cell it stands in.
///
/// Contradictions live here, and only here. Reconciliation reads it; assembly decides between its values and makes an
/// `ActionPlan` of it.
public struct Submission: Sendable {
  /// The files that were read and the tables found in each.
  public var sources: [SourceSummary] = []
  /// Every place that names the fiscal year.
  public var fiscalYears: [Entry<FiscalYear>] = []
  /// The rows of the strategy table.
  public var strategy: [StrategyRow] = []
  /// Every heading that names an element of the strategy, outside the strategy table.
  public var headings: [StrategyHeading] = []
  /// The divisions; sources that name none belong to a division without a name.
  public var divisions: [DivisionSubmission] = []
  /// Their names, to be found.
  var divisionNames = DivisionNames()
  /// What no official table claims.
  public var unrecognised: [Unrecognised] = []
  /// The lines among it, to be found.
  var textsSetAside = TextsSetAside()
  /// Columns that tables lack.
  public var lacking: [LackingColumn] = []
  /// Columns recognised by words that differ from the form's.
  public var guessedColumns: [GuessedColumn] = []
  /// What each part of each sheet was read as.
  public var layouts: [SheetLayout] = []
  /// What was taken for what, where the words of the form alone did not say it.
  public var guesses: [ReadingGuess] = []
  /// What comes nearest to a header, where no row of any table was read; nil where one was, and where nothing comes near.
  public var nearestHeader: NearestHeader?
  /// What a person's answers say that no longer fits.
  public var unfitAnswers: [UnfitReadingAnswer] = []
  /// Text files that could not be read as they stand.
  public var mended: [MendedSource] = []
  /// Files that could not be read, and why.
  public var unread: [SourceError] = []
  /// Workbooks and folders that are no longer as they were exported.
  public var altered: [ExportAlteration] = []
  /// What a person who looks at the sheets does not see.
  public var unseen = UnseenCells()

  /// A submission that says nothing.
  public init() {}
}

extension Submission {
  /// Whether any row of an official table was read.
  public var hasTables: Bool { sources.contains { !$0.rows.isEmpty } || !strategy.isEmpty }

  /// The tables of which the sheets have nothing but the form: headers that nobody has filled rows in under.
  ///
  /// None where a row was read, and where something was set aside that may be rows.
  public var unfilledTables: [TableKey] {
    guard !hasTables, !unrecognised.contains(where: \.mayBeRows) else { return [] }
    var seen: Set<TableKey> = []
    return layouts.flatMap(\.tables).map(\.key).filter { seen.insert($0).inserted }
  }
}

extension Unrecognised {
  /// Whether it may be rows of a table.
  fileprivate var mayBeRows: Bool {
    switch kind {
    case .rows, .strayCells, .belowTotal, .part, .results: true
    case .text, .column, .otherYear, .label: false
    }
  }
}

/// What the sheets say about one division's plan.
public struct DivisionSubmission: Sendable {
  /// The division's name.
  public var name = Entry<String>()
  /// The department it belongs to.
  public var department = Entry<String>()
  /// Work groups and their abbreviations.
  public var workGroups: [WorkGroupRow] = []
  /// Missions.
  public var missions: [MissionRow] = []
  /// Key results.
  public var keyResults: [KeyResultRow] = []
  /// Projects, each time a table of projects prints them.
  public var projects: [ProjectRow] = []
  /// Activities, each time they are printed.
  public var activities: [ActivityRow] = []
  /// What the projects of elements of the strategy come to.
  public var strategySums: [StrategyRow] = []
  /// Totals stated in the tables.
  public var totals: [StatedTotal] = []
  /// Indicators of the measures.
  public var indicators: [IndicatorRow] = []
  /// The aspects of evaluation.
  public var aspects: [AspectHeading] = []
  /// Indicators that other agencies define.
  public var agencyIndicators: [AgencyIndicatorRow] = []
  /// Step schedules.
  public var schedules: [ScheduleTable] = []
  /// The facts that tables of the sheets state though the form's have no column for them.
  var addedFacts: [TableKey: Set<String>] = [:]

  /// A division that nothing is said about.
  public init() {}
}

extension DivisionSubmission {
  /// Puts the rows of projects in the order in which the form set believes their tables; within a table they stay as they
  /// stand in the sheets.
  mutating func orderProjects(form: Form) {
    let ranks = Dictionary(form.authority.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let tables = projects.indices.map { projects[$0].table }
    func rank(_ place: Int) -> (Int, TableKey, Int) { (ranks[tables[place]] ?? .max, tables[place], place) }
    let order = projects.indices.sorted { rank($0) < rank($1) }
    projects.arrange(order)
  }
}

extension Array {
  /// Puts the elements into an order that names each of their places once; none of them is copied.
  fileprivate mutating func arrange(_ order: [Int]) {
    var isDone = Array<Bool>(repeating: false, count: count)
    for start in order.indices where !isDone[start] {
      var place = start
      while order[place] != start {
        swapAt(place, order[place])
        isDone[place] = true
        place = order[place]
      }
      isDone[place] = true
    }
  }
}

/// A file and what was found in it.
public struct SourceSummary: Hashable, Sendable {
  /// The file's name as the user gave it.
  public var file: String
  /// The number of rows by official table.
  public var rows: [TableKey: Int]
  /// The names of its sheets in order; nil for the only sheet of a text.
  public var sheets: [String?]

  /// A file with its tables.
  public init(file: String, rows: [TableKey: Int], sheets: [String?] = []) {
    self.file = file
    self.rows = rows
    self.sheets = sheets
  }
}

/// A heading that names an aspect of evaluation.
public struct AspectHeading: Hashable, Sendable {
  /// The aspect's number.
  public var number: Entry<Int>
  /// Its title.
  public var title: Entry<String>

}

/// Cells that no official table claims: kept with their place, so that nothing is dropped in silence.
public struct Unrecognised: Hashable, Sendable {
  /// What kind of place it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Text outside every table; one entry for rows that follow one another.
    case text
    /// Rows of several cells outside every table: a table whose header was not recognised.
    case rows
    /// A column of a table that the form does not know, with something in it.
    case column
    /// Cells of a table's row that stand under no column.
    case strayCells
    /// Words in a table's header from which nothing is read: a label with nothing below it, a remark among the labels.
    case label
    /// A column that says of another year what one that was read says of the plan's.
    case otherYear = "other-year"
    /// Rows below the total of a table, which are none of its rows.
    case belowTotal
    /// Rows for the parts of a project, which are counted with it.
    case part
    /// Rows that say what came of the plan, each below the row that says what is planned.
    case results
  }

  /// What kind of place it is.
  public var kind: Kind
  /// The first cell.
  public var location: CellLocation
  /// The last row.
  public var lastRow: Int
  /// The text of the first cell.
  public var written: String
  /// The table it stands in, or, for rows, the one whose title stands above them and whose header was not recognised;
  /// nil outside.
  public var table: TableKey?

  /// Cells that no official table claims.
  public init(kind: Kind, location: CellLocation, lastRow: Int, written: String, table: TableKey?) {
    self.kind = kind
    self.location = location
    self.lastRow = lastRow
    self.written = written
    self.table = table
  }
}

extension DivisionSubmission {
  /// Whether no table and no heading says anything of the division, whatever its name is.
  package var saysNothing: Bool {
    workGroups.isEmpty && missions.isEmpty && keyResults.isEmpty && projects.isEmpty && activities.isEmpty
      && strategySums.isEmpty && indicators.isEmpty && aspects.isEmpty && agencyIndicators.isEmpty && schedules.isEmpty
  }
}

extension Submission {
  /// The place of the division with a name, added when it is new; a nameless one takes the first that comes.
  ///
  /// What stands in parentheses behind one of two names that are else the same makes no other division, and is told.
  mutating func division(named name: Entry<String>, department: Entry<String>) -> Int {
    divisionNames.update(divisions)
    let known =
      name.value.map { divisionNames.place(of: $0) } ?? divisions.firstIndex { $0.name.value == nil }
    if let found = known ?? name.value.flatMap({ divisionNames.place(nearly: $0) }) {
      if divisions[found].department.isBlank { divisions[found].department = department }
      let isTold = known != nil || guesses.contains { $0.kind == .division && $0.written == name.written }
      if let place = name.location, !isTold {
        guesses.append(
          ReadingGuess(.division, at: place, written: name.written, meaning: divisions[found].name.value ?? ""))
      }
      return found
    }
    if divisions.count == 1, divisions[0].name.value == nil {
      divisions[0].name = name
      divisions[0].department = department
      return 0
    }
    if name.value == nil, !divisions.isEmpty { return divisions.count - 1 }
    var division = DivisionSubmission()
    division.name = name
    division.department = department
    divisions.append(division)
    return divisions.count - 1
  }
}
