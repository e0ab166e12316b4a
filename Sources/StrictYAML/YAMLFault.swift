package import Spreadsheet

/// Why a file of YAML is not what was expected, and where.
package struct YAMLFault: Hashable, Sendable {
  /// The stable name of the reason, such as `wrong-type`.
  package var reason: String
  /// The line, from 1.
  package var line: Int
  /// The character of the line, from 1.
  package var column: Int
  /// The keys that lead there, such as `tables.missions.columns[0].fact`; empty for the whole file.
  package var path: String
  /// What was found.
  package var found: Wording
  /// What was expected.
  package var expected: Wording
  /// What to do.
  package var remedy: Wording

  /// The line and the character, what was found, what was expected, what to do.
  package var wording: Wording { wording(thaiPath: "", englishPath: "") }

  /// The same with the keys that lead to the place.
  package var wordingWithPath: Wording {
    path.isEmpty ? wording : wording(thaiPath: " ที่ \(path)", englishPath: ", at \(path)")
  }

  private func wording(thaiPath: String, englishPath: String) -> Wording {
    Wording(
      thai:
        "บรรทัดที่ \(line) ตัวอักษรที่ \(column)\(thaiPath): พบ\(found.thai) แต่ต้องเป็น\(expected.thai) \(remedy.thai)",
      english: """
        line \(line), character \(column)\(englishPath): found \(found.english), expected \(expected.english). \
        \(remedy.english)
        """)
  }
}

extension YAMLFault {
  /// A name, or what it stands for, that is given more than once.
  static func repeated(_ name: String, line: Int, column: Int, path: String = "") -> YAMLFault {
    YAMLFault(
      reason: "repeated", line: line, column: column, path: path,
      found: Wording("\(name.quoted) มากกว่าหนึ่งครั้ง", "\(name.quoted) more than once"),
      expected: Wording("ค่าที่มีเพียงครั้งเดียว", "it once"),
      remedy: Wording("ให้ลบค่าที่เกินมาออกจากไฟล์", "Remove the one that is too many from the file."))
  }

  /// An anchor or an alias, by which a small file can stand for a huge one.
  static func alias(_ sign: Character, line: Int, column: Int) -> YAMLFault {
    YAMLFault(
      reason: "alias", line: line, column: column, path: "",
      found: Wording(
        "เครื่องหมาย \"\(sign)\" ของการอ้างอิง (anchor หรือ alias)", "the sign \"\(sign)\" of an anchor or alias"),
      expected: Wording("ค่าที่เขียนไว้ตรงนั้น", "the value itself"),
      remedy: Wording(
        "ให้เขียนค่าซ้ำแทนการอ้างอิง หรือใส่เครื่องหมายคำพูดถ้าเป็นข้อความ",
        "Write the value again instead; a text that begins so needs quotation marks."))
  }

  /// Text that is no YAML, as the parser says.
  static func notYAML(_ problem: String, line: Int, column: Int) -> YAMLFault {
    YAMLFault(
      reason: "not-yaml", line: line, column: column, path: "",
      found: Wording("ข้อความที่ไม่ใช่ YAML (\(problem))", "text that is no YAML (\(problem))"),
      expected: Wording("YAML ที่ถูกต้อง", "valid YAML"),
      remedy: Wording(
        "ให้ตรวจย่อหน้า เครื่องหมาย \":\" และเครื่องหมายคำพูดใกล้บรรทัดนี้",
        "Check indentation, colons and quotation marks near this line."))
  }
}
