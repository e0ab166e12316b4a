internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// What a look comes to in a few lines.
extension LookWords {
  /// What `import` and `reconcile` say of how the sheets were read; that nothing is in doubt is not theirs to say, for they
  /// look at more than that.
  static func digest(of look: Look) -> [Wording] {
    guard look.doubts > 0 else { return counts(of: look) }
    let verdict = summary(of: look)
    return counts(of: look) + [
      Wording("\(verdict.thai) (ดูด้วย planbook look)", "\(verdict.english) (planbook look shows them)")
    ]
  }

  /// Sheets, tables and rows; the money read of each kind of table against the totals stated; guesses and what is set
  /// aside.
  static func counts(of look: Look) -> [Wording] {
    [read(look)] + unfilled(look) + money(of: look) + [told(look)].compactMap(\.self)
  }

  private static func read(_ look: Look) -> Wording {
    let leftOut = look.sheets.count(where: \.isLeftOut)
    let sheets = look.sheets.count - leftOut
    let tables = look.sheets.reduce(0) { $0 + $1.tables.count }
    let rows = look.sheets.flatMap(\.tables).reduce(0) { $0 + $1.rowCount }
    let without = leftOut == 0 ? Wording("", "") : Wording(" ไม่ได้อ่าน \(thai(leftOut)) แผ่นงาน", ", left out \(leftOut)")
    return Wording(
      "อ่าน \(thai(sheets)) แผ่นงาน \(thai(tables)) ตาราง \(thai(rows)) รายการ\(without.thai)",
      "read \(counted(sheets, "sheet")), \(counted(tables, "table")), \(counted(rows, "row"))\(without.english)")
  }

  /// Names the files that are a form which nobody has filled in, while others were.
  private static func unfilled(_ look: Look) -> [Wording] {
    var files: [String] = []
    var filled: Set<String> = []
    for sheet in look.sheets where !sheet.tables.isEmpty {
      if !files.contains(sheet.file) { files.append(sheet.file) }
      if sheet.rows.contains(where: { $0.role == .row }) { filled.insert(sheet.file) }
    }
    let blank = files.filter { !filled.contains($0) }
    guard !blank.isEmpty, !filled.isEmpty else { return [] }
    let names = blank.prefix(mostNamed).joined(separator: ", ")
    let rest = blank.count - mostNamed
    return [
      Wording(
        "แบบฟอร์มที่ยังไม่ได้กรอก: \(names)" + (rest > 0 ? " และอีก \(thai(rest)) ไฟล์" : ""),
        "forms that nobody has filled in: \(names)" + (rest > 0 ? " and \(rest) more" : ""))
    ]
  }

  /// How many files are named one by one.
  private static let mostNamed = 10

  /// A line for each kind of table that has money.
  private static func money(of look: Look) -> [Wording] {
    var kinds: [(key: TableKey, tables: [Look.Table])] = []
    for sheet in look.sheets {
      for table in sheet.tables where table.money != nil {
        if let place = kinds.firstIndex(where: { $0.key == table.key }) {
          kinds[place].tables.append(table)
        } else {
          kinds.append((table.key, [table]))
        }
      }
    }
    return kinds.flatMap { kind -> [Wording] in
      let name = Wording("ตาราง\(kind.key.label.thai): ", "\(kind.key.label.english): ")
      return verdicts(on: kind.tables, of: look).map { Wording(name.thai + $0.thai, name.english + $0.english) }
    }
  }

  /// One total is told with its cell; several are counted, and so are those that are not what was read.
  private static func verdicts(on tables: [Look.Table], of look: Look) -> [Wording] {
    let totals = tables.compactMap(\.total)
    guard totals.count > 1, let read = Money.sum(tables.compactMap(\.money)) else {
      return money(of: tables) { total in
        let sheet = look.sheets.first { $0.tables.contains { $0.key == tables[0].key && $0.total == total } }
        return CellLocation(file: sheet?.file, sheet: sheet?.name, cell: total.cell).description
      }
    }
    let wrong = totals.count { !$0.agrees }
    let verdict =
      wrong == 0
      ? Wording("ตรงกับยอดรวมทั้ง \(thai(totals.count)) แห่ง", "all \(totals.count) totals agree")
      : Wording(
        "ไม่ตรงกับยอดรวม \(thai(wrong)) ใน \(thai(totals.count)) แห่ง", "\(wrong) of \(totals.count) totals do not agree")
    return [Wording("อ่านได้ \(thai(read)) บาท \(verdict.thai)", "read \(read) baht; \(verdict.english)")]
  }

  /// How much is told of how the sheets were read; nil where nothing is.
  private static func told(_ look: Look) -> Wording? {
    let parts = [
      (guesses, look.sheets.reduce(0) { $0 + $1.guesses.count }),
      (unclear, look.sheets.reduce(0) { $0 + $1.unclear.count }),
      (aside, look.sheets.reduce(0) { $0 + $1.aside.count }),
    ].filter { $0.1 > 0 }
    guard !parts.isEmpty else { return nil }
    return Wording(
      parts.map { "\($0.thai) \(thai($1)) เรื่อง" }.joined(separator: " · "),
      parts.map { "\($0.english): \($1)" }.joined(separator: " · "))
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
