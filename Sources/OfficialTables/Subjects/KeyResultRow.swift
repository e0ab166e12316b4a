public import ActionPlans
internal import ThaiText

/// A key result (ผลการดำเนินการหลัก).
public struct KeyResultRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
  /// Its number.
  public var number = Entry<Int>()
  /// What is measured.
  public var name = Entry<String>()
  /// The value promised.
  public var target = Entry<Target>()

  /// A blank row.
  public init(in table: TableKey) { self.table = table }
}

/// ผลการดำเนินการหลัก: in the document a numbered list with the target in parentheses, in a workbook a table.
extension KeyResultRow {
  static let facts: [Fact<KeyResultRow>] = [
    Fact("number", \.number, .count), Fact("name", \.name, .text), Fact("target", \.target, .target),
  ]

  /// Reads a line of the list: `- ๑) จำนวนครั้ง… (๒ ครั้ง)`.
  static func row(ofListLine line: ListLine, in table: TableKey, form: Form) -> KeyResultRow {
    var row = KeyResultRow(in: table)
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

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [KeyResultRow] {
    submission.divisions[division].keyResults.filter { $0.table == table.key }
  }

  static func file(_ rows: [KeyResultRow], from table: PrintedTable, in submission: inout Submission) {
    submission.divisions[table.context.division].keyResults += rows
  }
}
