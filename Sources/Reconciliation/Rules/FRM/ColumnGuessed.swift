internal import OfficialTables
internal import Spreadsheet

/// A column was recognised though its header is worded otherwise than in the form.
enum ColumnGuessed: Rule {
  static let about = RuleDescription(
    code: "FRM004", name: "column-guessed", severity: .note, bearing: .guesses, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวคอลัมน์สะกดต่างจากแบบ", "a header is spelt otherwise than in the form") { plan in
      let cell = CellLocation(file: nil, sheet: "สรุปงบประมาณ", cell: CellReference(row: 3, column: 3))
      plan.guessedColumns.append(
        GuessedColumn(table: Specimen.budgetSummary, column: "budget", written: "งบประมาน", location: cell))
      return [cell]
    },
    .silent("หัวคอลัมน์ตรงตามแบบ", "headers as in the form") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for column in evidence.submission.guessedColumns {
      let label = evidence.form[column.table]?.column(of: column.column)?.labels.printed ?? column.column
      let cell = Citation(column.table, at: column.location, written: column.written)
      report.add(
        Self.self, .taken(column.written, for: label, at: cell.address),
        subject: Finding.Subject(kind: "table", name: column.table.rawValue), at: [cell], footing: .probable,
        cause: Cause(column.table.rawValue, column.column, column.written))
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("เดาคอลัมน์จากหัวที่สะกดต่าง", "A column was guessed from a different wording")
  fileprivate static let checks = Wording(
    "หัวคอลัมน์สะกดตรงกับแบบหรือคำที่แบบยอมรับ", "Headers are worded as the form words or accepts them")
  fileprivate static let matters = Wording(
    "ถ้าเดาผิด ทั้งคอลัมน์จะถูกอ่านเป็นเรื่องอื่น", "If the guess is wrong, the whole column is read as something else")
  fileprivate static let remedy = Wording("ตรวจว่าใช่คอลัมน์นั้น", "Make sure that it is that column")

  fileprivate static func taken(_ written: String, for label: String, at place: Wording) -> Wording {
    Wording(
      "\(place.thai) = “\(written)” อ่านเป็นคอลัมน์ “\(label)”",
      "\(place.english) says “\(written)” and was taken for the column “\(label)”")
  }
}
