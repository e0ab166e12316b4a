/// The file as a whole is not a workbook that can be read.
extension Problem {
  /// What the user can do about a spreadsheet of another kind.
  private static let saveAsThai = "เปิดในโปรแกรมตารางคำนวณ แล้วบันทึกเป็น .xlsx ก่อนนำเข้า"
  private static let saveAsEnglish = "Open it in a spreadsheet program, save it as .xlsx and import that."

  static let emptyFile = Problem(
    "empty-file",
    thai: "ไฟล์ว่างเปล่า (0 ไบต์) ต้องเป็นสมุดงาน .xlsx ขอไฟล์จากผู้ส่งอีกครั้ง",
    english: "The file is empty (0 bytes); an .xlsx workbook was expected. Ask the sender for it again.")

  static let encrypted = Problem(
    "encrypted-workbook",
    thai: "สมุดงานถูกเข้ารหัสด้วยรหัสผ่าน จึงอ่านไม่ได้ เปิดใน Excel ด้วยรหัสผ่าน ลบรหัสผ่าน บันทึก แล้วนำเข้าใหม่",
    english: "The workbook is encrypted with a password and cannot be read. "
      + "Open it in Excel with the password, remove the password, save it and import it again.")

  static let damagedContainer = Problem(
    "damaged-container",
    thai: "ไฟล์ขึ้นต้นแบบเอกสาร Office รุ่นเก่า (OLE) แต่เนื้อในเสียหายหรือไม่ครบ ต้องเป็นสมุดงาน .xlsx ขอไฟล์จากผู้ส่งอีกครั้ง",
    english: "The file starts like an old Office document (OLE) but its contents are damaged or cut off; "
      + "an .xlsx workbook was expected. Ask the sender for it again.")

  static func otherKind(_ kind: FileKind) -> Problem {
    let name = kind.name
    return switch kind.advice {
    case .saveAsXLSX:
      Problem(
        "not-an-xlsx", thai: "ไฟล์นี้เป็น\(name.thai) ไม่ใช่สมุดงาน .xlsx \(saveAsThai)",
        english: "The file is \(name.english), not an .xlsx workbook. \(saveAsEnglish)")
    case .findTheWorkbook:
      Problem(
        "not-an-xlsx", thai: "ไฟล์นี้เป็น\(name.thai) ไม่ใช่สมุดงาน .xlsx ขอสมุดงานต้นฉบับจากผู้ส่ง",
        english: "The file is \(name.english), not an .xlsx workbook. Ask the sender for the workbook itself.")
    }
  }

  static let truncatedPackage = Problem(
    "truncated-package",
    thai: "ไฟล์ขึ้นต้นแบบสมุดงาน .xlsx แต่ส่วนท้ายหายไป ไฟล์น่าจะรับส่งมาไม่ครบ ขอไฟล์จากผู้ส่งอีกครั้ง",
    english: "The file starts like an .xlsx workbook but its end is missing; it was probably cut off on the way. "
      + "Ask the sender for it again.")

  static let damagedPackage = Problem(
    "damaged-package",
    thai: "สารบัญภายในไฟล์ (zip) เสียหาย จึงอ่านสมุดงานไม่ได้ ขอไฟล์จากผู้ส่งอีกครั้ง",
    english:
      "The file's table of contents (zip) is damaged, so the workbook cannot be read. Ask the sender for it again.")

  static let noSuchFile = Problem(
    "no-such-file",
    thai: "ไม่พบไฟล์นี้ ตรวจชื่อไฟล์และโฟลเดอร์",
    english: "There is no such file. Check its name and folder.")

  static func cannotOpen(_ reason: String) -> Problem {
    Problem(
      "cannot-open",
      thai: "เปิดไฟล์ไม่ได้ (\(reason)) ตรวจว่าเป็นไฟล์ และมีสิทธิ์อ่าน",
      english: "The file cannot be opened (\(reason)). Check that it is a file and that you may read it.")
  }

  static let cancelled = Problem(
    "cancelled",
    thai: "ยกเลิกการอ่านก่อนอ่านครบทุกแผ่นงาน อ่านใหม่เมื่อต้องการ",
    english: "Reading was cancelled before all sheets were read. Read the file again when it is wanted.")

  static let outOfMemory = Problem(
    "out-of-memory",
    thai: "หน่วยความจำไม่พอสำหรับไฟล์นี้ ปิดโปรแกรมอื่นแล้วลองใหม่",
    english: "There is not enough memory for this file. Close other programs and try again.")
}
