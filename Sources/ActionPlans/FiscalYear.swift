/// A Thai fiscal year (ปีงบประมาณ), named by the Buddhist year in which it ends.
///
/// Fiscal year 2560 runs from October 2559 to September 2560, that is from 2016-10 to 2017-09.
public struct FiscalYear: Hashable, Sendable {
  /// The Buddhist year (พ.ศ.) in which the fiscal year ends; 2400 to 2999.
  public let buddhistYear: Int

  /// A fiscal year from its Buddhist year; nil outside 2400…2999.
  public init?(buddhistYear: Int) {
    guard (2400...2999).contains(buddhistYear) else { return nil }
    self.buddhistYear = buddhistYear
  }

  /// The Christian year in which the fiscal year ends.
  public var christianYear: Int { buddhistYear - 543 }

  /// The twelve months, October first.
  public var months: [CalendarMonth] { FiscalMonth.allCases.map { $0.calendarMonth(in: self) } }
}

extension FiscalYear: Comparable {
  /// Order in time.
  public static func < (left: Self, right: Self) -> Bool { left.buddhistYear < right.buddhistYear }
}

/// A month's place in the Thai fiscal year: October is the first.
public enum FiscalMonth: Int, CaseIterable, Hashable, Sendable {
  case october, november, december, january, february, march, april, may, june, july, august, september

  /// The calendar's number of the month, January 1.
  public var calendarNumber: Int { (rawValue + 9) % 12 + 1 }

  /// The month of a fiscal year as a calendar month.
  public func calendarMonth(in year: FiscalYear) -> CalendarMonth {
    CalendarMonth(year: year.christianYear - (rawValue < 3 ? 1 : 0), month: calendarNumber)
  }

  /// The place of a calendar month in a fiscal year; nil when it lies outside.
  public init?(_ month: CalendarMonth, in year: FiscalYear) {
    guard let place = Self.allCases.first(where: { $0.calendarMonth(in: year) == month }) else { return nil }
    self = place
  }
}

extension FiscalMonth: Comparable {
  /// Order in the fiscal year.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A month of a Christian year, written `2016-11`.
public struct CalendarMonth: Hashable, Sendable {
  /// The Christian year.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int

  /// A month of a year.
  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `2016-11`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var digits: [Int] = []
    for (place, byte) in text.utf8.enumerated() {
      guard place < 7 else { return nil }
      if place == 4 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        digits.append(Int(byte - UInt8(ascii: "0")))
      }
    }
    guard digits.count == 6 else { return nil }
    let month = digits[4] * 10 + digits[5]
    guard (1...12).contains(month) else { return nil }
    self.init(year: digits[..<4].reduce(0) { $0 * 10 + $1 }, month: month)
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// The form `2016-11`.
  public var description: String {
    let digits = String(year.magnitude)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return (year < 0 ? "-" : "") + padding + digits + (month < 10 ? "-0" : "-") + String(month)
  }
}

/// A set of months of one fiscal year; those in which a step is carried out.
public struct FiscalMonthSet: Hashable, Sendable {
  /// One bit a month, October the lowest.
  public private(set) var bits: UInt16 = 0

  /// No month.
  public init() {}

  /// The given months.
  public init(_ months: some Sequence<FiscalMonth>) {
    for month in months { insert(month) }
  }

  /// Whether no month is in the set.
  public var isEmpty: Bool { bits == 0 }

  /// Whether the month is in the set.
  public func contains(_ month: FiscalMonth) -> Bool { bits & (1 << UInt16(month.rawValue)) != 0 }

  /// Adds a month.
  public mutating func insert(_ month: FiscalMonth) { bits |= 1 << UInt16(month.rawValue) }

  /// The first month; nil when there is none.
  public var first: FiscalMonth? { FiscalMonth(rawValue: bits.trailingZeroBitCount) }

  /// The months, October first.
  public var months: [FiscalMonth] { FiscalMonth.allCases.filter(contains) }

  /// The months as runs without gaps; each is one bar of a schedule.
  public var runs: [ClosedRange<FiscalMonth>] {
    var runs: [ClosedRange<FiscalMonth>] = []
    for month in months {
      if let last = runs.last, last.upperBound.rawValue + 1 == month.rawValue {
        runs[runs.count - 1] = last.lowerBound...month
      } else {
        runs.append(month...month)
      }
    }
    return runs
  }
}
