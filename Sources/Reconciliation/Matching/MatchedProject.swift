/// A project and every row that speaks of it.
///
/// A project has a row in the budget summary, one in the project list, an item in the indicator table and a schedule.
/// A list below with nothing in it says that the project is missing there; more than one row, that it stands there more
/// than once.
public struct MatchedProject: Hashable, Sendable {
  /// Its rows in the budget summary, by index.
  public var summary: [Pairing<Int>] = []
  /// Its rows in the project list, by index.
  public var list: [Pairing<Int>] = []
  /// Its items in the indicator table; a project may contribute to several indicators.
  public var works: [Pairing<WorkPlace>] = []
  /// Its schedules, by index.
  public var schedules: [Pairing<Int>] = []
  /// The number that the first table which numbers projects gives it.
  public var number: Int?
  /// The name that the first table gives it; empty when that name is blank.
  public var name = ""

  /// A project that no row speaks of yet.
  public init() {}
}

/// An activity and every row that speaks of it.
public struct MatchedActivity: Hashable, Sendable {
  /// Its rows in the lists of activities, by index; usually one under its goal and one after the budget summary.
  public var printed: [Pairing<Int>] = []
  /// Its items in the indicator table.
  public var works: [Pairing<WorkPlace>] = []
  /// The number that its first row gives it.
  public var number: Int?
  /// The name that its first row gives it; empty when that name is blank.
  public var name = ""

  /// An activity that no row speaks of yet.
  public init() {}
}

/// An indicator and every place that names it.
public struct MatchedIndicator: Hashable, Sendable {
  /// Its rows in the indicator table, by index.
  public var rows: [Pairing<Int>] = []
  /// Its rows among the key results, by index.
  public var keyResults: [Pairing<Int>] = []
  /// The schedules whose headings name it, by index.
  public var schedules: [Pairing<Int>] = []
  /// Its number.
  public var number: Int?
  /// The name that the first table gives it; empty when that name is blank.
  public var name = ""

  /// An indicator that no place names yet.
  public init() {}
}
