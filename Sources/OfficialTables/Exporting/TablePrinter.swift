internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Prints the header and the rows of one official table, from the same facts that read it.
struct TablePrinter<Row: SubjectRow> {
  private let table: TableForm
  private let form: Form
  private let columns: [Column]
  private let fiscalYear: FiscalYear?
  /// The rows of the header, which stands above every schedule.
  private var headerRows: [[PlacedContent]] = []

  /// A column as it is printed.
  private struct Column {
    let fact: Fact<Row>
    let labels: Term
    /// Over how many columns of the sheet each of its cells reaches.
    let spans: [Int]

    var span: Int { spans.reduce(0, +) }
  }

  /// A printer for the columns of a table that are printed, with their places in the grid of the sheet.
  init(_ table: TableForm, columns: [ColumnForm], grid: SheetGrid, form: Form, fiscalYear: FiscalYear?) {
    self.table = table
    self.form = form
    self.fiscalYear = fiscalYear
    let facts = columns.compactMap { column in Row.fact(named: column.fact).map { (column, $0) } }
    var spans = grid.spans(facts.flatMap { Array(repeating: $0.width, count: $1.span) })[...]
    self.columns = facts.map { column, fact in
      defer { spans = spans.dropFirst(fact.span) }
      return Column(fact: fact, labels: column.labels, spans: Array(spans.prefix(fact.span)))
    }
    headerRows = hasMonths ? rowsWithMonths() : [self.columns.map { heading(label($0), span: $0.span) }]
  }

  /// Whether a column reaches over the months of a year.
  private var hasMonths: Bool { columns.contains { $0.fact.span > 1 } }

  /// Prints the header; gives its rows.
  @discardableResult
  func header(into composer: inout SheetComposer) -> ClosedRange<Int> {
    let first = composer.row
    for row in headerRows { composer.cells(row) }
    if hasMonths { mergeOverHeader(first...(composer.row - 1), into: &composer) }
    return first...(composer.row - 1)
  }

  /// Prints rows; gives the physical rows they take, nil when there are none.
  @discardableResult
  func rows(_ rows: some Sequence<Row>, into composer: inout SheetComposer) -> ClosedRange<Int>? {
    let first = composer.row
    for row in rows {
      let parts = Row.physicalRows(of: row, form: form)
      let start = composer.row
      physicalRows(parts, of: parts.count, from: 0, into: &composer)
      composer.keepWhole(from: start)
    }
    return composer.row > first ? first...(composer.row - 1) : nil
  }

  /// Prints some of the physical rows of a row, which has so many; lines stand above the first and below the last.
  func physicalRows(
    _ parts: some Sequence<Row>, of count: Int, from start: Int, into composer: inout SheetComposer
  ) {
    for (offset, part) in parts.enumerated() {
      var edges: CellStyle.Edges = [.left, .right]
      if start + offset == 0 { edges.insert(.top) }
      if start + offset == count - 1 { edges.insert(.bottom) }
      composer.cells(
        columns.flatMap { column in
          zip(column.fact.write(part, form), column.spans).map {
            PlacedContent(content: $0, look: column.fact.look, span: $1)
          }
        }, edges: edges)
    }
  }

  /// Prints a closing row: its contents by fact, all bold.
  func footer(_ contents: [String: PlacedContent], into composer: inout SheetComposer) {
    composer.cells(
      columns.flatMap { column in
        column.spans.enumerated().map { index, span in
          var placed =
            (index == 0 ? contents[column.fact.name] : nil) ?? PlacedContent(content: .blank, look: column.fact.look)
          placed.span = span
          placed.isBold = true
          return placed
        }
      })
  }

  /// Prints the total of rows.
  ///
  /// - Parameters:
  ///   - label: The words in front.
  ///   - rows: The rows summed.
  ///   - all: The rows of the whole table, of which shares are taken.
  ///   - ranges: The physical rows that a formula sums.
  func total(
    _ label: String, of rows: [Row], among all: [Row], printedIn ranges: [ClosedRange<Int>],
    into composer: inout SheetComposer
  ) {
    var contents: [String: PlacedContent] = [:]
    for column in columns {
      guard let total = Row.total(of: column.fact.name, over: rows, among: all) else { continue }
      let letters = CellReference.letters(ofColumn: sheetColumn(of: column.fact.name))
      let sum = ranges.map { "\(letters)\($0.lowerBound):\(letters)\($0.upperBound)" }.joined(separator: ",")
      contents[column.fact.name] = PlacedContent(
        content: ranges.isEmpty || column.fact.look == .share ? .number(total) : .formula("SUM(\(sum))", value: total),
        look: column.fact.look == .money ? .total : column.fact.look)
    }
    if let naming = columns.first(where: { table.subject.namingFacts.contains($0.fact.name) }) {
      contents[naming.fact.name] = PlacedContent(content: .text(label), look: .centered)
    }
    footer(contents, into: &composer)
  }

  /// The first column of the sheet that a fact stands in.
  func sheetColumn(of fact: String) -> Int {
    1 + columns.prefix { $0.fact.name != fact }.reduce(0) { $0 + $1.span }
  }

  private func heading(_ text: String, span: Int, look: Look = .centered) -> PlacedContent {
    PlacedContent(content: text.isEmpty ? .blank : .text(text), look: look, span: span, isBold: true)
  }

  private func label(_ column: Column) -> String { text(column.labels.printed) }

  /// A label with the years put in.
  private func text(_ label: String) -> String {
    // Most labels have no year in them, and looking for one takes long.
    guard label.utf8.contains(UInt8(ascii: "{")) else { return label.trimmingBlanks }
    let year = fiscalYear?.buddhistYear
    let years = [year, year.map { $0 - 1 }, year]
    return zip(Form.placeholders, years).reduce(label) { text, place in
      text.replacing(place.0, with: place.1.map { ThaiDigits.thai(String($0)) } ?? "")
    }.trimmingBlanks
  }
}

// MARK: Months

extension TablePrinter {
  /// How many months of a fiscal year lie in its first calendar year.
  private static var monthsOfFirstYear: Int { FiscalMonth.allCases.count { $0 < .january } }

  /// A header over the months: the label, the years and the months in rows of their own, the rest merged over all of them.
  ///
  /// A label that is itself the year, `พ.ศ. {firstYear}`, stands in the years' row.
  private func rowsWithMonths() -> [[PlacedContent]] {
    let labelIsYear = columns.contains { $0.fact.span > 1 && $0.labels.printed.contains("{firstYear}") }
    let labels = labelIsYear ? [] : [columns.map { heading(label($0), span: $0.span) }]
    let era = labelIsYear ? nil : form[.era].printed
    return labels + [
      columns.flatMap { column -> [PlacedContent] in
        guard column.fact.span > 1 else { return [heading(labelIsYear ? label(column) : "", span: column.span)] }
        let pattern = era.map { "\($0) {firstYear}" } ?? column.labels.printed
        let texts = [pattern, pattern.replacing("{firstYear}", with: "{secondYear}")].map {
          fiscalYear == nil ? "" : text($0)
        }
        let spans = [column.spans.prefix(Self.monthsOfFirstYear), column.spans.dropFirst(Self.monthsOfFirstYear)]
        return zip(texts, spans).map { heading($0, span: $1.reduce(0, +)) }
      },
      columns.flatMap { column -> [PlacedContent] in
        guard column.fact.span > 1 else { return [heading("", span: column.span)] }
        return zip(FiscalMonth.allCases, column.spans).map { month, span in
          heading(ThaiMonthName.abbreviation(month.calendarNumber) ?? "", span: span, look: .month)
        }
      },
    ]
  }

  /// Merges the labels of single columns over all rows of the header.
  private func mergeOverHeader(_ rows: ClosedRange<Int>, into composer: inout SheetComposer) {
    var place = 1
    var labels: [(text: String, column: Int)] = []
    for column in columns {
      if column.fact.span == 1, column.span == 1 {
        labels.append((label(column), place))
        composer.merge(
          CellRange(
            CellReference(row: rows.lowerBound, column: place), CellReference(row: rows.upperBound, column: place)))
      }
      place += column.span
    }
    composer.share(labels: labels, over: rows)
  }
}
