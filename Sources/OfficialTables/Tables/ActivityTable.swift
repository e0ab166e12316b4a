public import ActionPlans
public import Spreadsheet

/// An activity in one of the two lists it is printed in.
public struct ActivityRow: TableRow {
  /// Strategic or routine.
  public var kind = Activity.Kind.strategic
  /// Which of the two printed lists the row stands in: 0 under the goals, 1 after the budget summary.
  public var list = 0
  /// The activity's number.
  public var number = Entry<Int>()
  /// The activity's name.
  public var name = Entry<String>()
  /// The measure it serves (รหัสกิจกรรม).
  public var measure = Entry<StrategyCode>()
  /// The responsible work groups.
  public var workGroups = Entry<[String]>()
  /// A note.
  public var note = Entry<String>()

  /// A blank row.
  public init() {}
}

/// กิจกรรมงานยุทธศาสตร์ and กิจกรรมงานประจำพื้นฐาน: printed under their goal, and once more after the budget summary.
enum ActivityTable: OfficialTable {
  static let columns: [Column<ActivityRow>] = [
    Column("number", \.number, .count),
    Column("name", \.name, .workName),
    Column("measure", \.measure, .code),
    Column("workGroups", \.workGroups, .workGroups),
    Column("note", \.note, .text, isOptional: true),
  ]

  static func isRow(_ row: ActivityRow) -> Bool { !row.number.isBlank || !row.name.isBlank }

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [ActivityRow] {
    let kind: Activity.Kind = key == .routineActivities ? .routine : .strategic
    let rows = submission.divisions[division].activities.filter { $0.kind == kind }
    return rows.contains { $0.list == 1 } ? rows.filter { $0.list == 1 } : rows
  }

  static func file(_ rows: [ActivityRow], from table: PrintedTable, in submission: inout Submission) {
    let kind: Activity.Kind = table.key == .routineActivities ? .routine : .strategic
    submission.divisions[table.context.division].activities += rows.map { row in
      var row = row
      row.kind = kind
      row.list = table.context.isUnderGoal ? 0 : 1
      return row
    }
  }
}
