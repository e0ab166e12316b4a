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
    for item in evidence.submission.unrecognised {
      let cell =
        item.table.map { Citation($0, at: item.location, written: item.written) }
        ?? Citation("text", at: item.location, written: item.written)
      let message: Wording =
        switch (item.kind, item.table) {
        case (.rows, let table?): .lost(item, table: table.label, at: item.location)
        case (.text, _), (.rows, nil): .text(item, at: item.location)
        case (.column, _): .column(item, at: item.location)
        case (.strayCells, _): .strayCells(item, at: item.location)
        case (.belowTotal, _): .belowTotal(item, at: item.location)
        case (.part, _): .part(item, at: item.location)
        case (.otherYear, _): .otherYear(item, at: item.location)
        }
      // Words between tables are no loss; rows, columns and cells that a plan will not hold may be; a whole table is.
      let severity: Severity =
        switch (item.kind, item.table) {
        case (.text, _), (.part, _), (.otherYear, _): .note
        case (.rows, _?): .error
        default: .warning
        }
      report.add(
        Self.self, message, severity: severity,
        subject: Finding.Subject(kind: item.kind.rawValue), at: [cell])
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

  private static func short(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }

  fileprivate static func text(_ item: Unrecognised, at place: CellLocation) -> Wording {
    let first = place.cell.row
    let rows = Wording(
      item.lastRow > first ? "แถว \(ThaiDigits.thai("\(first)–\(item.lastRow)")) " : "",
      item.lastRow > first ? "rows \(first)–\(item.lastRow), " : "")
    return Wording(
      "\(place) \(rows.thai)ไม่อยู่ในตารางใด: “\(short(item.written))”",
      "\(place) (\(rows.english)text) belongs to no table: “\(short(item.written))”")
  }

  fileprivate static func belowTotal(_ item: Unrecognised, at place: CellLocation) -> Wording {
    let first = place.cell.row
    let rows = Wording(
      item.lastRow > first ? " แถว \(ThaiDigits.thai("\(first)–\(item.lastRow)"))" : "",
      item.lastRow > first ? " (rows \(first)–\(item.lastRow))" : "")
    return Wording(
      "\(place)\(rows.thai) อยู่ใต้รายการของตาราง จึงไม่นับเป็นโครงการ: “\(short(item.written))”",
      "\(place)\(rows.english) stands below the rows of the table and is no project: “\(short(item.written))”")
  }

  fileprivate static func otherYear(_ item: Unrecognised, at place: CellLocation) -> Wording {
    Wording(
      "\(place): คอลัมน์ “\(short(item.written))” เป็นของปีอื่น แผนเก็บแต่ปีของแผน",
      "\(place): the column “\(short(item.written))” is of another year; the plan keeps its own year's alone")
  }

  fileprivate static func part(_ item: Unrecognised, at place: CellLocation) -> Wording {
    let first = place.cell.row
    let rows = Wording(
      item.lastRow > first ? " แถว \(ThaiDigits.thai("\(first)–\(item.lastRow)"))" : "",
      item.lastRow > first ? " (rows \(first)–\(item.lastRow))" : "")
    return Wording(
      "\(place)\(rows.thai) เป็นรายการย่อยของโครงการข้างบน แผนเก็บแต่ยอดของโครงการ: “\(short(item.written))”",
      "\(place)\(rows.english) is a part of the project above; the plan keeps the project's sum alone: “\(short(item.written))”"
    )
  }

  fileprivate static func lost(_ item: Unrecognised, table: Wording, at place: CellLocation) -> Wording {
    let first = place.cell.row
    let rows = Wording(
      item.lastRow > first ? " แถว \(ThaiDigits.thai("\(first)–\(item.lastRow)"))" : "",
      item.lastRow > first ? " (rows \(first)–\(item.lastRow))" : "")
    return Wording(
      "\(place)\(rows.thai): ไม่รู้จักหัวตารางใต้ชื่อตาราง\(table.thai) ตารางนี้จึงไม่ได้ตรวจเลย: “\(short(item.written))”",
      "\(place)\(rows.english): no header was recognised below the title of the \(table.english), so nothing in that table was checked: “\(short(item.written))”"
    )
  }

  fileprivate static func column(_ item: Unrecognised, at place: CellLocation) -> Wording {
    Wording(
      "\(place): คอลัมน์ “\(short(item.written))” ไม่มีในแบบ", "\(place): the form has no column “\(short(item.written))”")
  }

  fileprivate static func strayCells(_ item: Unrecognised, at place: CellLocation) -> Wording {
    Wording(
      "\(place) = “\(short(item.written))” อยู่นอกคอลัมน์ของตาราง",
      "\(place) says “\(short(item.written))” under no column of the table")
  }
}
