public import ActionPlans
public import Spreadsheet

/// A project in the list of its measure (โครงการยุทธศาสตร์).
public struct ProjectListRow: TableRow {
  /// The project's name.
  public var name = Entry<String>()
  /// The estimate of the year.
  public var budget = Entry<Money>()
  /// The responsible work groups.
  public var workGroups = Entry<[String]>()
  /// The measure it is linked to.
  public var measure = Entry<StrategyCode>()

  /// A blank row.
  public init() {}
}

/// มาตรการและโครงการ: the projects of each goal under the headings of its measures.
enum ProjectListTable: OfficialTable {
  static let columns: [Column<ProjectListRow>] = [
    Column("name", \.name, .workName),
    Column("budget", \.budget, .money),
    Column("workGroups", \.workGroups, .workGroups),
    Column("measure", \.measure, .code),
  ]

  static func isRow(_ row: ProjectListRow) -> Bool { !row.name.isBlank }

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [ProjectListRow] {
    submission.divisions[division].projectList
  }

  static func file(_ rows: [ProjectListRow], from table: PrintedTable, in submission: inout Submission) {
    submission.divisions[table.context.division].projectList += rows
    submission.divisions[table.context.division].totals += StatedTotal.totals(of: table)
  }
}
