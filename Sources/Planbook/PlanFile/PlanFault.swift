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

  /// A month that the plan's fiscal year does not have.
  static func monthOutside(_ json: JSONValue, at path: PlanPath, expected: Wording) -> PlanFault {
    PlanFault(
      "plan-month-outside-year", path, found: json.wording, expected: expected,
      remedy: Wording("ให้แก้เดือนนี้ หรือแก้ปีงบประมาณ (fiscalYear) ของแผน", "Correct the month, or the plan's fiscalYear."))
  }
}
