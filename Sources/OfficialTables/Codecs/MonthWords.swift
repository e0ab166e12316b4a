package import ActionPlans
internal import ThaiText

/// Reads months that are written in words: `ต.ค.–ธ.ค. ๖๗`, `ไตรมาส ๑ และ ๓`, `ตลอดปีงบประมาณ`.
///
/// A text is understood as a whole or not at all: half of one would be a guess.
package enum MonthWords {
  /// The longest text that is looked at, in bytes of UTF-8; what is longer speaks of more than months.
  static let longest = 400

  /// The months that a text names.
  ///
  /// Years may be of either era and of two digits or four; a range without years runs forward within a fiscal year. The
  /// reading is certain where the text leaves no choice, and where the fiscal year bears out the years it names.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - fiscalYear: The fiscal year of the plan; nil where it is not known. Months of any other cannot be read.
  package static func read(_ text: String, fiscalYear: FiscalYear?) -> (months: FiscalMonthSet, certainty: Certainty)? {
    guard text.utf8.count <= longest else { return nil }
    return whole(text, fiscalYear: fiscalYear) ?? behindOccasion(text, fiscalYear: fiscalYear)
  }

  private static func whole(_ text: String, fiscalYear: FiscalYear?) -> (months: FiscalMonthSet, certainty: Certainty)?
  {
    var scanner = MonthWordScanner(text, fiscalYear: fiscalYear)
    guard let list = scanner.explainedList(), scanner.isAtEnd, let months = list.months(in: fiscalYear) else {
      return nil
    }
    return (months, list.isGuess || !list.years.isEmpty && fiscalYear == nil ? .probable : .certain)
  }

  /// Reads months behind the occasion that they are: `ช่วงปิดเทอม เม.ย.–พ.ค. ๖๘`, `ช่วงปิดภาคเรียน (เม.ย. ๖๘)`.
  ///
  /// What is before, after or not in them says other months.
  private static func behindOccasion(
    _ text: String, fiscalYear: FiscalYear?
  ) -> (months: FiscalMonthSet, certainty: Certainty)? {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= 2, words[0].hasPrefix("ช่วง") else { return nil }
    for place in 1..<words.count {
      guard !others.contains(where: { words[place - 1].contains($0) }) else { return nil }
      var rest = words[place...].joined(separator: " ")
      if rest.hasPrefix("("), rest.hasSuffix(")") { rest = String(rest.dropFirst().dropLast()) }
      if let read = whole(rest, fiscalYear: fiscalYear) { return (read.months, .probable) }
    }
    return nil
  }

  /// Words in front of months that say others.
  private static let others = ["ก่อน", "หลัง", "ไม่", "ภายใน", "ถึง", "จน", "เว้น", "นอก"]

  /// Reads months that were guessed from words with a year once more, now that the plan's fiscal year is known.
  ///
  /// Those of another year cannot be read: they are last year's, or mistyped.
  static func settle<Row>(
    _ rows: inout [Row], months: any WritableKeyPath<Row, Entry<FiscalMonthSet>> & Sendable,
    in years: [Entry<FiscalYear>]
  ) {
    // Schedules are many, and nearly none has months in words: the years of all headers are looked at only then.
    let property = StoredProperty(months)
    guard rows.indices.contains(where: { property.look(in: rows, at: $0) { $0.certainty == .probable } }),
      let year = years.lazy.compactMap(\.value).first, years.allSatisfy({ $0.value == nil || $0.value == year })
    else { return }
    for index in rows.indices where rows[index][keyPath: months].certainty == .probable {
      let written = rows[index][keyPath: months].written
      guard read(written, fiscalYear: nil) != nil else { continue }
      let reading = read(written, fiscalYear: year)
      rows[index][keyPath: months].value = reading?.months
      rows[index][keyPath: months].certainty = reading?.certainty ?? .certain
    }
  }

  /// The quarter that a column's label names, from 1 to 4: `ไตรมาสที่ ๑ (ต.ค.-ธ.ค.)`, `Q1`; nil when it is no such label.
  static func quarter(_ text: String) -> Int? {
    // Most labels begin otherwise, which settles them at once.
    guard text.utf8.count <= longest, let first = text.unicodeScalars.first(where: { !$0.isBlank }),
      ["ไ", "Q", "q"].contains(first)
    else { return nil }
    var scanner = MonthWordScanner(text, fiscalYear: nil)
    guard let list = scanner.list(), scanner.isAtEnd, list.points.count == 1, list.points[0].isQuarter else {
      return nil
    }
    return list.points[0].first.rawValue / 3 + 1
  }
}

/// Months and quarters in the order in which a text names them, some of them joined to ranges.
struct MonthWordList {
  /// A month or a quarter that the text names.
  struct Point {
    var first: FiscalMonth
    var last: FiscalMonth
    /// The fiscal year it lies in, as a Buddhist year; nil where the text names none.
    var year: Int?
    /// Whether it is a quarter.
    var isQuarter = false
    /// Whether a range leads here from the point before.
    var endsRange = false
  }

  /// The points; none where the text speaks of the whole year.
  var points: [Point] = []
  /// The fiscal year that is named apart from the points, as a Buddhist year.
  var statedYear: Int?
  /// Whether the text may be meant otherwise.
  var isGuess = false

  /// The fiscal years that are named, as Buddhist years.
  var years: Set<Int> { Set([statedYear].compactMap { $0 } + points.compactMap(\.year)) }

  /// The months; nil when they are not in order, or not all of one fiscal year.
  func months(in fiscalYear: FiscalYear?) -> FiscalMonthSet? {
    let years = years
    guard years.count <= 1, years.allSatisfy({ year in fiscalYear.map { $0.buddhistYear == year } ?? true }) else {
      return nil
    }
    guard !points.isEmpty else { return FiscalMonthSet(FiscalMonth.allCases) }
    var months = FiscalMonthSet()
    for (place, point) in points.enumerated() {
      let earlier = place > 0 ? points[place - 1] : nil
      // A month without a year is the one next to its neighbour with a year, which may lie in another fiscal year.
      if let earlier, !years.isEmpty, earlier.year == nil || point.year == nil, point.first < earlier.first {
        return nil
      }
      let start = point.endsRange ? earlier?.first ?? point.first : point.first
      guard start <= point.last else { return nil }
      for place in start.rawValue...point.last.rawValue { FiscalMonth(rawValue: place).map { months.insert($0) } }
    }
    return months
  }
}
