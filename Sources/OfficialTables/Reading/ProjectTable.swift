internal import ActionPlans
internal import Spreadsheet

/// A table of projects whose rows are collected, and interpreted together once it ends.
///
/// What a row is shows in the rows around it: a total is the sum of those above, the parts of a project add up to it, and
/// where rows are numbered one without a number is none of them.
struct ProjectTable: OpenTable {
  private var table: PrintedTable
  private let layout: TableLayout<ProjectRow>
  private var parser: RowParser<ProjectRow>
  private var collected: [ProjectLine] = []
  private var sums: ProjectSums
  /// The parts that its rows play, as only all of them told.
  private var told = RowParts()
  private let columns: [String: Int]
  /// Reads the steps that stand in the rows of the table; nil where none do.
  private var stepParser: RowParser<StepRow>?
  private var stepTable: TableKey?
  /// Whether steps have a column of their own.
  private var hasStepColumn = false
  private let tickedSources: [(column: Int, name: String)]

  init(_ header: RecognisedHeader, context: ReadingContext, after sums: ProjectSums) {
    table = PrintedTable(form: header.table, header: header.location, context: context)
    layout = header.layout(of: ProjectRow.self, form: context.form)
    parser = RowParser(layout, table: table.key)
    table.missingMonths = layout.missingMonths
    self.sums = sums
    columns = header.columns.merging(header.added) { own, _ in own }
    tickedSources = header.tickedSources
    if let steps = header.ofSteps(in: context.form) {
      stepParser = RowParser(steps.layout(of: StepRow.self, form: context.form), table: steps.table.key)
      stepTable = steps.table.key
      hasStepColumn = header.steps["step"] != nil
    }
  }

  var division: Int { table.context.division }
  var lines: TableLines { layout.lines }
  var monthColumns: GridColumns { layout.monthColumns }
  var rowCount: Int { collected.count { $0.footer == nil } }

  mutating func close(with footer: Footer) {
    collected.append(ProjectLine(row: ProjectRow(in: table.key), cells: [], isAfterBlank: false, footer: footer))
  }

  mutating func note(_ carriedOver: Entry<CarriedOver>) {}

  mutating func read(_ line: TableLine, _ cell: (Int) -> CellText) -> Bool {
    var row = parser.row(form: table.context.form, cell)
    if !tickedSources.isEmpty { row.take(ticked: tickedSources, cell) }
    var collected = ProjectLine(row: row, cells: line.cells, isAfterBlank: line.isAfterBlank, footer: nil)
    collected.hasFigureBeside = line.hasFigureBeside
    collected.step = stepParser?.row(form: table.context.form, cell)
    self.collected.append(collected)
    return true
  }

  mutating func group(under workGroup: Entry<[String]>, in submission: inout Submission) {
    file(into: &submission)
    collected = []
    table.footers = []
    table.context.workGroup = workGroup
  }

  consuming func close(into submission: inout Submission) -> TableEnd {
    file(into: &submission)
    return TableEnd(sums: sums, parts: told)
  }

  private mutating func file(into submission: inout Submission) {
    var reading = ProjectLines(
      collected, of: table, columns: columns, lines: layout.lines, sums: sums, hasStepColumn: hasStepColumn)
    reading.interpret()
    if let stepTable = stepTable ?? table.context.form.tables(of: .step).first?.key {
      submission.divisions[table.context.division].schedules += reading.schedules.map { schedule in
        var schedule = schedule
        (schedule.table, schedule.header) = (stepTable, table.header)
        return schedule
      }
    }
    sums = reading.sums
    table.footers = reading.footers
    submission.guesses += reading.guesses
    submission.headings += reading.headings
    told.add(reading.told)
    submission.unrecognised += reading.aside
    ProjectRow.file(reading.rows, from: table, in: &submission)
  }
}

extension RecognisedHeader {
  /// The header of the steps in a table of projects; nil where it has none.
  fileprivate func ofSteps(in form: Form) -> RecognisedHeader? {
    guard !steps.isEmpty, let table = form.tables(of: .step).first else { return nil }
    var header = RecognisedHeader(table: table, columns: steps, location: location, lastRow: lastRow)
    if header.columns["step"] == nil {
      header.columns["step"] = self.table.subject.namingFacts.compactMap { columns[$0] }.first
    }
    (header.months, header.quarters) = (months, quarters)
    header.unknown = unknown
    if header.columns["months"] == nil { header.columns["months"] = (Array(months.keys) + quarters.keys).min() }
    return header
  }
}
