import ThaiText

/// The bytes of a text file, and the errors that places in them can have.
struct TextPlace {
  let bytes: [UInt8]
  let file: String?
  /// The encoding where it is UTF-16; nil for any other.
  let wide: TextEncoding?

  private static let saveThai = "เปิดไฟล์ในโปรแกรมที่สร้าง แล้วบันทึกใหม่เป็น UTF-8"
  private static let saveEnglish = "Open the file in the program that made it and save it as UTF-8."

  func nul(at offset: Int) -> SourceError {
    error(
      "nul-in-text", at: offset,
      thai: "มีอักขระ NUL ซึ่งไฟล์ข้อความไม่มี "
        + "ต้องเป็นไฟล์ข้อความ UTF-8, UTF-16 ที่มีเครื่องหมาย BOM หรือรหัสไทย 874 "
        + "หากเป็นไฟล์ Excel ให้ใช้นามสกุล .xlsx หากเป็นข้อความ \(Self.saveThai)",
      english: "there is a NUL character, which no text file has; UTF-8, UTF-16 with a byte order mark "
        + "or Thai code page 874 was expected. If this is an Excel file, name it .xlsx; if it is a text: \(Self.saveEnglish)"
    )
  }

  func notUTF8(at offset: Int, hasMark: Bool) -> SourceError {
    error(
      "undecodable-text", at: offset,
      thai: "ไบต์ \(hex(offset)) ไม่เป็น UTF-8 ทั้งที่"
        + (hasMark ? "ไฟล์มีเครื่องหมาย BOM ของ UTF-8" : "ข้อความส่วนอื่นเป็น UTF-8") + " ไฟล์น่าจะเสียหาย \(Self.saveThai)",
      english: "the byte \(hex(offset)) is not UTF-8, though "
        + (hasMark ? "the file has the byte order mark of UTF-8" : "the rest of the text is")
        + "; it is probably damaged. \(Self.saveEnglish)")
  }

  func notThai(at offset: Int) -> SourceError {
    error(
      "unknown-encoding", at: offset,
      thai: "ไฟล์ไม่เป็น UTF-8 และเมื่ออ่านด้วยรหัสไทย 874 ก็ไม่เป็นคำไทย (ไบต์ \(hex(offset))) "
        + "น่าจะเป็นภาษาอื่นในรหัสอื่น เช่น Windows-1252 \(Self.saveThai)",
      english: "the file is not UTF-8, and read in Thai code page 874 it makes no Thai (byte \(hex(offset))); it is "
        + "probably another language in another code page, such as Windows-1252. \(Self.saveEnglish)")
  }

  func cutOff(at offset: Int) -> SourceError {
    error(
      "truncated-text", at: offset,
      thai: "ไฟล์ UTF-8 จบกลางตัวอักษร ไฟล์น่าจะรับส่งมาไม่ครบ ขอไฟล์จากผู้ส่งอีกครั้ง",
      english: "the UTF-8 text ends in the middle of a character; the file was probably cut off on the way. "
        + "Ask the sender for it again.")
  }

  func undecodable(at offset: Int, notUTF8At utf8: Int) -> SourceError {
    error(
      "undecodable-text", at: offset,
      thai: "ไบต์ \(hex(offset)) ไม่มีตัวอักษรในรหัสไทย 874 "
        + "และไฟล์ไม่เป็น UTF-8 (ไบต์ที่ \(utf8) คือ \(hex(utf8))) \(Self.saveThai)",
      english: "the byte \(hex(offset)) has no character in Thai code page 874, "
        + "and the file is not UTF-8 either (byte \(utf8) is \(hex(utf8))). \(Self.saveEnglish)")
  }

  func halfUnit(at offset: Int) -> SourceError {
    error(
      "truncated-text", at: offset,
      thai: "ไฟล์ UTF-16 จบกลางตัวอักษร ไฟล์น่าจะรับส่งมาไม่ครบ ขอไฟล์จากผู้ส่งอีกครั้ง",
      english: "the UTF-16 text ends in the middle of a character; the file was probably cut off on the way. "
        + "Ask the sender for it again.")
  }

  func loneSurrogate(at offset: Int) -> SourceError {
    error(
      "undecodable-text", at: offset,
      thai: "มีครึ่งตัวอักษรของ UTF-16 ที่ไม่มีคู่ ไฟล์น่าจะเสียหาย \(Self.saveThai)",
      english: "there is half a character of UTF-16 without its other half; the file is probably damaged. "
        + Self.saveEnglish)
  }

  func ruined(at offset: Int) -> SourceError {
    error(
      "misread-text", at: offset,
      thai: "ภาษาไทยถูกอ่านผิดรหัสก่อนบันทึก (เห็นเป็น à¸ à¹) และอักษรบางตัวหายไปแล้ว จึงกู้กลับมาไม่ได้ "
        + "ขอไฟล์ต้นฉบับจากผู้ส่ง หรือเปิดต้นฉบับโดยเลือกรหัส UTF-8 แล้วบันทึกใหม่",
      english:
        "the Thai was read in a wrong code page before the file was saved (it shows as à¸ à¹), and some letters are "
        + "gone, so that it cannot be mended. Ask the sender for the original file, or open the original as UTF-8 and "
        + "save it again.")
  }

  private func error(_ code: String, at offset: Int, thai: String, english: String) -> SourceError {
    SourceError(
      code, file: file, offset: offset, thai: "บรรทัดที่ \(line(of: offset)) ไบต์ที่ \(offset): \(thai)",
      english: "Line \(line(of: offset)), byte \(offset): \(english)")
  }

  /// A byte as a message names it.
  func hex(_ offset: Int) -> String {
    let byte = bytes.dropFirst(offset).first ?? 0
    return (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
  }

  /// The line in which a byte stands, from 1.
  private func line(of offset: Int) -> Int {
    let isLittleEndian = wide == .utf16LittleEndian
    let isWide = wide != nil
    var line = 1
    var before: UInt8 = 0
    var first: UInt8?
    for byte in bytes.prefix(offset) {
      var character = byte
      if isWide {
        guard let other = first else {
          first = byte
          continue
        }
        first = nil
        character = isLittleEndian ? other : byte
        if (isLittleEndian ? byte : other) != 0 { character = 0xFF }
      }
      if character == 0x0D || character == 0x0A && before != 0x0D { line += 1 }
      before = character
    }
    return line
  }
}
