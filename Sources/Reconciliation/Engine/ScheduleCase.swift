package import ActionPlans
package import OfficialTables
package import Spreadsheet

/// A schedule with its arithmetic: which weight or which progress explains that they do not agree.
package struct ScheduleCase: Topic {
  /// The division it belongs to.
  package let division: DivisionEvidence
  /// Its index among the schedules.
  package let index: Int
  /// The project it is the schedule of; nil when no table knows that project.
  package let project: ProjectCase?

  package init(_ division: DivisionEvidence, _ index: Int) {
    self.division = division
    self.index = index
    let owner = division.owners[index]
    project = owner.map { ProjectCase(division, $0) }
  }

  /// The table.
  package var table: ScheduleTable { division.said.schedules[index] }

  /// The steps; to look at one value of each step, ask by index, for a step is large to copy.
  package var steps: [StepRow] { division.said.schedules[index].steps }

  /// What a finding about it is about.
  package var subject: Finding.Subject {
    Finding.Subject(
      kind: "schedule", number: (project?.matched.number ?? table.project.value?.number).map(String.init),
      name: project?.matched.name ?? table.project.value?.name)
  }

  /// What it is called in messages.
  package var title: Wording {
    Wording.work(
      Wording("ขั้นตอนของโครงการ", "the schedule of project"),
      number: project?.matched.number ?? table.project.value?.number,
      name: project?.matched.name ?? table.project.value?.name ?? "")
  }

  /// The arithmetic of weights and progress.
  package var arithmetic: ScheduleArithmetic { division.arithmetics[index] }

  /// The order of the steps, which findings may be about.
  var order: Report.Quantity { .stepOrder(division: division.index, schedule: index) }

  /// Whether weights and progress agree once the steps stand in the order of their numbers, though not as printed.
  var agreesInOrder: Bool {
    guard !arithmetic.verdicts.isEmpty else { return false }
    var ordered = table
    ordered.steps.sort { ($0.step.value?.number ?? 0) < ($1.step.value?.number ?? 0) }
    return ScheduleArithmetic(ordered).verdicts.isEmpty
  }

  /// The progress that the schedule states after a step, with its cell; nil when it states none.
  func progress(afterStep number: Int) -> (value: ExactDecimal, citation: Citation)? {
    if let carried = table.carriedOver.value, carried.lastStep == number, let progress = carried.progress {
      return (progress, table.citation(table.carriedOver))
    }
    guard let step = steps.first(where: { $0.step.value?.number == number }), let value = step.progress.value
    else { return nil }
    return (value, Citation(step.table, step.progress))
  }
}

/// Compares weights with the increments of progress, so that one wrong figure is one verdict.
package struct ScheduleArithmetic: Sendable {
  /// Which figure is wrong, with the index of its step.
  package enum Verdict: Hashable, Sendable {
    /// The progress of one step is wrong; what follows goes on from the right one.
    case progress(step: Int, expected: ExactDecimal)
    /// The progress of one step is wrong, and what follows goes on from it.
    case progressFromHere(step: Int, expected: ExactDecimal)
    /// The weight does not go with the progress before and after it, and the increment makes the sum right.
    case weight(step: Int, expected: ExactDecimal)
    /// The step has no weight, and the progress says what it must be.
    case lackingWeight(step: Int, expected: ExactDecimal)
    /// Steps are left out before this one, and the progress says what they weigh.
    case lackingSteps(before: Int, weight: ExactDecimal)
  }

  /// The verdicts in the order of the steps.
  package private(set) var verdicts: [Verdict] = []
  /// What was carried over: stated, or what the first step's progress leaves after its weight.
  private(set) var carried = ExactDecimal.zero
  /// The weights and what was carried over; nil when a weight cannot be read or the sum is out of range.
  package private(set) var sum: ExactDecimal?
  /// Whether any weight is stated at all.
  let hasWeights: Bool

  init(_ table: ScheduleTable, tolerance: ReconciliationSettings.Tolerance = .init()) {
    let steps = table.steps
    hasWeights = steps.contains { $0.weight.value != nil }
    guard hasWeights, !steps.contains(where: { $0.weight.isUnreadable }) else { return }
    let weights = steps.map { $0.weight.value ?? .zero }
    if let stated = table.carriedOver.value {
      carried = stated.progress ?? .zero
      if stated.progress == nil, let progress = steps.first?.progress.value, let first = weights.first {
        carried = progress.subtracting(first) ?? .zero
      }
    }
    sum = weights.reduce(carried) { total, weight in total.flatMap { $0.adding(weight) } }
    guard let sum else { return }

    // How far the progress printed is from the running sum, at each step that prints one.
    var running = carried
    var errors: [(step: Int, error: Int64, running: ExactDecimal)] = []
    for step in steps.indices {
      running = running.adding(weights[step]) ?? running
      guard let progress = steps[step].progress.value, let error = progress.subtracting(running) else { continue }
      errors.append((step, error.tenThousandths, running))
    }
    var base: Int64 = 0
    var place = 0
    var shortfall = ExactDecimal.hundred.tenThousandths - sum.tenThousandths
    while place < errors.count {
      defer { place += 1 }
      let (step, error, expected) = errors[place]
      let change = error - base
      guard !tolerance.covers(ExactDecimal(tenThousandths: change)) else { continue }
      let first = place == 0 ? 0 : errors[place - 1].step + 1
      let lacking = (first...step).filter { steps[$0].weight.value == nil }
      let jump = (first...step).first { Self.jumps(table, at: $0) }
      if errors[(place + 1)...].prefix(2).contains(where: {
        tolerance.covers(ExactDecimal(tenThousandths: $0.error &- base))
      }) {
        verdicts.append(.progress(step: step, expected: ExactDecimal(tenThousandths: expected.tenThousandths + base)))
      } else if lacking.count == 1, change > 0 {
        verdicts.append(.lackingWeight(step: lacking[0], expected: ExactDecimal(tenThousandths: change)))
        shortfall -= change
        base = error
      } else if let jump, change > 0 {
        verdicts.append(.lackingSteps(before: jump, weight: ExactDecimal(tenThousandths: change)))
        shortfall -= change
        base = error
      } else if change == shortfall || (shortfall != 0 && (change > 0) == (shortfall > 0)) {
        let right = weights[step].tenThousandths + change
        verdicts.append(.weight(step: step, expected: ExactDecimal(tenThousandths: right)))
        shortfall -= change
        base = error
      } else {
        let right = ExactDecimal(tenThousandths: expected.tenThousandths + base)
        verdicts.append(
          place + 1 < errors.count
            ? .progressFromHere(step: step, expected: right) : .progress(step: step, expected: right))
        base = error
      }
    }
  }

  /// Whether the number of a step leaves out steps before it.
  private static func jumps(_ table: ScheduleTable, at step: Int) -> Bool {
    guard let number = table.steps[step].step.value?.number else { return false }
    let before = step > 0 ? table.steps[step - 1].step.value?.number : table.carriedOver.value?.lastStep ?? 0
    return before.map { number > $0 + 1 } ?? false
  }
}

extension ScheduleTable {
  /// Quotes what stands above or below its steps.
  package func citation<Value: Stateable>(_ entry: Entry<Value>) -> Citation { citation(entry, as: entry.value) }

  /// Quotes what stands above or below its steps, with a value read from it.
  package func citation<Value>(_ entry: Entry<Value>, as value: (any Stateable)?) -> Citation {
    Citation(table: table, "headings", entry, value: value)
  }
}
