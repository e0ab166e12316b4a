internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The sentences of a look for people.
enum LookWords {
  static let leftOut = Wording("ไม่ได้อ่านแผ่นงานนี้", "this sheet was left out")
  static let empty = Wording("ไม่มีอะไรเขียนไว้", "nothing is written here")
  static let noTable = Wording("ไม่พบตารางของแบบ", "no table of the form was recognised")
  static let guesses = Wording("อ่านโดยคาดคะเน", "guessed")
  static let unclear = Wording("อ่านไม่ได้ หรือไม่มี", "not understood, or lacking")
  static let aside = Wording("กันไว้ ไม่ได้เข้าตาราง", "set aside")

  static let settingsForTable = Wording(
    "ไม่มีตารางที่อ่านได้ ถ้าหัวตารางอยู่ที่นี่ ให้แก้บรรทัดข้างล่างว่าคอลัมน์ใดบอกอะไร (เช่น name, budget) แล้ววางในไฟล์ตั้งค่า (--config)",
    "nothing was read as a table; where its header stands here, correct below what its columns state (such as name, budget) and paste the lines into the settings (--config)"
  )
  static let settings = Wording(
    "ถ้าอ่านถูกแล้ว ให้วางบรรทัดข้างล่างในไฟล์ตั้งค่า (--config) ถ้าไม่ถูก ให้แก้ก่อน",
    "where this was read rightly, paste the lines below into the settings (--config); else correct them first")

  /// What the whole look comes to.
  static func summary(of look: Look) -> Wording {
    guard look.hasTables else {
      return Wording("ไม่พบตารางของแบบในแผ่นงานใด", "No sheet has a table of the form.")
    }
    guard look.unfilledTables.isEmpty else {
      let message = Wording.notFilledIn(look.unfilledTables)
      return Wording(message.thai, message.english.prefix(1).uppercased() + message.english.dropFirst() + ".")
    }
    let doubts = look.doubts
    return doubts == 0
      ? Wording("อ่านได้โดยไม่มีเรื่องที่ต้องดู", "Everything was read; there is nothing to look at.")
      : Wording(
        "มี ! \(thai(doubts)) เรื่องที่ต้องดูว่าอ่านถูกหรือไม่",
        "\(doubts) marked ! to be looked at: was it read rightly?")
  }

  /// Which sheet of which file it is.
  static func heading(of sheet: Look.Sheet) -> Wording {
    let file = sheet.file.isEmpty ? nil : sheet.file
    let name = sheet.name.map { $0.shortened(to: 60) }
    return Wording(
      [file, name.map { "แผ่นงาน “\($0)”" }].compactMap(\.self).joined(separator: " · "),
      [file, name.map { "sheet “\($0)”" }].compactMap(\.self).joined(separator: " · "))
  }

  /// What stands between the file's and the sheet's name in a heading, in each language.
  static let headingMarks = [" · แผ่นงาน “", " · sheet “"]

  /// What tables of one kind are called, where their headers stand, and how many rows they have.
  static func title(of tables: [Look.Table]) -> Wording {
    let label = tables.first?.key.label ?? Wording("", "")
    let headers = tables.compactMap(\.header)
    let place =
      headers.isEmpty
      ? Wording(" ต่อจากแผ่นงานก่อน", "going on from the sheet before")
      : Wording(" หัวตาราง\(thaiRows(headers))", "header in \(englishRows(headers))")
    let count = tables.reduce(0) { $0 + $1.rowCount }
    return Wording(
      "ตาราง\(label.thai)\(place.thai) มี \(thai(count)) รายการ",
      "\(label.english), \(place.english), \(count) \(count == 1 ? "row" : "rows")")
  }

  /// Why a header was taken for this table's, and what it would have been else.
  static func choice(_ choice: SheetLayout.Choice) -> Wording {
    let next = choice.runnerUp.label
    return Wording(
      "พบ \(thai(choice.found)) จาก \(thai(choice.expected)) คอลัมน์ของแบบ รองลงมาคือตาราง\(next.thai) "
        + "\(thai(choice.runnerUpFound)) จาก \(thai(choice.runnerUpExpected))",
      "\(choice.found) of the form's \(choice.expected) columns found; next comes the \(next.english) with "
        + "\(choice.runnerUpFound) of \(choice.runnerUpExpected)")
  }

  /// How many baht a unit of the money is.
  static func unit(_ baht: Int64) -> Wording {
    let amount = Money(baht: Int(baht))?.description ?? String(baht)
    return Wording("เงินในตารางเป็นหน่วยละ \(ThaiDigits.thai(amount)) บาท", "its money is in units of \(amount) baht")
  }

  /// Rows with the part they play, and the one that they would play next.
  static func rows(_ ranges: [ClosedRange<Int>], _ role: SheetLayout.Role, next: SheetLayout.Role?) -> Wording {
    let part = part(role, next: next)
    return Wording("\(thaiRows(ranges)) \(part.thai)", "\(englishRows(ranges)): \(part.english)")
  }

  /// A part that rows play, and the one that they would play next.
  static func part(_ role: SheetLayout.Role, next: SheetLayout.Role?) -> Wording {
    guard let next else { return role.word }
    return Wording(
      "\(role.word.thai) (ถัดไปคือ\(next.word.thai))", "\(role.word.english) (next comes: \(next.word.english))")
  }

  /// Columns of one fact, with what they were taken for it by; several have a common label.
  static func columns(_ columns: [Look.Column]) -> Wording {
    guard let first = columns.first else { return Wording("", "") }
    let letters = columns.count > 1 ? "\(first.letters)–\(columns.last?.letters ?? "")" : first.letters
    let labels = columns.map(\.label).filter { !$0.isEmpty }.map { "“\($0.shortened(to: 60))”" }
    // Twelve months need not be told by name.
    let reason =
      columns.count > 4
      ? Wording("\(thai(columns.count)) คอลัมน์ใต้หัวร่วม", "\(columns.count) columns under a common label")
      : reason(of: first, labels.joined(separator: " "))
    let (name, next) = (first.name, runnerUp(of: first))
    return Wording(
      "\(letters) \(name.thai)" + (reason.thai.isEmpty ? "" : " (\(reason.thai)\(next.thai))"),
      "\(letters) \(name.english)" + (reason.english.isEmpty ? "" : " (\(reason.english)\(next.english))"))
  }

  /// The fact that a column would be taken for next; nothing where none comes near.
  private static func runnerUp(of column: Look.Column) -> Wording {
    guard let next = column.runnerUpLabel.map({ "“\($0.shortened(to: 60))”" }) else { return Wording("", "") }
    return column.fact == nil
      ? Wording(" ใกล้เคียงที่สุดคือ\(next)", "; nearest is \(next)") : Wording(" ถัดไปคือ\(next)", "; next comes \(next)")
  }

  private static func reason(of column: Look.Column, _ label: String) -> Wording {
    switch column.reason {
    case .label where label.isEmpty || column.hasFormLabel: Wording("", "")
    case .label: Wording("จากหัวคอลัมน์ \(label)", "from the label \(label)")
    case .similar: Wording("หัวคอลัมน์คล้ายกัน \(label)", "by a similar label, \(label)")
    case .content where label.isEmpty:
      Wording("จากสิ่งที่อยู่ในคอลัมน์ ซึ่งไม่มีหัว", "by what stands in it; it has no label")
    case .content: Wording("จากสิ่งที่อยู่ในคอลัมน์ หัวคอลัมน์ \(label)", "by what stands in it; its label is \(label)")
    case .group: Wording("ใต้หัวร่วม \(label)", "under a common label: \(label)")
    case .none: Wording("หัวคอลัมน์ \(label)", "its label is \(label)")
    }
  }

  /// The money of tables of one kind against the totals that the sheet states for them; nothing for tables without money.
  ///
  /// - Parameter address: Names the cell of a total.
  static func money(of tables: [Look.Table], naming address: (Look.Total) -> String = { "\($0.cell)" }) -> [Wording] {
    guard tables.contains(where: { $0.money != nil }), let money = Money.sum(tables.compactMap(\.money)) else {
      return []
    }
    let read = Wording("อ่านได้ \(thai(money)) บาท", "read \(money) baht")
    let totals = tables.compactMap(\.total)
    if totals.isEmpty {
      return [Wording("\(read.thai) ไม่มียอดรวมให้เทียบ", "\(read.english); no total to compare with")]
    }
    let lines = totals.map { total in
      let verdict = verdict(on: total, at: address(total))
      return total.summed == money
        ? Wording("\(read.thai) \(verdict.thai)", "\(read.english), \(verdict.english)")
        // A total may sum a part of the tables, or more than stands in this sheet.
        : Wording(
          "แถวที่ยอดรวมนับ อ่านได้ \(thai(total.summed)) บาท \(verdict.thai)",
          "the rows that a total sums: read \(total.summed) baht, \(verdict.english)")
    }
    // A table of sums alone has no rows of its own.
    return money == .zero || totals.contains { $0.summed == money } ? lines : [read] + lines
  }

  private static func verdict(on total: Look.Total, at address: String) -> Wording {
    let formula = total.isComputed ? Wording(" (สูตร)", " (a formula)") : Wording("", "")
    return total.agrees
      ? Wording("ตรงกับยอดรวมที่ \(address)\(formula.thai)", "as the total in \(address)\(formula.english) says")
      : Wording(
        "ไม่ตรงกับยอดรวมที่ \(address)\(formula.thai) = \(thai(total.stated)) บาท",
        "but the total in \(address)\(formula.english) says \(total.stated)")
  }

  static func thai(_ number: Int) -> String { ThaiDigits.thai(String(number)) }
  static func thai(_ money: Money) -> String { ThaiDigits.thai(money.description) }

  private static func thaiRows(_ ranges: [ClosedRange<Int>]) -> String {
    let more = ranges.count - shown
    let rest = more > 0 ? " และอีก \(more) แห่ง" : ""
    return ThaiDigits.thai("แถว \(list(ranges))\(rest)")
  }

  private static func englishRows(_ ranges: [ClosedRange<Int>]) -> String {
    let more = ranges.count - shown
    let isOne = ranges.count == 1 && ranges[0].count == 1
    return "\(isOne ? "row" : "rows") \(list(ranges))" + (more > 0 ? " and \(more) more" : "")
  }

  /// How many ranges of rows are listed; the JSON has all of them.
  private static let shown = 12

  private static func list(_ ranges: [ClosedRange<Int>]) -> String {
    ranges.prefix(shown).map { $0.count > 1 ? "\($0.lowerBound)–\($0.upperBound)" : "\($0.lowerBound)" }
      .joined(separator: ", ")
  }
}

extension Look.Column {
  /// Whether the sheet has the form's own label, wherever lines break in it.
  fileprivate var hasFormLabel: Bool {
    label.filter { !$0.isWhitespace } == formLabel?.filter { !$0.isWhitespace }
  }

  /// What people call it: by the form's label, else by the fact.
  var name: Wording {
    guard let fact else { return Wording("ไม่ได้อ่าน", "not read") }
    let label = formLabel ?? fact
    return Wording(label, label)
  }
}

extension SheetLayout.Role {
  /// What people call rows that play the part.
  var word: Wording {
    switch self {
    case .title: Wording("ชื่อเรื่อง", "title lines")
    case .heading: Wording("หัวข้อ", "headings")
    case .header: Wording("หัวตาราง", "header")
    case .row: Wording("รายการ", "rows of the table")
    case .continuation: Wording("ต่อจากแถวบน", "going on with the row above")
    case .part: Wording("รายการย่อยของโครงการข้างบน", "parts of the project above")
    case .total: Wording("ยอดรวม", "totals")
    case .furniture: Wording("ยอดยกหรือแถวของแบบที่ไม่ได้กรอก", "carried sums, or lines left blank")
    case .aside: Wording("กันไว้", "set aside")
    }
  }
}
