public import ActionPlans
public import Spreadsheet

/// A key result (ผลการดำเนินการหลัก).
public struct KeyResultRow: TableRow {
  /// Its number.
  public var number = Entry<Int>()
  /// What is measured.
  public var name = Entry<String>()
  /// The value promised.
  public var target = Entry<Target>()

  /// A blank row.
  public init() {}
}

/// ผลการดำเนินการหลัก: in the document a numbered list with the target in parentheses, in a workbook a table.
enum KeyResultTable: OfficialTable {
  static let columns: [Column<KeyResultRow>] = [
    Column("number", \.number, .count),
    Column("name", \.name, .text),
    Column("target", \.target, .target),
  ]

  /// Reads a line of the list: `- ๑) จำนวนครั้ง… (๒ ครั้ง)`.
  static func row(ofListLine line: ListLine, form: Form) -> KeyResultRow {
    var row = KeyResultRow()
    row.number = line.number
    row.name = line.text
    if let (name, inside) = line.text.written.splittingFinalParentheses,
      let target = Target(written: inside, form: form)
    {
      row.name = Entry(name, written: name, location: line.text.location)
      row.target = Entry(target, written: inside, location: line.text.location)
    }
    return row
  }

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [KeyResultRow] {
    submission.divisions[division].keyResults
  }

  static func file(_ rows: [KeyResultRow], from table: PrintedTable, in submission: inout Submission) {
    submission.divisions[table.context.division].keyResults += rows
  }
}

/// A mission (พันธกิจ).
public struct MissionRow: TableRow {
  /// Its number.
  public var number = Entry<Int>()
  /// The mission.
  public var mission = Entry<String>()

  /// A blank row.
  public init() {}
}

/// พันธกิจ: in the document a numbered list, in a workbook a table.
enum MissionTable: OfficialTable {
  static let columns: [Column<MissionRow>] = [
    Column("number", \.number, .count),
    Column("mission", \.mission, .text),
  ]

  /// Reads a line of the list: `- ๑) เสริมสร้าง…`.
  static func row(ofListLine line: ListLine) -> MissionRow {
    var row = MissionRow()
    row.number = line.number
    row.mission = line.text
    return row
  }

  static func rows(of submission: Submission, division: Int, key: TableKey) -> [MissionRow] {
    submission.divisions[division].missions
  }

  static func file(_ rows: [MissionRow], from table: PrintedTable, in submission: inout Submission) {
    submission.divisions[table.context.division].missions += rows
  }
}
