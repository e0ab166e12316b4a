/// An annual action plan (แผนปฏิบัติการประจำปี): what the plan *is*, one value for each fact.
///
/// Two places can no more say two things of one fact; totals and running sums are computed, never stored. Facts of a plan
/// may still not go together: a number may stand twice, weights need not add up, and a project that contributes to an
/// indicator need not exist.
public struct ActionPlan: Hashable, Sendable {
  /// The fiscal year the plan is for.
  public var fiscalYear: FiscalYear
  /// The strategy the plan serves.
  public var strategy: Strategy
  /// The divisions whose plans these are, in order.
  public var divisions: [Division]

  /// A plan of divisions for a fiscal year.
  public init(fiscalYear: FiscalYear, strategy: Strategy = Strategy(), divisions: [Division] = []) {
    self.fiscalYear = fiscalYear
    self.strategy = strategy
    self.divisions = divisions
  }
}

/// One division (กอง, ส่วนราชการ) and its plan.
///
/// Numbers of projects, activities and indicators are the division's own.
public struct Division: Hashable, Sendable {
  /// The division's name, such as `กองการต่างประเทศ`; empty when no source names it.
  public var name: String
  /// The department it belongs to, such as `สำนักปลัดกรุงเทพมหานคร`.
  public var department: String?
  /// Work groups (กลุ่มงาน) and sections, in order.
  public var workGroups: [WorkGroup] = []
  /// Missions (พันธกิจ), in order; the first is number 1.
  public var missions: [String] = []
  /// Key results (ผลการดำเนินการหลัก), by number.
  public var keyResults: [KeyResult] = []
  /// Projects (โครงการ), by number.
  public var projects: [Project] = []
  /// Activities (กิจกรรม), strategic ones first, by number.
  public var activities: [Activity] = []
  /// Indicators of the measures (ตัวชี้วัดมาตรการ), in order.
  public var indicators: [Indicator] = []
  /// The aspects of evaluation (มิติที่ ๑–๔) with the indicators other agencies define, in order.
  public var evaluationAspects: [EvaluationAspect] = []

  /// A division without a plan yet.
  public init(name: String, department: String? = nil) {
    self.name = name
    self.department = department
  }

  /// The budget of all projects; nil when it is out of range.
  public var totalBudget: Money? { total { _ in true } }

  /// The budget of the projects that meet a condition; nil when it is out of range.
  public func total(where include: (Project) -> Bool) -> Money? {
    projects.lazy.filter(include).reduce(.some(.zero)) { total, project in
      guard let total, let budget = project.budget else { return nil }
      return total.adding(budget)
    }
  }

  /// The indicator a project contributes to.
  public func indicator(ofProject number: Int) -> Indicator? {
    indicators.first { $0.contributions.contains { $0.work == .project(number) } }
  }
}

/// A work group (กลุ่มงาน) or section (งาน, ฝ่าย) of a division.
public struct WorkGroup: Hashable, Sendable {
  /// The full name, such as `กลุ่มงานต่างประเทศ ๑`.
  public var name: String
  /// The abbreviation, such as `ก. ๑`.
  public var abbreviation: String?

  /// A work group.
  public init(name: String, abbreviation: String? = nil) {
    self.name = name
    self.abbreviation = abbreviation
  }
}

/// A key result (ผลการดำเนินการหลัก) that the division promises.
public struct KeyResult: Hashable, Sendable {
  /// Its number in the list.
  public var number: Int
  /// What is measured.
  public var name: String
  /// The value promised.
  public var target: Target?

  /// A key result.
  public init(number: Int, name: String, target: Target? = nil) {
    self.number = number
    self.name = name
    self.target = target
  }
}

/// A target value with its unit: `๒ ครั้ง`, `ร้อยละ ๘๐`.
public struct Target: Hashable, Sendable {
  /// The value.
  public var value: ExactDecimal
  /// The unit as written after the number, such as `ครั้ง`; nil for a percentage (ร้อยละ).
  public var unit: String?

  /// A target in a unit; without one it is a percentage.
  public init(value: ExactDecimal, unit: String? = nil) {
    self.value = value
    self.unit = unit
  }

  /// Whether the target is a percentage.
  public var isPercentage: Bool { unit == nil }
}
