/// A project and every row that speaks of it.
///
/// A project has a row in each table of projects, an item in the indicator table and a schedule. A list below with nothing
/// in it says that the project is missing there; more than one row, that it stands there more than once.
public struct MatchedProject: Hashable, Sendable {
  /// Its rows in each table of projects, by index in the submission; the tables in the order in which they are believed.
  public var tables: [[Pairing<Int>]]
  /// Its items in the indicator table; a project may contribute to several indicators.
  public var works: [Pairing<WorkPlace>] = []
  /// Its schedules, by index.
  public var schedules: [Pairing<Int>] = []
  /// The number that the first table which numbers projects gives it.
  public var number: Int?
  /// The name that the first table gives it; empty when that name is blank.
  public var name = ""

  /// A project that no row speaks of yet, of a form with so many tables of projects.
  public init(tables count: Int) { tables = Array(repeating: [], count: count) }

  /// Its rows in all tables of projects, those of the table that is believed most first.
  public var rows: [Pairing<Int>] { tables.flatMap(\.self) }
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
