internal import Spreadsheet

extension Report {
  /// What mending a finding would change, and by how much.
  struct Effect: Hashable, Sendable {
    /// What would change.
    var quantity: Quantity
    /// By how much, in the smallest unit: satang, ten-thousandths of a percent, a count; 0 when only the thing counts.
    var change: Int64

    init(_ quantity: Quantity, by change: Int64 = 0) {
      self.quantity = quantity
      self.change = change
    }
  }

  /// Something that findings change and other rules compute with.
  enum Quantity: Hashable, Sendable {
    /// The money of a project in one of the tables that have totals.
    case budget(division: Int, table: String, project: Int)
    /// The money of a project in a table that most others agree with: wrong all the same where the table's total says so.
    case agreedBudget(division: Int, table: String, project: Int)
    /// In which tables a project stands.
    case presence(division: Int, project: Int)
    /// The number of a project in the budget summary or in the heading of its schedule.
    case number(division: Int, project: Int)
    /// The fiscal year that a sheet names.
    case fiscalYear
    /// The numbers of a table by which projects are named elsewhere.
    case numbering(division: Int)
    /// A number that a numbered table lacks.
    case missingNumber(division: Int, table: String, number: Int)
    /// The measure of a project or activity.
    case measure(division: Int, kind: String, index: Int)
    /// The sum of the weights of a schedule.
    case weights(division: Int, schedule: Int)
    /// The number of steps of a schedule.
    case steps(division: Int, schedule: Int)
    /// The order of the steps of a schedule.
    case stepOrder(division: Int, schedule: Int)
    /// The rows of an indicator in its table, and the works that stand in them.
    case indicatorRows(division: Int, indicator: Int)
    /// The name of an indicator.
    case indicatorName(division: Int, indicator: Int)
    /// The months of a schedule.
    case months(division: Int, schedule: Int)
    /// The number of rows of a table.
    case rows(division: Int, table: String)
    /// Money of a table that cannot be read.
    case unreadableMoney(division: Int, table: String)
    /// The money that a table sums up by elements of the strategy.
    case elementMoney(division: Int, table: String)
    /// What stands in one cell.
    case cell(CellLocation)
    /// The work groups of a project.
    case workGroup(division: Int, project: Int)
    /// That tables of the division are given twice.
    case repetition(division: Int)
  }
}

extension Report.Quantity {
  /// What quantities have in common where findings are looked for without knowing which of them they touch.
  enum Family: Hashable, Sendable {
    /// All money of a table that totals sum.
    case money(division: Int, table: String)
    /// The money of a project in whatever table.
    case projectMoney(division: Int, project: Int)
    /// The measures and the work groups of a division's projects.
    case whereabouts(division: Int)
    /// The numbers that a table lacks.
    case missingNumbers(division: Int, table: String)
    /// The rows of a division's indicators.
    case indicatorRows(division: Int)
  }

  /// The families that a quantity belongs to.
  var families: [Family] {
    switch self {
    case .budget(let division, let table, let project):
      [.money(division: division, table: table), .projectMoney(division: division, project: project)]
    case .agreedBudget(let division, let table, _), .elementMoney(let division, let table):
      [.money(division: division, table: table)]
    case .measure(let division, "project", _), .workGroup(let division, _): [.whereabouts(division: division)]
    case .missingNumber(let division, let table, _): [.missingNumbers(division: division, table: table)]
    case .indicatorRows(let division, _): [.indicatorRows(division: division)]
    default: []
    }
  }
}
