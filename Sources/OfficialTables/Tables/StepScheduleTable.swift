public import ActionPlans
public import Spreadsheet
internal import ThaiText

/// The schedule of one project as it is printed: headings, steps, and the line that closes it.
public struct ScheduleTable: Hashable, Sendable {
  /// The indicator named in the heading.
  public var indicator = Entry<NumberedName>()
  /// The project named in the heading, without its work groups.
  public var project = Entry<NumberedName>()
  /// The work groups named in the heading.
  public var workGroups = Entry<[String]>()
  /// Where the header stands.
  public var header: CellLocation?
  /// The months for which the header has no column.
  public var missingMonths: [FiscalMonth] = []
  /// The note about steps done in the fiscal year before.
  public var carriedOver = Entry<CarriedOver>()
  /// The steps.
  public var steps: [StepRow] = []
  /// The number of steps in the closing line.
  public var statedSteps = Entry<Int>()
  /// The sum of weights in the closing line.
  public var statedWeight = Entry<ExactDecimal>()
  /// The progress in the closing line.
  public var statedProgress = Entry<ExactDecimal>()

  /// A schedule that says nothing.
  public init() {}

  /// Takes the work groups in parentheses off the end of the project's heading.
  mutating func splitWorkGroups(form: Form) {
    guard let (name, inside) = project.value?.name.splittingFinalParentheses,
      WorkGroupList.looksLikeGroups(inside, form: form)
    else { return }
    project.value?.name = name
    workGroups = Entry(WorkGroupList.read(inside, form: form), written: inside, location: project.location)
  }

  /// Adds the rest of the table, printed under a repeated header on the next page.
  mutating func goOn(with rest: ScheduleTable) {
    steps += rest.steps
    if carriedOver.isBlank { carriedOver = rest.carriedOver }
    if statedSteps.isBlank { statedSteps = rest.statedSteps }
    if statedWeight.isBlank { statedWeight = rest.statedWeight }
    if statedProgress.isBlank { statedProgress = rest.statedProgress }
  }

  /// Reads the line that closes the table: `รวม ๗ ขั้นตอน คิดเป็นร้อยละ | ๑๐๐ | ๑๐๐`.
  mutating func close(with footer: Footer, form: Form) {
    guard let rest = form[.total].remainder(of: footer.label.written) else { return }
    var scanner = TextScanner(rest)
    statedSteps = Entry(scanner.number(), written: footer.label.written, location: footer.label.location)
    for (column, text) in footer.cells {
      switch column {
      case "weight": statedWeight = CellCodec.percentage.entry(text, form)
      case "progress": statedProgress = CellCodec.percentage.entry(text, form)
      default: break
      }
    }
  }
}

/// A step of a schedule.
public struct StepRow: TableRow {
  /// The step with its number.
  public var step = Entry<NumberedName>()
  /// Its weight in percent.
  public var weight = Entry<ExactDecimal>()
  /// The progress after it in percent.
  public var progress = Entry<ExactDecimal>()
  /// The months in which it is carried out; located at the first arrow.
  public var months = Entry<FiscalMonthSet>()
  /// A note.
  public var note = Entry<String>()
  /// The colour of the month cells that are filled, where none of them is marked otherwise.
  var monthFill: UInt32?

  /// A blank row.
  public init() {}
}

/// ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม: one table a project, with twelve columns for the months of the fiscal year.
enum StepScheduleTable: OfficialTable {
  static let columns: [Column<StepRow>] = [
    Column("step", \.step, .numberedName),
    Column("weight", \.weight, .percentage),
    Column("progress", \.progress, .percentage),
    Column(
      "months", span: FiscalMonth.allCases.count, look: .month,
      read: { cells, _, row in
        let marked = cells.filter { !$0.text.isBlank }
        if marked.isEmpty { row.monthFill = cells.lazy.compactMap(\.text.fill).first }
        if marked.isEmpty, let shown = ShownMonths.read(cells) {
          row.months = shown
          return
        }
        let written = marked.map(\.text.written).joined(separator: " ")
        let location = (marked.first ?? cells.first)?.text.location
        let reading = MonthBars.read(cells.map { ($0.month, $0.text.written) })
        row.months = Entry(
          marked.isEmpty ? nil : reading?.months, written: written, location: location,
          certainty: reading?.certainty ?? .certain)
      },
      write: { row, _ in
        MonthBars.write(row.months.value ?? FiscalMonthSet()).map { $0.isEmpty ? .blank : .text($0) }
      }),
    Column("note", \.note, .text, isOptional: true),
  ]

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [StepRow] {
    submission.divisions[division].schedules.flatMap(\.steps)
  }

  /// Files a schedule.
  ///
  /// In a text document, whose columns are pieces between tabs, months of one row that cannot be sure say that the columns
  /// of the whole table have slipped: then no month of it is. The cells of a worksheet cannot slip.
  static func file(_ rows: [StepRow], from table: PrintedTable, in submission: inout Submission) {
    var schedule = table.context.schedule
    schedule.header = table.header
    schedule.missingMonths = table.missingMonths
    schedule.steps = rows
    ShownMonths.fillWholeYears(&schedule.steps)
    let hasSlipped = table.header.sheet == nil && rows.contains { $0.months.certainty == .probable }
    if !table.missingMonths.isEmpty || hasSlipped {
      for index in rows.indices where schedule.steps[index].months.value != nil {
        schedule.steps[index].months.certainty = .probable
      }
    }
    for footer in table.footers { schedule.close(with: footer, form: table.context.form) }
    // A schedule of a form that nobody filled in says nothing.
    let name = schedule.project.value?.name ?? ""
    guard !rows.isEmpty || !name.isEmpty || !schedule.carriedOver.isBlank else { return }
    let division = table.context.division
    if schedule.project.isBlank, var last = submission.divisions[division].schedules.last {
      last.goOn(with: schedule)
      submission.divisions[division].schedules[submission.divisions[division].schedules.count - 1] = last
    } else {
      submission.divisions[division].schedules.append(schedule)
    }
  }
}
