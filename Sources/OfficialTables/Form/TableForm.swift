public import ActionPlans

/// An official table as data: what its rows speak of, its columns, how its rows are grouped, and which totals close it.
public final class TableForm: Sendable {
  /// The name of the table.
  public let key: TableKey
  /// What a row speaks of.
  public let subject: Subject
  /// The table's title and its other spellings; empty when it is known by its header alone.
  public let titles: Term
  /// The code printed at the right above the title, such as `แบบ ผด. ๐๑`, and its other spellings; empty without one.
  public let code: Term
  /// The columns in the order in which they are printed.
  public let columns: [ColumnForm]
  /// The kind of activities it lists; nil for a table of anything else.
  public let kind: Activity.Kind?
  /// What its rows are grouped by; nil when they follow one another.
  public let grouping: Grouping?
  /// The totals that it prints; the totals of a sheet that is read count whether the form has them or not.
  public let totals: Set<Total>

  private let facts: Set<String>

  /// A table.
  init(
    key: TableKey, subject: Subject, titles: Term, code: Term, columns: [ColumnForm], kind: Activity.Kind?,
    grouping: Grouping?, totals: Set<Total>
  ) {
    self.key = key
    self.subject = subject
    self.titles = titles
    self.code = code
    self.columns = columns
    self.kind = kind
    self.grouping = grouping
    self.totals = totals
    facts = Set(columns.map(\.fact))
  }

  /// A total that a table prints.
  public enum Total: String, CaseIterable, Sendable {
    /// Under all its rows.
    case table
    /// Under the rows of each group.
    case groups
  }

  /// What the rows of a table are grouped by, and how a group is headed.
  public struct Grouping: Hashable, Sendable {
    /// What the rows of a group have in common.
    public enum Key: Hashable, Sendable {
      /// They serve the same element of the strategy; the level's name.
      case level(String)
      /// The same work group is responsible.
      case workGroup
    }

    /// What the rows of a group have in common.
    public var key: Key
    /// Whether the header is printed again under the heading of each group.
    public var repeatsHeader: Bool
  }

  /// Whether it has a column for a fact.
  public func states(_ fact: String) -> Bool { facts.contains(fact) }

  /// The column of a fact.
  public func column(of fact: String) -> ColumnForm? { columns.first { $0.fact == fact } }
}

/// A column of an official table.
public struct ColumnForm: Sendable {
  /// The fact that its cells state.
  public var fact: String
  /// The label and its other spellings.
  public var labels: Term
  /// The width in characters; of a column of months, the width of each of them.
  public var width: Double
  /// Whether it may be left out when no row has anything in it.
  public var isOptional: Bool
}

/// One sheet of the workbook.
public struct SheetForm: Sendable {
  /// The name of the CSV file, without its ending.
  public var key: String
  /// The name on the tab.
  public var name: String
  /// The tables in it, in order.
  public var tables: [TableKey]
  /// The level under whose elements the tables are printed, one after the other; nil when each is printed once.
  public var groupLevel: String?
}
