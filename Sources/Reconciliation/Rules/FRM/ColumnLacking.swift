internal import OfficialTables
internal import Spreadsheet

/// A table lacks a column that the form has.
enum ColumnLacking: Rule {
  static let about = RuleDescription(
    code: "FRM003", name: "column-lacking", severity: .warning, bearing: .loses, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ตารางสรุปไม่มีคอลัมน์แหล่งงบประมาณ", "the budget summary has no column for the source") { plan in
      let header = CellLocation(file: nil, sheet: "สรุปงบประมาณ", cell: CellReference(row: 3, column: 1))
      plan.lacking.append(LackingColumn(table: Specimen.budgetSummary, column: "source", header: header))
      return [header]
    },
    .silent("ตารางครบทุกคอลัมน์", "a table with all its columns") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for lacking in evidence.submission.lacking {
      let label = evidence.form[lacking.table]?.column(of: lacking.column)?.labels.printed ?? lacking.column
      let header = Citation(lacking.table, at: lacking.header, written: "")
      report.add(
        Self.self, .lacks(label, table: lacking.table.label, at: header.address),
        subject: Finding.Subject(kind: "table", name: lacking.table.rawValue), at: [header],
        cause: Cause(lacking.table.rawValue, lacking.column))
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ตารางขาดคอลัมน์", "A table lacks a column")
  fileprivate static let checks = Wording(
    "หัวตารางมีคอลัมน์ครบตามแบบ", "The header of every table has all the columns of the form")
  fileprivate static let matters = Wording(
    "เรื่องที่คอลัมน์นั้นบอกจะตรวจไม่ได้เลย จึงแจ้งครั้งเดียวที่หัวตาราง ไม่แจ้งทุกแถว",
    "What the column would say cannot be checked; it is said once, at the header, and not for every row")
  fileprivate static let remedy = Wording(
    "เพิ่มคอลัมน์ แก้ชื่อคอลัมน์ให้ตรงแบบ หรือถ้าตารางนี้ไม่มีคอลัมน์นั้นอยู่แล้ว ให้ระบุด้วย lacks ใต้ reading ในไฟล์ตั้งค่า",
    "Add the column, or name it as the form does; where the table rightly has none, say so with lacks under reading in the settings"
  )

  fileprivate static func lacks(_ label: String, table: Wording, at place: Wording) -> Wording {
    Wording(
      "\(place.thai): หัวตาราง\(table.thai)ไม่มีคอลัมน์ “\(label)”",
      "\(place.english): the header of the \(table.english) has no column “\(label)”")
  }
}
