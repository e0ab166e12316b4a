internal import ActionPlans
internal import Spreadsheet

/// A table whose rows are being read.
protocol OpenTable {
  /// Which official table it is, in which columns, and what lines among its rows are.
  var lines: TableLines { get }
  /// Reads a physical row, the cells of the row by column; says whether the row is one of the table's.
  mutating func read(_ cell: (Int) -> CellText) -> Bool
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
  /// Puts what was read into the submission.
  consuming func close(into submission: inout Submission)
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
    places = header.table.columns.compactMap { column -> Place? in
      guard let first = header.columns[column.fact], let fact = Row.fact(named: column.fact) else { return nil }
      let cells: [(grid: Int, month: FiscalMonth?)]
      if fact.span == 1 {
        cells = [(first, nil)]
      } else {
        let others = Set(header.columns.values.filter { $0 > first })
        let last = max(first + fact.span + 1, header.months.keys.max() ?? first)
        cells = (first...last).filter { !others.contains($0) }.map { ($0, header.months[$0]) }
      }
      for cell in cells { keys[cell.grid] = fact.name }
      return Place(fact: fact, cells: cells, holdsText: fact.look == .text || fact.look == .centered)
    }
    lines = TableLines(header, keys: keys, form: form)
    monthColumns = GridColumns(header.months.keys)
    let printed = Set(header.months.values)
    missingMonths = printed.isEmpty ? [] : FiscalMonth.allCases.filter { !printed.contains($0) }
  }
}

/// The rows of one official table while its sheet is read.
struct TableInProgress<Row: SubjectRow>: OpenTable {
  private var table: PrintedTable
  private let layout: TableLayout<Row>
  private var rows: [Row] = []
  /// Whether a total stands between the last row and the next one, which then does not go on with it.
  private var isClosed = false
  /// The last text in each column of text, for the ditto marks below it.
  private var above: [CellText?]

  init(_ header: RecognisedHeader, context: ReadingContext) {
    table = PrintedTable(form: header.table, header: header.location, context: context)
    layout = header.layout(of: Row.self, form: context.form)
    above = Array(repeating: nil, count: layout.places.count)
    table.missingMonths = layout.missingMonths
  }

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
  @_specialize(where Row == ProjectRow)
  @_specialize(where Row == IndicatorRow)
  mutating func read(_ cell: (Int) -> CellText) -> Bool {
    let form = table.context.form
    var row = Row(in: table.key)
    for (index, place) in layout.places.enumerated() {
      switch place.fact.reading {
      case .cell(let read):
        var text = cell(place.cells[0].grid)
        if place.holdsText { text.readDitto(of: &above[index]) }
        if place.fact.look == .money { text.bahtPerUnit = lines.bahtPerUnit }
        read(text, form, &row)
      case .cells(let read):
        read(place.cells.map { MonthCell(month: $0.month, text: cell($0.grid)) }, form, &row)
      }
    }
    guard let several = Row.rows(in: row, form: form) else { return add(row) }
    return several.reduce(false) { add($1) || $0 }
  }

  /// Adds a row, or joins it to the last one; says whether it is a row of the table at all.
  private mutating func add(_ row: Row) -> Bool {
    // Joined in its place: a copy of the row would copy all that was joined to it before.
    if !rows.isEmpty, !isClosed, Row.join(row, to: &rows[rows.count - 1], in: table.form) { return true }
    guard Row.isRow(row) else { return false }
    isClosed = false
    rows.append(row)
    return true
  }

  mutating func group(under workGroup: Entry<[String]>, in submission: inout Submission) {
    Row.file(rows, from: table, in: &submission)
    (rows, table.footers) = ([], [])
    table.context.workGroup = workGroup
  }

  @_specialize(where Row == StepRow)
  consuming func close(into submission: inout Submission) {
    Row.file(rows, from: table, in: &submission)
  }
}
