internal import ActionPlans
public import Spreadsheet
internal import ThaiText

extension Submission {
  /// The official tables as a workbook that looks like the printed form.
  ///
  /// One sheet for each of the form's; a plan of several divisions has their tables one below the other.
  public func workbook(form: Form) -> Workbook {
    var workbook = Workbook()
    var styles = StyleBook()
    for sheetForm in form.sheets {
      var composer = SheetComposer(sheetForm, form: form, styles: styles)
      for division in divisions.indices {
        if division > 0 {
          composer.blank()
          composer.breakPage()
        }
        SheetPrinter(submission: self, division: division, sheet: sheetForm, form: form).print(into: &composer)
      }
      let sheet: Sheet
      (sheet, styles) = composer.finish()
      workbook.sheets.append(sheet)
    }
    workbook.styles = styles.styles
    return workbook
  }
}

/// Prints what one sheet holds for one division.
struct SheetPrinter {
  let submission: Submission
  let division: Int
  let sheet: SheetForm
  let form: Form

  /// The fiscal year the submission names first.
  var fiscalYear: FiscalYear? { submission.fiscalYears.lazy.compactMap(\.value).first }

  /// Prints the sheet's title and its tables.
  func print(into composer: inout SheetComposer) {
    title(into: &composer)
    if sheet.tables.contains(where: { $0.key == .projectList }) {
      goals(into: &composer)
      return
    }
    for (key, spans) in sheet.tables { print(key, spans: spans, into: &composer) }
  }

  private func print(_ key: TableKey, spans: [Int], into composer: inout SheetComposer) {
    switch key {
    case .divisions: plain(DivisionTable.self, key, spans, into: &composer)
    case .missions: plain(MissionTable.self, key, spans, into: &composer)
    case .strategy: plain(StrategyTable.self, key, spans, into: &composer)
    case .keyResults: plain(KeyResultTable.self, key, spans, into: &composer)
    case .projectList: plain(ProjectListTable.self, key, spans, into: &composer)
    case .strategicActivities, .routineActivities: plain(ActivityTable.self, key, spans, into: &composer)
    case .budgetSummary: budgetSummary(spans, into: &composer)
    case .indicators: indicators(spans, into: &composer)
    case .agencyIndicators: agencyIndicators(spans, into: &composer)
    case .stepSchedules: schedules(spans, into: &composer)
    }
  }

  private func title(into composer: inout SheetComposer) {
    let year = fiscalYear.map { " \(ThaiDigits.thai(String($0.buddhistYear)))" } ?? ""
    composer.line(form[.planTitle].printed + year, .title)
    let division = submission.divisions[division]
    guard let name = division.name.value else { return }
    var line = "\(form[.division].printed) \(name)"
    if let department = division.department.value { line += " \(form[.department].printed) \(department)" }
    composer.line(line, .title)
  }

  /// Prints a table's title, header and rows.
  func plain<Table: OfficialTable>(
    _ table: Table.Type, _ key: TableKey, _ spans: [Int], into composer: inout SheetComposer
  ) {
    let rows = Table.rows(of: submission, division: division, key: key)
    guard !rows.isEmpty else { return }
    section(table, key, rows: rows, spans, into: &composer)
  }

  /// Prints a table's title, header and the given rows.
  ///
  /// The first row stays on one page with what stands above it, from the row `headedFrom` on.
  func section<Table: OfficialTable>(
    _ table: Table.Type, _ key: TableKey, rows: [Table.Row], _ spans: [Int], headedFrom: Int? = nil,
    into composer: inout SheetComposer
  ) {
    let printer = TablePrinter<Table>(key, rows: rows, spans: spans, form: form, fiscalYear: fiscalYear)
    composer.blank()
    let first = headedFrom ?? composer.row
    composer.line(form[key].titles.printed, .heading)
    printer.header(into: &composer)
    printer.rows(Array(rows.prefix(1)), into: &composer)
    composer.keepTogether(from: first)
    printer.rows(Array(rows.dropFirst()), into: &composer)
  }
}
