internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The words that only a look's page has.
extension LookWords {
  static let title = Wording("แต่ละแผ่นงานอ่านเป็นอะไร", "What each sheet was read as")
  static let skip = Wording("ข้ามไปแผ่นงาน", "Skip to the sheets")
  static let sheets = Wording("แผ่นงาน", "Sheets")
  static let legend = Wording("ความหมายของเครื่องหมาย", "What the marks mean")
  static let legendOfRows = Wording("หน้าแถว:", "Beside rows:")
  static let legendOfColumns = Wording("เหนือคอลัมน์:", "Above columns:")
  static let legendOfCells = Wording("ในเซลล์และรายการ:", "In cells and lists:")
  static let totalAgrees = Wording("ยอดรวมตรงกับที่อ่านได้", "the total is what was read")
  static let totalDiffers = Wording("ยอดรวมไม่ตรงกับที่อ่านได้", "the total is not what was read")
  static let toBeLookedAt = Wording("ต้องดูว่าอ่านถูกหรือไม่", "to be looked at: was it read rightly?")
  static let noPicture = Wording(
    "ไม่ได้วาดตารางนี้ เพราะหน้านี้จะใหญ่เกินไป ให้สั่ง look เฉพาะไฟล์นี้",
    "not pictured: the page would be too large; look at this file alone")

  static func sheetsLeftOut(_ count: Int) -> Wording {
    Wording(
      "ยังมีอีก \(thai(count)) แผ่นงานที่ไม่ได้แสดงในหน้านี้ ดูทั้งหมดได้ด้วย --format json",
      "\(count) more sheets are not in this page; --format json has all of them.")
  }

  static func remarksLeftOut(_ count: Int) -> Wording {
    Wording(
      "ยังมีอีก \(thai(count)) เรื่องที่ไม่ได้แสดงในหน้านี้ ดูทั้งหมดได้ด้วย --format json",
      "\(count) more are not in this page; --format json has all of them.")
  }

  static func columnsLeftOut(_ count: Int) -> Wording {
    Wording("ไม่ได้แสดงอีก \(thai(count)) คอลัมน์", "\(count) more columns are not shown")
  }

  /// What is said of rows that a picture leaves out.
  static func gap(_ gap: LookPicture.Gap) -> Wording {
    let isOne = gap.rows.count == 1
    let range = isOne ? "\(gap.rows.lowerBound)" : "\(gap.rows.lowerBound)–\(gap.rows.upperBound)"
    guard !gap.counts.isEmpty else {
      return Wording("แถว \(ThaiDigits.thai(range)) ว่าง", "\(isOne ? "row \(range) is" : "rows \(range) are") blank")
    }
    let parts = gap.counts.map { (role: $0.role.word, rows: $0.rows) }
    return Wording(
      "ไม่ได้แสดงแถว \(ThaiDigits.thai(range)): "
        + parts.map { "\($0.role.thai) \(thai($0.rows)) แถว" }.joined(separator: ", "),
      "\(isOne ? "row" : "rows") \(range) not shown: "
        + parts.map { "\($0.role.english) (\($0.rows))" }.joined(separator: ", "))
  }

  /// What columns of one fact were read as, as it stands above them.
  static func meaning(of columns: [Look.Column]) -> Wording {
    guard let first = columns.first else { return Wording("", "") }
    return columns.count > 1
      ? Wording("\(first.name.thai) (\(thai(columns.count)) คอลัมน์)", "\(first.name.english) (\(columns.count) columns)")
      : first.name
  }
}

extension SheetLayout.Column.Reason {
  /// By what a column was taken for what it is.
  var word: Wording {
    switch self {
    case .label: Wording("หัวคอลัมน์ตรงกับแบบ", "its label is one of the form's")
    case .similar: Wording("หัวคอลัมน์คล้ายกัน", "its label is like one of the form's")
    case .content: Wording("จากสิ่งที่อยู่ในคอลัมน์", "by what stands in it")
    case .group: Wording("ใต้หัวร่วม", "under a common label")
    case .none: Wording("ไม่ได้อ่าน กันไว้", "not read, set aside")
    }
  }
}
