internal import Spreadsheet
internal import ThaiText

/// Why what is written in a cell cannot be read, as far as the writing tells.
enum UnreadableReason: Hashable, CaseIterable {
  /// A formula that was saved without its value and is no simple sum, or that leads back to itself.
  case formulaWithoutValue
  /// The error that a formula gave.
  case formulaError
  /// A logical value.
  case truthValue
  /// A date where a figure should stand; spreadsheet programs make dates of what looks like one.
  case date
  /// A date where a code should stand: `5.1.4` is the fifth of January to a spreadsheet program.
  case codeMadeDate
  /// More digits behind the point than the column has, or a point between thousands.
  case digitsBehindPoint
  /// Words without a digit.
  case noDigits

  /// What should stand in the cell, as far as it makes a reason.
  enum Expected {
    /// A number of any kind: dates, words and decimals tell something.
    case figure
    /// A code: a date tells something.
    case code
    /// Anything else.
    case other
  }

  /// The reason why a writing cannot be read as what should stand there.
  ///
  /// Nil when the writing does not tell.
  init?(_ written: String, expecting expected: Expected) {
    let text = ThaiDigits.arabic(written.trimmingBlanks)
    func has(_ condition: (Unicode.Scalar) -> Bool) -> Bool { text.unicodeScalars.contains(where: condition) }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    let separators = text.unicodeScalars.filter { $0 == "/" || $0 == "-" }.count
    if text.hasPrefix("=") {
      self = .formulaWithoutValue
    } else if text.hasPrefix("#") {
      self = .formulaError
    } else if text == "TRUE" || text == "FALSE" {
      self = .truthValue
    } else if expected == .code, text.unicodeScalars.count(where: { $0 == "/" }) == 2,
      !has({ !isDigit($0) && $0 != "/" })
    {
      self = .codeMadeDate
    } else if expected != .figure {
      return nil
    } else if !has(isDigit) {
      self = .noDigits
    } else if separators == 2, !has({ !isDigit($0) && $0 != "/" && $0 != "-" }) {
      self = .date
    } else if !has({ !isDigit($0) && $0 != "." && $0 != "," }), text.unicodeScalars.contains(".") {
      self = .digitsBehindPoint
    } else {
      return nil
    }
  }

  /// The reason, to be put behind the statement that the cell cannot be read.
  var wording: Wording {
    switch self {
    case .formulaWithoutValue:
      Wording(
        "เป็นสูตรที่บันทึกไว้โดยไม่มีผลลัพธ์ และคำนวณให้ไม่ได้หรืออ้างวนกลับมาที่ตัวเอง ให้เปิดไฟล์ในโปรแกรมตารางคำนวณแล้วบันทึกใหม่",
        "a formula saved without its value that is no simple sum or leads back to itself; open the file in a spreadsheet program and save it again"
      )
    case .formulaError:
      Wording("สูตรให้ค่าผิดพลาด", "the formula gives an error")
    case .truthValue:
      Wording("เป็นค่าจริง/เท็จ", "it is a logical value")
    case .date:
      Wording("เป็นวันที่ ไม่ใช่ตัวเลข", "it is a date and no number")
    case .codeMadeDate:
      Wording(
        "ช่องนี้เป็นวันที่ เพราะโปรแกรมตารางคำนวณเปลี่ยนรหัสเช่น 5.1.4 เป็นวันที่ให้เอง ให้ตั้งรูปแบบช่องเป็นข้อความ แล้วพิมพ์รหัสใหม่",
        "the cell holds a date, which spreadsheet programs make of codes such as 5.1.4; give the cell the format Text and type the code again"
      )
    case .digitsBehindPoint:
      Wording("มีทศนิยมมากเกินไป หรือใช้จุดคั่นหลักพัน", "it has too many decimals, or a point between thousands")
    case .noDigits:
      Wording("ไม่มีตัวเลข", "it has no digit")
    }
  }
}
