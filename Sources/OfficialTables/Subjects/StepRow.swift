public import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// A step of a schedule.
public struct StepRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
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
  public init(in table: TableKey) { self.table = table }
}

/// ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม: one table a project.
extension StepRow {
  static let facts: [Fact<StepRow>] = [
    Fact("step", \.step, .numberedName), Fact("weight", \.weight, .percentage),
    Fact("progress", \.progress, .percentage),
    .months(\.months, fill: \.monthFill, share: \StepRow.weight), Fact("note", \.note, .text),
  ]

  /// Months alone are nobody's.
  static func isRow(_ row: StepRow) -> Bool {
    !row.step.isBlank || !row.weight.isBlank || !row.progress.isBlank || row.months.isUnreadable
  }

  /// A line with nothing but a name goes on with the name of the numbered step above it.
  static func join(_ next: StepRow, to row: inout StepRow, in table: TableForm) -> Bool {
    guard let rest = next.step.value, rest.number == nil, let name = row.step.value, name.number != nil,
      next.weight.isBlank, next.progress.isBlank, next.months.isBlank, next.note.isBlank
    else { return false }
    row.step.value?.name = name.name.joinedAcrossLines(rest.name)
    row.step.written += " " + next.step.written
    row.step.certainty = .probable
    return true
  }

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [StepRow] {
    submission.divisions[division].schedules.filter { $0.table == table.key }.flatMap(\.steps)
  }

  /// Files a schedule.
  ///
  /// In a text document, whose columns are pieces between tabs, months of one row that cannot be sure say that the columns
  /// of the whole table have slipped: then no month of it is. The cells of a worksheet cannot slip.
  static func file(_ rows: [StepRow], from table: PrintedTable, in submission: inout Submission) {
    var schedule = table.context.schedule
    schedule.table = table.key
    schedule.header = table.header
    schedule.missingMonths = table.missingMonths
    var rows = rows
    setSumsAside(&rows, of: schedule, in: &submission)
    for row in rows where row.step.isBlank {
      guard let cell = LeftOver(row.weight) ?? LeftOver(row.progress) ?? LeftOver(row.months) else { continue }
      submission.guesses.append(
        ReadingGuess(.rowWithoutName, in: table.key, at: cell.location, written: cell.written))
    }
    MonthWords.settle(&rows, months: \.months, in: submission.fiscalYears)
    schedule.steps = rows
    ShownMonths.fillWholeYears(&schedule.steps, months: \.months, fill: \.monthFill)
    let hasSlipped = table.header.sheet == nil && rows.contains { $0.months.certainty == .probable }
    if !table.missingMonths.isEmpty || hasSlipped {
      for index in rows.indices where schedule.steps[index].months.value != nil {
        schedule.steps[index].months.certainty = .probable
      }
    }
    for footer in table.footers { schedule.close(with: footer, form: table.context.form) }
    if schedule.readSharesAsPercent(), let place = schedule.steps[0].weight.location {
      submission.guesses.append(
        ReadingGuess(.sharesOfOne, in: table.key, at: place, written: schedule.steps[0].weight.written))
    }
    // A schedule of a form that nobody filled in says nothing.
    let name = schedule.project.value?.name ?? ""
    guard !rows.isEmpty || !name.isEmpty || !schedule.carriedOver.isBlank else { return }
    let division = table.context.division
    let last = submission.divisions[division].schedules.count - 1
    if schedule.project.isBlank, last >= 0, submission.divisions[division].schedules[last].mayGoOn(with: schedule) {
      submission.divisions[division].schedules[last].goOn(with: schedule)
    } else {
      submission.divisions[division].schedules.append(schedule)
    }
  }

  /// Takes the rows below the steps that only sum them up: what they weigh together, month by month, and as running sums.
  private static func setSumsAside(
    _ rows: inout [StepRow], of schedule: ScheduleTable, in submission: inout Submission
  ) {
    guard rows.count > 2, let key = schedule.table else { return }
    var weights: Int64 = 0
    let total = rows.indices.first { index in
      defer { weights &+= (rows[index].weight.value ?? .zero).tenThousandths }
      return index > 1 && weights == ExactDecimal.hundred.tenThousandths && rows[index].weight.value == .hundred
        && rows[index].months.value != nil
    }
    guard let total, rows[(total + 1)...].allSatisfy({ $0.weight.isBlank && $0.months.isRunningSum }) else { return }
    for row in rows[total...] {
      guard let place = row.step.location ?? row.months.location else { continue }
      submission.guesses.append(ReadingGuess(.total, in: key, at: place, written: row.step.written))
    }
    rows.removeSubrange(total...)
  }
}

extension Entry where Value == FiscalMonthSet {
  /// Whether the month cells hold figures that grow to a hundred.
  fileprivate var isRunningSum: Bool {
    let figures = written.split(separator: " ").map { ExactDecimal(ThaiDigits.arabic(String($0))) }
    return isUnreadable && figures.last == .hundred
      && zip(figures, figures.dropFirst()).allSatisfy { first, next in
        guard let first, let next else { return false }
        return first <= next
      }
  }
}
