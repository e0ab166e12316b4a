internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Rows or columns of official tables stand where nobody sees them.
enum ContentHidden: Rule {
  static let about = RuleDescription(
    code: "FRM008", name: "content-hidden", severity: .note, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ซ่อนแถวหนึ่งของตารางสรุป", "a row of the budget summary is hidden") { plan in
      let place = plan.divisions[0].budgetSummary[1].name.location
      plan.unseen.hide(rows: [place?.cell.row ?? 0], of: place)
      return [place]
    },
    .flagged("ซ่อนคอลัมน์งบประมาณของตารางสรุป", "the column of money of the budget summary is hidden") { plan in
      let place = plan.divisions[0].budgetSummary[0].fundings[0].amount.location
      plan.unseen.hide(columns: [place?.cell.column ?? 0], of: place)
      return [place]
    },
    .silent("ซ่อนแถวที่ไม่มีตาราง", "a row without a table is hidden") { plan in
      plan.unseen.hide(rows: [900], of: plan.divisions[0].budgetSummary[1].name.location)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    guard evidence.submission.unseen.hidesAnything else { return }
    for division in evidence.divisions {
      for (table, rows) in rows(of: division.said, form: evidence.form) {
        checkRows(rows.compactMap(\.first), of: table, evidence.submission.unseen, into: &report)
        checkColumns(rows, of: table, evidence.submission.unseen, into: &report)
      }
    }
  }

  private static func checkRows(
    _ cells: [Citation], of table: TableKey, _ unseen: UnseenCells, into report: inout Report
  ) {
    let hidden = cells.filter { $0.location.map(unseen.isHidden) ?? false }
    guard let first = hidden.first?.location else { return }
    // Of a sheet that is hidden as a whole one cell is enough to find it.
    let isSheet = unseen.isSheetHidden(first)
    report.add(
      Self.self,
      isSheet
        ? .hiddenSheet(first.sheet ?? "", hidden.count, table.label)
        : .hidden(hidden.addresses, hidden.count, table.label),
      subject: Finding.Subject(kind: "table", name: table.rawValue), at: isSheet ? Array(hidden.prefix(1)) : hidden)
  }

  /// Of each hidden column one cell is enough to find it.
  ///
  /// Where the names of the rows are hidden, that is said of the rows.
  private static func checkColumns(
    _ rows: [[Citation]], of table: TableKey, _ unseen: UnseenCells, into report: inout Report
  ) {
    let seen = rows.filter { $0.first?.location.map { !unseen.isHidden($0) } ?? false }
    var columns: [Citation] = []
    for cell in seen.joined() {
      guard let place = cell.location, unseen.isColumnHidden(place) else { continue }
      guard !columns.contains(where: { $0.location?.cell.column == place.cell.column }) else { continue }
      columns.append(cell)
    }
    guard !columns.isEmpty else { return }
    let letters = columns.compactMap { $0.location.map { CellReference.letters(ofColumn: $0.cell.column) } }
    report.add(
      Self.self, .hiddenColumns(letters, columns.addresses, table.label),
      subject: Finding.Subject(kind: "table", name: table.rawValue), at: columns)
  }

  /// The cells of every row by table, those that name the row first.
  private static func rows(of said: DivisionSubmission, form: Form) -> [(table: TableKey, rows: [[Citation]])] {
    var rows: [TableKey: [[Citation]]] = [:]
    said.forEachRow(form: form) { row in
      guard let table = row.table else { return }
      if case .schedule = row.place { return }
      let naming = form[table]?.subject.namingFacts ?? []
      let entries = row.entries.filter { $0.location != nil }
      let first = entries.filter { naming.contains($0.fact) }
      let rest = entries.filter { !naming.contains($0.fact) }
      rows[table, default: []].append((first + rest).map { Citation(table, $0) })
    }
    return rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Wording {
  fileprivate static let title = Wording("มีแถวหรือคอลัมน์ที่ซ่อนไว้", "Rows or columns are hidden")
  fileprivate static let checks = Wording(
    "ไม่มีแถวของตารางอยู่ในแผ่นงาน แถว หรือคอลัมน์ที่ซ่อนไว้", "No row of a table stands in a hidden sheet, row or column")
  fileprivate static let matters = Wording(
    "สิ่งที่ซ่อนไว้ถูกนำเข้าและรวมยอดด้วย แต่ไม่มีใครเห็นตอนตรวจ",
    "What is hidden is imported and summed like the rest, but nobody sees it")
  fileprivate static let remedy = Wording(
    "แสดงส่วนที่ซ่อน แล้วลบถ้าไม่ใช้", "Show what is hidden, and delete it if it is not meant")

  fileprivate static func hiddenSheet(_ sheet: String, _ count: Int, _ table: Wording) -> Wording {
    Wording(
      "แผ่นงาน “\(sheet)” ถูกซ่อนไว้ ในนั้นมีตาราง\(table.thai) \(count.spoken.thai) แถว",
      "the sheet “\(sheet)” is hidden; it holds \(count) \(count == 1 ? "row" : "rows") of the \(table.english)")
  }

  fileprivate static func hiddenColumns(_ letters: [String], _ places: Wording, _ table: Wording) -> Wording {
    let list = letters.joined(separator: ", ")
    return Wording(
      "ตาราง\(table.thai)มีคอลัมน์ที่ซ่อนไว้: \(list) (\(places.thai))",
      "\(letters.count == 1 ? "column" : "columns") \(list) of the \(table.english) \(letters.count == 1 ? "is" : "are") hidden (\(places.english))"
    )
  }

  fileprivate static func hidden(_ places: Wording, _ count: Int, _ table: Wording) -> Wording {
    Wording(
      "ตาราง\(table.thai) มี \(count.spoken.thai) แถวที่ซ่อนไว้: \(places.thai)",
      "\(count) \(count == 1 ? "row" : "rows") of the \(table.english) \(count == 1 ? "is" : "are") hidden: \(places.english)"
    )
  }
}
