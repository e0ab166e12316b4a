package import Spreadsheet

/// What can be wrong with a value: each is noted among the mistakes of its file.
extension YAMLValue {
  /// Notes that the value is of another kind than expected.
  package func refuseType(expected: Wording) {
    refuse("wrong-type", found: wording, expected: expected, remedy: .correctValue)
  }

  /// Notes that the value is of the right kind and says nothing that is understood.
  package func refuseValue(expected: Wording, remedy: Wording = .correctValue) {
    refuse("wrong-value", found: wording, expected: expected, remedy: remedy)
  }

  /// Notes that the value is none of the names there are, and which of them is meant, where one is near.
  package func refuseName(_ name: String, known: [String]) {
    let near = NearestName.of(name, among: known)
    refuseValue(expected: .oneOf(known), remedy: near.map { .mean($0, or: .correctValue) } ?? .correctValue)
  }

  /// Notes that the value is a key that means nothing where it stands, and which key is meant, where one is near.
  package func refuseKey(_ name: String, known: [String]) {
    let spelling = Wording(
      "ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์", "Check the spelling of the name, or remove it from the file.")
    refuse(
      "unknown-key", found: Wording("ชื่อ \(name.quoted) ซึ่งไม่รู้จัก", "the unknown name \(name.quoted)"),
      expected: .oneOf(known),
      remedy: NearestName.of(name, among: known).map { .mean($0, or: spelling) } ?? spelling)
  }

  /// Notes that a name, or what it stands for, was given before.
  package func refuseRepetition(of name: String) {
    faults.add(.repeated(name, line: line, column: column, path: path))
  }

  /// Notes that the set lacks a value that must be there; of several names one would do.
  package func refuseMissing(_ names: [String], remedy: Wording? = nil) {
    let list = names.map { "\"\($0)\"" }
    refuse(
      "missing-key",
      found: Wording(
        "ชุดค่าที่ไม่มี \(list.joined(separator: " หรือ "))", "a set of values without \(list.joined(separator: " or "))"),
      expected: Wording("ชุดค่าที่มี", "one that has it"),
      remedy: remedy ?? Wording("ให้เพิ่มค่านี้ในไฟล์", "Add the value to the file."))
  }

  /// Notes that there are more values than are taken.
  func refuseCount(_ count: Int, limit: Int) {
    refuse(
      "limit-exceeded", found: Wording(" \(count) ค่า", "\(count) values"),
      expected: Wording("รายการที่มีไม่เกิน \(limit) ค่า", "\(limit) at most"),
      remedy: Wording("ให้ลดจำนวนค่า", "State fewer values."))
  }

  /// Notes a mistake in words of its own.
  package func refuse(_ reason: String, found: Wording, expected: Wording, remedy: Wording) {
    faults.add(
      YAMLFault(
        reason: reason, line: line, column: column, path: path, found: found, expected: expected, remedy: remedy))
  }
}

extension Wording {
  /// Asks whether another name was meant.
  fileprivate static func mean(_ name: String, or remedy: Wording) -> Wording {
    Wording(
      "หมายถึง \(name.quoted) หรือไม่ \(remedy.thai)", "Did you mean \(name.quoted)? \(remedy.english)")
  }
}
