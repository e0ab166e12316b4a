package import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension CellCodec where Value == Target {
  /// A target with its unit: `๒ ครั้ง`, `ร้อยละ ๘๐`.
  static let target = CellCodec(look: .centered) { cell, form in
    if let number = cell.number {
      let isHundredths = cell.display.isPercentage
      guard let value = ExactDecimal(spreadsheetNumber: isHundredths ? number * 100 : number), value.fitsCell else {
        return nil
      }
      return Target(value: value, unit: isHundredths ? nil : "")
    }
    return Target(written: cell.written, form: form)
  } write: { target, form in
    .text(target.written(form))
  }
}

extension Target {
  /// Reads `๒ ครั้ง`, `๘,๕๐๐ ครั้ง`, `ร้อยละ ๘๐` or `๘๐%`.
  package init?(written text: String, form: Form) {
    let text = text.singleSpaced
    if let rest = form[.percent].remainder(of: text) {
      guard let value = ExactDecimal(ThaiDigits.arabic(rest).filter { $0 != "," }), value.fitsCell else { return nil }
      self.init(value: value)
      return
    }
    let scalars = ThaiDigits.arabic(text).unicodeScalars
    let isNegative = scalars.first == "-" && scalars.dropFirst().first?.decimalDigit != nil
    let number =
      (isNegative ? "-" : "")
      + String(
        scalars.dropFirst(isNegative ? 1 : 0).prefix {
          $0.decimalDigit != nil || $0 == "," || $0 == "."
        })
    guard let value = ExactDecimal(number.filter { $0 != "," }), value.fitsCell else { return nil }
    let unit = String(Substring(text.unicodeScalars.dropFirst(number.unicodeScalars.count))).trimmingBlanks
    self.init(value: value, unit: unit == "%" ? nil : unit)
  }

  /// The target as it is printed, with Thai digits.
  func written(_ form: Form) -> String {
    let digits = ThaiDigits.thai(value.grouped)
    guard let unit else { return "\(form[.percent].printed) \(digits)" }
    return unit.isEmpty ? digits : "\(digits) \(unit)"
  }
}

extension ExactDecimal {
  /// The shortest form with thousands separators, such as `8,500`.
  var grouped: String {
    let parts = description.split(separator: ".")
    let magnitude = Int64(clamping: tenThousandths.magnitude / 10_000)
    let whole = Money(satang: magnitude.multipliedReportingOverflow(by: 100).partialValue).description
    return (tenThousandths < 0 ? "-" : "") + (parts.count == 2 ? "\(whole).\(parts[1])" : whole)
  }
}
