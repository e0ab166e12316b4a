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
  /// The entries, in the order of the table's columns.
  public let entries: [StatedEntry]
}

extension Submission {
  /// Hands out the entries of the strategy's own tables that cannot be read.
  public func forEachUnreadableStrategyEntry(form: Form, _ body: EntryVisitor) {
    RowWalk(form, WantedEntries(isUnreadable: true)).visit(strategy, body) { .strategy($0) }
  }
}

/// Takes an entry with the table, which the headings of a schedule without a header do not have, and with its row.
public typealias EntryVisitor = (_ entry: StatedEntry, _ table: TableKey?, _ place: StatedRow.Place) -> Void

extension DivisionSubmission {
  /// Hands out every entry that cannot be read, subject by subject.
  public func forEachUnreadableEntry(form: Form, _ body: EntryVisitor) {
    visit(RowWalk(form, WantedEntries(isUnreadable: true), added: addedFacts), body)
  }

  /// Hands out every entry of a fact, subject by subject.
  public func forEachEntry(of fact: String, form: Form, _ body: EntryVisitor) {
    visit(RowWalk(form, WantedEntries(fact: fact), added: addedFacts), body)
  }

  /// Hands out every row of every table, subject by subject.
  public func forEachRow(form: Form, _ body: (StatedRow) -> Void) {
    var last: (table: TableKey?, place: StatedRow.Place, entries: [StatedEntry])?
    func hand() {
      if let row = last { body(StatedRow(table: row.table, place: row.place, entries: row.entries)) }
    }
    visit(RowWalk(form, WantedEntries(), added: addedFacts)) { entry, table, place in
      if last?.place == place {
        last?.entries.append(entry)
      } else {
        hand()
        last = (table, place, [entry])
      }
    }
    hand()
  }

  private func visit(_ walk: RowWalk, _ body: EntryVisitor) {
    walk.visit(workGroups, body) { .workGroup($0) }
    walk.visit(missions, body) { .mission($0) }
    walk.visit(keyResults, body) { .keyResult($0) }
    walk.visit(strategySums, body) { .strategy($0) }
    walk.visit(projects, body) { .project($0) }
    walk.visit(activities, body) { .activity($0) }
    walk.visit(indicators, body) { .indicator($0) }
    walk.visit(agencyIndicators, body) { .agencyIndicator($0) }
    for index in schedules.indices {
      let table = schedules[index].table
      schedules[index].hand(walk.wanted) { body($0, table, .schedule(index)) }
      walk.visit(schedules[index].steps, body) { .step(schedule: index, step: $0) }
    }
  }
}

extension ScheduleTable {
  /// Hands out the headings and the closing line.
  fileprivate func hand(_ wanted: WantedEntries, to claim: (StatedEntry) -> Void) {
    wanted.hand("indicator", indicator, to: claim)
    wanted.hand("name", project, to: claim)
    wanted.hand("work-groups", workGroups, to: claim)
    wanted.hand("carried-over", carriedOver, to: claim)
    wanted.hand("step-count", statedSteps, to: claim)
    wanted.hand("weight", statedWeight, to: claim)
    wanted.hand("progress", statedProgress, to: claim)
  }
}

/// Walks over rows with the facts of the columns that their tables have.
private struct RowWalk {
  private let form: Form
  /// The facts that tables state besides those of the form.
  private let added: [TableKey: Set<String>]
  /// The entries that are handed out.
  let wanted: WantedEntries

  init(_ form: Form, _ wanted: WantedEntries, added: [TableKey: Set<String>] = [:]) {
    (self.form, self.wanted, self.added) = (form, wanted, added)
  }

  func visit<Row: SubjectRow>(_ rows: [Row], _ body: EntryVisitor, place: (Int) -> StatedRow.Place) {
    var last: (table: TableKey, facts: [Fact<Row>])?
    for index in rows.indices {
      if last?.table != rows[index].table {
        let table = rows[index].table
        let names = (form[table]?.columns ?? []).map(\.fact) + (added[table] ?? []).sorted()
        last = (table, names.compactMap { Row.fact(named: $0) }.filter(wanted.mayBeOf))
      }
      guard let last else { continue }
      // Rows are large, and nearly none has what cannot be read: it is not even copied to be looked at.
      for fact in last.facts where !wanted.isUnreadable || fact.mayBeUnreadable(rows, index) {
        fact.claims(rows, index, wanted) { body($0, last.table, place(index)) }
      }
    }
  }
}
