internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Puts a schedule together from its printed table; its progress is computed, never taken over.
struct ScheduleAssembly {
  private let schedule: ScheduleCase
  private let table: ScheduleTable
  /// What the progress says that steps weigh whose weight it contradicts, by the row's index.
  private let growth: [Int: ExactDecimal]
  /// The rows of each step, by the index of the first; the others repeat its number and its name.
  private let rows: [Int: [Int]]

  init(_ schedule: ScheduleCase) {
    self.schedule = schedule
    table = schedule.table
    var first: [NumberedName: Int] = [:]
    var rows: [Int: [Int]] = [:]
    for (index, row) in table.steps.enumerated() {
      guard let step = row.step.value, step.number != nil, let known = first[step] else {
        if let step = row.step.value { first[step] = index }
        rows[index] = [index]
        continue
      }
      rows[known, default: []].append(index)
    }
    self.rows = rows
    // What the progress grows by is a weight only where no row counts twice.
    var growth: [Int: ExactDecimal] = [:]
    for case .weight(let step, let expected) in schedule.arithmetic.verdicts
    where expected >= .zero && rows.count == table.steps.count { growth[step] = expected }
    self.growth = growth
  }

  /// The schedule that the table states.
  func schedule(into chooser: inout Chooser) -> Schedule {
    var steps: [Step] = []
    var numbers = Numbering()
    numbers.reserve(table.steps.compactMap { $0.step.value?.number })
    for (index, row) in table.steps.enumerated() {
      guard let rows = rows[index] else { continue }
      let last = steps.last?.number ?? table.carriedOver.value?.lastStep ?? 0
      guard row.step.value != nil || row.weight.value != nil || row.months.value != nil else { continue }
      let topic = StepTopic(schedule: schedule, number: row.step.value?.number ?? last + 1)
      let number =
        row.step.value?.number.map { number in
          let stated = Statement(number, [table.citation(row.step, as: number)])
          return chooser.number(topic, stated: stated, from: &numbers)
        } ?? numbers.take(last + 1)
      steps.append(
        Step(
          number: number, name: row.step.value?.name ?? "",
          weight: weight(ofStepIn: rows, topic, into: &chooser),
          months: months(ofStepIn: rows, topic, into: &chooser), note: row.note.value))
    }
    return Schedule(carriedOver: carriedOver, steps: steps)
  }

  /// The weight of a step: what is stated for it or, where the progress grows by another one, that with which all weights
  /// make a hundred.
  private func weight(
    ofStepIn rows: [Int], _ topic: StepTopic, into chooser: inout Chooser
  ) -> ExactDecimal? {
    // Steps are many, and of nearly all there is nothing to choose.
    if rows.count == 1, growth[rows[0]] == nil, let weight = table.steps[rows[0]].weight.value { return weight }
    let entries = rows.map { table.steps[$0].weight }
    var statements = statements(entries)
    if let grown = growth[rows[0]] {
      let before = rows[0] > 0 ? [table.citation(table.steps[rows[0] - 1].progress)] : []
      statements.append(Statement(grown, before + [table.citation(table.steps[rows[0]].progress)]))
    }
    return chooser.choose(
      .weight, of: topic, from: statements, unreadable: unreadable(entries),
      totals: {
        guard let grown = growth[rows[0]], let stated = entries[0].value else { return nil }
        let others = schedule.arithmetic.sum?.subtracting(stated)
        return others?.adding(grown) == .hundred ? (grown, []) : nil
      })
  }

  private func months(ofStepIn rows: [Int], _ topic: StepTopic, into chooser: inout Chooser) -> FiscalMonthSet {
    if rows.count == 1, let months = table.steps[rows[0]].months.value { return months }
    let entries = rows.map { table.steps[$0].months }
    return chooser.choose(
      .months, of: topic, from: statements(entries), unreadable: unreadable(entries)) ?? FiscalMonthSet()
  }

  private func statements<Value: Stateable>(_ entries: [Entry<Value>]) -> [Statement<Value>] {
    entries.compactMap { entry in entry.value.map { Statement($0, [table.citation(entry)]) } }
  }

  private func unreadable<Value>(_ entries: [Entry<Value>]) -> [Citation] {
    entries.filter(\.isUnreadable).map { table.citation($0, as: nil) }
  }

  /// What was carried over; progress that the note leaves out is what the first step's progress has more than its weight.
  private var carriedOver: CarriedOver? {
    guard var carriedOver = table.carriedOver.value else { return nil }
    if carriedOver.progress == nil, let first = table.steps.first, let progress = first.progress.value,
      let weight = first.weight.value
    {
      carriedOver.progress = progress.subtracting(weight)
    }
    return carriedOver
  }
}

/// A step of a schedule.
private struct StepTopic: Topic {
  let schedule: ScheduleCase
  let number: Int

  var step: Int? { number }
  var subject: Finding.Subject { schedule.subject }
  var title: Wording {
    let (schedule, number) = (schedule.title, number.spoken)
    return Wording("\(schedule.thai) ขั้นตอนที่ \(number.thai)", "\(schedule.english), step \(number.english)")
  }
}
