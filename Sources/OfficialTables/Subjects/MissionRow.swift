/// A mission (พันธกิจ).
public struct MissionRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
  /// Its number.
  public var number = Entry<Int>()
  /// The mission.
  public var mission = Entry<String>()

  /// A blank row.
  public init(in table: TableKey) { self.table = table }
}

/// พันธกิจ: in the document a numbered list, in a workbook a table.
extension MissionRow {
  static let facts: [Fact<MissionRow>] = [Fact("number", \.number, .count), Fact("mission", \.mission, .text)]

  /// Reads a line of the list: `- ๑) เสริมสร้าง…`.
  static func row(ofListLine line: ListLine, in table: TableKey) -> MissionRow {
    var row = MissionRow(in: table)
    row.number = line.number
    row.mission = line.text
    return row
  }

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [MissionRow] {
    submission.divisions[division].missions.filter { $0.table == table.key }
  }

  static func file(_ rows: [MissionRow], from table: PrintedTable, in submission: inout Submission) {
    submission.divisions[table.context.division].missions += rows
  }
}
