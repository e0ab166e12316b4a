public import Spreadsheet
internal import ThaiText

/// A day of the calendar.
public struct CalendarDay: Hashable, Sendable {
  /// The year of the Christian era, from 1900 to 2456.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A day by its year of the Christian era; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2456).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(of: month, year) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2026-03-31` or `2569-03-31`, in Arabic or Thai digits; nil for anything else, and for a day that is none.
  ///
  /// A year from 2400 on is one of the Buddhist era.
  public init?(_ text: String) {
    let parts = ThaiDigits.arabic(text).split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isPlain, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0] >= 2400 ? numbers[0] - 543 : numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: Comparable {
  /// Earlier days come first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as ISO 8601 writes it, such as `2026-03-31`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// The day for people, such as `๓๑ มีนาคม ๒๕๖๙`.
  public var wording: Wording {
    let thai = ThaiDigits.thai("\(day) \(ThaiMonthName.name(month) ?? "") \(year + 543)")
    return Wording(thai, description)
  }
}
