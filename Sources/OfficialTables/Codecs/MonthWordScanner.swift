internal import ActionPlans
internal import ThaiText

/// Takes a text about months apart, from the left; blanks and points make no difference.
struct MonthWordScanner {
  private var rest: ArraySlice<Unicode.Scalar>
  private let fiscalYear: FiscalYear?

  /// A text; the fiscal year tells what a year of two digits means.
  init(_ text: String, fiscalYear: FiscalYear?) {
    rest = ThaiMonthName.bareKey(text)[...]
    self.fiscalYear = fiscalYear
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Reads months that may be said once more in parentheses, in other words: `ตลอดปี (ต.ค. ๖๗ - ก.ย. ๖๘)`.
  mutating func explainedList() -> MonthWordList? {
    guard var list = list() else { return nil }
    guard take("(") else { return list }
    guard let same = self.list(), take(")"), same.months(in: nil) == list.months(in: nil),
      list.years.union(same.years).count <= 1
    else { return nil }
    list.statedYear = same.years.first ?? list.statedYear
    list.isGuess = list.isGuess || same.isGuess
    return list
  }

  /// Reads months, quarters and ranges of them, or words for the whole year; nil when the text is not understood.
  mutating func list() -> MonthWordList? {
    _ = take(Word.carriedOut)
    if take(Word.wholeYear) { return wholeYear() }
    var list = MonthWordList()
    // "Within March" may mean that month or any day up to its end.
    let isDeadline = take(Word.within)
    let opensRange = !isDeadline && take(Word.from)
    if !isDeadline, !opensRange { _ = take(Word.during) }
    guard let first = point(after: nil, guess: &list.isGuess) else { return nil }
    list.points = [first]
    while let last = list.points.last {
      let endsRange = take(Word.to)
      guard endsRange || take(Word.and) else { break }
      // What begins with "from" is a range and nothing else; two ranges have no end in common.
      if opensRange, !endsRange || list.points.count > 1 { return nil }
      if endsRange, last.endsRange { return nil }
      guard var next = point(after: last, guess: &list.isGuess) else { return nil }
      next.endsRange = endsRange
      list.points.append(next)
    }
    if opensRange, list.points.count != 2 { return nil }
    if isDeadline {
      guard list.points.count == 1 else { return nil }
      list.isGuess = true
    }
    return list
  }

  private mutating func wholeYear() -> MonthWordList? {
    var list = MonthWordList()
    _ = take(Word.fiscalYear)
    list.statedYear = year()
    return list
  }

  /// Reads a month or a quarter; a bare number behind a quarter is another.
  private mutating func point(after earlier: MonthWordList.Point?, guess: inout Bool) -> MonthWordList.Point? {
    let start = rest
    if take(Word.quarter) || earlier?.isQuarter ?? false, let quarter = quarter() { return quarter }
    rest = start
    return month(guess: &guess)
  }

  // MARK: Quarters

  private mutating func quarter() -> MonthWordList.Point? {
    guard let digits = digits(), digits.count == 1, (1...4).contains(digits.value),
      let first = FiscalMonth(rawValue: digits.value * 3 - 3), let last = FiscalMonth(rawValue: digits.value * 3 - 1)
    else { return nil }
    var point = MonthWordList.Point(first: first, last: last, isQuarter: true)
    let afterNumber = rest
    if take("/") || take(Word.year), let year = self.digits() {
      // A quarter of a Christian year would begin in January.
      guard let buddhist = buddhistYear(year), [year.value, year.value + 2500].contains(buddhist) else { return nil }
      point.year = buddhist
    } else {
      rest = afterNumber
    }
    takeExplanation(of: &point)
    return point
  }

  /// Reads the months that stand behind a quarter, in parentheses or not, where they are those of the quarter.
  private mutating func takeExplanation(of point: inout MonthWordList.Point) {
    let start = rest
    let isOpened = take("(")
    if isOpened || ThaiMonthName.beginning(of: rest) != nil, let list = list(), !list.isGuess, !isOpened || take(")"),
      let months = list.months(in: nil), months == MonthWordList(points: [point]).months(in: nil),
      point.year.map({ list.years.isSubset(of: [$0]) }) ?? true
    {
      point.year = point.year ?? list.years.first
    } else {
      rest = start
    }
  }

  // MARK: Months

  /// Reads a month with what may stand around it: a day, `เดือน`, a year; or one in numbers, `10/67`.
  private mutating func month(guess: inout Bool) -> MonthWordList.Point? {
    if let numbers = monthInNumbers() {
      guess = true
      return numbers
    }
    takeDays()
    _ = take(Word.partOfMonth)
    _ = take(Word.month)
    guard let name = takeName() else { return nil }
    let afterName = rest
    if let year = yearBehindName() { return Self.point(name, year: year) }
    // Digits that are no year make the whole text one that is not understood.
    rest = afterName
    return Self.point(name, year: nil)
  }

  private mutating func takeName() -> Int? {
    guard let name = ThaiMonthName.beginning(of: rest) else { return nil }
    rest = rest.dropFirst(name.length)
    return name.month
  }

  /// Passes over the days before a month: `1`, `15-20`, `วันที่ 1`.
  private mutating func takeDays() {
    let start = rest
    _ = take(Word.day)
    guard takeDay() else {
      rest = start
      return
    }
    let afterFirst = rest
    if !(take("-") && takeDay()) { rest = afterFirst }
    // Only before a month is a number a day.
    let afterDays = rest
    _ = take(Word.month)
    if ThaiMonthName.beginning(of: rest) == nil { rest = start } else { rest = afterDays }
  }

  private mutating func takeDay() -> Bool { digits().map { $0.count <= 2 && (1...31).contains($0.value) } ?? false }

  /// Reads the year behind a month's name: `67`, `พ.ศ. 2567`, `-24`, `/67`.
  private mutating func yearBehindName() -> Int? {
    if take("/") { return year() }
    guard rest.first == "-" else { return year() }
    // Behind a dash stands a year, or the day with which a range ends.
    rest.removeFirst()
    guard let year = year(), !(rest.first == "-" && isDayBeforeMonth(rest.dropFirst())), !isMonth(rest) else {
      return nil
    }
    return year
  }

  private func isMonth(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var ahead = self
    ahead.rest = text
    _ = ahead.take(Word.month)
    return ThaiMonthName.beginning(of: ahead.rest) != nil
  }

  /// Whether a day and a month follow, so that the number before is a day as well: `1-15 ต.ค.`.
  private func isDayBeforeMonth(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var ahead = self
    ahead.rest = text
    return ahead.takeDay() && isMonth(ahead.rest)
  }

  /// Reads `10/67`, `10/2567` or `1/10/67`.
  private mutating func monthInNumbers() -> MonthWordList.Point? {
    let start = rest
    var numbers: [(value: Int, count: Int)] = []
    while let next = digits() {
      numbers.append(next)
      guard numbers.count < 3, take("/") else { break }
    }
    guard let year = numbers.popLast(), let month = numbers.popLast(), month.count <= 2, (1...12).contains(month.value),
      numbers.allSatisfy({ $0.count <= 2 && (1...31).contains($0.value) }),
      let buddhist = buddhistYear(year),
      // `10/12` is the tenth of December as well as a year that is long past.
      year.count == 4 || year.value > 31 || !numbers.isEmpty
    else {
      rest = start
      return nil
    }
    return Self.point(month.value, year: buddhist)
  }

  private static func point(_ calendarMonth: Int, year: Int?) -> MonthWordList.Point? {
    FiscalMonth.allCases.first { $0.calendarNumber == calendarMonth }.map { month in
      MonthWordList.Point(first: month, last: month, year: year.map { calendarMonth >= 10 ? $0 + 1 : $0 })
    }
  }

  // MARK: Years

  private mutating func year() -> Int? {
    let start = rest
    _ = take(Word.year)
    guard let year = digits().flatMap(buddhistYear) else {
      rest = start
      return nil
    }
    return year
  }

  /// The Buddhist year that two or four digits mean.
  ///
  /// Two digits are of the era that brings them near the plan's year; where that is not known, of the Christian one up to
  /// 49, the year 2592.
  private func buddhistYear(_ year: (value: Int, count: Int)) -> Int? {
    switch (year.count, year.value) {
    case (4, 2400...2999): return year.value
    case (4, 1900...2099): return year.value + 543
    case (2, _):
      let (buddhist, christian) = (year.value + 2500, year.value + 2543)
      guard let plan = fiscalYear?.buddhistYear else { return year.value < 50 ? christian : buddhist }
      return abs(buddhist - plan) <= abs(christian - plan) ? buddhist : christian
    default: return nil
    }
  }

  private mutating func digits() -> (value: Int, count: Int)? {
    let digits = rest.prefix { $0.decimalDigit != nil }
    guard (1...4).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }, digits.count)
  }

  // MARK: Words

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func take(_ words: [[Unicode.Scalar]]) -> Bool {
    guard let word = words.first(where: { rest.starts(with: $0) }) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// The words that texts about months are made of, as they stand in keys; the longer ones first.
  private enum Word {
    static let carriedOut = keys("ดำเนินการ")
    static let wholeYear = keys("ตลอดทั้งปี", "ตลอดปี", "ทั้งปี", "ทุกเดือน", "12 เดือน", "all year", "whole year", "every month")
    static let fiscalYear = keys("งบประมาณ")
    static let within = keys("ภายใน", "within")
    static let from = keys("ตั้งแต่", "ระหว่าง", "from", "between")
    static let during = keys("ในช่วง", "ช่วง", "ใน", "during", "in")
    static let to = keys("จนถึง", "ถึง", "-", "~", "until", "to")
    static let and = keys(",และ", ",", ";", "และ", "กับ", "&", "+", "/", "and")
    static let quarter = keys("ไตรมาสที่", "ไตรมาส", "quarter", "q")
    static let partOfMonth = keys("สิ้น", "ต้น", "กลาง", "ปลาย")
    static let month = keys("เดือน")
    static let day = keys("วันที่", "วัน")
    static let year = keys("ปีงบประมาณพ.ศ.", "ปีงบประมาณ", "ปีพ.ศ.", "ปี", "พ.ศ.", "ค.ศ.")

    private static func keys(_ words: String...) -> [[Unicode.Scalar]] { words.map(ThaiMonthName.bareKey) }
  }
}
