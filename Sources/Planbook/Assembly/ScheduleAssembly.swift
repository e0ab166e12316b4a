internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Puts a schedule together from its printed table.
enum ScheduleAssembly {
  /// The schedule that a table states; its progress is computed, never taken over.
  static func schedule(_ table: ScheduleTable) -> Schedule {
    var steps: [Step] = []
    var numbers = Numbering()
    numbers.reserve(table.steps.compactMap { $0.step.value?.number })
    for row in table.steps {
      // A row that repeats a step says nothing new; a number that repeats is the next free one's.
      if let step = row.step.value, step.number != nil,
        steps.contains(where: { $0.number == step.number && $0.name == step.name })
      {
        continue
      }
      let last = steps.last?.number ?? table.carriedOver.value?.lastStep ?? 0
      guard row.step.value != nil || row.weight.value != nil || row.months.value != nil else { continue }
      steps.append(
        Step(
          number: numbers.take(row.step.value?.number ?? last + 1), name: row.step.value?.name ?? "",
          weight: row.weight.value,
          months: row.months.value ?? FiscalMonthSet(), note: row.note.value))
    }
    return Schedule(carriedOver: carriedOver(table), steps: steps)
  }

  /// What was carried over; progress that the note leaves out is what the first step's progress has more than its weight.
  private static func carriedOver(_ table: ScheduleTable) -> CarriedOver? {
    guard var carriedOver = table.carriedOver.value else { return nil }
    if carriedOver.progress == nil, let first = table.steps.first, let progress = first.progress.value,
      let weight = first.weight.value
    {
      carriedOver.progress = progress.subtracting(weight)
    }
    return carriedOver
  }
}
