/// A name, a comment, a drawing or a validation says something that cannot be.
extension Problem {
  private static let repairThai = "เปิดใน Excel เพื่อซ่อมและบันทึกใหม่ แล้วนำเข้าอีกครั้ง"
  private static let repairEnglish = "Open the file in Excel to repair it, save it and import that."

  private static func bad(_ code: String, thai: String, english: String) -> Problem {
    Problem(code, thai: "\(thai) \(repairThai)", english: "\(english) \(repairEnglish)")
  }

  static let namelessName = bad(
    "bad-defined-name",
    thai: "พบชื่อที่กำหนด (defined name) ที่ไม่มีชื่อ ต้องมีแอตทริบิวต์ name",
    english: "A defined name without a name was found; the attribute name was expected.")

  static func noSuchSheet(_ name: String, index: String, count: Int) -> Problem {
    bad(
      "sheet-out-of-range",
      thai: "ชื่อที่กำหนด '\(name)' อ้างถึงแผ่นงานหมายเลข \(index) แต่มีเพียง \(count) แผ่น (นับจาก 0)",
      english: "The defined name '\(name)' names sheet \(index), but there are only \(count) (counted from 0).")
  }

  static func noSuchAuthor(_ index: String, count: Int) -> Problem {
    bad(
      "comment-author-out-of-range",
      thai: "หมายเหตุอ้างถึงผู้เขียนหมายเลข \(index) แต่มีเพียง \(count) คน (นับจาก 0)",
      english: "A comment names author \(index), but there are only \(count) (counted from 0).")
  }

  static func badRange(_ text: String) -> Problem {
    bad(
      "bad-cell-range",
      thai: "พบช่วงเซลล์ '\(text)' ต้องเป็นช่วง เช่น A1:C3 และไม่เกิน XFD1048576",
      english: "The range '\(text)' was found; a range such as A1:C3, not past XFD1048576, was expected.")
  }

  static func drawingWithoutPart(_ identifier: String) -> Problem {
    bad(
      "missing-part",
      thai: "แผ่นงานอ้างถึงภาพวาด '\(identifier)' ซึ่งไม่มีอยู่ในไฟล์",
      english: "The sheet names the drawing '\(identifier)', which the package does not have.")
  }

  static let unplacedDrawing = bad(
    "bad-drawing-place",
    thai: "มีภาพวาดที่ไม่บอกตำแหน่งหรือขนาดก่อนตัวภาพ ต้องมี from และ to หรือ ext",
    english: "An object is drawn whose place or size is not stated before it; from and to, or ext, were expected.")

  static func badDrawingPlace(_ element: String, _ text: String) -> Problem {
    bad(
      "bad-drawing-place",
      thai: "ตำแหน่งภาพวาด \(element) เป็น '\(text)' ต้องเป็นจำนวนเต็มที่อยู่ในแผ่นงาน (ถึง XFD1048576)",
      english:
        "The place of a drawn object has '\(text)' as \(element); a whole number within the sheet (up to XFD1048576) "
        + "was expected.")
  }
}
