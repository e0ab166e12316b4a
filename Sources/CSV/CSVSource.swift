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
      thai: "\(thai)ขีดจำกัด \(limit.kind.rawValue) ที่ \(limit.allowed) ตรวจว่าเป็นแฟ้ม CSV จริง "
        + "ถ้าเชื่อถือแฟ้มนี้ ให้เพิ่มขีดจำกัด \(limit.kind.rawValue)",
      english: "In the file \(english) more than the limit \(limit.kind.rawValue) of \(limit.allowed). "
        + "Check that it is a CSV file. If you trust it, raise the limit \(limit.kind.rawValue).")
  }

  /// The error for what the parser does not take.
  func error(_ failure: LibCSV.Failure, delimiter: CSVDelimiter) -> SourceError {
    switch failure {
    case .misplacedQuote(let parsed):
      let offset = delimiter.declarationLength + parsed
      return text.text.utf8.dropFirst(offset).first == UInt8(ascii: "\"")
        ? error(
          "misplaced-quote", at: offset,
          thai: "มีเครื่องหมาย \" กลางช่องที่ไม่ได้ขึ้นต้นด้วย \" ช่องที่มี \" "
            + "ต้องมี \" ครอบทั้งช่อง และเขียน \" ข้างในเป็น \"\"",
          english: "there is a \" inside a field that does not begin with one. A field with \" in it must stand in \" "
            + "altogether, and each \" inside must be written \"\".")
        : error(
          "misplaced-quote", at: offset,
          thai: "มีข้อความต่อจากเครื่องหมาย \" ที่ปิดช่องแล้ว หลัง \" ปิดต้องเป็นตัวคั่นหรือจบแถว "
            + "และ \" ข้างในช่องต้องเขียนเป็น \"\"",
          english: "there is text after the \" that closes a field. After it the delimiter or the end of the row was "
            + "expected, and a \" inside a field must be written \"\".")
    case .unclosedQuote:
      return error(
        "unclosed-quote", at: openingQuote(delimiter),
        thai: "เครื่องหมาย \" ที่เปิดช่องตรงนี้ไม่มีตัวปิดจนจบแฟ้ม ต้องมี \" ปิดช่อง",
        english: "the \" that opens a field here is never closed; a closing \" was expected before the end of the file."
      )
    case .outOfMemory:
      return SourceError(
        "out-of-memory", file: file, thai: "หน่วยความจำไม่พอสำหรับแฟ้มนี้ ปิดโปรแกรมอื่นแล้วลองใหม่",
        english: "There is not enough memory for this file. Close other programs and try again.")
    }
  }

  private func error(_ code: String, at utf8: Int, thai: String, english: String) -> SourceError {
    let offset = text.fileOffset(ofUTF8: utf8)
    let line = line(of: utf8)
    return SourceError(
      code, file: file, offset: offset,
      thai: "บรรทัดที่ \(line) ไบต์ที่ \(offset): \(thai) แก้บรรทัดนี้ หรือบันทึกเป็น CSV ใหม่จากโปรแกรมตารางคำนวณ",
      english: "Line \(line), byte \(offset): \(english) "
        + "Correct this line, or save the file as CSV again from a spreadsheet program.")
  }

  /// The line in which a byte of the text stands, from 1.
  private func line(of offset: Int) -> Int {
    var line = 1
    var before: UInt8 = 0
    for byte in text.text.utf8.prefix(offset) {
      if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") && before != UInt8(ascii: "\r") { line += 1 }
      before = byte
    }
    return line
  }

  /// Where the field begins that is still open at the end; all quotation marks before it are in order.
  private func openingQuote(_ delimiter: CSVDelimiter) -> Int {
    var opening = 0
    var isInside = false
    var isFieldStart = true
    for (offset, byte) in text.text.utf8.enumerated().dropFirst(delimiter.declarationLength) {
      if byte == UInt8(ascii: "\"") {
        if isFieldStart { opening = offset }
        isInside.toggle()
        isFieldStart = false
      } else {
        isFieldStart = byte == delimiter.byte || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
        if isInside { isFieldStart = false }
      }
    }
    return opening
  }
}
