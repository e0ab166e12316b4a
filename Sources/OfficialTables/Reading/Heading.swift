internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// What a line outside the tables says about what follows.
enum Heading {
  /// The title of the plan, with what stands behind its year.
  case planTitle(Entry<FiscalYear>, rest: String)
  case division(name: Entry<String>, department: Entry<String>)
  case strategy(StrategyHeading)
  case aspect(AspectHeading)
  case mission(Entry<Indicator.Mission>)
  case tableTitle(TableKey)
  case scheduleIndicator(Entry<NumberedName>)
  case scheduleProject(Entry<NumberedName>)

  /// Whether the line says whose plan it is, or of which year.
  var isTitle: Bool {
    switch self {
    case .planTitle, .division: true
    default: false
    }
  }

  /// The most characters of a line that heads something; a longer text is somebody's paragraph.
  static let longest = 1_000

  /// Reads a line; nil when it is no heading.
  init?(_ line: CellText, form: Form) {
    guard form.mayHead(line.written) else { return nil }
    let text = line.written.singleSpaced
    func entry<Value>(_ value: Value?) -> Entry<Value> {
      Entry(value, written: line.written, location: line.location)
    }
    if let rest = form[.planTitle].remainder(of: text), let first = TextScanner(rest).rest.first,
      first.decimalDigit != nil
    {
      var scanner = TextScanner(rest)
      _ = scanner.number()
      self = .planTitle(
        entry(ThaiYear.buddhist(in: rest).flatMap { FiscalYear(buddhistYear: $0) }), rest: scanner.remainder)
    } else if let (name, department) = Self.division(text, form: form) {
      self = .division(
        name: entry(name), department: Entry(department, written: department ?? "", location: line.location))
    } else if let name = Self.numbered(text, form[.scheduleIndicator]) {
      self = .scheduleIndicator(entry(name))
    } else if let name = Self.numbered(text, form[.scheduleProject]) {
      self = .scheduleProject(entry(name))
    } else if form[.strategicMission].matches(text) {
      self = .mission(entry(.strategic))
    } else if form[.routineMission].matches(text) {
      self = .mission(entry(.routine))
    } else if form[.otherMission].matches(text) {
      self = .mission(entry(nil))
    } else if let aspect = Self.aspect(text, line, form: form) {
      self = .aspect(aspect)
    } else if let heading = StrategyHeading(line, form: form) {
      self = .strategy(heading)
    } else if let table = form.tables.first(where: { $0.titles.matches(text) }) {
      self = .tableTitle(table.key)
    } else {
      return nil
    }
  }

  /// The line above a division's tables, `หน่วยงาน NAME สังกัด DEPARTMENT`; a name with a word of its own stands without.
  static func text(ofDivision name: String, department: String?, form: Form) -> String {
    let line = form[.office].remainder(of: name) != nil ? name : form[.division].heading(name)
    let isBelonging = department == nil && line.lastRange(of: " " + form[.department].printed) != nil
    guard let department = department ?? (isBelonging ? BlankMark.text : nil) else { return line }
    return "\(line) \(form[.department].heading(department))"
  }

  /// `หน่วยงาน NAME สังกัด DEPARTMENT`.
  static func division(_ text: String, form: Form) -> (name: String, department: String?)? {
    guard let rest = form[.division].remainder(of: text), !rest.isEmpty,
      let next = text.unicodeScalars.dropFirst(form[.division].printed.unicodeScalars.count).first,
      next.isBlank || next == ":"
    else { return nil }
    return beforeDepartment(rest, form)
  }

  /// What stands in front of the word for a department, and the department's name where one stands behind it.
  private static func beforeDepartment(_ text: String, _ form: Form) -> (name: String, department: String?) {
    guard let range = text.lastRange(of: " " + form[.department].printed) else { return (text, nil) }
    let department = form[.department].remainder(of: String(text[range.lowerBound...])) ?? ""
    let isNamed = !department.isEmpty && department != BlankMark.text
    return (text[..<range.lowerBound].trimmingBlanks, isNamed ? department : nil)
  }

  /// A division's name that stands alone, and its department where one follows: `กองช่าง สำนักการโยธา`, or, where
  /// names have blanks in them, behind its word: `เทศบาลตำบล บ้านสวน สังกัด…`.
  static func divisionAlone(_ text: String, form: Form) -> (name: String, department: String?) {
    guard !form[.office].spellings.isEmpty else {
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      return (words.first ?? text, words.dropFirst().first)
    }
    return beforeDepartment(text, form)
  }

  /// A word of the form, a number and a name.
  private static func numbered(_ text: String, _ word: Term) -> NumberedName? {
    guard let rest = word.remainder(of: text) else { return nil }
    var scanner = TextScanner(rest)
    guard let number = scanner.number() else { return nil }
    _ = scanner.take(".", ":")
    return NumberedName(number: number, name: scanner.remainder)
  }

  /// `มิติที่ ๒ ด้านประสิทธิภาพ…`: a whole number and a title; a dimension of the strategy has two numbers.
  private static func aspect(_ text: String, _ line: CellText, form: Form) -> AspectHeading? {
    guard let rest = form[.aspect].remainder(of: text) else { return nil }
    var scanner = TextScanner(rest)
    guard let code = scanner.code(), code.depth == 1, !scanner.isAtEnd else { return nil }
    let title = scanner.remainder == BlankMark.text ? nil : scanner.remainder
    return AspectHeading(
      number: Entry(code.components[0], written: line.written, location: line.location),
      title: Entry(title, written: title == nil ? "" : line.written, location: line.location))
  }
}

/// A line of a numbered list outside the tables: `- ๑) เสริมสร้าง…`.
struct ListLine {
  /// The number.
  var number: Entry<Int>
  /// The text behind it.
  var text: Entry<String>

  /// Reads a line; nil when it is not one of a list.
  init?(_ line: CellText) {
    var scanner = TextScanner(line.written)
    if scanner.take("-", "–", "•") { scanner.skipBlanks() }
    guard let number = scanner.listNumber(), !scanner.isAtEnd else { return nil }
    let rest = scanner.remainder.singleSpaced
    self.number = Entry(number, written: ThaiDigits.thai(String(number)), location: line.location)
    text = Entry(rest, written: rest, location: line.location)
  }
}
