public import ActionPlans
public import Spreadsheet
internal import ThaiText

/// A project in the budget summary (สรุปโครงการและงบประมาณ).
public struct BudgetSummaryRow: TableRow {
  /// The project's number.
  public var number = Entry<Int>()
  /// The project's name with its measure.
  public var project = Entry<ProjectTitle>()
  /// The money by source; a project with several sources has a physical row for each.
  public var fundings: [FundingEntry] = [FundingEntry()]
  /// The responsible work groups.
  public var workGroups = Entry<[String]>()
  /// A note.
  public var note = Entry<String>()

  /// A blank row.
  public init() {}

  /// Money from one source as the summary states it.
  public struct FundingEntry: Hashable, Sendable {
    /// The amount.
    public var amount = Entry<Money>()
    /// The source (กทม./รัฐบาล/อื่นๆ).
    public var source = Entry<String>()
    /// Nothing stated.
    public init() {}
  }

  /// The first source's amount and name; the columns read and write one source a physical row.
  var funding: FundingEntry {
    get { fundings.first ?? FundingEntry() }
    set { fundings = [newValue] + fundings.dropFirst() }
  }
}

/// สรุปโครงการและงบประมาณ: every project with its money, closed by the grand total.
enum BudgetSummaryTable: OfficialTable {
  static let columns: [Column<BudgetSummaryRow>] = [
    Column("number", \.number, .count),
    Column("project", \.project, .projectTitle),
    Column("budget", \.funding.amount, .money),
    Column("source", \.funding.source, .centered),
    Column("workGroups", \.workGroups, .workGroups),
    Column("note", \.note, .text, isOptional: true),
  ]

  static func isRow(_ row: BudgetSummaryRow) -> Bool { !row.number.isBlank || !row.project.isBlank }

  static func join(_ next: BudgetSummaryRow, to row: inout BudgetSummaryRow) -> Bool {
    guard next.continues(row) else { return false }
    row.add(next)
    return true
  }

  static func physicalRows(of row: BudgetSummaryRow, form: Form) -> [BudgetSummaryRow] {
    row.fundings.enumerated().map { index, funding in
      var physical = index == 0 ? row : BudgetSummaryRow()
      physical.fundings = [funding]
      return physical
    }
  }

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [BudgetSummaryRow] {
    submission.divisions[division].budgetSummary
  }

  static func file(_ rows: [BudgetSummaryRow], from table: PrintedTable, in submission: inout Submission) {
    submission.divisions[table.context.division].budgetSummary += rows
    submission.divisions[table.context.division].totals += StatedTotal.totals(of: table)
  }
}
