internal import ActionPlans
internal import Spreadsheet

/// A table whose rows are being read.
protocol OpenTable {
  /// The table as it was met.
  var table: PrintedTable { get set }
  /// How many baht one unit of the budget's column is.
  var bahtPerUnit: Int64 { get }
  /// The grid columns that belong to it.
  var gridColumns: Set<Int> { get }
  /// Reads a physical row, the cells of the row by column; says whether the row is one of the table's.
  mutating func read(_ cell: (Int) -> CellText) -> Bool
  /// The grid columns that hold months.
  var monthColumns: Set<Int> { get }
  /// The form's key of the column at a place in the grid.
  func key(ofColumn column: Int) -> String?
  /// The number of rows read so far.
  var rowCount: Int { get }
  /// Puts what was read into the submission.
  consuming func close(into submission: inout Submission)
}

/// A cell under a table's column; a schedule's month cells know their month.
struct MonthCell {
  /// The month; nil outside the months' columns, and for a cell behind the last month.
  var month: FiscalMonth?
  /// The cell.
  var text: CellText
}

/// The rows of one official table while its sheet is read.
struct TableInProgress<Table: OfficialTable>: OpenTable {
  var table: PrintedTable
  let gridColumns: Set<Int>
  private let places: [(column: Column<Table.Row>, cells: [(grid: Int, month: FiscalMonth?)])]
  private let keys: [Int: String]
  let bahtPerUnit: Int64
  let monthColumns: Set<Int>
  private var rows: [Table.Row] = []

  init(_ header: RecognisedHeader, context: ReadingContext) {
    table = PrintedTable(key: header.table, header: header.location, context: context)
    var keys: [Int: String] = [:]
    places = Table.columns.compactMap { column in
      guard let first = header.columns[column.key] else { return nil }
      let cells: [(grid: Int, month: FiscalMonth?)]
      if column.span == 1 {
        cells = [(first, nil)]
      } else {
        let others = Set(header.columns.values.filter { $0 > first })
        let last = max(first + column.span + 1, header.months.keys.max() ?? first)
        cells = (first...last).filter { !others.contains($0) }.map { ($0, header.months[$0]) }
      }
      for cell in cells { keys[cell.grid] = column.key }
      return (column, cells)
    }
    self.keys = keys
    bahtPerUnit = header.bahtPerUnit
    monthColumns = Set(header.months.keys)
    gridColumns = Set(keys.keys)
    if !header.months.isEmpty {
      let printed = Set(header.months.values)
      table.missingMonths = FiscalMonth.allCases.filter { !printed.contains($0) }
    }
  }

  func key(ofColumn column: Int) -> String? { keys[column] }

  var rowCount: Int { rows.count }

  mutating func read(_ cell: (Int) -> CellText) -> Bool {
    var row = Table.Row()
    for (column, cells) in places {
      let scale = column.key == "budget" ? bahtPerUnit : 1
      let texts = cells.map { place in
        var text = cell(place.grid)
        text.bahtPerUnit = scale
        return MonthCell(month: place.month, text: text)
      }
      column.read(texts, table.context.form, &row)
    }
    var isAccepted = false
    for next in Table.rows(in: row, form: table.context.form) {
      if var last = rows.last, Table.join(next, to: &last) {
        rows[rows.count - 1] = last
        isAccepted = true
      } else if Table.isRow(next) {
        rows.append(next)
        isAccepted = true
      }
    }
    return isAccepted
  }

  consuming func close(into submission: inout Submission) {
    Table.file(rows, from: table, in: &submission)
  }
}
