/// A work group of a division with its abbreviation.
public struct WorkGroupRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
  /// The division.
  public var division = Entry<String>()
  /// The department the division belongs to.
  public var department = Entry<String>()
  /// The work group; blank in the row of a division without work groups.
  public var workGroup = Entry<String>()
  /// The work group's abbreviation.
  public var abbreviation = Entry<String>()

  /// A blank row.
  public init(in table: TableKey) { self.table = table }
}

/// หน่วยงานและกลุ่มงาน: whose plan it is, and what its work groups are called for short.
extension WorkGroupRow {
  static let facts: [Fact<WorkGroupRow>] = [
    Fact("division", \.division, .text), Fact("department", \.department, .text),
    Fact("work-group", \.workGroup, .text), Fact("abbreviation", \.abbreviation, .centered),
  ]

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [WorkGroupRow] {
    submission.divisions[division].workGroups.filter { $0.table == table.key }
  }

  static func file(_ rows: [WorkGroupRow], from table: PrintedTable, in submission: inout Submission) {
    for row in rows {
      let index =
        row.division.value == nil
        ? table.context.division : submission.division(named: row.division, department: row.department)
      submission.divisions[index].workGroups.append(row)
    }
  }
}
