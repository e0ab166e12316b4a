public import OfficialTables
public import Spreadsheet

extension UnfitReadingAnswer {
  /// Which answer does not fit, why, and what to do.
  public var wording: Wording {
    let place = line.map { Wording("บรรทัดที่ \($0): ", "line \($0): ") } ?? Wording("", "")
    let reason = words
    return Wording("\(place.thai)\(reason.thai)", "\(place.english)\(reason.english)")
  }

  private var words: Wording {
    switch reason {
    case .noSheet:
      Wording(
        "ไม่มีแผ่นงานที่คำตอบนี้พูดถึง ให้ตรวจชื่อไฟล์และแผ่นงาน หรือลบออก",
        "no sheet is one that this answer is about. Check the names of file and sheet, or remove it.")
    case .noColumn(let key):
      Wording(
        "ไม่มีหัวตารางที่มีคอลัมน์ “\(key)” ให้ใช้เป็นอย่างที่ตอบ ให้ตรวจหัวคอลัมน์ หรือลบออก",
        "no header has a column “\(key)” that could be read so. Check the label, or remove it.")
    case .notLacking(let fact):
      Wording(
        "ไม่มีหัวตารางที่ขาดคอลัมน์ \(fact) ให้ลบออกจาก lacks",
        "no header lacks a column for \(fact). Remove it from lacks.")
    case .noHeader(let rows):
      Wording(
        "ไม่พบหัวตารางที่แถว \(Self.shown(rows)) ให้ตรวจแถวของหัวตาราง หรือระบุ columns ด้วย",
        "no header stands in row \(Self.shown(rows)). Check the row, or say what its columns are.")
    case .noRow(let rows, let role):
      Wording(
        "อ่านแถว \(Self.shown(rows)) เป็น \(role.rawValue) ไม่ได้ อาจอยู่นอกตาราง ให้ตรวจแถว หรือลบออก",
        "row \(Self.shown(rows)) could not be read as \(role.rawValue); it may stand outside the table. Check the row, or remove it."
      )
    }
  }

  private static func shown(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)-\(rows.upperBound)"
  }
}
