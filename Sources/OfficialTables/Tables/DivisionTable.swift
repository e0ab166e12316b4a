public import Spreadsheet

/// A work group of a division with its abbreviation.
public struct DivisionRow: TableRow {
  /// The division.
  public var division = Entry<String>()
  /// The department the division belongs to.
  public var department = Entry<String>()
  /// The work group; blank in the row of a division without work groups.
  public var workGroup = Entry<String>()
  /// The work group's abbreviation.
  public var abbreviation = Entry<String>()

  /// A blank row.
  public init() {}
}

/// หน่วยงานและกลุ่มงาน: whose plan it is, and what its work groups are called for short.
enum DivisionTable: OfficialTable {
  static let columns: [Column<DivisionRow>] = [
    Column("division", \.division, .text),
    Column("department", \.department, .text),
    Column("workGroup", \.workGroup, .text),
    Column("abbreviation", \.abbreviation, .centered),
  ]

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [DivisionRow] {
    submission.divisions[division].workGroups
  }

  static func file(_ rows: [DivisionRow], from table: PrintedTable, in submission: inout Submission) {
    for row in rows {
      let index =
        row.division.value == nil
        ? table.context.division : submission.division(named: row.division, department: row.department)
      submission.divisions[index].workGroups.append(row)
    }
  }
}
