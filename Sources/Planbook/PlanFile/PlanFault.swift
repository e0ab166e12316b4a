internal import Spreadsheet

/// Why a JSON value is not the plan, or the saved report, that was expected there.
struct PlanFault: Error, Hashable, Sendable {
  /// The stable name of the reason.
  var code: String
  /// Where the value stands.
  var place: String
  /// What was found.
  var found: Wording
  /// What was expected.
  var expected: Wording
  /// What to do.
  var remedy: Wording

  init(_ code: String, _ path: PlanPath, found: Wording, expected: Wording, remedy: Wording) {
    self.code = code
    self.place = path.description
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// The fault as an error of a file: where, what was found, what was expected, what to do.
  func error(file: String?) -> SourceError {
    SourceError(
      code, file: file,
      thai: "\(place.isEmpty ? "ทั้งไฟล์" : place): พบ\(found.thai) แต่ต้องเป็น\(expected.thai) \(remedy.thai)",
      english:
        "\(place.isEmpty ? "whole file" : place): found \(found.english), expected \(expected.english). \(remedy.english)"
    )
  }

  /// A value of another type than expected.
  static func type(_ json: JSONValue, at path: PlanPath, expected: Wording) -> PlanFault {
    PlanFault("plan-wrong-type", path, found: json.wording, expected: expected, remedy: .correctValue)
  }

  /// A file that holds something else than an object.
  static func notAPlan(_ json: JSONValue) -> PlanFault {
    PlanFault(
      "plan-wrong-type", .root, found: json.wording, expected: .object,
      remedy: Wording("ไฟล์นี้ไม่ใช่ไฟล์แผน ให้เลือกไฟล์อื่น", "This is no plan file: choose another."))
  }

  /// A value of the right type that says nothing, or is out of range.
  static func value(_ json: JSONValue, at path: PlanPath, expected: Wording) -> PlanFault {
    PlanFault("plan-wrong-value", path, found: json.wording, expected: expected, remedy: .correctValue)
  }

  /// A text that a cell of a table would give back otherwise; `tidied` is how it may be written.
  static func untidy(_ json: JSONValue, at path: PlanPath, expected: Wording, tidied: String) -> PlanFault {
    let other = tidied.quoted
    let remedy =
      tidied.isEmpty
      ? Wording("ให้เขียนข้อความ หรือลบค่านี้ออกจากไฟล์", "Write a text, or remove the value from the file.")
      : Wording("ให้เขียนเป็น \(other)", "Write \(other).")
    return PlanFault("plan-untidy-text", path, found: json.wording, expected: expected, remedy: remedy)
  }

  /// A text that is longer than a cell of a table may be.
  static func tooLong(_ text: String, at path: PlanPath, limit: Int) -> PlanFault {
    let count = text.unicodeScalars.count
    return PlanFault(
      "plan-text-too-long", path,
      found: Wording("ข้อความยาว \(count) ตัวอักษร", "a text of \(count) characters"),
      expected: Wording("ข้อความยาวไม่เกิน \(limit) ตัวอักษร", "\(limit) characters at most"),
      remedy: Wording("ให้ย่อข้อความ", "Shorten the text."))
  }

  /// A plan file of a version that is not read here.
  static func version(_ json: JSONValue, at path: PlanPath, expected: Wording) -> PlanFault {
    PlanFault(
      "plan-wrong-version", path, found: json.wording, expected: expected,
      remedy: Wording(
        "ให้ใช้ Planbook รุ่นที่สร้างไฟล์นี้ หรือสร้างไฟล์แผนใหม่จากเอกสารต้นทาง",
        "Use the Planbook that made this file, or make the plan file again from its sources."))
  }

  /// An object that does not say that it is a plan file.
  static func missingVersion(at path: PlanPath) -> PlanFault {
    PlanFault(
      "plan-missing-version", path, found: Wording("ว่าไม่มีค่านี้", "nothing"),
      expected: Wording("รุ่นของไฟล์แผน", "the version of a plan file"),
      remedy: Wording("ไฟล์นี้ไม่ใช่ไฟล์แผน ให้เลือกไฟล์อื่น", "This is no plan file: choose another."))
  }

  /// A member whose name means nothing here.
  static func unknownMember(_ name: String, of path: PlanPath, known: [String]) -> PlanFault {
    let name = name.quoted
    return PlanFault(
      "plan-unknown-member", path, found: Wording("ชื่อ \(name) ซึ่งไม่รู้จัก", "the unknown name \(name)"),
      expected: .oneOf(known),
      remedy: Wording("ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์", "Check the spelling of the name, or remove it from the file.")
    )
  }

  /// A member that is written twice.
  static func repeatedMember(at path: PlanPath) -> PlanFault {
    PlanFault(
      "plan-repeated-member", path, found: Wording("ชื่อนี้เป็นครั้งที่สองในชุดเดียวกัน", "this name a second time in one object"),
      expected: Wording("ชื่อที่มีเพียงครั้งเดียว", "it once"),
      remedy: Wording("ให้ลบค่าที่เกินมาออกจากไฟล์", "Remove the one that is too many from the file."))
  }

  /// A member that must be there and is not.
  static func missingMember(at path: PlanPath) -> PlanFault {
    PlanFault(
      "plan-missing-member", path, found: Wording("ว่าไม่มีค่านี้", "nothing"),
      expected: Wording("ค่าที่มีอยู่เสมอ", "a value that is always there"),
      remedy: Wording("ให้เพิ่มค่านี้ในไฟล์", "Add the value to the file."))
  }

  /// A number or code that another element of the list has too.
  static func repeated(_ json: JSONValue, at path: PlanPath, first: PlanPath) -> PlanFault {
    PlanFault(
      "plan-repeated-number", path,
      found: Wording("\(json.wording.thai) ซึ่ง \(first) มีอยู่แล้ว", "\(json.wording.english), which \(first) has already"),
      expected: Wording("หมายเลขหรือรหัสที่ไม่ซ้ำกันในรายการ", "a number or code of its own in the list"),
      remedy: Wording(
        "ให้แก้หมายเลข หรือลบรายการที่เกินมาออกจากไฟล์", "Correct the number, or remove the one that is too many."))
  }

  /// An amount of zero that no source gives: the tables print a project without money so.
  static func noMoney(at path: PlanPath) -> PlanFault {
    PlanFault(
      "plan-wrong-value", path,
      found: Wording("เงิน 0 สตางค์โดยไม่มีแหล่งงบประมาณ (source)", "0 satang without a source"),
      expected: Wording("จำนวนเงิน หรือแหล่งงบประมาณที่ให้ 0 บาท", "an amount, or the source that gives 0 baht"),
      remedy: Wording(
        "ให้ลบรายการนี้ออกจากไฟล์หากโครงการไม่ใช้งบประมาณ", "Remove this entry from the file where the project uses no money."
      ))
  }

  /// A plan, or a division, of which no table would say anything.
  static func saysNothing(at path: PlanPath) -> PlanFault {
    PlanFault(
      "plan-says-nothing", path, found: Wording("ว่าไม่มีข้อมูลใดเลย", "nothing that a table could say"),
      expected: Wording("ข้อมูลอย่างน้อยหนึ่งอย่าง", "something"),
      remedy: Wording("ให้เพิ่มข้อมูล หรือลบรายการที่ว่างออกจากไฟล์", "Add what the plan says, or remove the empty entry."))
  }

  /// A division without a name beside others.
  static func nameless(at path: PlanPath) -> PlanFault {
    PlanFault(
      "plan-wrong-value", path, found: Wording("ชื่อว่าง", "an empty name"),
      expected: Wording(
        "ชื่อของหน่วยงาน เพราะแผนมีหลายหน่วยงาน", "the division's name, since the plan has several divisions"),
      remedy: .correctValue)
  }

  /// A number or code that stands behind a greater one.
  static func outOfOrder(_ json: JSONValue, at path: PlanPath, behind other: PlanPath) -> PlanFault {
    PlanFault(
      "plan-out-of-order", path,
      found: Wording(
        "\(json.wording.thai) ซึ่งน้อยกว่าของ \(other) ที่อยู่ก่อน",
        "\(json.wording.english), which is less than that of \(other) before it"),
      expected: Wording("รายการเรียงจากน้อยไปมาก", "a list in ascending order"),
      remedy: Wording("ให้ย้ายรายการไปไว้ตามลำดับ", "Move it to its place in the order."))
  }

  /// A name that looks like another one of the list, blanks and spellings of one look aside.
  static func repeatedName(_ name: String, at path: PlanPath, first: PlanPath) -> PlanFault {
    let name = name.quoted
    return PlanFault(
      "plan-repeated-name", path,
      found: Wording("ข้อความ \(name) ซึ่งอ่านได้เหมือน \(first)", "the text \(name), which reads like \(first)"),
      expected: Wording("ข้อความที่ไม่ซ้ำกันในรายการ", "a text of its own in the list"),
      remedy: Wording("ให้แก้ข้อความ หรือลบรายการที่เกินมาออกจากไฟล์", "Correct the text, or remove the one that is too many."))
  }

  /// A reference to something that the file does not have; `known` says where such things are listed.
  static func dangling(_ json: JSONValue, at path: PlanPath, known: PlanPath) -> PlanFault {
    PlanFault(
      "plan-dangling-reference", path,
      found: Wording("\(json.wording.thai) ซึ่งไม่มีใน \(known)", "\(json.wording.english), which \(known) does not have"),
      expected: Wording("หมายเลขหรือรหัสที่มีใน \(known)", "a number or code that \(known) has"),
      remedy: Wording(
        "ให้แก้ค่านี้ เพิ่มรายการที่ขาดใน \(known) หรือลบรายการนี้ออกจากไฟล์",
        "Correct the value, add what is missing to \(known), or remove this entry."))
  }

  /// A month that the plan's fiscal year does not have.
  static func monthOutside(_ json: JSONValue, at path: PlanPath, expected: Wording) -> PlanFault {
    PlanFault(
      "plan-month-outside-year", path, found: json.wording, expected: expected,
      remedy: Wording("ให้แก้เดือนนี้ หรือแก้ปีงบประมาณ (fiscalYear) ของแผน", "Correct the month, or the plan's fiscalYear."))
  }
}
