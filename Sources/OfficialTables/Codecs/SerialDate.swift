/// Dates as spreadsheets number them: 1 is the first of January 1900.
enum SerialDate {
  /// The day of a number as `5/1/2004`; nil for a number that is none of a day from March 1900 to the year 9999.
  ///
  /// Numbers below 61 are off by a day, since spreadsheets have a 29 February 1900.
  static func text(_ number: Double) -> String? {
    guard number >= 61, number < 2_958_466 else { return nil }
    // Counted from 1 March of the year 0, years end with their leap day; 400 of them have as many days each time.
    var days = Int(number) + 693_899
    let centuries = days / 146_097
    days -= centuries * 146_097
    let years = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365
    days -= years * 365 + years / 4 - years / 100
    let month = (days * 5 + 2) / 153
    let day = days - (month * 153 + 2) / 5 + 1
    return "\(day)/\(month < 10 ? month + 3 : month - 9)/\(centuries * 400 + years + (month < 10 ? 0 : 1))"
  }
}
