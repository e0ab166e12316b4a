internal import ActionPlans
internal import ThaiText

extension CarriedOver {
  /// Reads `ได้ดำเนินการในขั้นตอนที่ ๑ - ๓ คิดเป็นความก้าวหน้าโครงการร้อยละ ๖๐ แล้วในปีงบประมาณ ๒๕๕๙`, in any order.
  init?(written text: String, form: Form) {
    let text = text.singleSpaced
    guard let rest = form[.carriedOver].remainder(of: text) else { return nil }
    var scanner = TextScanner(rest)
    guard let first = scanner.number(), first > 0 else { return nil }
    var last = first
    scanner.skipBlanks()
    if scanner.take("-", "–", "—", "ถ") {
      while let next = scanner.rest.first, next.decimalDigit == nil { _ = scanner.take(next) }
      guard let number = scanner.number(), number >= first else { return nil }
      last = number
    }
    let tail = scanner.remainder
    guard let yearText = Self.after(form[.carriedOverYear], in: tail) else { return nil }
    let progress = Self.after(form[.carriedOverProgress], in: tail).flatMap { words in
      let text = ThaiDigits.arabic(words).unicodeScalars
      let sign = text.prefix { $0 == "-" }.prefix(1)
      let number = text.dropFirst(sign.count).prefix { $0.decimalDigit != nil || $0 == "." }
      return ExactDecimal(String(String.UnicodeScalarView(sign + number))).flatMap { $0.fitsCell ? $0 : nil }
    }
    self.init(
      firstStep: first, lastStep: last, progress: progress,
      fiscalYear: ThaiYear.buddhist(in: yearText).flatMap { FiscalYear(buddhistYear: $0) })
  }

  /// The note as it is printed.
  func written(_ form: Form) -> String {
    let steps = firstStep == lastStep ? "\(firstStep)" : "\(firstStep) - \(lastStep)"
    var text = "\(form[.carriedOver].printed) \(steps)"
    if let progress { text += " \(form[.carriedOverProgress].printed) \(progress)" }
    text += " \(form[.carriedOverYear].printed)"
    if let fiscalYear { text += " \(fiscalYear.buddhistYear)" }
    return ThaiDigits.thai(text)
  }

  /// What follows a word of the form anywhere in a text; nil when the word is not there.
  private static func after(_ term: Term, in text: String) -> String? {
    var rest = text[...]
    while true {
      if let found = term.remainder(of: String(rest)) { return found }
      guard !rest.isEmpty else { return nil }
      rest = rest.dropFirst()
    }
  }
}
