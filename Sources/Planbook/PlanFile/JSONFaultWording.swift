internal import Spreadsheet

/// The kinds of JSON files that are read.
enum JSONFileKind: String {
  /// A plan file.
  case plan
  /// A saved report.
  case report

  /// What it is called.
  fileprivate var word: Wording {
    switch self {
    case .plan: Wording("แผน", "plan")
    case .report: Wording("รายงาน", "report")
    }
  }
}

extension JSONFault {
  /// The fault as an error of a file: the line and column, what was found there, what was expected, what to do.
  func error(file: String?, bytes: [UInt8], kind: JSONFileKind = .plan) -> SourceError {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start =
      before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? (before.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    // Continuation bytes belong to the character before them.
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    let found = found(in: bytes)
    let (expected, remedy) = (expected(kind.word), remedy(kind.word))
    return SourceError(
      code(kind), file: file, offset: offset,
      thai: "บรรทัดที่ \(line) ตัวอักษรที่ \(column): พบ\(found.thai) แต่ต้องเป็น\(expected.thai) \(remedy.thai)",
      english:
        "line \(line), character \(column): found \(found.english), expected \(expected.english). \(remedy.english)")
  }

  private func code(_ kind: JSONFileKind) -> String {
    switch reason {
    case .notUTF8: "\(kind.rawValue)-not-utf8"
    case .expected, .escape, .controlCharacter: "\(kind.rawValue)-not-json"
    case .tooDeep, .tooManyValues: "\(kind.rawValue)-limit-exceeded"
    }
  }

  private func found(in bytes: [UInt8]) -> Wording {
    switch reason {
    case .tooDeep(let limit):
      return Wording("วงเล็บซ้อนกันเกิน \(limit) ชั้น", "more than \(limit) brackets inside each other")
    case .tooManyValues(let limit): return Wording("ค่ามากกว่า \(limit) ค่า", "more than \(limit) values")
    case .notUTF8:
      let byte = offset < bytes.count ? "0x" + String(bytes[offset], radix: 16, uppercase: true) : ""
      return Wording("ไบต์ \(byte) ซึ่งไม่ใช่ UTF-8", "the byte \(byte), which is not UTF-8")
    case .expected, .escape, .controlCharacter:
      guard offset < bytes.count else { return Wording("จุดสิ้นสุดของไฟล์", "the end of the file") }
      let character = String(decoding: bytes[offset...].prefix(32), as: UTF8.self).unicodeScalars.first ?? " "
      let isVisible = character.properties.generalCategory != .control
      let shown = isVisible ? "\"\(character)\"" : "U+" + hexadecimal(character)
      return Wording(isVisible ? "ตัวอักษร \(shown)" : "อักขระควบคุม \(shown)", shown)
    }
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func expected(_ file: Wording) -> Wording {
    switch reason {
    case .notUTF8: Wording("ข้อความ UTF-8", "UTF-8 text")
    case .escape: Wording("รหัสอักขระที่ถูกต้องหลัง \\ เช่น \\n หรือ \\u0E01", "a valid escape such as \\n or \\u0E01")
    case .controlCharacter:
      Wording("ข้อความในบรรทัดเดียว (เขียนการขึ้นบรรทัดเป็น \\n)", "text on one line (a line break is written \\n)")
    case .tooDeep(let limit):
      Wording("\(file.thai)ซึ่งมีวงเล็บซ้อนกันไม่เกิน \(limit) ชั้น", "a \(file.english) with \(limit) at most")
    case .tooManyValues(let limit):
      Wording("\(file.thai)ซึ่งมีไม่เกิน \(limit) ค่า", "a \(file.english) with \(limit) at most")
    case .expected(let piece): piece.wording
    }
  }

  private func remedy(_ file: Wording) -> Wording {
    switch reason {
    case .tooManyValues:
      Wording(
        "ให้แบ่ง\(file.thai)เป็นหลายไฟล์ หรือเลือกไฟล์อื่น",
        "Split the \(file.english) into several files, or choose another file.")
    case .tooDeep:
      Wording("ไฟล์นี้ไม่ใช่ไฟล์\(file.thai) ให้เลือกไฟล์อื่น", "This is no \(file.english) file: choose another.")
    case .notUTF8:
      Wording(
        "ให้บันทึกไฟล์เป็น UTF-8 หรือสร้างไฟล์\(file.thai)ใหม่",
        "Save the file as UTF-8, or make the \(file.english) file again.")
    case .expected, .escape, .controlCharacter:
      Wording(
        "ไฟล์อาจถูกตัดหรือถูกแก้ด้วยมือ ให้แก้ตรงจุดนี้ หรือสร้างไฟล์\(file.thai)ใหม่",
        "The file may be cut short or edited by hand: correct it here, or make the \(file.english) file again.")
    }
  }
}

extension JSONFault.Piece {
  fileprivate var wording: Wording {
    switch self {
    case .value: Wording("ค่า", "a value")
    case .memberName: Wording("ชื่อในเครื่องหมายคำพูด", "a name in quotation marks")
    case .colon: Wording("เครื่องหมาย \":\"", "\":\"")
    case .commaOrBrace: Wording("เครื่องหมาย \",\" หรือ \"}\"", "\",\" or \"}\"")
    case .commaOrBracket: Wording("เครื่องหมาย \",\" หรือ \"]\"", "\",\" or \"]\"")
    case .closingQuote: Wording("เครื่องหมายคำพูดปิด", "a closing quotation mark")
    case .digit: Wording("ตัวเลขอารบิก", "a digit")
    case .endOfFile: Wording("จุดสิ้นสุดของไฟล์", "the end of the file")
    }
  }
}
