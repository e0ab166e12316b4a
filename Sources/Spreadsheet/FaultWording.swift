/// What is said of values of files that are not what was expected, whatever kind of file it is.
extension Wording {
  /// What to do about a wrong value.
  package static let correctValue = Wording("ให้แก้ค่านี้ในไฟล์", "Correct this value in the file.")

  /// A text, as it is expected.
  package static let text = Wording("ข้อความในเครื่องหมายคำพูด", "text in quotation marks")

  /// A text that was found.
  package static func text(_ text: String) -> Wording { Wording("ข้อความ \(text.quoted)", "the text \(text.quoted)") }

  /// A list that was found.
  package static func list(of count: Int) -> Wording { Wording("รายการ \(count) ค่า", "a list of \(count) values") }

  /// One of some names, as it is expected.
  package static func oneOf(_ names: [String]) -> Wording {
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return Wording("ค่าใดค่าหนึ่งใน \(list)", "one of \(list)")
  }
}
