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

/// The rows of one official table while its sheet is read.
struct TableInProgress<Row: SubjectRow>: OpenTable {
  private var table: PrintedTable
  let lines: TableLines
  private let places: [(fact: Fact<Row>, cells: [(grid: Int, month: FiscalMonth?)])]
  let monthColumns: GridColumns
  private var rows: [Row] = []
  /// The last text in each column of text, for the ditto marks below it.
  private var above: [CellText?]

  init(_ header: RecognisedHeader, context: ReadingContext) {
    table = PrintedTable(form: header.table, header: header.location, context: context)
    var keys: [Int: String] = [:]
    places = header.table.columns.compactMap { column in
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
      return (fact, cells)
    }
    lines = TableLines(header, keys: keys, form: context.form)
    above = Array(repeating: nil, count: places.count)
    monthColumns = GridColumns(header.months.keys)
    if !header.months.isEmpty {
      let printed = Set(header.months.values)
      table.missingMonths = FiscalMonth.allCases.filter { !printed.contains($0) }
    }
  }

  mutating func close(with footer: Footer) { table.footers.append(footer) }

  mutating func note(_ carriedOver: Entry<CarriedOver>) { table.context.schedule.carriedOver = carriedOver }

  var rowCount: Int { rows.count }

  mutating func read(_ cell: (Int) -> CellText) -> Bool {
    var row = Row(in: table.key)
    for (index, (fact, cells)) in places.enumerated() {
      let scale = fact.look == .money ? lines.bahtPerUnit : 1
      let holdsText = fact.span == 1 && (fact.look == .text || fact.look == .centered)
      let texts = cells.map { place in
        var text = cell(place.grid)
        if holdsText { text.readDitto(of: &above[index]) }
        text.bahtPerUnit = scale
        return MonthCell(month: place.month, text: text)
      }
      fact.read(texts, table.context.form, &row)
    }
    var isAccepted = false
    for next in Row.rows(in: row, form: table.context.form) {
      // Joined in its place: a copy of the row would copy all that was joined to it before.
      if !rows.isEmpty, Row.join(next, to: &rows[rows.count - 1], in: table.form) {
        isAccepted = true
      } else if Row.isRow(next) {
        rows.append(next)
        isAccepted = true
      }
    }
    return isAccepted
  }

  mutating func group(under workGroup: Entry<[String]>, in submission: inout Submission) {
    Row.file(rows, from: table, in: &submission)
    (rows, table.footers) = ([], [])
    table.context.workGroup = workGroup
  }

  consuming func close(into submission: inout Submission) {
    Row.file(rows, from: table, in: &submission)
  }
}
