internal import ActionPlans
public import Spreadsheet
internal import ThaiText

extension Submission {
  /// Recognises the official tables in workbooks.
  ///
  /// Every workbook is read by the same rules, whatever file it came from: a form made here, a form an office made, a
  /// CSV file or the published document.
  public init(reading workbooks: [Workbook], form: Form) {
    self.init(reading: workbooks, form: form, beforeEachSheet: {})
  }

  /// Recognises the official tables in workbooks, as long as nothing speaks against going on.
  ///
  /// - Parameters:
  ///   - workbooks: The workbooks.
  ///   - form: The form whose words they use.
  ///   - check: Runs before each sheet; what it throws ends the work, such as `Task.checkCancellation()` does.
  /// - Throws: What `check` throws, and nothing else.
  public init<Failure: Error>(
    reading workbooks: [Workbook], form: Form, beforeEachSheet check: () throws(Failure) -> Void
  ) throws(Failure) {
    self.init()
    let sources = workbooks.map { WorkbookSource(FormulaValues.filling($0)) }
    divisions = [DivisionSubmission()]
    let matcher = HeaderMatcher(form: form)
    let form = form.adding(workGroups: Self.workGroupNames(in: sources, matcher: matcher, form: form))
    for source in sources {
      var rows: [TableKey: Int] = [:]
      // A sheet that names no division goes on with the one before it in the same file.
      var division = 0
      for sheet in source.workbook.sheets {
        try check()
        var reader = SheetReader(sheet, of: source, matcher: matcher, form: form, division: division)
        division = reader.read(into: &self)
        rows.merge(reader.rowCounts, uniquingKeysWith: +)
      }
      self.sources.append(
        SourceSummary(
          file: source.workbook.file ?? "", rows: rows.filter { $0.value > 0 },
          sheets: source.workbook.sheets.map(\.name)))
    }
    for index in divisions.indices { divisions[index].orderProjects(form: form) }
    mended = workbooks.compactMap(MendedSource.init)
    var amounts: [Entry<Money>] = []
    for division in divisions {
      for place in division.projects.indices { amounts += division.projects[place].fundings.map(\.amount) }
      amounts += division.strategySums.map(\.budget) + division.totals.map(\.amount)
    }
    unseen = UnseenCells(sources.map(\.workbook), amounts: amounts.filter { $0.value != nil })
  }

  /// The names and abbreviations in the tables of work groups: they tell a group in parentheses from a part of a name,
  /// wherever the table stands.
  private static func workGroupNames(in sources: [WorkbookSource], matcher: HeaderMatcher, form: Form) -> [String] {
    var names: [String] = []
    for source in sources {
      for sheet in source.workbook.sheets where matcher.finds(.workGroup, in: sheet, CellSource(sheet, of: source)) {
        var alone = Submission()
        alone.divisions = [DivisionSubmission()]
        var reader = SheetReader(sheet, of: source, matcher: matcher, form: form, division: 0)
        _ = reader.read(into: &alone)
        let rows = alone.divisions.flatMap(\.workGroups)
        names += rows.flatMap { [$0.workGroup.value, $0.abbreviation.value].compactMap { $0 } }
      }
    }
    return names
  }

  /// The number of rows about a subject in all divisions; a row printed in several physical rows counts once.
  func rowCount(of subject: Subject) -> Int {
    let own = subject == .strategy ? strategy.count : 0
    return divisions.reduce(own) { count, division in
      let rows =
        switch subject {
        case .workGroup: division.workGroups.count
        case .mission: division.missions.count
        case .strategy: division.strategySums.count
        case .keyResult: division.keyResults.count
        case .project: division.projects.count
        case .activity: division.activities.count
        case .indicator: division.indicators.count
        case .agencyIndicator: division.agencyIndicators.count
        case .step: division.schedules.reduce(0) { $0 + $1.steps.count }
        }
      return count + rows
    }
  }
}

/// A column that a table of the form has and a sheet's table lacks.
public struct LackingColumn: Hashable, Sendable {
  /// The table.
  public var table: TableKey
  /// The column's key in the form.
  public var column: String
  /// Where the header stands.
  public var header: CellLocation

  /// A column that a table lacks.
  public init(table: TableKey, column: String, header: CellLocation) {
    self.table = table
    self.column = column
    self.header = header
  }
}

/// A column that was recognised though its header's words differ from the form's.
public struct GuessedColumn: Hashable, Sendable {
  /// The table.
  public var table: TableKey
  /// The column's key in the form.
  public var column: String
  /// The words of the header.
  public var written: String
  /// Where they stand.
  public var location: CellLocation

  /// A column recognised by other words than the form's.
  public init(table: TableKey, column: String, written: String, location: CellLocation) {
    self.table = table
    self.column = column
    self.written = written
    self.location = location
  }
}
