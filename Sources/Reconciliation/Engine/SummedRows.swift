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
  /// What they are a stretch of.
  package let order: Order
  /// The stretch.
  package let stretch: Range<Int>

  /// Rows of a table in the order in which totals sum stretches of them.
  package final class Order: Sendable {
    private let all: [Row]
    private let places: [Int]

    /// Rows by their places among all those of a table.
    init(_ places: [Int], of all: [Row]) { (self.places, self.all) = (places, all) }

    /// A row of the order.
    package subscript(_ index: Int) -> Row { all[places[index]] }

    /// A stretch of it, in the order in which the table has the rows.
    fileprivate func rows(_ stretch: Range<Int>) -> [Row] { places[stretch].sorted().map { all[$0] } }
  }

  /// A stretch of rows, with their sum.
  init(_ stretch: Range<Int>, of order: Order, sum: Money?, hasUnread: Bool) {
    (self.stretch, self.order, self.sum, self.hasUnread) = (stretch, order, sum, hasUnread)
  }

  /// Rows that are added up.
  init(adding places: [Int], of all: [Row]) {
    self.init(
      places.indices, of: Order(places, of: all), sum: Money.sum(places.lazy.compactMap { all[$0].amount }),
      hasUnread: places.contains { all[$0].amount == nil })
  }

  /// No rows.
  static let none = SummedRows(adding: [], of: [])

  /// How many rows there are.
  package var count: Int { stretch.count }
  /// The rows, in the order in which the table has them.
  package var rows: [Row] { order.rows(stretch) }
}
