internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Prints the header and the rows of one official table, from the same columns that read it.
struct TablePrinter<Table: OfficialTable> {
  private let key: TableKey
  private let form: Form
  private let columns: [(column: Column<Table.Row>, span: Int)]
  private let fiscalYear: FiscalYear?

  /// A printer for the columns that the rows need: an optional one is left out when no row has anything in it.
  init(_ key: TableKey, rows: [Table.Row], spans: [Int], form: Form, fiscalYear: FiscalYear?) {
    self.key = key
    self.form = form
    self.fiscalYear = fiscalYear
    columns = Table.columns.enumerated().compactMap { index, column in
      guard !column.isOptional || rows.contains(where: { column.write($0, form) != [.blank] }) else { return nil }
      return (column, spans.indices.contains(index) ? spans[index] : 1)
    }
  }

  /// Prints the header; gives its rows.
  @discardableResult
  func header(into composer: inout SheetComposer) -> ClosedRange<Int> {
    let first = composer.row
    composer.cells(
      columns.map { column, span in
        PlacedContent(content: .text(label(column)), look: .centered, span: span * column.span, isBold: true)
      })
    if columns.contains(where: { $0.column.span > 1 }) { monthRows(into: &composer, below: first) }
    return first...(composer.row - 1)
  }

  /// Prints rows; gives the physical rows they take, nil when there are none.
  @discardableResult
  func rows(_ rows: [Table.Row], into composer: inout SheetComposer) -> ClosedRange<Int>? {
    let first = composer.row
    for row in rows {
      let parts = Table.physicalRows(of: row, form: form)
      physicalRows(parts, of: parts.count, from: 0, into: &composer)
    }
    return composer.row > first ? first...(composer.row - 1) : nil
  }

  /// Prints some of the physical rows of a row, which has so many; lines stand above the first and below the last.
  func physicalRows(_ parts: [Table.Row], of count: Int, from start: Int, into composer: inout SheetComposer) {
    for (offset, part) in parts.enumerated() {
      var edges: CellStyle.Edges = [.left, .right]
      if start + offset == 0 { edges.insert(.top) }
      if start + offset == count - 1 { edges.insert(.bottom) }
      composer.cells(columns.flatMap { contents(of: part, $0.column, span: $0.span) }, edges: edges)
    }
  }

  /// Prints a closing row: its contents by column key, all bold.
  func footer(_ contents: [String: PlacedContent], into composer: inout SheetComposer) {
    composer.cells(
      columns.flatMap { column, span in
        (0..<column.span).map { index in
          var placed = (index == 0 ? contents[column.key] : nil) ?? PlacedContent(content: .blank, look: column.look)
          placed.span = span
          placed.isBold = true
          return placed
        }
      })
  }

  /// The first column of the sheet that a column stands in.
  func sheetColumn(of key: String) -> Int {
    1 + columns.prefix { $0.column.key != key }.reduce(0) { $0 + $1.span * $1.column.span }
  }

  private func contents(of row: Table.Row, _ column: Column<Table.Row>, span: Int) -> [PlacedContent] {
    column.write(row, form).map { PlacedContent(content: $0, look: column.look, span: span) }
  }

  private func label(_ column: Column<Table.Row>) -> String {
    let label = form[key].columns[column.key]?.labels.printed ?? column.key
    let year = fiscalYear.map { ThaiDigits.thai(String($0.buddhistYear)) } ?? ""
    return label.replacing("{year}", with: year).trimmingBlanks
  }

  /// The years and the months below a schedule's label, and the merges that make one header of three rows.
  private func monthRows(into composer: inout SheetComposer, below first: Int) {
    let years = fiscalYear.map { ["\($0.buddhistYear - 1)", "\($0.buddhistYear)"] } ?? ["", ""]
    let yearTexts = years.map { $0.isEmpty ? "" : ThaiDigits.thai("พ.ศ. \($0)") }
    composer.cells(
      columns.flatMap { column, span in
        column.span == 1
          ? [PlacedContent(content: .blank, look: .centered, span: span, isBold: true)]
          : [
            PlacedContent(content: .text(yearTexts[0]), look: .centered, span: 3 * span, isBold: true),
            PlacedContent(content: .text(yearTexts[1]), look: .centered, span: (column.span - 3) * span, isBold: true),
          ]
      })
    composer.cells(
      columns.flatMap { column, span in
        column.span == 1
          ? [PlacedContent(content: .blank, look: .centered, span: span, isBold: true)]
          : FiscalMonth.allCases.map { month in
            PlacedContent(
              content: .text(ThaiMonthName.abbreviation(month.calendarNumber) ?? ""), look: .month, span: span,
              isBold: true)
          }
      })
    var place = 1
    var labels: [(text: String, column: Int)] = []
    for (column, span) in columns {
      if column.span == 1, span == 1 {
        labels.append((label(column), place))
        composer.merge(
          CellRange(CellReference(row: first, column: place), CellReference(row: first + 2, column: place)))
      }
      place += span * column.span
    }
    composer.share(labels: labels, over: first...(first + 2))
  }
}
