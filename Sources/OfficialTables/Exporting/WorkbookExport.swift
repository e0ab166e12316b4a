internal import ActionPlans
public import Spreadsheet
internal import ThaiText

extension Submission {
  /// The official tables as a workbook that looks like the printed form.
  ///
  /// One sheet for each of the form's; a plan of several divisions has their tables one below the other.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - isPaged: Whether it is laid out for paper: rows as high as their texts, and tables that a page cuts with their
  ///     header again. What is written as text needs none of it.
  public func workbook(form: Form, isPaged: Bool = true) -> Workbook {
    // Whoever reads the tables knows these groups, and so what stands in parentheses.
    let groups = divisions.flatMap(\.workGroups).flatMap { [$0.workGroup.value, $0.abbreviation.value] }
    let form = form.adding(workGroups: groups.compactMap(\.self))
    var workbook = Workbook()
    var styles = StyleBook()
    let layout = isPaged ? TextLayout(font: form.font) : nil
    let headings = StrategyHeadings(strategy)
    for sheetForm in form.sheets {
      let columns = PrintedColumns(of: sheetForm, for: self, form: form)
      var composer = SheetComposer(sheetForm, widths: columns.grid.widths, form: form, styles: styles, layout: layout)
      for division in divisions.indices {
        if division > 0 {
          composer.blank()
          composer.breakPage()
        }
        SheetPrinter(
          submission: self, division: division, sheet: sheetForm, columns: columns, headings: headings, form: form
        ).print(into: &composer)
      }
      let sheet: Sheet
      (sheet, styles) = composer.finish()
      workbook.sheets.append(sheet)
    }
    workbook.styles = styles.styles
    return workbook
  }
}

/// The columns of a sheet's tables that are printed, and the grid that they make.
struct PrintedColumns {
  /// The grid of the sheet.
  let grid: SheetGrid
  private let columns: [TableKey: [ColumnForm]]

  /// The columns that the rows need: an optional one is left out when no row of any division has anything in it.
  init(of sheet: SheetForm, for submission: Submission, form: Form) {
    let isGrouped = sheet.groupLevel != nil
    var columns: [TableKey: [ColumnForm]] = [:]
    var cells: [[Double]] = []
    for table in sheet.tables.compactMap({ form[$0] }) {
      let printed = Self.columns(of: table, table.subject.row, submission, underElements: isGrouped, form: form)
      columns[table.key] = printed.map(\.column)
      cells.append(printed.flatMap { Array(repeating: $0.column.width, count: $0.span) })
    }
    self.columns = columns
    grid = SheetGrid(cells)
  }

  /// The printed columns of a table.
  subscript(_ table: TableForm) -> [ColumnForm] { columns[table.key] ?? [] }

  private static func columns<Row: SubjectRow>(
    of table: TableForm, _ row: Row.Type, _ submission: Submission, underElements: Bool, form: Form
  ) -> [(column: ColumnForm, span: Int)] {
    table.columns.compactMap { column in
      guard let fact = Row.fact(named: column.fact) else { return nil }
      let isNeeded =
        !column.isOptional
        || submission.divisions.indices.contains { division in
          Row.rows(of: submission, division: division, in: table, underElements: underElements).contains {
            fact.write($0, form) != [.blank]
          }
        }
      return isNeeded ? (column, fact.span) : nil
    }
  }
}

/// Prints what one sheet holds for one division.
struct SheetPrinter {
  let submission: Submission
  let division: Int
  let sheet: SheetForm
  let columns: PrintedColumns
  /// The headings of the strategy.
  let headings: StrategyHeadings
  let form: Form

  /// The fiscal year the submission names first.
  var fiscalYear: FiscalYear? { submission.fiscalYears.lazy.compactMap(\.value).first }

  /// Prints the sheet's title and its tables.
  func print(into composer: inout SheetComposer) {
    title(into: &composer)
    if let level = sheet.groupLevel.flatMap(form.level(named:)) {
      elements(of: level, into: &composer)
      return
    }
    for table in sheet.tables.compactMap({ form[$0] }) {
      switch table.subject {
      case .indicator: indicators(table, into: &composer)
      case .agencyIndicator: agencyIndicators(table, into: &composer)
      case .step: schedules(table, into: &composer)
      case .workGroup, .mission, .strategy, .keyResult, .project, .activity:
        whole(table, table.subject.row, into: &composer)
      }
    }
  }

  /// A printer of a table in the grid of the sheet.
  func printer<Row: SubjectRow>(of table: TableForm) -> TablePrinter<Row> {
    TablePrinter<Row>(table, columns: columns[table], grid: columns.grid, form: form, fiscalYear: fiscalYear)
  }

  private func title(into composer: inout SheetComposer) {
    let year = fiscalYear.map { " \(ThaiDigits.thai(String($0.buddhistYear)))" } ?? ""
    composer.line(form[.planTitle].printed + year, .title)
    let division = submission.divisions[division]
    guard let name = division.name.value else { return }
    composer.line(Heading.text(ofDivision: name, department: division.department.value, form: form), .title)
  }

  /// Prints a table's title, header and the given rows.
  ///
  /// The first row stays on one page with what stands above it, from the row `headedFrom` on.
  func section<Row: SubjectRow>(
    _ printer: TablePrinter<Row>, titled title: String, rows: [Row], headedFrom: Int? = nil,
    into composer: inout SheetComposer
  ) {
    composer.blank()
    let first = headedFrom ?? composer.row
    composer.line(title, .heading)
    self.rows(rows, under: printer.header(into: &composer), printer, headedFrom: first, into: &composer)
  }

  /// Prints the rows of a table under its header, the first on one page with what stands above it from a row on.
  func rows<Row: SubjectRow>(
    _ rows: [Row], under header: ClosedRange<Int>, _ printer: TablePrinter<Row>, headedFrom first: Int,
    into composer: inout SheetComposer
  ) {
    printer.rows(rows.prefix(1), into: &composer)
    composer.keepTogether(from: first)
    printer.rows(rows.dropFirst(), into: &composer)
    composer.goOn(under: header)
  }
}
