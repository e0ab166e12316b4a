internal import Spreadsheet

extension Wording {
  static let object = Wording("ชุดข้อมูลในวงเล็บปีกกา { }", "an object in braces { }")
  static let list = Wording("รายการในวงเล็บเหลี่ยม [ ]", "a list in brackets [ ]")
  static let line = Wording(
    "ข้อความในบรรทัดเดียว ไม่ว่าง เว้นวรรคครั้งละหนึ่งช่อง และไม่มีช่องว่างหัวท้าย",
    "text on one line that is not empty, with single blanks between words and none at its ends")
  static let lineOrNothing = Wording(
    "ข้อความในบรรทัดเดียว เว้นวรรคครั้งละหนึ่งช่อง และไม่มีช่องว่างหัวท้าย",
    "text on one line with single blanks between words and none at its ends")
  static let flag = Wording(" true หรือ false", "true or false")
  static func satang(atMost limit: Int64) -> Wording {
    Wording(
      "จำนวนเต็มของสตางค์ไม่เกิน \(limit) เช่น 50000000 (๕๐๐,๐๐๐ บาท)",
      "a whole number of satang, \(limit) at most, such as 50000000 (500,000 baht)")
  }
  static let decimal = Wording(
    "ตัวเลขในเครื่องหมายคำพูด ไม่เกินสิบเอ็ดหลัก มีทศนิยมไม่เกินสี่ตำแหน่ง เช่น \"33.3333\"",
    "a number in quotation marks with eleven digits before the point and four behind it at most, such as \"33.3333\"")
  static let strategyCode = Wording(
    "รหัสในเครื่องหมายคำพูด เช่น \"5.1.4.1\"", "a code in quotation marks, such as \"5.1.4.1\"")

  static let areaCode = Wording(
    "รหัสของด้านในเครื่องหมายคำพูด เช่น \"5\"", "the code of an area in quotation marks, such as \"5\"")

  static func wholeNumber(_ range: ClosedRange<Int>) -> Wording {
    Wording(
      "จำนวนเต็มตั้งแต่ \(range.lowerBound) ถึง \(range.upperBound)",
      "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
}

extension JSONValue {
  /// The value in a few words, for a message.
  var wording: Wording {
    switch self {
    case .null: Wording(" null", "null")
    case .boolean(let flag): Wording(" \(flag)", "\(flag)")
    case .number(let text): Wording("ตัวเลข \(text.cutForMessage)", "the number \(text.cutForMessage)")
    case .string(let text): .text(text)
    case .array(let elements): .list(of: elements.count)
    case .object: Wording("ชุดข้อมูล { }", "an object { }")
    }
  }
}
