/// Names of months, Thai and English, full and short.
package enum ThaiMonthName {
  private static let names = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
    "พฤศจิกายน", "ธันวาคม",
  ]
  private static let abbreviations = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let numbers: [String: Int] = {
    var numbers = ["sept": 9]
    for (index, name) in names.enumerated() { numbers[bare(name)] = index + 1 }
    for (index, name) in abbreviations.enumerated() { numbers[bare(name)] = index + 1 }
    for (index, name) in english.enumerated() {
      numbers[name] = index + 1
      numbers[String(name.prefix(3))] = index + 1
    }
    return numbers
  }()

  /// The month that a text names, from 1 for January to 12; nil when it names none.
  ///
  /// Points and blanks do not matter; `เดือน` may stand before the name, a year of two or four digits after it.
  package static func number(of text: String) -> Int? {
    guard text.utf8.count <= 200 else { return nil }
    var name = bare(text)
    let month = "เดือน".unicodeScalars
    if name.unicodeScalars.starts(with: month) { name.unicodeScalars.removeFirst(month.count) }
    let digits = name.unicodeScalars.reversed().prefix { ThaiDigits.value(of: $0) != nil }.count
    if digits == 2 || digits == 4 { name.unicodeScalars.removeLast(digits) }
    return numbers[name]
  }

  /// The short name of a month from 1 to 12, such as `ม.ค.`.
  package static func abbreviation(_ month: Int) -> String? {
    (1...12).contains(month) ? abbreviations[month - 1] : nil
  }

  /// The full name of a month from 1 to 12, such as `มกราคม`.
  package static func name(_ month: Int) -> String? { (1...12).contains(month) ? names[month - 1] : nil }

  private static func bare(_ text: String) -> String {
    MatchingKey(text).text.filter { $0 != "." }
  }
}
