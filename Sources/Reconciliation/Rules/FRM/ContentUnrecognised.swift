internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Cells that no official table claims.
enum ContentUnrecognised: Rule {
  static let about = RuleDescription(
    code: "FRM005", name: "content-unrecognised", severity: .note, bearing: .loses, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("มีข้อความนอกตาราง", "a text outside every table") { plan in
      let cell = CellLocation(file: nil, sheet: "สรุปงบประมาณ", cell: CellReference(row: 40, column: 1))
      plan.unrecognised.append(
        Unrecognised(kind: .text, location: cell, lastRow: 41, written: "ข้อมูล ณ วันที่ ๑ ตุลาคม", table: nil))
      return [cell]
    },
    .flagged("ไม่รู้จักหัวตารางใต้ชื่อตาราง", "the header below a table's title is not recognised") { plan in
      let cell = CellLocation(file: nil, sheet: "สรุปงบประมาณ", cell: CellReference(row: 5, column: 1))
      plan.unrecognised.append(
        Unrecognised(kind: .rows, location: cell, lastRow: 43, written: "ข้อ เรื่อง ยอดเงิน", table: Specimen.budgetSummary)
      )
      return [cell]
    },
    .silent("ทุกช่องเป็นของตารางใดตารางหนึ่ง", "every cell belongs to a table") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for item in StrayRuns.joined(evidence.submission.unrecognised) {
      let cell =
        item.table.map { Citation($0, at: item.location, written: item.written) }
        ?? Citation("text", at: item.location, written: item.written)
      // Words between tables are no loss; rows, columns and cells that a plan will not hold may be; a whole table is.
      let severity: Severity =
        switch (item.kind, item.table) {
        case (.text, _), (.label, _), (.part, _), (.otherYear, _), (.results, _): .note
        case (.rows, _?): .error
        default: .warning
        }
      report.add(
        Self.self, .told(item), severity: severity,
        subject: Finding.Subject(kind: item.kind.rawValue), at: [cell], cause: cause(of: item))
    }
  }

  /// What makes many of an item.
  ///
  /// A column of the same label stands in every table, a line on every page, something beside every row. Rows that are set
  /// aside are each their own.
  private static func cause(of item: Unrecognised) -> Cause? {
    let kind = item.kind.rawValue
    return switch item.kind {
    case .column, .otherYear, .label: Cause(kind, item.table?.rawValue ?? "", item.written)
    case .strayCells: Cause(kind, item.table?.rawValue ?? "", item.location.sheet ?? "", "\(item.location.cell.column)")
    case .text where item.lastRow == item.location.cell.row: Cause(kind, item.written)
    case .results: Cause(kind, item.table?.rawValue ?? "")
    case .text, .rows, .belowTotal, .part: nil
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("มีเนื้อหาที่ไม่รู้จัก", "Something was not recognised")
  fileprivate static let checks = Wording(
    "ทุกช่องที่มีข้อมูลเป็นของตารางหรือหัวข้อที่แบบรู้จัก", "Every cell with something in it belongs to a table or heading of the form")
  fileprivate static let matters = Wording(
    "โปรแกรมไม่ทิ้งสิ่งใดเงียบ ๆ: สิ่งที่ไม่ได้อ่านต้องบอกให้รู้", "Nothing is dropped in silence: what was not read is named")
  fileprivate static let remedy = Wording("ดูว่าเป็นข้อมูลที่ควรอยู่ในตารางหรือไม่", "See whether it belongs into a table")

  /// The rows of what takes more than one; nothing for the others.
  private static func rows(of item: Unrecognised) -> Wording {
    let first = item.location.cell.row
    guard item.lastRow > first else { return Wording("", "") }
    return Wording(" แถว \(ThaiDigits.thai("\(first)–\(item.lastRow)"))", " (rows \(first)–\(item.lastRow))")
  }

  /// Says what was not recognised.
  fileprivate static func told(_ item: Unrecognised) -> Wording {
    let (place, written, rows) = (item.location, item.written.cutForMessage, rows(of: item))
    return switch (item.kind, item.table) {
    case (.rows, let table?):
      Wording(
        "\(place)\(rows.thai): ไม่รู้จักหัวตารางใต้ชื่อตาราง\(table.label.thai) ตารางนี้จึงไม่ได้ตรวจเลย: “\(written)”",
        "\(place)\(rows.english): no header was recognised below the title of the \(table.label.english), so nothing in "
          + "that table was checked: “\(written)”")
    case (.text, _), (.rows, nil):
      Wording(
        "\(place)\(rows.thai) ไม่อยู่ในตารางใด: “\(written)”",
        "\(place)\(rows.english) belongs to no table: “\(written)”")
    case (.column, _):
      Wording("\(place): คอลัมน์ “\(written)” ไม่มีในแบบ", "\(place): the form has no column “\(written)”")
    case (.label, _):
      Wording(
        "\(place): ไม่ได้อ่านสิ่งใดจาก “\(written)” ในหัวตาราง", "\(place): nothing was read from “\(written)” in the header")
    case (.otherYear, _):
      Wording(
        "\(place): คอลัมน์ “\(written)” เป็นของปีอื่น แผนเก็บแต่ปีของแผน",
        "\(place): the column “\(written)” is of another year; the plan keeps its own year's alone")
    case (.strayCells, _):
      Wording(
        "\(place)\(rows.thai) = “\(written)” อยู่นอกคอลัมน์ของตาราง",
        "\(place)\(rows.english) says “\(written)” under no column of the table")
    case (.belowTotal, _):
      Wording(
        "\(place)\(rows.thai) อยู่ใต้รายการของตาราง จึงไม่นับเป็นโครงการ: “\(written)”",
        "\(place)\(rows.english) stands below the rows of the table and is no project: “\(written)”")
    case (.results, _):
      Wording(
        "\(place)\(rows.thai) เป็นแถวของผลการดำเนินงาน แผนเก็บแต่แถวของแผน: “\(written)”",
        "\(place)\(rows.english) says what came of the plan; the plan keeps what was planned: “\(written)”")
    case (.part, _):
      Wording(
        "\(place)\(rows.thai) เป็นรายการย่อยของโครงการข้างบน แผนเก็บแต่ยอดของโครงการ: “\(written)”",
        "\(place)\(rows.english) is a part of the project above; the plan keeps the project's sum alone: “\(written)”")
    }
  }
}
