internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import ThaiText

/// A value that a person can give as an answer.
protocol Answerable: Stateable {
  /// Reads it as the settings write it; nil for what says no such value.
  static func read(answer: String, form: Form) -> Self?
}

extension String: Answerable {
  static func read(answer: String, form: Form) -> String? { answer }
}

extension Int: Answerable {
  static func read(answer: String, form: Form) -> Int? {
    Int(ThaiDigits.arabic(answer)).flatMap { PlanForm.numbers.contains($0) ? $0 : nil }
  }
}

extension Money: Answerable {
  static func read(answer: String, form: Form) -> Money? {
    guard case .satang(let satang) = ThaiAmount.read(answer), satang >= 0 else { return nil }
    return Money(satang: satang)
  }
}

extension StrategyCode: Answerable {
  static func read(answer: String, form: Form) -> StrategyCode? { StrategyCode(ThaiDigits.arabic(answer)) }
}

extension WorkGroupSet: Answerable {
  static func read(answer: String, form: Form) -> WorkGroupSet? {
    WorkGroupSet(names: answer.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty })
  }
}

extension Target: Answerable {
  static func read(answer: String, form: Form) -> Target? { Target(written: answer, form: form) }
}

extension ExactDecimal: Answerable {
  static func read(answer: String, form: Form) -> ExactDecimal? {
    ExactDecimal(ThaiDigits.arabic(answer)).flatMap { $0 < .zero || $0 > .hundred ? nil : $0 }
  }
}

extension FiscalMonthSet: Answerable {
  static func read(answer: String, form: Form) -> FiscalMonthSet? {
    MonthWords.read(answer, fiscalYear: nil)?.months
  }
}

extension FiscalYear: Answerable {
  static func read(answer: String, form: Form) -> FiscalYear? {
    Int(ThaiDigits.arabic(answer)).flatMap { FiscalYear(buddhistYear: $0) }
  }
}

extension Decision.Fact {
  /// What a value of the fact is.
  private var type: any Answerable.Type {
    switch self {
    case .name, .title, .sources: String.self
    case .number: Int.self
    case .budget: Money.self
    case .measure: StrategyCode.self
    case .workGroups: WorkGroupSet.self
    case .target: Target.self
    case .weight: ExactDecimal.self
    case .months: FiscalMonthSet.self
    case .fiscalYear: FiscalYear.self
    }
  }

  /// Whether a text says a value of the fact.
  func isSaid(by text: String, form: Form) -> Bool { type.read(answer: text, form: form) != nil }
}
