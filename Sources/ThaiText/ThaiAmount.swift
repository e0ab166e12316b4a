/// Amounts of money as they are written in Thai plans: `๕๐๐,๐๐๐.- บาท`, `๑.๕ ล้านบาท`, `-`.
///
/// An amount that could be read in two ways is not read: `๑,๒๐`, and `500.000`, which is five hundred baht to one reader
/// and five hundred thousand to another.
package enum ThaiAmount {
  /// Reads an amount.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - words: Says of a text that is no amount whether its words mean that there is none.
  package static func read(_ text: String, orNothing words: (String) -> Bool = { _ in false }) -> AmountReading {
    var written = AmountText(text)
    if written.saysNothing { return .none }
    let reading = amount(&written)
    return reading == .unreadable && words(text) ? .none : reading
  }

  private static func amount(_ written: inout AmountText) -> AmountReading {
    let isLed = written.takeLead()
    guard let isNegative = written.takeNegativeSign() else { return .unreadable }
    written.takeCurrencyBefore()
    guard let number = written.takeNumber() else { return .unreadable }
    let scale = written.takeScale()
    // `จำนวน ๓` counts something that nobody knows.
    guard !isLed || scale > 0 || written.goesOn else { return .unreadable }
    // Words behind the figures have to say the same.
    guard scale > 0 || !number.isAmbiguous, let satang = number.satang(scale: scale, isNegative: isNegative),
      written.takeWords(of: satang), written.isFinished
    else { return .unreadable }
    return .satang(satang)
  }

  /// The amount in baht as it is printed: Thai digits, thousands in groups, satang only where there are some.
  package static func write(satang: Int64) -> String {
    let magnitude = satang.magnitude
    let baht = String(magnitude / 100)
    var text = satang < 0 ? "-" : ""
    var left = baht.utf8.count
    for digit in baht {
      text.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { text.append(",") }
    }
    let rest = magnitude % 100
    if rest > 0 { text += (rest < 10 ? ".0" : ".") + String(rest) }
    return ThaiDigits.thai(text)
  }
}
