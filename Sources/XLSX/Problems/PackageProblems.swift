internal import Spreadsheet

/// The package or one of its parts cannot be taken apart.
extension Problem {
  static let twoArchives = Problem(
    "two-archives",
    thai: "ในไฟล์มีสารบัญ zip มากกว่าหนึ่ง โปรแกรมต่าง ๆ จะอ่านได้ไม่เหมือนกัน ต้องมีเพียงสารบัญเดียว เปิดใน Excel บันทึกใหม่ แล้วนำเข้าอีกครั้ง",
    english:
      "The file's last zip table of contents does not stand where its end record says, as when one archive is put behind "
      + "another; programs would read different workbooks from it. Open the file in Excel, save it again and import that."
  )

  static func doubledEntry(_ name: String) -> Problem {
    Problem(
      "doubled-entry",
      thai: "ในไฟล์มีส่วน '\(name)' ซ้ำกัน จึงไม่รู้ว่าส่วนไหนจริง ต้องมีเพียงส่วนเดียว เปิดใน Excel บันทึกใหม่ แล้วนำเข้าอีกครั้ง",
      english:
        "The package holds '\(name)' more than once, so it is not known which one counts; only one may be there. "
        + "Open the file in Excel, save it again and import that.")
  }

  static func limitExceeded(_ limit: String, thai: String, english: String, is value: Int, allowed: Int) -> Problem {
    let isSettable = XLSXLimits.settable[limit] != nil
    return Problem(
      "limit-exceeded",
      thai: "\(thai) \(value.grouped) เกินขีดจำกัด \(limit) ที่ \(allowed.grouped) "
        + "ให้บันทึกใหม่ด้วยโปรแกรมตารางคำนวณ หรือแบ่งเป็นหลายไฟล์"
        + (isSettable ? " หรือถ้าเชื่อใจไฟล์นี้ ให้เพิ่ม \(limit) ใต้ limits ในไฟล์ตั้งค่า (--config)" : ""),
      english: "\(english) \(value.grouped), more than the limit \(limit) of \(allowed.grouped). "
        + "Save it again in a spreadsheet program, or split it into several files"
        + (isSettable ? "; if you trust the file, raise \(limit) under limits in the settings (--config)." : "."))
  }

  static func missingPart(_ name: String) -> Problem {
    Problem(
      "missing-part",
      thai: "ในไฟล์ไม่มีส่วน '\(name)' ที่สมุดงานต้องมี เปิดใน Excel เพื่อซ่อมและบันทึกใหม่ แล้วนำเข้าอีกครั้ง",
      english: "The package has no part '\(name)', which the workbook needs. "
        + "Open the file in Excel to repair it, save it and import that.")
  }

  static let encryptedEntry = Problem(
    "encrypted-entry",
    thai: "ส่วนนี้ของไฟล์ถูกเข้ารหัสแบบ zip จึงอ่านไม่ได้ บันทึกไฟล์ใหม่โดยไม่ใช้รหัสผ่าน แล้วนำเข้าอีกครั้ง",
    english:
      "This part is encrypted in the zip file and cannot be read. Save the file without a password and import that.")

  static func unknownCompression(_ method: Int) -> Problem {
    Problem(
      "unknown-compression",
      thai: "ส่วนนี้บีบอัดด้วยวิธีที่ \(method) ต้องเป็น 0 (ไม่บีบอัด) หรือ 8 (deflate) เปิดใน Excel บันทึกใหม่ แล้วนำเข้าอีกครั้ง",
      english: "This part is compressed by method \(method); 0 (stored) or 8 (deflate) was expected. "
        + "Open the file in Excel, save it again and import that.")
  }

  static func damagedPart(thai: String, english: String) -> Problem {
    Problem(
      "damaged-part",
      thai: "ส่วนนี้ของไฟล์เสียหาย: \(thai) ขอไฟล์จากผู้ส่งอีกครั้ง",
      english: "This part of the file is damaged: \(english). Ask the sender for the file again.")
  }

  static let badDeflate = damagedPart(
    thai: "ข้อมูลที่บีบอัดไว้ไม่ถูกต้อง", english: "its compressed data are not valid")
  static let shortDeflate = damagedPart(
    thai: "ข้อมูลที่บีบอัดไว้ขาดหายก่อนจบ", english: "its compressed data end too early")
  static let wrongChecksum = damagedPart(
    thai: "ผลรวมตรวจสอบ (CRC) ไม่ตรงกับเนื้อหา", english: "its checksum (CRC) does not agree with its contents")
  static func wrongSize(stated: Int) -> Problem {
    damagedPart(
      thai: "ขนาดไม่ตรงกับ \(stated.grouped) ไบต์ที่สารบัญระบุ",
      english: "its size is not the \(stated.grouped) bytes that the table of contents states")
  }
}
