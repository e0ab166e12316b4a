internal import Spreadsheet
internal import StrictYAML
internal import ThaiText

extension YAMLValue {
  /// `columns`: the columns of a table in the order in which they are printed.
  ///
  /// - Parameter subject: What the rows speak of; nil when that is a mistake itself, so that facts cannot be checked.
  func columns(of subject: Subject?, _ parts: FormParts) -> [ColumnForm]? {
    guard let values = list(.columns) else { return nil }
    guard values.count >= 2 else {
      refuseValue(expected: .columns)
      return nil
    }
    var facts: Set<String> = []
    var labels: [MatchingKey: Int] = [:]
    let known = subject.flatMap { subject in
      // Texts that could not be read may hold the name of a fact.
      (subject.takesTexts ? parts.texts : []).map { subject.factNames + $0 }
    }
    let columns = values.enumerated().compactMap { index, value -> ColumnForm? in
      let members = value.members(["fact", "label", "also", "width", "optional"])
      guard let members else { return nil }
      let fact = members.needed("fact").flatMap { $0.fact(among: known, &facts) }
      let spellings = value.labels(members)
      let width = members.needed("width")?.number(in: 1...200)
      let isOptional = members["optional"].map { $0.flag() } ?? false
      for spelling in spellings ?? [] { spelling.checkLabel(of: index, parts.words, &labels) }
      guard let fact, let spellings, let width, let isOptional else { return nil }
      return ColumnForm(fact: fact, labels: Term(spellings), width: width, isOptional: isOptional)
    }
    guard columns.count == values.count, let subject else { return nil }
    if !columns.contains(where: { subject.namingFacts.contains($0.fact) }) {
      refuse(
        "missing-key", found: Wording("ตารางที่ไม่มีคอลัมน์ซึ่งบอกว่าแถวเป็นของอะไร", "no column that says what a row is about"),
        expected: .columnOf(subject.namingFacts), remedy: Wording("ให้เพิ่มคอลัมน์นี้", "Add the column."))
    }
    return columns
  }

  /// `fact`: what the cells of a column state; one column of a table for each.
  ///
  /// - Parameter known: The facts that there are; nil when a mistake elsewhere leaves that open.
  private func fact(among known: [String]?, _ taken: inout Set<String>) -> String? {
    guard let known else { return text(.anyText) }
    guard let name = name(among: known) else { return nil }
    if !taken.insert(name).inserted { refuseRepetition(of: name) }
    return name
  }

  /// `label` and `also`: the spellings of a column's label, none twice.
  private func labels(_ members: YAMLMembers) -> [Spelling]? {
    let first = members.needed("label")?.spelling(placeholders: Form.placeholders)
    let others = members["also"].map { $0.spellings(placeholders: Form.placeholders) } ?? []
    guard let first, let others else { return nil }
    for other in others where other.text == first.text { other.place.refuseRepetition(of: other.text) }
    return [first] + others
  }
}

extension Spelling {
  /// Notes a label that says nothing without its year, and one that another column of the table has as well.
  fileprivate func checkLabel(of column: Int, _ words: [Form.Word: Term], _ labels: inout [MatchingKey: Int]) {
    let key = LabelKey.of(text) { words[$0] ?? Term([String]()) }
    if key.isEmpty {
      place.refuseValue(expected: .label)
    } else if let other = labels[key], other != column {
      place.refuse("repeated", found: place.wording, expected: .ownLabel, remedy: .correctValue)
    } else {
      labels[key] = column
    }
  }
}

extension Wording {
  fileprivate static let columns = Wording(
    "รายการคอลัมน์อย่างน้อยสองคอลัมน์ เช่น - fact: name", "a list of two columns at least, such as - fact: name")
  fileprivate static let label = Wording(
    "ชื่อคอลัมน์ที่มีคำอื่นนอกจากปีและหน่วยเงิน", "a label with words besides years and units of money")
  fileprivate static let ownLabel = Wording(
    "ชื่อที่ไม่เหมือนกับคอลัมน์อื่นของตาราง (ช่องว่าง ตัวเลข ปี และหน่วยเงินไม่นับ)",
    "a label that differs from the table's other columns (blanks, digits, years and units of money do not count)")

  fileprivate static func columnOf(_ facts: [String]) -> Wording {
    let list = facts.map(\.quoted)
    return Wording(
      "คอลัมน์ของ \(list.joined(separator: " หรือ "))", "a column of the fact \(list.joined(separator: " or "))")
  }
}
