package import ActionPlans
package import OfficialTables

/// Some rows of a table that state money, with their sum, which is known without looking at them.
package struct SummedRows {
  /// A row with money.
  package struct Row {
    /// The table it stands in.
    var table: TableKey
    /// The amount cell of the row.
    package var entry: Entry<Money>
    /// The amount; nil when it cannot be read.
    package var amount: Money?
    /// The project.
    package var project: Int?
    /// The number of projects that the row itself states, where it speaks of several.
    var count: Int?
  }

  /// The sum of the amounts that can be read; nil when it is out of range.
  package let sum: Money?
  /// Whether the amount of some row cannot be read.
  package let hasUnread: Bool
  /// The rows of the table.
  private let all: [Row]
  /// The places of these among them.
  private let places: ArraySlice<Int>

  /// Rows by their places among all those of a table, with their sum.
  init(_ places: ArraySlice<Int>, of all: [Row], sum: Money?, hasUnread: Bool) {
    (self.places, self.all, self.sum, self.hasUnread) = (places, all, sum, hasUnread)
  }

  /// Rows that are added up.
  init(adding places: [Int], of all: [Row]) {
    self.init(
      places[...], of: all, sum: Money.sum(places.lazy.compactMap { all[$0].amount }),
      hasUnread: places.contains { all[$0].amount == nil })
  }

  /// No rows.
  static let none = SummedRows(adding: [], of: [])

  /// How many rows there are.
  package var count: Int { places.count }
  /// The rows, in the order in which the table has them.
  package var rows: [Row] { places.sorted().map { all[$0] } }
}
