internal import ActionPlans
internal import Spreadsheet

/// A table whose rows are being read.
protocol OpenTable {
  /// The division to which its rows belong that name none themselves.
  var division: Int { get }
  /// Which official table it is, in which columns, and what lines among its rows are.
  var lines: TableLines { get }
  /// Reads a physical row, the cells of the row by column; says whether the row is one of the table's.
  mutating func read(_ line: TableLine, _ cell: (Int) -> CellText) -> Bool
  /// The grid columns that hold months.
  var monthColumns: GridColumns { get }
  /// Adds a row that closes the table.
  mutating func close(with footer: Footer)
  /// Notes which steps of a schedule were done in the year before.
  mutating func note(_ carriedOver: Entry<CarriedOver>)
  /// Notes the work group whose heading stands above the rows that follow; those above it are put into the submission.
  mutating func group(under workGroup: Entry<[String]>, in submission: inout Submission)
  /// The number of rows read so far.
  var rowCount: Int { get }
  /// Puts what was read into the submission; gives what only all rows of the table together tell.
  consuming func close(into submission: inout Submission) -> TableEnd
}

/// What only all rows of a table together tell.
struct TableEnd {
  /// The sums of its rows, with which the same table goes on below a heading; nil where a table has none.
  var sums: ProjectSums?
  /// The parts that rows of the sheet play.
  var parts = RowParts()
}

/// A physical row among those of a table.
struct TableLine {
  /// The cells in the table's columns that are not blank.
  var cells: [CellText]
  /// Whether a blank row stands above it.
  var isAfterBlank: Bool
  /// Whether a figure stands beside them.
  var hasFigureBeside = false
}

/// Where the facts of a table's rows stand under a header.
final class TableLayout<Row: SubjectRow> {
  /// Where a fact stands.
  struct Place {
    var fact: Fact<Row>
    /// The grid columns; those of months know their month.
    var cells: [(grid: Int, month: FiscalMonth?)]
    /// Whether it is text, in which a ditto mark repeats the text above.
    var holdsText: Bool
  }

  /// The facts in the order of the form's columns.
  let places: [Place]
  /// Which official table it is, in which columns, and what lines among its rows are.
  let lines: TableLines
  /// The grid columns that hold months.
  let monthColumns: GridColumns
  /// The months that the header lacks, where it has any.
  let missingMonths: [FiscalMonth]

  init(_ header: RecognisedHeader, form: Form) {
    var keys: [Int: String] = [:]
    // What a column of its own states comes first: a name that holds the same has the last word.
    let added = header.added.sorted { $0.key < $1.key }.map(\.key)
    let stated = header.table.columns.map(\.fact).filter { header.columns[$0] != nil }
    let hasMonths = header.hasCalendar || header.columns["months"] != nil
    let calendar = hasMonths && !stated.contains("months") ? ["months"] : []
    places = (added + stated + calendar).compactMap { name -> Place? in
      guard let fact = Row.fact(named: name) else { return nil }
      if name == "budget", !header.sources.isEmpty, let fact = Row.moneyBySource(header.sources.map(\.name)) {
        for source in header.sources { keys[source.column] = name }
        return Place(fact: fact, cells: header.sources.map { ($0.column, nil) }, holdsText: false)
      }
      let cells: [(grid: Int, month: FiscalMonth?)]
      if fact.span == 1 {
        cells = [(header.columns[name] ?? header.added[name] ?? 1, nil)]
      } else {
        cells = header.calendarCells
      }
      for cell in cells { keys[cell.grid] = fact.name }
      return Place(fact: fact, cells: cells, holdsText: fact.look == .text || fact.look == .centered)
    }
    for source in header.tickedSources { keys[source.column] = "source" }
    for (fact, column) in header.steps where keys[column] == nil { keys[column] = TableLines.ofSteps + fact }
    lines = TableLines(header, keys: keys, form: form)
    monthColumns = GridColumns(Array(header.months.keys) + Array(header.quarters.keys))
    let printed = Set(header.months.values)
    missingMonths = printed.isEmpty ? [] : FiscalMonth.allCases.filter { !printed.contains($0) }
  }
}

extension RecognisedHeader {
  /// Whether it has columns of months or of quarters.
  fileprivate var hasCalendar: Bool { !months.isEmpty || !quarters.isEmpty }

  /// The cells of a row that say in which months something is done.
  fileprivate var calendarCells: [(grid: Int, month: FiscalMonth?)] {
    guard !months.isEmpty else {
      guard !quarters.isEmpty else { return columns["months"].map { [($0, nil)] } ?? [] }
      // A mark under a quarter stands for its three months.
      return quarters.sorted { $0.key < $1.key }.flatMap { column, quarter in
        FiscalMonth.allCases.filter { $0.rawValue / 3 == quarter - 1 }.map { (column, $0) }
      }
    }
    let first = min(columns["months"] ?? .max, months.keys.min() ?? .max)
    // What stands under another label behind the months is no mark.
    let others = Set(
      columns.values.filter { $0 > first } + unknown.map(\.reference.column) + Array(added.values) + ignored + leftOut)
    let last = max(first + FiscalMonth.allCases.count + 1, months.keys.max() ?? first)
    return (first...last).filter { months[$0] != nil || !others.contains($0) }.map { ($0, months[$0]) }
  }
}

/// Reads the physical rows under a header into rows of a subject, one by one.
struct RowParser<Row: SubjectRow> {
  private let layout: TableLayout<Row>
  private let table: TableKey
  /// The last text in each column of text, for the ditto marks below it.
  private var above: [CellText?]

  init(_ layout: TableLayout<Row>, table: TableKey) {
    self.layout = layout
    self.table = table
    above = Array(repeating: nil, count: layout.places.count)
  }

  // Nearly all rows are of these: what is generic is many times slower.
  @_specialize(where Row == StepRow)
  @_specialize(where Row == ProjectRow)
  @_specialize(where Row == IndicatorRow)
  mutating func row(form: Form, _ cell: (Int) -> CellText) -> Row {
    var row = Row(in: table)
    let bahtPerUnit = layout.lines.bahtPerUnit
    for (index, place) in layout.places.enumerated() {
      switch place.fact.reading {
      case .cell(let read):
        var text = cell(place.cells[0].grid)
        if place.holdsText { text.readDitto(of: &above[index], form: form) }
        if place.fact.look == .money { text.bahtPerUnit = bahtPerUnit }
        read(text, form, &row)
      case .cells(let read):
        let cells = place.cells.map { part -> MonthCell in
          var text = cell(part.grid)
          if place.fact.look == .money { text.bahtPerUnit = bahtPerUnit }
          return MonthCell(month: part.month, text: text)
        }
        read(cells, form, &row)
      }
    }
    return row
  }
}

/// The rows of one official table while its sheet is read.
struct TableInProgress<Row: SubjectRow>: OpenTable {
  private var table: PrintedTable
  private let layout: TableLayout<Row>
  private var rows: [Row] = []
  /// What rows that were joined leave over.
  private var leftOver: [LeftOver] = []
  /// The columns of what rows are about.
  private let namingColumns: [Int]
  /// Rows that do not say what they are about, by what they say first.
  private var nameless: [CellText] = []
  /// Whether a total stands between the last row and the next one, which then does not go on with it.
  private var isClosed = false
  private var parser: RowParser<Row>

  init(_ header: RecognisedHeader, context: ReadingContext) {
    table = PrintedTable(form: header.table, header: header.location, context: context)
    layout = header.layout(of: Row.self, form: context.form)
    parser = RowParser(layout, table: table.key)
    table.missingMonths = layout.missingMonths
    let (columns, naming) = (header.columns.merging(header.added) { own, _ in own }, header.table.subject.namingFacts)
    namingColumns = naming.compactMap { columns[$0] }
  }

  var division: Int { table.context.division }

  var lines: TableLines { layout.lines }

  var monthColumns: GridColumns { layout.monthColumns }

  mutating func close(with footer: Footer) {
    table.footers.append(footer)
    isClosed = true
  }

  mutating func note(_ carriedOver: Entry<CarriedOver>) { table.context.schedule.carriedOver = carriedOver }

  var rowCount: Int { rows.count }

  // Nearly all rows are of these: what is generic is many times slower.
  @_specialize(where Row == StepRow)
  @_specialize(where Row == IndicatorRow)
  mutating func read(_ line: TableLine, _ cell: (Int) -> CellText) -> Bool {
    let form = table.context.form
    let row = parser.row(form: form, cell)
    let before = rows.count
    let isRead = Row.rows(in: row, form: form)?.reduce(false) { add($1) || $0 } ?? add(row)
    if rows.count > before, namingColumns.allSatisfy({ cell($0).isBlank }), let first = line.cells.first {
      nameless.append(first)
    }
    return isRead
  }

  /// Adds a row, or joins it to the last one; says whether it is a row of the table at all.
  private mutating func add(_ row: Row) -> Bool {
    // Joined in its place: a copy of the row would copy all that was joined to it before.
    if !rows.isEmpty, !isClosed {
      let rest = Row.leftOver(of: row, joining: rows[rows.count - 1])
      if Row.join(row, to: &rows[rows.count - 1], in: table.form) {
        leftOver += rest
        return true
      }
    }
    guard Row.isRow(row) else { return false }
    isClosed = false
    rows.append(row)
    return true
  }

  mutating func group(under workGroup: Entry<[String]>, in submission: inout Submission) {
    file(into: &submission)
    (rows, table.footers) = ([], [])
    (leftOver, nameless) = ([], [])
    table.context.workGroup = workGroup
  }

  @_specialize(where Row == StepRow)
  consuming func close(into submission: inout Submission) -> TableEnd {
    file(into: &submission)
    return TableEnd()
  }

  @_specialize(where Row == StepRow)
  private func file(into submission: inout Submission) {
    Row.file(rows, from: table, in: &submission)
    submission.unrecognised += leftOver.map { $0.unrecognised(in: table.key) }
    // What stands below steps may be their sums; indicators go on from table to table.
    guard table.form.subject != .step, table.form.subject != .indicator else { return }
    submission.guesses += nameless.map { cell in
      ReadingGuess(.rowWithoutName, in: table.key, at: cell.location, written: cell.written)
    }
  }
}
