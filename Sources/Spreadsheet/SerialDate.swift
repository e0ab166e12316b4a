/// Dates as spreadsheets number them: 1 is the first of January 1900.
package enum SerialDate {
  /// The day of a number as `5/1/2004`; nil for a number that is none of a day from March 1900 to the year 9999.
  ///
  /// Numbers below 61 are off by a day, since spreadsheets have a 29 February 1900.
  package static func text(_ number: Double) -> String? {
    day(number).map { "\($0.day)/\($0.month)/\($0.year)" }
  }

  /// The day of a number with its time in the form of ISO 8601, to the second: `2004-01-05`, `2004-01-05T13:30:00`; nil as
  /// for `text`.
  package static func iso(_ number: Double) -> String? {
    let seconds = (number * secondsOfDay).rounded()
    guard seconds.isFinite, let day = day(seconds / secondsOfDay) else { return nil }
    let date = [digits(day.year, 4), digits(day.month, 2), digits(day.day, 2)].joined(separator: "-")
    let time = Int(seconds.truncatingRemainder(dividingBy: secondsOfDay))
    guard time > 0 else { return date }
    return date + "T" + [time / 3_600, time / 60 % 60, time % 60].map { digits($0, 2) }.joined(separator: ":")
  }

  /// The number of a day, and of a time on it, in the form of ISO 8601, a fraction of a second and the zone left out; nil
  /// for any other text and for days before March 1900.
  package static func number(iso text: String) -> Double? {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let date = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { whole($0) }
    guard date.count == 3, halves[0].utf8.count == 10, let year = date[0], let month = date[1], let day = date[2],
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // The year counts from March, so that the day that some years have more is its last.
    let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days = years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 1 - 693_899
    var number = Double(days)
    if halves.count == 2 {
      let time = halves[1].prefix { $0 != "." && $0 != "Z" && $0 != "+" }
      let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { whole($0) }
      guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
        (0..<60).contains(minute), let second = parts.count == 3 ? parts[2] : 0, (0..<60).contains(second)
      else { return nil }
      number = Double(days * 86_400 + hour * 3_600 + minute * 60 + second) / secondsOfDay
    }
    // A day that its month does not have comes back as another.
    return iso(number).map { $0.prefix(10) == halves[0] } ?? false ? number : nil
  }

  private static let secondsOfDay = 86_400.0

  private static func whole(_ text: Substring) -> Int? {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func day(_ number: Double) -> (year: Int, month: Int, day: Int)? {
    guard number >= 61, number < 2_958_466 else { return nil }
    // Counted from 1 March of the year 0, years end with their leap day; 400 of them have as many days each time.
    var days = Int(number) + 693_899
    let centuries = days / 146_097
    days -= centuries * 146_097
    let years = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365
    days -= years * 365 + years / 4 - years / 100
    let month = (days * 5 + 2) / 153
    let day = days - (month * 153 + 2) / 5 + 1
    return (centuries * 400 + years + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, day)
  }
}
