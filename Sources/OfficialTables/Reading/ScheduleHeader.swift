internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Finds the months' columns of a schedule: in the header's own row, or in the rows right below it.
struct ScheduleHeader {
  private let sheet: Sheet
  private let source: CellSource

  init(_ sheet: Sheet, _ source: CellSource) {
    self.sheet = sheet
    self.source = source
  }

  /// Adds the months, the row they end in, and the years above them to a header found in a row; gives the last row
  /// that it looked at.
  func complete(_ header: inout RecognisedHeader, below row: Int) -> Int {
    var lastLooked = row
    for candidate in row...(row + 3) {
      lastLooked = candidate
      let months = months(inRow: candidate)
      guard months.count >= 6 else { continue }
      header.months = months
      header.lastRow = candidate
      if header.columns["months"] == nil, let first = months.keys.min() { header.columns["months"] = first }
      header.years += years(in: row...candidate, months: months)
      break
    }
    header.unknown.removeAll { header.months[$0.reference.column] != nil }
    header.lacking.removeAll { $0 == "months" && !header.months.isEmpty }
    return lastLooked
  }

  /// The months named in a row, each in the first column that names it.
  private func months(inRow row: Int) -> [Int: FiscalMonth] {
    var months: [Int: FiscalMonth] = [:]
    var seen: Set<FiscalMonth> = []
    for placed in sheet.grid.cells(inRow: row) {
      guard case .text(let text)? = placed.cell.value, let number = ThaiMonthName.number(of: text.trimmingBlanks),
        let month = FiscalMonth(rawValue: (number + 2) % 12), seen.insert(month).inserted
      else { continue }
      months[placed.column] = month
    }
    return months
  }

  /// The fiscal year that each year above the months speaks of: October to December belong to the calendar year before.
  private func years(in rows: ClosedRange<Int>, months: [Int: FiscalMonth]) -> [Entry<FiscalYear>] {
    let columns = (months.keys.min() ?? 0)...(months.keys.max() ?? 0)
    let january = months.filter { $0.value >= .january }.keys.min() ?? Int.max
    return rows.flatMap { row in
      sheet.grid.cells(inRow: row).compactMap { placed -> Entry<FiscalYear>? in
        let cell = CellText(placed.cell, at: CellReference(row: row, column: placed.column), in: source)
        guard columns.contains(placed.column), let year = ThaiYear.buddhist(in: cell.written) else { return nil }
        return Entry(
          FiscalYear(buddhistYear: placed.column < january ? year + 1 : year), written: cell.written,
          location: cell.location)
      }
    }
  }
}
