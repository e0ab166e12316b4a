internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Finds the bands of rows of a sheet that may be one header.
struct HeaderBands {
  private let sheet: Sheet
  private let source: CellSource
  private let merged: MergedCells
  private let words: HeaderWords

  /// The most rows of a header.
  static let tallest = 4
  /// The fewest months in a row that are a calendar and no list of dates.
  private static let fewestMonths = 6
  /// The most weeks into which the calendar of a month is parted.
  private static let mostWeeks = 5
  /// The fewest quarters.
  private static let fewestQuarters = 3

  init(_ sheet: Sheet, _ source: CellSource, merged: MergedCells, words: HeaderWords) {
    self.sheet = sheet
    self.source = source
    self.merged = merged
    self.words = words
  }

  /// Rows that may be one header.
  struct Rows {
    /// The row of the sheet with which they begin.
    var first: Int
    /// The cells of each that are not blank.
    var cells: [[CellText]]
    /// The place of the row that names the months; it may lie behind them, once they end before it.
    var calendar: Int?
    /// How many of them follow one another as the rows of a header do; the rest only lead to the calendar.
    var firm: Int

    /// Leaves out the rows from one of the sheet on.
    mutating func end(before row: Int) { cells = Array(cells.prefix(max(1, row - first))) }

    /// Takes other rows, each of which is one of the header's.
    mutating func take(_ rows: [[CellText]]) {
      cells = rows
      firm = rows.count
    }
  }

  /// The rows from one on that may be its header.
  func rows(from row: Int, _ texts: [CellText]) -> Rows {
    var rows = [texts]
    var calendar = months(in: texts).count >= Self.fewestMonths ? 0 : nil
    while rows.count <= Self.tallest {
      let next = cells(inRow: row + rows.count)
      // The weeks of the months come right below them.
      if let calendar, calendar == rows.count - 1, areWeeks(next, below: rows[calendar]) {
        rows.append(next)
        continue
      }
      // The numbers of the columns come on top of the rows that a header may have.
      if rows.count == Self.tallest, !words.areColumnNumbers(next) { break }
      let isCalendar = calendar == nil && months(in: next).count >= Self.fewestMonths
      if !isCalendar, !isLabelRow(next, below: rows) {
        let firm = rows.count
        // The row over a calendar may be blank, or have anything beside its years.
        if calendar == nil, let rest = rowsToCalendar(from: row + firm, atMost: Self.tallest - firm) {
          return Rows(first: row, cells: rows + rest, calendar: firm + rest.count - 1, firm: firm)
        }
        break
      }
      if isCalendar { calendar = rows.count }
      rows.append(next)
    }
    return Rows(first: row, cells: rows, calendar: calendar, firm: rows.count)
  }

  /// Whether a row goes on with a header that ends right above it.
  func goesOn(_ header: ClosedRange<Int>) -> Bool {
    let next = cells(inRow: header.upperBound + 1)
    return isLabelRow(next, below: header.map { cells(inRow: $0) })
  }

  /// The rows down to one with months, when one follows soon enough.
  private func rowsToCalendar(from row: Int, atMost count: Int) -> [[CellText]]? {
    var rows: [[CellText]] = []
    for place in 0..<max(0, count) {
      let next = cells(inRow: row + place)
      rows.append(next)
      if months(in: next).count >= Self.fewestMonths { return rows }
    }
    return nil
  }

  private func cells(inRow row: Int) -> [CellText] { source.texts(inRow: row, of: sheet.grid) }

  // MARK: Rows

  /// Whether a row goes on with the header above it: nothing stands in it but labels of columns, units, years and the like.
  private func isLabelRow(_ cells: [CellText], below labels: @autoclosure () -> [[CellText]]) -> Bool {
    guard let row = cells.first?.reference.row else { return false }
    if words.areColumnNumbers(cells) { return true }
    // Nearly all rows below a header have figures, which settles them before anything above is looked at.
    guard cells.allSatisfy({ $0.number == nil || words.isOfCalendar($0) }) else { return false }
    let rows = labels()
    // A label that is merged downwards over the row says that the row is still the header's.
    let tall =
      merged.touches(row: row)
      && rows.contains { labels in
        labels.contains { label in
          let place = CellReference(row: row, column: label.reference.column)
          return label.reference.row < row && merged.verticalOrigin(of: place) == label.reference
        }
      }
    if tall, cells.allSatisfy({ $0.number == nil || words.isMere($0) || words.month(of: $0) != nil }) { return true }
    let above = Set(rows.flatMap { $0.map(\.reference.column) })
    if completesLabels(cells, rows) { return true }
    return cells.allSatisfy { cell in
      if words.isOfCalendar(cell) { return true }
      if cells.count > 1, words.areSources(cells), cells.contains(where: { !above.contains($0.reference.column) }) {
        return true
      }
      if isUnderWideLabel(cell, cells, rows) { return true }
      // What stands below a blank cell of a header that has a label of its own is the label of its column.
      return words.isLabel(cell.written) && !above.contains(cell.reference.column)
    }
  }

  /// Whether cells are the second lines of labels that are typed over two rows: with the cell above it at least one is a
  /// label of the form that it is not alone, and all of them stand below labels.
  private func completesLabels(_ cells: [CellText], _ rows: [[CellText]]) -> Bool {
    func above(_ cell: CellText) -> CellText? {
      rows.last?.last { $0.reference.column <= cell.reference.column }
    }
    func isWhole(_ cell: CellText) -> Bool {
      guard let label = above(cell), label.reference.column == cell.reference.column else { return false }
      return cell.written.contains(where: \.isLetter) && words.isLabel(label.written + cell.written)
    }
    guard rows.count == 1, cells.allSatisfy({ $0.number == nil && $0.written.hasAtMost(30) }),
      cells.contains(where: { isWhole($0) && !words.isLabel($0.written) })
    else { return false }
    // Below a label that is whole by itself stands a row of the table.
    return cells.allSatisfy { cell in
      guard let label = above(cell) else { return false }
      return isWhole(cell) || words.isMere(cell) || isUnderWideLabel(cell, cells, rows)
        || !words.isLabel(label.written)
    }
  }

  /// Whether a label above a cell reaches over several columns, at least two of which have labels of their own below it.
  private func isUnderWideLabel(_ cell: CellText, _ cells: [CellText], _ rows: [[CellText]]) -> Bool {
    func wide(over column: Int, in row: [CellText]) -> CellReference? {
      guard let number = row.first?.reference.row else { return nil }
      let place = CellReference(row: number, column: column)
      return merged.horizontalOrigin(of: place) ?? (merged.isWide(at: place) ? place : nil)
    }
    return rows.contains { row in
      guard let label = wide(over: cell.reference.column, in: row) else { return false }
      return cells.contains { $0.reference != cell.reference && wide(over: $0.reference.column, in: row) == label }
    }
  }

  /// Whether cells number the weeks of the months above them: from 1 on in each, and nothing else.
  private func areWeeks(_ cells: [CellText], below labels: [CellText]) -> Bool {
    let months = months(in: labels)
    guard cells.count >= 2 * months.count, months.count >= Self.fewestMonths else { return false }
    var week = 0
    for cell in cells {
      week = months[cell.reference.column] != nil ? 1 : week + 1
      guard (1...Self.mostWeeks).contains(week), words.week(of: cell) == week else { return false }
    }
    return week >= 2
  }

  // MARK: Columns

  /// The first rows of several as one header.
  func band(_ height: Int, of all: Rows) -> HeaderBand {
    let (rows, row, calendar) = (Array(all.cells.prefix(height)), all.first, all.calendar)
    let labels = rows.filter { !words.areColumnNumbers($0) }
    let numbers = rows.filter { words.areColumnNumbers($0) }
    var months: [Int: FiscalMonth] = [:]
    var weeks: [CellText] = []
    if let calendar, calendar < rows.count {
      months = self.months(in: rows[calendar])
      if calendar + 1 < rows.count, areWeeks(rows[calendar + 1], below: rows[calendar]) { weeks = rows[calendar + 1] }
      spread(&months, over: rows[calendar], weeks)
      if weeks.isEmpty {
        leaveOutResults(&months, rows[(calendar + 1)...].filter { !words.areColumnNumbers($0) }.flatMap(\.self))
      }
      fillGaps(&months, Set(labels.flatMap { $0.map(\.reference.column) }))
    }
    var quarters: [Int: Int] = [:]
    if months.isEmpty, let found = labels.map(self.quarters).last(where: { $0.count >= Self.fewestQuarters }) {
      quarters = found
    }
    let grid = Set(labels.flatMap { $0.map(\.reference.column) }).sorted()
    let stacked = StackedLabels(labels, merged: merged, words: words)
    let columns = grid.compactMap { place -> HeaderBand.Column? in
      months[place] != nil || quarters[place] != nil ? nil : stacked.column(place)
    }
    let years = labels.flatMap { self.years(in: $0, months: months) }
    return HeaderBand(
      rows: row...(row + rows.count - 1), isFirm: height <= all.firm, columns: columns, months: months,
      quarters: quarters, years: years,
      monthCells: labels.flatMap {
        $0.filter { cell in
          (months[cell.reference.column] != nil || quarters[cell.reference.column] != nil)
            && cell.reference.row != weeks.first?.reference.row
        }
      },
      besideNumbers: numbers.flatMap { $0.filter { $0.number == nil && $0.written.contains(where: \.isLetter) } },
      first: rows[0][0])
  }

  // MARK: Months

  /// The months named in a row, each in the first column that names it.
  private func months(in cells: [CellText]) -> [Int: FiscalMonth] {
    var months = words.monthNumbers(cells)
    guard months.isEmpty else { return months }
    var seen: Set<FiscalMonth> = []
    for cell in cells {
      guard let month = words.month(of: cell), seen.insert(month).inserted else { continue }
      months[cell.reference.column] = month
    }
    return months
  }

  /// Gives months all columns over which their labels reach, be they merged or those of their weeks.
  private func spread(_ months: inout [Int: FiscalMonth], over labels: [CellText], _ weeks: [CellText]) {
    var month: FiscalMonth?
    for week in weeks {
      month = months[week.reference.column] ?? month
      months[week.reference.column] = month
    }
    guard weeks.isEmpty, let row = labels.first?.reference.row, merged.touches(row: row) else { return }
    for (column, month) in months {
      let label = CellReference(row: row, column: column)
      guard merged.isWide(at: label) else { continue }
      var next = CellReference(row: row, column: column + 1)
      while merged.horizontalOrigin(of: next) == label {
        months[next.column] = month
        next.column += 1
      }
    }
  }

  /// Takes the columns below months whose own label says that they are none of what is planned: `ผล` beside `แผน`.
  private func leaveOutResults(_ months: inout [Int: FiscalMonth], _ labels: [CellText]) {
    let below = labels.filter { months[$0.reference.column] != nil }
    guard below.contains(where: words.namesPlan) else { return }
    for cell in below where !words.namesPlan(cell) { months[cell.reference.column] = nil }
  }

  /// Gives the columns between those of months that have no label the month on their left: its label stands over them.
  private func fillGaps(_ months: inout [Int: FiscalMonth], _ labelled: Set<Int>) {
    guard let first = months.keys.min(), let last = months.keys.max() else { return }
    var month: FiscalMonth?
    for column in first...last {
      month = months[column] ?? (labelled.contains(column) ? nil : month)
      months[column] = month
    }
  }

  private func quarters(in cells: [CellText]) -> [Int: Int] {
    var quarters: [Int: Int] = [:]
    for cell in cells where cell.number == nil {
      if let quarter = MonthWords.quarter(cell.written), !quarters.values.contains(quarter) {
        quarters[cell.reference.column] = quarter
      }
    }
    return quarters
  }

  /// The fiscal year that each year above the months speaks of: October to December belong to the calendar year before.
  private func years(in cells: [CellText], months: [Int: FiscalMonth]) -> [Entry<FiscalYear>] {
    guard let first = months.keys.min(), let last = months.keys.max() else { return [] }
    let january = months.filter { $0.value >= .january }.keys.min() ?? Int.max
    var stated: [Entry<FiscalYear>] = []
    // Months with their years say it once for all of them.
    if let cell = cells.first(where: { words.month(of: $0) != nil && words.yearOfMonth($0) != nil }),
      let month = words.month(of: cell), let year = words.yearOfMonth(cell)
    {
      stated.append(
        Entry(
          FiscalYear(buddhistYear: month < .january ? year + 1 : year), written: cell.written, location: cell.location))
    }
    return stated
      + cells.compactMap { cell -> Entry<FiscalYear>? in
        guard (first...last).contains(cell.reference.column), words.month(of: cell) == nil,
          let year = ThaiYear.buddhist(in: cell.written)
        else { return nil }
        let isCalendarYear = !words.namesFiscalYear(cell.written)
        return Entry(
          FiscalYear(buddhistYear: isCalendarYear && cell.reference.column < january ? year + 1 : year),
          written: cell.written,
          location: cell.location)
      }
  }
}
