package import ActionPlans
internal import Spreadsheet

extension CellCodec where Value == ExactDecimal {
  /// A share in percent, printed with two decimals and without the word.
  static let share = CellCodec(look: .share) { cell, form in
    // Shares are what divisions give: more decimals than two are rounding's, not a reason not to read the cell.
    cell.number.map { cell.display.isPercentage ? $0 * 100 : $0 }.flatMap { ExactDecimal(roundingToHundredths: $0) }
      ?? ExactDecimal(percentage: cell.written, form: form)
  } write: { share, _ in
    .number(share.number)
  }
}

extension ExactDecimal {
  /// The share of a part in a whole in percent, rounded to two decimals as it is printed; nil where the whole is nothing.
  package init?(share part: Int64, of whole: Int64) {
    guard whole != 0 else { return nil }
    self.init(roundingToHundredths: Double(part) * 100 / Double(whole))
  }

  /// The decimal as a spreadsheet's number.
  var number: Double { Double(tenThousandths) / 10_000 }

  /// A number rounded to two decimals; nil when it is out of range.
  init?(roundingToHundredths number: Double) {
    let hundredths = (number * 100).rounded()
    guard abs(hundredths) < 9e13 else { return nil }
    self.init(tenThousandths: Int64(hundredths) * 100)
  }
}
