internal import Spreadsheet

/// A workbook cannot be written.
extension Problem {
  static func cannotWrite(_ reason: String) -> Problem {
    Problem(
      "cannot-write",
      thai: "เขียนไฟล์ไม่ได้ (\(reason)) ตรวจโฟลเดอร์ สิทธิ์เขียน และพื้นที่ว่างในดิสก์",
      english: "The file cannot be written (\(reason)). Check the folder, your rights and the free space on the disk.")
  }

  static let notWrittenWhole = Problem(
    "cannot-write",
    thai: "ไฟล์ที่เพิ่งเขียนอ่านกลับมาแล้วไม่ครบ ดิสก์หรือที่เก็บไฟล์ชั่วคราวน่าจะเต็ม เพิ่มเนื้อที่ว่าง แล้วลองใหม่",
    english: "The file just written is not whole when it is read back; most likely the disk is full, or the one that "
      + "takes temporary files. Free some space and try again.")

  static let noSheets = Problem(
    "no-sheets",
    thai: "สมุดงานไม่มีแผ่นงานที่มองเห็นได้ ต้องมีอย่างน้อยหนึ่งแผ่น",
    english: "The workbook has no visible sheet; at least one is needed.")

  static func badSheetName(_ name: String, thai: String, english: String) -> Problem {
    Problem(
      "bad-sheet-name",
      thai: "ใช้ชื่อแผ่นงาน '\(name)' ไม่ได้: \(thai) เปลี่ยนชื่อแผ่นงานนี้",
      english: "The sheet name '\(name)' cannot be used: \(english). Give the sheet another name.")
  }

  static func textTooLong(_ place: String, _ count: Int) -> Problem {
    Problem(
      "text-too-long",
      thai: "ข้อความใน \(place) ยาว \(count.grouped) อักขระ (UTF-16) เซลล์รับได้ไม่เกิน 32,767 ตัดข้อความให้สั้นลง",
      english: "The text in \(place) has \(count.grouped) characters (UTF-16 units); a cell takes at most 32,767. "
        + "Shorten the text.")
  }

  static func cannotHold(_ place: String, thai: String, english: String) -> Problem {
    Problem(
      "unwritable-cell",
      thai: "เซลล์ \(place) เขียนลงสมุดงานไม่ได้: \(thai)",
      english: "The cell \(place) cannot be written to a workbook: \(english).")
  }

  static func overlappingMerges(_ sheet: String, _ first: String, _ second: String) -> Problem {
    Problem(
      "overlapping-merges",
      thai: "ช่วงผสานเซลล์ \(first) และ \(second) ในแผ่นงาน '\(sheet)' ทับซ้อนกัน Excel จะเปิดไฟล์ไม่ได้ แยกช่วงออกจากกัน",
      english:
        "The merged ranges \(first) and \(second) of the sheet '\(sheet)' overlap, and Excel would not open the file. "
        + "Keep the ranges apart.")
  }

  static func badProperty(_ name: String) -> Problem {
    Problem(
      "unwritable-property",
      thai: "คุณสมบัติ '\(name)' ของสมุดงานเขียนไม่ได้ ชื่อและข้อความต้องยาวไม่เกิน 255 อักขระ และไม่มีอักขระควบคุม",
      english: "The property '\(name)' of the workbook cannot be written. Its name and its text may have 255 "
        + "characters, and no control characters.")
  }

  static func badSetting(_ sheet: String, thai: String, english: String) -> Problem {
    Problem(
      "unwritable-setting",
      thai: "แผ่นงาน '\(sheet)' มีค่าที่เขียนลงสมุดงานไม่ได้: \(thai)",
      english: "The sheet '\(sheet)' has a setting that cannot be written to a workbook: \(english).")
  }
}
