public import ActionPlans
public import Spreadsheet

/// An activity in one of the two lists it is printed in.
public struct ActivityRow: TableRow {
  /// Strategic or routine.
  public var kind = Activity.Kind.strategic
  /// Which printed list of its kind the row stands in, from 0; a list goes on after a page break.
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
    Column("name", \.name, .text),
    Column("measure", \.measure, .code),
    Column("workGroups", \.workGroups, .workGroups),
    Column("note", \.note, .text, isOptional: true),
  ]

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [ActivityRow] {
    let kind: Activity.Kind = key == .routineActivities ? .routine : .strategic
    return submission.divisions[division].activities.filter { $0.kind == kind && $0.list == 0 }
  }

  static func file(_ rows: [ActivityRow], from table: PrintedTable, in submission: inout Submission) {
    let kind: Activity.Kind = table.key == .routineActivities ? .routine : .strategic
    submission.divisions[table.context.division].activities += rows.map { row in
      var row = row
      row.kind = kind
      row.list = table.context.list
      return row
    }
  }
}
