public import ActionPlans

/// An activity in one of the two lists it is printed in.
public struct ActivityRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
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
  public init(in table: TableKey) { self.table = table }
}

/// Activities are printed under their goal, and once more after the budget summary.
extension ActivityRow {
  static let facts: [Fact<ActivityRow>] = [
    Fact("number", \.number, .count), Fact("name", \.name, .workName), Fact("measure", \.measure, .code),
    Fact("work-groups", \.workGroups, .workGroups), Fact("note", \.note, .text),
  ]

  static func isRow(_ row: ActivityRow) -> Bool { !row.number.isBlank || !row.name.isBlank }

  var element: StrategyCode? { measure.value }
  var groupNames: [String] { workGroups.value ?? [] }

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [ActivityRow] {
    let rows = submission.divisions[division].activities.filter { $0.table == table.key }
    // Each list is printed in its own place; where there is only one, it stands in both.
    let own = rows.filter { $0.list == (underElements ? 0 : 1) }
    return own.isEmpty ? rows : own
  }

  static func file(_ rows: [ActivityRow], from table: PrintedTable, in submission: inout Submission) {
    submission.divisions[table.context.division].activities += rows.map { row in
      var row = row
      row.kind = table.form.kind ?? .strategic
      row.list = table.context.isUnderGoal ? 0 : 1
      return row
    }
  }
}
