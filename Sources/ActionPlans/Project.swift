/// A project (โครงการ): work with money.
public struct Project: Hashable, Sendable {
  /// Its number in the budget summary.
  public var number: Int
  /// The full name as printed, `โครงการ…`.
  public var name: String
  /// The measure it serves.
  public var measure: StrategyCode?
  /// The money by source, in order; empty when no budget is stated.
  public var fundings: [Funding]
  /// The names of the responsible work groups.
  public var workGroups: [String]
  /// The step schedule; nil when there is none.
  public var schedule: Schedule?
  /// The months in which it is carried out, where a table states them for the project as a whole; empty when none does.
  public var months: FiscalMonthSet
  /// What columns say that a form set adds, such as the place of the work, each fact once.
  public var texts: [ProjectText]
  /// A note that belongs to the project's row.
  public var note: String?

  /// A project.
  public init(
    number: Int, name: String, measure: StrategyCode? = nil, fundings: [Funding] = [], workGroups: [String] = [],
    schedule: Schedule? = nil, months: FiscalMonthSet = FiscalMonthSet(), texts: [ProjectText] = [],
    note: String? = nil
  ) {
    self.number = number
    self.name = name
    self.measure = measure
    self.fundings = fundings
    self.workGroups = workGroups
    self.schedule = schedule
    self.months = months
    self.texts = texts
    self.note = note
  }

  /// The money of all sources; nil when it is out of range.
  public var budget: Money? { Money.sum(fundings.map(\.amount)) }
}

/// What is said of a project in a column that a form set adds.
public struct ProjectText: Hashable, Sendable {
  /// The name that the form set gives the fact, such as `place`.
  public var fact: String
  /// The text.
  public var text: String

  /// A text of a fact.
  public init(fact: String, text: String) {
    self.fact = fact
    self.text = text
  }
}

/// Money from one source (แหล่งงบประมาณ).
public struct Funding: Hashable, Sendable {
  /// The source as printed, such as `กทม.` or `รัฐบาล`; nil when none is named.
  public var source: String?
  /// The amount.
  public var amount: Money

  /// Money from a source.
  public init(source: String?, amount: Money) {
    self.source = source
    self.amount = amount
  }
}

/// An activity (กิจกรรม): work without money of its own.
public struct Activity: Hashable, Sendable {
  /// Whether the activity is strategic or routine work.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// กิจกรรมงานยุทธศาสตร์.
    case strategic
    /// กิจกรรมงานประจำพื้นฐาน.
    case routine
  }

  /// Strategic or routine.
  public var kind: Kind
  /// Its number among the activities of its kind.
  public var number: Int
  /// The full name as printed, `กิจกรรม…`.
  public var name: String
  /// The measure it serves.
  public var measure: StrategyCode?
  /// The names of the responsible work groups.
  public var workGroups: [String]
  /// A note that belongs to the activity's row.
  public var note: String?

  /// An activity.
  public init(
    kind: Kind, number: Int, name: String, measure: StrategyCode? = nil, workGroups: [String] = [], note: String? = nil
  ) {
    self.kind = kind
    self.number = number
    self.name = name
    self.measure = measure
    self.workGroups = workGroups
    self.note = note
  }
}
