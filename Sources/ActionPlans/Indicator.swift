/// An indicator of a measure (ตัวชี้วัดมาตรการ).
public struct Indicator: Hashable, Sendable {
  /// The kind of mission the indicator is printed under.
  public enum Mission: String, CaseIterable, Hashable, Sendable {
    /// ภารกิจเชิงยุทธศาสตร์.
    case strategic
    /// ภารกิจงานประจำพื้นฐาน.
    case routine
  }

  /// Its number, running through all measures.
  public var number: Int
  /// What is measured.
  public var name: String
  /// The measure it belongs to.
  public var measure: StrategyCode?
  /// The kind of mission; nil when no heading names it.
  public var mission: Mission?
  /// The definition (นิยาม/คำอธิบาย), a paragraph each.
  public var definition: [String]
  /// The target value (ค่าเป้าหมาย).
  public var target: Target?
  /// The way of calculation (วิธีการคำนวณ), a paragraph each.
  public var calculation: [String]
  /// The projects and activities that contribute, in the order printed.
  public var contributions: [Contribution]

  /// An indicator.
  public init(
    number: Int, name: String, measure: StrategyCode? = nil, mission: Mission? = nil, definition: [String] = [],
    target: Target? = nil, calculation: [String] = [], contributions: [Contribution] = []
  ) {
    self.number = number
    self.name = name
    self.measure = measure
    self.mission = mission
    self.definition = definition
    self.target = target
    self.calculation = calculation
    self.contributions = contributions
  }
}

/// A project or activity that contributes to an indicator.
public struct Contribution: Hashable, Sendable {
  /// Which work contributes.
  public enum Work: Hashable, Sendable {
    /// The project with a number.
    case project(Int)
    /// The activity of a kind with a number.
    case activity(Activity.Kind, Int)
  }

  /// The project or activity.
  public var work: Work
  /// The state printed behind it, such as `ดำเนินการ`.
  public var state: String?

  /// A contribution.
  public init(_ work: Work, state: String? = nil) {
    self.work = work
    self.state = state
  }
}

/// One aspect of evaluation (`มิติที่ ๒ ด้านประสิทธิภาพของการปฏิบัติราชการ`).
public struct EvaluationAspect: Hashable, Sendable {
  /// The aspect's number, 1 to 4 in the official form.
  public var number: Int
  /// The aspect's title.
  public var title: String
  /// The indicators that other agencies define; the measures' own indicators are the division's `indicators`.
  public var indicators: [AgencyIndicator]

  /// An aspect with its indicators.
  public init(number: Int, title: String, indicators: [AgencyIndicator] = []) {
    self.number = number
    self.title = title
    self.indicators = indicators
  }
}

/// An indicator that another agency defines; a parent of others may have no definition and no works.
public struct AgencyIndicator: Hashable, Sendable {
  /// Its hierarchical number, such as `2.1.1`.
  public var code: StrategyCode
  /// What is measured.
  public var name: String
  /// Who defines it, such as `ตามที่ สงม. กำหนด`.
  public var definedBy: String?
  /// The projects and activities that serve it.
  public var works: [AgencyWork]

  /// An agency's indicator.
  public init(code: StrategyCode, name: String, definedBy: String? = nil, works: [AgencyWork] = []) {
    self.code = code
    self.name = name
    self.definedBy = definedBy
    self.works = works
  }
}

/// A project or activity that serves an agency's indicator; it stands in no other table.
public struct AgencyWork: Hashable, Sendable {
  /// The full name as printed.
  public var name: String
  /// The names of the responsible work groups; empty when none is named.
  public var workGroups: [String]

  /// A project or activity.
  public init(name: String, workGroups: [String] = []) {
    self.name = name
    self.workGroups = workGroups
  }
}
