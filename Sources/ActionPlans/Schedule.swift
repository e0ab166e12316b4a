/// The step schedule of a project (ขั้นตอนการปฏิบัติงาน).
public struct Schedule: Hashable, Sendable {
  /// What was done in the fiscal year before; nil when the project starts in this one.
  public var carriedOver: CarriedOver?
  /// The steps of this fiscal year, by number.
  public var steps: [Step]

  /// A schedule.
  public init(carriedOver: CarriedOver? = nil, steps: [Step] = []) {
    self.carriedOver = carriedOver
    self.steps = steps
  }

  /// The sum of the weights and of the progress carried over; nil when it is out of range.
  ///
  /// A whole schedule has 100.
  public var totalWeight: ExactDecimal? {
    steps.reduce(carriedOver?.progress ?? .zero) { total, step in total.flatMap { $0.adding(step.weight ?? .zero) } }
  }

  /// The number of steps, those carried over included.
  public var stepCount: Int {
    let (sum, overflow) = steps.count.addingReportingOverflow(carriedOver?.stepCount ?? 0)
    return overflow ? .max : sum
  }

  /// The progress after each step: what was carried over and the weights so far.
  public var progress: [ExactDecimal?] {
    var sum: ExactDecimal? = carriedOver?.progress ?? .zero
    return steps.map { step in
      sum = sum.flatMap { $0.adding(step.weight ?? .zero) }
      return sum
    }
  }
}

/// Steps done in the fiscal year before.
public struct CarriedOver: Hashable, Sendable {
  /// The first step done, usually 1.
  public var firstStep: Int
  /// The last step done.
  public var lastStep: Int
  /// The progress they gave, in percent.
  public var progress: ExactDecimal?
  /// The fiscal year they were done in.
  public var fiscalYear: FiscalYear?

  /// Steps done before; `lastStep` is at least `firstStep`.
  public init(firstStep: Int, lastStep: Int, progress: ExactDecimal? = nil, fiscalYear: FiscalYear? = nil) {
    self.firstStep = firstStep
    self.lastStep = max(firstStep, lastStep)
    self.progress = progress
    self.fiscalYear = fiscalYear
  }

  /// How many steps were done before; none when the last stands before the first.
  public var stepCount: Int {
    guard firstStep <= lastStep else { return 0 }
    let (distance, overflow) = lastStep.subtractingReportingOverflow(firstStep)
    return overflow || distance == .max ? .max : distance + 1
  }
}

/// A step of a schedule (ขั้นตอน).
public struct Step: Hashable, Sendable {
  /// Its number in the schedule.
  public var number: Int
  /// What is done.
  public var name: String
  /// Its weight (เนื้องานรายขั้นตอน) in percent; nil when none is stated.
  public var weight: ExactDecimal?
  /// The months in which it is carried out.
  public var months: FiscalMonthSet
  /// A note that belongs to the step's row.
  public var note: String?

  /// A step.
  public init(
    number: Int, name: String, weight: ExactDecimal? = nil, months: FiscalMonthSet = FiscalMonthSet(),
    note: String? = nil
  ) {
    self.number = number
    self.name = name
    self.weight = weight
    self.months = months
    self.note = note
  }
}
