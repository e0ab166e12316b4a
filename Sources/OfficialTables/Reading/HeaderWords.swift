internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// What single cells of a header say: which of their words are labels, units, years, months or numbers of columns.
final class HeaderWords: Sendable {
  private let form: Form
  private let known: Set<MatchingKey>
  private let beginnings: KeyBeginnings
  private let longest: Int
  /// Whether every label holds letters, so that a figure is none.
  private let areLettersNeeded: Bool
  // What was found out of texts so far: labels come again with every table, and so do the texts of many rows.
  private let keys = Memo<ExactText, MatchingKey>()
  private let pairsOfKeys = Memo<MatchingKey, NamePairs>()
  private let areLabels = Memo<ExactText, Bool>()
  private let units = Memo<ExactText, Int64?>()
  /// The units of money in parentheses.
  private let inParentheses: [(text: String, baht: Int64)]
  /// What the keys of words for units, and of what announces one, begin with.
  private let unitLetters: FirstLetters
  /// The labels of columns of work groups.
  private let groupLabels: Set<MatchingKey>

  /// The words of a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - known: The keys of all labels that there are.
  ///   - groupLabels: The keys of the labels of columns of work groups.
  ///   - longest: The most characters of a text that may be a label.
  init(_ form: Form, known: Set<MatchingKey>, longest: Int, groupLabels: Set<MatchingKey>) {
    self.groupLabels = groupLabels
    self.form = form
    self.known = known
    areLettersNeeded = known.allSatisfy(\.text.holdsLetters)
    beginnings = KeyBeginnings(of: known, leavingOut: form[.era].spellings)
    self.longest = longest
    let unitWords = Self.units.map { form[$0.word] } + [form[.unit]]
    unitLetters = FirstLetters(of: unitWords.flatMap(\.keys).map(\.text))
    inParentheses = Self.units.flatMap { unit in form[unit.word].spellings.map { ("(\($0))", unit.baht) } }
  }

  /// The key of a label; an empty one for a text that is too long to be one.
  func key(_ text: String) -> MatchingKey {
    guard text.hasAtMost(longest) else { return MatchingKey("") }
    return keys.value(of: ExactText(text)) { LabelKey.of(text) { form[$0] } }
  }

  /// From this similarity on, a label is taken for one of the form.
  static let similarityNeeded = 0.75

  /// How near a label has to come to one of a fact for that to be what comes next.
  static let nearnessNeeded = 0.6

  /// How much the keys of two labels are alike, from 0 to 1; 0 where that is less than what is needed, which is what makes
  /// one the other unless it is said.
  func similarity(of label: MatchingKey, to key: MatchingKey, needed: Double = similarityNeeded) -> Double {
    label == key ? 1 : pairs(of: label).similarity(to: pairs(of: key), needed: needed)
  }

  private func pairs(of key: MatchingKey) -> NamePairs { pairsOfKeys.value(of: key) { NamePairs(key) } }

  /// Whether a text is a label of the form.
  func isLabel(_ text: String) -> Bool {
    guard text.hasAtMost(longest), mayBeLabel(text) else { return false }
    return areLabels.value(of: ExactText(text)) {
      known.contains(key(text)) || variants(of: text).contains(where: known.contains)
    }
  }

  /// Whether a cell says no more of its column than a unit, a year, or an explanation in parentheses.
  func isMere(_ cell: CellText) -> Bool {
    if let number = cell.number { return !cell.display.isDate && isYear(number) }
    return unit(of: cell.written) != nil || isYear(cell.written) || isInParentheses(cell.written)
  }

  /// Whether a text may be a label, as far as its beginning tells: numbers and the word for the era count for nothing in a
  /// label, and in a label of two languages either may come first.
  private func mayBeLabel(_ text: String) -> Bool {
    guard text.holdsLetters || !areLettersNeeded else { return false }
    guard !beginnings.admit(text) else { return true }
    let bytes = text.utf8
    let number = text.unicodeScalars.prefix { $0.decimalDigit != nil }
    if !number.isEmpty { return mayBeLabel(String(text.unicodeScalars.suffix(from: number.endIndex))) }
    return form[.era].spellings.contains { bytes.starts(with: $0.utf8) }
      || bytes.contains { $0 >= 0x80 } && bytes.contains { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// Whether a cell says no more of its column than a unit, a year, a month or a quarter.
  func isOfCalendar(_ cell: CellText) -> Bool {
    isMere(cell) || month(of: cell) != nil || MonthWords.quarter(cell.written) != nil
  }

  /// Whether a cell says what cells of headers say: a label of the form, a source, a month, a quarter, a year, a unit.
  func isOfHeader(_ cell: CellText) -> Bool {
    isOfCalendar(cell) || isLabel(cell.written) || isSource(cell.written) || form[.total].matches(cell.written)
  }

  /// Whether a text stands in parentheses, as what explains a label does: `(คน)`, `(ร้อยละ)`, `(รหัส)`.
  private func isInParentheses(_ text: String) -> Bool {
    text.hasAtMost(24) && text.hasPrefix("(") && text.hasSuffix(")")
      && text.unicodeScalars.allSatisfy { $0.decimalDigit == nil }
  }

  /// Whether a text is one of the sources that the form names.
  func isSource(_ text: String) -> Bool { form[.knownSource].matches(Self.withoutParentheses(text)) }

  /// Whether cells name nothing but sources and their total: the labels of columns under one for money.
  func areSources(_ cells: [CellText]) -> Bool {
    cells.contains { isSource($0.written) }
      && cells.allSatisfy { isSource($0.written) || form[.total].matches($0.written) || isMere($0) }
  }

  /// Whether a text begins with a word for a fiscal year: any other year over months is that of the calendar.
  func namesFiscalYear(_ text: String) -> Bool { form[.fiscalYear].remainder(of: text.singleSpaced) != nil }

  /// Whether the labels of columns under one for money may name sources that the form does not: most of them begin as the
  /// names of sources do, and none says that its money is what is asked for, granted, spent or left.
  func mayBeSources(_ cells: [CellText]) -> Bool {
    let labels = cells.filter { !form[.total].matches($0.written) }
    guard labels.count >= 2, Set(labels.map { key($0.written) }).count == labels.count else { return false }
    let named = labels.count { form[.sourceLabel].remainder(of: $0.written.singleSpaced) != nil }
    return named * 2 >= labels.count
      && labels.allSatisfy { label in
        label.number == nil && label.written.hasAtMost(60) && !isOfCalendar(label)
          && !form[.moneyStage].spellings.contains { label.written.holds($0) } && year(of: [label]) == nil
      }
  }

  /// The units of money with how many baht each is, those first whose words hold the words of others.
  static let units: [(word: Form.Word, baht: Int64)] = [
    (.millionBaht, 1_000_000), (.hundredThousandBaht, 100_000), (.tenThousandBaht, 10_000), (.thousandBaht, 1_000),
    (.baht, 1),
  ]

  /// How many baht the unit is that a text states and nothing else: `(บาท)`, `หน่วย : พันบาท`; nil when it states none.
  func unit(of text: String) -> Int64? {
    guard text.hasAtMost(40), unitLetters.admit(text) else { return nil }
    return units.value(of: ExactText(text)) { readUnit(text) }
  }

  private func readUnit(_ text: String) -> Int64? {
    var rest = Self.withoutParentheses(text.singleSpaced)
    if let behind = form[.unit].remainder(of: rest) { rest = behind }
    return Self.units.first { form[$0.word].matches(rest) }?.baht
  }

  /// Whether a text is the name of an office.
  func isOwner(_ text: String) -> Bool {
    form.divisionWords.remainder(of: text) != nil || form[.owner].remainder(of: text) != nil
  }

  /// The office that a title names, and whether it names nothing else; nil when it names none.
  func owner(in title: String) -> (name: String, isWhole: Bool)? {
    let text = title.trimmingBlanks
    if isOwner(text) { return (text, true) }
    var first: String.Index?
    // To look for a word takes much longer than to see that it is not there.
    for word in form[.owner].spellings where text.holds(word) {
      var from = text.startIndex
      while let range = text[from...].firstRange(of: word) {
        // A word begins behind a blank or `ของ`; Thai sets no blank elsewhere.
        let before = text[..<range.lowerBound]
        if before.unicodeScalars.last?.isBlank ?? false || before.hasSuffix("ของ") || word.unicodeScalars.count >= 5 {
          first = min(first ?? range.lowerBound, range.lowerBound)
          break
        }
        from = range.upperBound
      }
    }
    guard let first else { return nil }
    let name = text[first...].trimmingBlanks
    return name.unicodeScalars.count > 3 ? (name, false) : nil
  }

  /// The work groups in `กลุ่มงาน : กลุ่มงานบริหาร`, `ผู้รับผิดชอบ: ฝ่ายรายได้`; nil for any other line.
  func groupBehindLabel(_ text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = key(String(text[..<colon]))
    let value = text[text.index(after: colon)...].trimmingBlanks
    guard !value.isEmpty, groupLabels.contains(label), form.beginsWorkGroup(value) else { return nil }
    return value
  }

  /// The unit that a text names among other words; nil when it names none.
  func unit(in text: String) -> Int64? {
    let text = text.singleSpaced
    return Self.units.first { text.lastRange(of: form[$0.word].printed) != nil }?.baht
  }

  /// The unit that stands in parentheses somewhere in a title; nil when none does.
  func unitInParentheses(_ title: String) -> Int64? {
    guard title.hasAtMost(250), title.utf8.contains(UInt8(ascii: "(")) else { return nil }
    return inParentheses.first { title.holds($0.text) }?.baht
  }

  /// Whether a cell announces a unit that stands in the next one: `หน่วย :`.
  func announcesUnit(_ text: String) -> Bool {
    form[.unit].remainder(of: text.singleSpaced).map { $0.isEmpty } ?? false
  }

  /// The keys of a label without what explains it: behind it in parentheses, or in another language beside a slash.
  func variants(of text: String) -> [MatchingKey] {
    guard text.hasAtMost(longest) else { return [] }
    var texts: [String] = []
    if let (before, inside) = text.splittingFinalParentheses, !before.isEmpty,
      inside.unicodeScalars.last?.decimalDigit == nil
    {
      texts.append(before)
    }
    let hasLatin = text.unicodeScalars.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    if hasLatin {
      let bare = texts.first ?? text
      texts += bare.split(whereSeparator: { "/|\n–-".contains($0) }).map(String.init).filter { part in
        part.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) }
      }
    }
    return texts.map { key($0) }.filter { !$0.isEmpty }
  }

  /// The month that a cell names, as a word or as a date of which the month is shown.
  func month(of cell: CellText) -> FiscalMonth? {
    let number: Int?
    if let value = cell.number {
      guard cell.display.isDate, let text = SerialDate.text(value) else { return nil }
      number = text.split(separator: "/").dropFirst().first.flatMap { Int($0) }
    } else {
      // Most texts begin as no month does, which settles them at once.
      guard cell.written.hasAtMost(24), let first = cell.written.unicodeScalars.first,
        Self.monthLetters.contains(first)
      else { return nil }
      let text = String(
        String.UnicodeScalarView(cell.written.unicodeScalars.map { "-/'’".unicodeScalars.contains($0) ? " " : $0 }))
      number = ThaiMonthName.number(of: text)
    }
    return number.flatMap { FiscalMonth(rawValue: ($0 + 2) % 12) }
  }

  /// The calendar year that a cell names with its month: `ต.ค. 67`, `Oct-24`, a date; nil when it names none.
  func yearOfMonth(_ cell: CellText) -> Int? {
    if let value = cell.number {
      return SerialDate.text(value)?.split(separator: "/").last.flatMap { Int($0) }.map { $0 + 543 }
    }
    let digits = ThaiDigits.arabic(cell.written).utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
    guard digits.count == 2 || digits.count == 4, let number = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    switch number {
    case 2_400...2_999: return number
    case 1_950...2_100: return number + 543
    // Years of two digits: 67 is 2567, and 24 is 2024.
    case 50...99: return 2_500 + number
    case 0...49: return 2_543 + number
    default: return nil
    }
  }

  /// What the names of months begin with, in Thai and English, and the word `เดือน`.
  private static let monthLetters: Set<Unicode.Scalar> = Set(
    (1...12).flatMap { month in
      [ThaiMonthName.name(month), ThaiMonthName.abbreviation(month)].compactMap { $0?.unicodeScalars.first }
    } + "เดJFMASONDjfmasond".unicodeScalars)

  /// Whether cells only number the columns: `(๑) (๒) (๓)`, `1 2 3`, `(6) = (4)-(5)`.
  func areColumnNumbers(_ cells: [CellText]) -> Bool {
    guard cells.count >= 3 else { return false }
    return cells.enumerated().allSatisfy { index, cell in
      if let number = cell.number { return number == Double(index + 1) }
      var scanner = TextScanner(cell.written)
      let opens = scanner.take("(")
      guard scanner.number() == index + 1 else { return false }
      if opens, !scanner.take(")") { return false }
      return scanner.isAtEnd || opens && scanner.take("=", " ") || scanner.take("=")
    }
  }

  /// Whether a cell says that what stands below it is planned, and no result: `แผน`, `เป้าหมาย`.
  func namesPlan(_ cell: CellText) -> Bool { form[.planLine].matches(cell.written) }

  /// The number of the week that a cell under a month says: `1`, `๑`, `W1`, `สัปดาห์ที่ 1`; nil for any other.
  func week(of cell: CellText) -> Int? {
    if let number = cell.number { return Int(exactly: number) }
    guard cell.written.hasAtMost(20) else { return nil }
    var scanner = TextScanner(form[.week].remainder(of: cell.written.singleSpaced) ?? cell.written)
    guard let week = scanner.number(), scanner.isAtEnd else { return nil }
    return week
  }

  /// Whether a text is a figure, which makes a row no header when there are many: `๑`, `๕๐๐,๐๐๐`, `ร้อยละ ๑๐`.
  func isFigure(_ cell: CellText) -> Bool {
    if cell.number != nil { return !isMere(cell) && month(of: cell) == nil }
    guard cell.written.unicodeScalars.last?.decimalDigit != nil, cell.written.hasAtMost(14) else { return false }
    let rest = form[.percent].remainder(of: cell.written) ?? cell.written
    return rest.unicodeScalars.allSatisfy { $0.decimalDigit != nil || ",.-/ ".unicodeScalars.contains($0) }
      && ThaiYear.buddhist(in: cell.written) == nil
  }

  /// The fiscal year that labels of a column name: of four digits, or of two behind the word for a year.
  func year(of cells: [CellText]) -> Int? {
    for cell in cells.reversed() {
      if let number = cell.number, isYear(number) { return number < 2_300 ? Int(number) + 543 : Int(number) }
      if let year = ThaiYear.buddhist(in: cell.written) ?? shortYear(in: cell.written) { return year }
    }
    return nil
  }

  /// The months that cells name by their numbers alone, in the order of the fiscal year: 10, 11, 12, 1 … 9.
  func monthNumbers(_ cells: [CellText]) -> [Int: FiscalMonth] {
    guard cells.count >= 12 else { return [:] }
    let numbers = cells.map { cell -> Int? in
      var scanner = TextScanner(cell.number.map(NumberDisplay.shortest) ?? cell.written)
      guard let number = scanner.number(), scanner.isAtEnd else { return nil }
      return number
    }
    let order = FiscalMonth.allCases.map { Optional($0.calendarNumber) }
    guard let start = numbers.indices.first(where: { numbers[$0...].starts(with: order) }) else { return [:] }
    return Dictionary(
      zip(cells[start...].map(\.reference.column), FiscalMonth.allCases), uniquingKeysWith: { first, _ in first })
  }

  /// The year that a title names behind the word for one, and the title without it; nil when it names none.
  func year(inTitle text: String) -> (rest: String, year: Int)? {
    guard text.hasAtMost(250) else { return nil }
    for word in form[.year].spellings + form[.era].spellings {
      guard let range = text.lastRange(of: word) else { continue }
      let before = text[..<range.lowerBound].trimmingBlanks
      // Behind a month it is the year of a date.
      if let last = before.split(separator: " ").last, ThaiMonthName.number(of: String(last)) != nil { continue }
      let behind = text[range.upperBound...].trimmingBlanks
      var scanner = TextScanner(form[.era].remainder(of: behind) ?? behind)
      let length = scanner.rest.count
      guard let stated = scanner.number(), let year = year(stated, digits: length - scanner.rest.count) else {
        continue
      }
      return ([before, scanner.remainder].filter { !$0.isEmpty }.joined(separator: " "), year)
    }
    return nil
  }

  /// The year that a name of a sheet or a file says: `ปี ๒๕๖๗`, `68`, `แผน 2568`, `plan70`; nil when it says none.
  func year(inName name: String) -> Int? {
    if let year = year(inTitle: name)?.year ?? ThaiYear.buddhist(in: name) { return year }
    let digits = name.unicodeScalars.split { $0.decimalDigit == nil }
    let pairs = digits.compactMap { run -> Int? in
      guard run.count == 2 else { return nil }
      return run.reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
    }.filter { (60...80).contains($0) }
    return pairs.count == 1 ? 2_500 + pairs[0] : nil
  }

  /// The Buddhist year of a number with so many digits; nil when it is none.
  private func year(_ number: Int, digits: Int) -> Int? {
    guard digits == 2 || digits == 4 else { return nil }
    let year = digits == 2 ? 2_500 + number : (1_950...2_100).contains(number) ? number + 543 : number
    return (2_450...2_650).contains(year) ? year : nil
  }

  /// `ปี 67`, `ปี ๖๘`.
  private func shortYear(in text: String) -> Int? {
    for word in form[.year].spellings {
      guard let range = text.lastRange(of: word) else { continue }
      var scanner = TextScanner(text[range.upperBound...])
      _ = scanner.take("'", "’")
      let before = scanner.rest.count
      if let number = scanner.number(), before - scanner.rest.count == 2 { return 2_500 + number }
    }
    return nil
  }

  private func isYear(_ number: Double) -> Bool {
    number == number.rounded() && ((2_450...2_650).contains(number) || (1_950...2_100).contains(number))
  }

  private func isYear(_ text: String) -> Bool {
    guard text.hasAtMost(24), ThaiYear.buddhist(in: text) != nil else { return false }
    let words = [form[.era], form[.year]].flatMap(\.spellings)
    let rest = words.reduce(text) { $0.replacing($1, with: "") }
    return rest.unicodeScalars.allSatisfy { $0.decimalDigit != nil || $0.isBlank || "().".unicodeScalars.contains($0) }
  }

  private static func withoutParentheses(_ text: String) -> String {
    let text = text.trimmingBlanks
    guard text.hasPrefix("("), text.hasSuffix(")") else { return text }
    return text.dropFirst().dropLast().trimmingBlanks
  }
}
