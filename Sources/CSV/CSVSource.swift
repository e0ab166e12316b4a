import Spreadsheet

/// The text of a CSV file, and the errors that places in it can have.
struct CSVSource {
  let text: DecodedText
  let file: String?

  /// The error for a limit that was passed.
  func error(_ limit: CSVLimit) -> SourceError {
    let (thai, english) =
      switch limit.kind {
      case .fieldBytes: ("แถวที่ \(limit.row) มีช่องที่ยาวเกิน", "row \(limit.row) has a field that is too long,")
      case .columns: ("แถวที่ \(limit.row) มีคอลัมน์มากเกิน", "row \(limit.row) has too many columns,")
      case .rows: ("มีแถวมากเกิน", "there are too many rows,")
      case .cells: ("แถวที่ \(limit.row) ทำให้ช่องที่มีข้อมูลมากเกิน", "with row \(limit.row) there are too many filled cells,")
      }
    return SourceError(
      "limit-exceeded", file: file,
      thai: "\(thai)ขีดจำกัด \(limit.kind.rawValue) ที่ \(limit.allowed) ตรวจว่าเป็นไฟล์ CSV จริง "
        + "หรือแบ่งเป็นหลายไฟล์",
      english: "In the file \(english) more than the limit \(limit.kind.rawValue) of \(limit.allowed). "
        + "Check that it is a CSV file, or split it into several.")
  }

  /// The error for a fault for which the whole file is refused.
  func error(_ fault: TextFault) -> SourceError {
    let (line, offset) = (fault.line ?? 1, fault.offset ?? 0)
    let (code, found) =
      switch fault.kind {
      case .unclosedQuote: ("unclosed-quote", Self.unclosed)
      case .textAfterQuote: ("misplaced-quote", Self.trailing)
      default: ("misplaced-quote", Self.misplaced)
      }
    return SourceError(
      code, file: file, offset: offset,
      thai: "บรรทัดที่ \(line) ไบต์ที่ \(offset): \(found.thai) แก้บรรทัดนี้ หรือบันทึกเป็น CSV ใหม่จากโปรแกรมตารางคำนวณ",
      english: "Line \(line), byte \(offset): \(found.english) "
        + "Correct this line, or save the file as CSV again from a spreadsheet program.")
  }

  /// The error for a machine without memory for a field.
  var outOfMemory: SourceError {
    SourceError(
      "out-of-memory", file: file, thai: "หน่วยความจำไม่พอสำหรับไฟล์นี้ ปิดโปรแกรมอื่นแล้วลองใหม่",
      english: "There is not enough memory for this file. Close other programs and try again.")
  }

  private static let charactersShown = 60

  /// The beginning of the line that begins at a place.
  func line(from offset: Int) -> String {
    let rest = text.text.utf8.dropFirst(offset).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(text.text[rest.startIndex..<rest.endIndex].prefix(Self.charactersShown))
  }

  private static let misplaced = Wording(
    thai: "มีเครื่องหมาย \" กลางช่องที่ไม่ได้ขึ้นต้นด้วย \" ช่องที่มี \" ต้องมี \" ครอบทั้งช่อง "
      + "และเขียน \" ข้างในเป็น \"\"",
    english: "there is a \" inside a field that does not begin with one. A field with \" in it must stand in \" "
      + "altogether, and each \" inside must be written \"\".")
  private static let trailing = Wording(
    thai: "มีข้อความต่อจากเครื่องหมาย \" ที่ปิดช่องแล้ว หลัง \" ปิดต้องเป็นตัวคั่นหรือจบแถว "
      + "และ \" ข้างในช่องต้องเขียนเป็น \"\"",
    english: "there is text after the \" that closes a field. After it the delimiter or the end of the row was "
      + "expected, and a \" inside a field must be written \"\".")
  private static let unclosed = Wording(
    thai: "เครื่องหมาย \" ที่เปิดช่องตรงนี้ไม่มีตัวปิดจนจบไฟล์ ต้องมี \" ปิดช่อง",
    english: "the \" that opens a field here is never closed; a closing \" was expected before the end of the file.")
}
