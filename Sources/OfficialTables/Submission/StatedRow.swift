internal import ActionPlans
internal import Spreadsheet

/// A row of a table with every entry that it states, whatever it speaks of.
///
/// What has to be said of all tables alike (what cannot be read, what is hidden) is said in one walk over these.
public struct StatedRow {
  /// What the row is, by its place in the submission.
  public enum Place: Hashable, Sendable {
    case workGroup(Int), mission(Int), keyResult(Int), strategy(Int), project(Int), activity(Int), indicator(Int)
    case agencyIndicator(Int)
    /// The headings and the closing line of a schedule.
    case schedule(Int)
    case step(schedule: Int, step: Int)
  }

  /// The table; nil for the headings of a schedule without a header.
  public let table: TableKey?
  /// What the row is.
  public let place: Place
  private let visit: ((StatedEntry) -> Void) -> Void

  /// Hands out the entries, in the order of the table's columns.
  public func forEachEntry(_ body: (StatedEntry) -> Void) { visit(body) }

  /// The entries.
  public var entries: [StatedEntry] {
    var entries: [StatedEntry] = []
    visit { entries.append($0) }
    return entries
  }

  /// A row of a table.
  init<Row>(_ row: Row, in table: TableKey, _ place: Place, facts: [Fact<Row>]) {
    self.table = table
    self.place = place
    visit = { claim in for fact in facts { fact.claims(row, claim) } }
  }

  /// The headings and the closing line of a schedule.
  init(_ schedule: ScheduleTable, _ place: Place) {
    table = schedule.table
    self.place = place
    visit = { claim in
      claim(StatedEntry("indicator", schedule.indicator))
      claim(StatedEntry("name", schedule.project))
      claim(StatedEntry("work-groups", schedule.workGroups))
      claim(StatedEntry("carried-over", schedule.carriedOver))
      claim(StatedEntry("step-count", schedule.statedSteps))
      claim(StatedEntry("weight", schedule.statedWeight))
      claim(StatedEntry("progress", schedule.statedProgress))
    }
  }
}

extension Submission {
  /// Hands out the rows of the strategy's own tables.
  public func forEachStrategyRow(form: Form, _ body: (StatedRow) -> Void) {
    RowWalk(form).visit(strategy, body) { .strategy($0) }
  }
}

extension DivisionSubmission {
  /// Hands out every row of every table, subject by subject.
  public func forEachRow(form: Form, _ body: (StatedRow) -> Void) {
    let walk = RowWalk(form)
    walk.visit(workGroups, body) { .workGroup($0) }
    walk.visit(missions, body) { .mission($0) }
    walk.visit(keyResults, body) { .keyResult($0) }
    walk.visit(strategySums, body) { .strategy($0) }
    walk.visit(projects, body) { .project($0) }
    walk.visit(activities, body) { .activity($0) }
    walk.visit(indicators, body) { .indicator($0) }
    walk.visit(agencyIndicators, body) { .agencyIndicator($0) }
    for (index, schedule) in schedules.enumerated() {
      body(StatedRow(schedule, .schedule(index)))
      walk.visit(schedule.steps, body) { .step(schedule: index, step: $0) }
    }
  }
}

/// Walks over rows with the facts of the columns that their tables have.
private struct RowWalk {
  private let form: Form

  init(_ form: Form) { self.form = form }

  func visit<Row: SubjectRow>(_ rows: [Row], _ body: (StatedRow) -> Void, place: (Int) -> StatedRow.Place) {
    var last: (table: TableKey, facts: [Fact<Row>])?
    for (index, row) in rows.enumerated() {
      if last?.table != row.table {
        let columns = form[row.table]?.columns ?? []
        last = (row.table, columns.compactMap { Row.fact(named: $0.fact) })
      }
      body(StatedRow(row, in: row.table, place(index), facts: last?.facts ?? []))
    }
  }
}
