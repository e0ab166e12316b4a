internal import Spreadsheet

/// A sheet says something that cannot be.
extension Problem {
  private static let repairThai = "เปิดใน Excel เพื่อซ่อมและบันทึกใหม่ แล้วนำเข้าอีกครั้ง"
  private static let repairEnglish = "Open the file in Excel to repair it, save it and import that."

  /// A value that is not what it has to be.
  private static func bad(_ code: String, thai: String, english: String) -> Problem {
    Problem(code, thai: "\(thai) \(repairThai)", english: "\(english) \(repairEnglish)")
  }

  static func badReference(_ text: String) -> Problem {
    bad(
      "bad-cell-reference",
      thai: "พบ '\(text.cutForMessage)' ต้องเป็นตำแหน่งเซลล์ตั้งแต่ A1 ถึง XFD1048576",
      english: "'\(text.cutForMessage)' was found; a cell reference from A1 to XFD1048576 was expected.")
  }

  static func badRowNumber(_ text: String) -> Problem {
    bad(
      "bad-row-number",
      thai: "พบหมายเลขแถว '\(text.cutForMessage)' ต้องเป็น 1 ถึง 1048576",
      english: "The row number '\(text.cutForMessage)' was found; 1 to 1048576 was expected.")
  }

  static func pastLastColumn(_ column: Int) -> Problem {
    bad(
      "bad-cell-reference",
      thai: "เซลล์อยู่ที่คอลัมน์ \(column) ต้องไม่เกิน 16384 (XFD)",
      english: "A cell stands in column \(column); 16384 (XFD) is the last.")
  }

  static func badNumber(_ text: String) -> Problem {
    bad(
      "bad-number",
      thai: "พบ '\(text.cutForMessage)' ต้องเป็นตัวเลข เช่น 1234.5",
      english: "'\(text.cutForMessage)' was found; a number such as 1234.5 was expected.")
  }

  static func numberTooLarge(_ text: String) -> Problem {
    bad(
      "number-too-large",
      thai: "ตัวเลข '\(text.cutForMessage)' ใหญ่เกินกว่าที่เซลล์เก็บได้ (ประมาณ 1.8E+308)",
      english: "The number '\(text.cutForMessage)' is larger than a cell can hold (about 1.8E+308).")
  }

  static func badBoolean(_ text: String) -> Problem {
    bad(
      "bad-boolean",
      thai: "พบ '\(text.cutForMessage)' ต้องเป็น 0 หรือ 1",
      english: "'\(text.cutForMessage)' was found; 0 or 1 was expected.")
  }

  static func unknownCellType(_ text: String) -> Problem {
    bad(
      "unknown-cell-type",
      thai: "พบชนิดเซลล์ '\(text.cutForMessage)' ต้องเป็น s, str, inlineStr, n, b, e หรือ d",
      english: "The cell type '\(text.cutForMessage)' was found; s, str, inlineStr, n, b, e or d was expected.")
  }

  static func noSuchSharedString(_ index: String, count: Int) -> Problem {
    bad(
      "shared-string-out-of-range",
      thai: "เซลล์อ้างถึงข้อความร่วมหมายเลข \(index.cutForMessage) แต่มีเพียง \(count) ข้อความ (นับจาก 0)",
      english: "A cell names shared string \(index.cutForMessage), but there are only \(count) (counted from 0).")
  }

  static func badMerge(_ text: String) -> Problem {
    bad(
      "bad-merged-range",
      thai: "พบช่วงผสานเซลล์ '\(text.cutForMessage)' ต้องเป็นช่วง เช่น A1:C3",
      english: "The merged range '\(text.cutForMessage)' was found; a range such as A1:C3 was expected.")
  }

  static let tooManyColumns = bad(
    "bad-columns",
    thai: "คำอธิบายคอลัมน์ทับซ้อนกันมากเกินไป แต่ละคอลัมน์ต้องมีเพียงครั้งเดียว",
    english: "The columns are described over and over; each column may be described once.")

  static let withoutSheets = Problem(
    "no-sheets",
    thai: "สมุดงานนี้ไม่มีแผ่นงานเลย ขอสมุดงานต้นฉบับจากผู้ส่ง",
    english: "The workbook has no sheet at all. Ask the sender for the workbook itself.")

  static func sheetWithoutPart(_ name: String) -> Problem {
    bad(
      "missing-part",
      thai: "แผ่นงาน '\(name.cutForMessage)' ไม่มีส่วนเนื้อหาอยู่ในไฟล์",
      english: "The sheet '\(name.cutForMessage)' has no part in the package.")
  }
}
