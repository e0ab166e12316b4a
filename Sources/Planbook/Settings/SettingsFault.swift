internal import Spreadsheet

/// Why a settings file is not what was expected, and where.
struct SettingsFault: Error, Hashable, Sendable {
  /// The stable name of the reason.
  var code: String
  /// The line, from 1.
  var line: Int
  /// The character of the line, from 1.
  var column: Int
  /// What was found.
  var found: Wording
  /// What was expected.
  var expected: Wording
  /// What to do.
  var remedy: Wording

  /// The fault as an error of a file: the line and the character, what was found, what was expected, what to do.
  func error(file: String?) -> SourceError {
    SourceError(
      code, file: file,
      thai: "บรรทัดที่ \(line) ตัวอักษรที่ \(column): พบ\(found.thai) แต่ต้องเป็น\(expected.thai) \(remedy.thai)",
      english:
        "line \(line), character \(column): found \(found.english), expected \(expected.english). \(remedy.english)")
  }
}

extension SettingsFault {
  /// A value of another kind than expected.
  static func type(_ value: SettingsValue, expected: Wording) -> SettingsFault {
    SettingsFault("settings-wrong-type", value, found: value.wording, expected: expected, remedy: .correctValue)
  }

  /// A value of the right kind that says nothing that is understood.
  static func value(_ value: SettingsValue, expected: Wording) -> SettingsFault {
    SettingsFault("settings-wrong-value", value, found: value.wording, expected: expected, remedy: .correctValue)
  }

  /// A name that means nothing here.
  static func unknownKey(_ key: SettingsValue, _ name: String, known: [String]) -> SettingsFault {
    let name = JSONValue.quoted(name)
    return SettingsFault(
      "settings-unknown-key", key, found: Wording("ชื่อ \(name) ซึ่งไม่รู้จัก", "the unknown name \(name)"),
      expected: .oneOf(known),
      remedy: Wording("ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์", "Check the spelling of the name, or remove it from the file.")
    )
  }

  /// A name, or what it stands for, that was given before.
  static func repeated(_ value: SettingsValue, _ name: String) -> SettingsFault {
    repeated(name, line: value.line, column: value.column)
  }

  /// A name, or what it stands for, that is given more than once.
  static func repeated(_ name: String, line: Int, column: Int) -> SettingsFault {
    let name = JSONValue.quoted(name)
    return SettingsFault(
      code: "settings-repeated", line: line, column: column,
      found: Wording("\(name) มากกว่าหนึ่งครั้ง", "\(name) more than once"),
      expected: Wording("ค่าที่มีเพียงครั้งเดียว", "it once"),
      remedy: Wording("ให้ลบค่าที่เกินมาออกจากไฟล์", "Remove the one that is too many from the file."))
  }

  /// A set of values that lacks one which must be there.
  static func missing(_ value: SettingsValue, _ names: [String], _ remedy: Wording? = nil) -> SettingsFault {
    let list = names.map { "\"\($0)\"" }
    return SettingsFault(
      "settings-missing-key", value,
      found: Wording(
        "ชุดค่าที่ไม่มี \(list.joined(separator: " หรือ "))", "a set of values without \(list.joined(separator: " or "))"),
      expected: Wording("ชุดค่าที่มี", "one that has it"),
      remedy: remedy ?? Wording("ให้เพิ่มค่านี้ในไฟล์", "Add the value to the file."))
  }

  /// More values than are taken.
  static func tooMany(_ value: SettingsValue, _ count: Int, limit: Int) -> SettingsFault {
    SettingsFault(
      "settings-limit-exceeded", value, found: Wording(" \(count) ค่า", "\(count) values"),
      expected: Wording("รายการที่มีไม่เกิน \(limit) ค่า", "\(limit) at most"),
      remedy: Wording("ให้ลดจำนวนค่า", "State fewer values."))
  }

  /// An anchor or an alias, by which a small file can stand for a huge one.
  static func alias(_ sign: Character, line: Int, column: Int) -> SettingsFault {
    SettingsFault(
      code: "settings-alias", line: line, column: column,
      found: Wording(
        "เครื่องหมาย \"\(sign)\" ของการอ้างอิง (anchor หรือ alias)", "the sign \"\(sign)\" of an anchor or alias"),
      expected: Wording("ค่าที่เขียนไว้ตรงนั้น", "the value itself"),
      remedy: Wording(
        "ให้เขียนค่าซ้ำแทนการอ้างอิง หรือใส่เครื่องหมายคำพูดถ้าเป็นข้อความ",
        "Write the value again instead; a text that begins so needs quotation marks."))
  }

  /// Text that is no YAML, as the parser says.
  static func notYAML(_ problem: String, line: Int, column: Int) -> SettingsFault {
    SettingsFault(
      code: "settings-not-yaml", line: line, column: column,
      found: Wording("ข้อความที่ไม่ใช่ YAML (\(problem))", "text that is no YAML (\(problem))"),
      expected: Wording("YAML ที่ถูกต้อง", "valid YAML"),
      remedy: Wording(
        "ให้ตรวจย่อหน้า เครื่องหมาย \":\" และเครื่องหมายคำพูดใกล้บรรทัดนี้",
        "Check indentation, colons and quotation marks near this line."))
  }

  fileprivate init(_ code: String, _ value: SettingsValue, found: Wording, expected: Wording, remedy: Wording) {
    self.init(
      code: code, line: value.line, column: value.column, found: found, expected: expected, remedy: remedy)
  }
}
