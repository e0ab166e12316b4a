internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import StrictYAML
internal import ThaiText

extension YAMLValue {
  /// `reading`: what a person says of sheets, so that nothing of it is guessed.
  func readingAnswers(in form: Form) -> ReadingAnswers {
    ReadingAnswers((list(.readings) ?? []).compactMap { $0.readingAnswer(in: form) })
  }

  private func readingAnswer(in form: Form) -> ReadingAnswers.Entry? {
    let scope = ["file", "sheet"]
    let says = [
      "year", "division", "department", "workGroup", "unit", "leaveOut", "headerRow", "columns", "lacks", "rows",
    ]
    guard let members = members(scope + says) else { return nil }
    if !says.contains(where: { members[$0] != nil }) { refuseMissing(says) }
    var entry = ReadingAnswers.Entry(
      file: members["file"]?.text(.pattern), sheet: members["sheet"]?.text(.pattern), line: line)
    entry.year = members["year"]?.read(.year) { FiscalYear.read(answer: $0, form: form)?.buddhistYear }
    entry.division = members["division"]?.line(.text)
    entry.department = members["department"]?.line(.text)
    entry.workGroup = members["workGroup"]?.line(.text)
    entry.bahtPerUnit = members["unit"]?.read(.oneOf(form.unitNames)) { form.baht(ofUnit: $0) }
    entry.isLeftOut = members["leaveOut"]?.read(.trueOrFalse) { ["true": true, "false": false][$0] }
    entry.header = members["headerRow"]?.read(.headerRows) { text in
      Self.rows(text).flatMap { $0.count <= Self.tallestHeader ? $0 : nil }
    }
    entry.columns = members["columns"]?.readingColumns(in: form) ?? []
    let facts = form.factNames
    entry.lacks =
      members["lacks"]?.list(.facts)?.compactMap { value in
        value.read(.oneOf(facts)) { facts.contains($0) ? $0 : nil }
      } ?? []
    entry.rows = members["rows"]?.readingRows() ?? []
    return entry
  }

  /// As many rows as a header may have, with that of the columns' numbers.
  private static let tallestHeader = 5

  private func readingColumns(in form: Form) -> [ReadingAnswers.Column] {
    let facts = form.factNames
    return (pairs(.columns) ?? []).compactMap { key, name, value in
      guard let fact = value.text(.oneOf(facts + [Self.ignored])) else { return nil }
      guard fact != Self.ignored else { return ReadingAnswers.Column(key: name, fact: nil, line: key.line) }
      guard facts.contains(fact) else {
        value.refuseName(fact, known: facts + [Self.ignored])
        return nil
      }
      return ReadingAnswers.Column(key: name, fact: fact, line: key.line)
    }
  }

  /// What stands for a column that is left aside.
  static let ignored = "ignore"

  private func readingRows() -> [ReadingAnswers.Rows] {
    (pairs(.rowParts) ?? []).flatMap { key, name, value -> [ReadingAnswers.Rows] in
      // A cell tells which of several tables side by side is meant.
      let cell = CellReference(name)
      guard let rows = Self.rows(name) ?? cell.map({ $0.row...$0.row }) else {
        key.refuseValue(expected: .rows)
        return []
      }
      // A row may be one thing and say another: `[project, filled-down]`.
      let roles = value.isText ? [value] : value.list(.roles) ?? []
      return roles.compactMap { value in
        value.read(.roles) { ReadingAnswers.Role(rawValue: $0) }
          .map { ReadingAnswers.Rows(rows: rows, column: cell?.column, role: $0, line: key.line) }
      }
    }
  }

  /// Reads `7` or `7-9`, in either kind of digits.
  private static func rows(_ text: String) -> ClosedRange<Int>? {
    let parts = ThaiDigits.arabic(text).replacing("–", with: "-").split(
      separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy(\.isNumber) ? Int(part).flatMap { (1...CellReference.maximumRow).contains($0) ? $0 : nil } : nil
    }
    guard numbers.count == parts.count, let first = numbers.first, let last = numbers.last, numbers.count <= 2,
      first <= last
    else { return nil }
    return first...last
  }
}

extension Form {
  /// The facts for which its tables have columns, in the order in which they come.
  fileprivate var factNames: [String] {
    var facts: [String] = []
    for fact in tables.flatMap({ $0.columns.map(\.fact) }) where !facts.contains(fact) { facts.append(fact) }
    return facts
  }
}

extension Wording {
  fileprivate static let facts = Wording(
    "รายการชื่อคอลัมน์ของแบบ เช่น [source, measure]", "a list of the form's columns, such as [source, measure]")
  fileprivate static let readings = Wording(
    "รายการคำตอบเรื่องแผ่นงาน เช่น - sheet: แผน*", "a list of answers about sheets, such as - sheet: แผน*")
  fileprivate static let pattern = Wording("ชื่อ ใช้ * และ ? ได้", "a name, in which * and ? may stand for others")
  fileprivate static let year = Wording("ปีงบประมาณ เช่น 2569", "a fiscal year such as 2569")
  fileprivate static let trueOrFalse = Wording("true หรือ false", "true or false")
  fileprivate static let headerRows = Wording(
    "แถวหรือช่วงแถวไม่เกิน 5 แถว เช่น 4 หรือ 4-5", "a row or a range of 5 rows at most, such as 4 or 4-5")
  fileprivate static let columns = Wording(
    "ชุดคอลัมน์ เช่น D: budget", "a set of columns, such as D: budget")
  fileprivate static let rowParts = Wording("ชุดแถว เช่น 7-9: part", "a set of rows, such as 7-9: part")
  fileprivate static let rows = Wording(
    "แถวหรือช่วงแถว เช่น 7 หรือ 7-9 หรือเซลล์ เช่น B7",
    "a row or a range of rows, such as 7 or 7-9, or a cell such as B7")
  fileprivate static let roles = Wording.oneOf(ReadingAnswers.Role.allCases.map(\.rawValue))
}
