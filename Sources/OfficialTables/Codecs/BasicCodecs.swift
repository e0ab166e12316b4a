package import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension CellCodec where Value == String {
  /// Text with its line breaks made blanks.
  static let text = CellCodec(look: .text) { cell, _ in
    cell.written.singleSpaced
  } write: { text, _ in
    .text(text)
  }

  /// The name of a project or an activity, without a list's number in front of it.
  static let workName = CellCodec(look: .text) { cell, form in
    cell.written.workName(form)
  } write: { name, _ in
    .text(name.orUnnamed)
  }

  /// Short text in the middle of its cell.
  static let centered = CellCodec(look: .centered) { cell, _ in
    cell.written.singleSpaced
  } write: { text, _ in
    .text(text)
  }
}

extension CellCodec where Value == Int {
  /// A whole number that is not negative, in digits of either script, with or without the point of a list.
  static let count = CellCodec(look: .count) { cell, _ in
    var scanner = TextScanner(cell.number.map(NumberDisplay.shortest) ?? cell.written)
    guard let number = scanner.number() else { return nil }
    _ = scanner.take(".", ")")
    return scanner.isAtEnd ? number : nil
  } write: { number, _ in
    .number(Double(number))
  }
}

extension CellCodec where Value == Money {
  /// An amount in baht; `-` and `ไม่ใช้งบประมาณ` are no money.
  static let money = CellCodec(look: .money, guessing: Money.read) { money, _ in
    .money(money)
  }
}

extension Money {
  /// Reads a cell of money.
  ///
  /// What a formula shows counts where its value has parts of a satang, an amount with its source behind it is one, and
  /// one that names its unit is not in that of its column; all three are guesses.
  fileprivate static func read(_ cell: CellText, form: Form) -> (Money?, Certainty) {
    guard !cell.display.isDate else { return (nil, .certain) }
    if let number = cell.number {
      if let money = Money(baht: number * Double(cell.bahtPerUnit)) { return (money.fitsCell ? money : nil, .certain) }
      return (cell.shownNumber.flatMap { Money(written: $0, cell, form) }, .probable)
    }
    if let money = Money(written: cell.written, cell, form) {
      let isInOwnUnit = money != .zero && cell.bahtPerUnit > 1 && namesUnit(cell.written)
      return (money, isInOwnUnit ? .probable : .certain)
    }
    guard let (amount, source) = cell.written.splittingFinalParentheses, form.namesSource(source),
      amount.unicodeScalars.contains(where: { $0.decimalDigit != nil }), let money = Money(written: amount, cell, form)
    else { return (nil, .certain) }
    return (money, .probable)
  }

  /// Whether a text that is an amount says of what: of baht, or of thousands or millions of them.
  private static func namesUnit(_ amount: String) -> Bool {
    amount.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private init?(written text: String, _ cell: CellText, _ form: Form) {
    switch ThaiAmount.read(text, orNothing: form.saysNoAmount) {
    case .satang(let satang):
      let (scaled, overflow) = satang.multipliedReportingOverflow(by: Self.namesUnit(text) ? 1 : cell.bahtPerUnit)
      self.init(satang: scaled)
      guard !overflow, fitsCell else { return nil }
    case .none: self = .zero
    case .unreadable:
      // In a unit of more than a baht an amount may have more decimals.
      guard cell.bahtPerUnit > 1, !Self.namesUnit(text), let unit = form.unitName(ofBaht: cell.bahtPerUnit),
        case .satang(let satang) = ThaiAmount.read(text + unit)
      else { return nil }
      self.init(satang: satang)
      guard fitsCell else { return nil }
    }
  }
}

extension Form {
  /// Whether words beside an amount name where the money comes from, and neither its unit nor what is to become of it.
  func namesSource(_ text: String) -> Bool {
    guard text.unicodeScalars.allSatisfy({ $0.decimalDigit == nil }) else { return false }
    return self[.knownSource].matches(text) || self[.sourceOpening].remainder(of: text).map { !$0.isEmpty } ?? false
  }
}

extension CellText {
  /// What a formula shows of its value, in Arabic digits, where it shows at most two decimals and nothing else than
  /// rounding keeps them from the value: a format may show thousands of baht, or a date.
  fileprivate var shownNumber: String? {
    guard isComputed, let number, !display.isDate else { return nil }
    let value = display.isPercentage ? number * 100 : number
    // A format may put words and signs around the digits.
    var shown = ThaiDigits.arabic(written).unicodeScalars.drop { $0.decimalDigit == nil }
      .prefix { $0.decimalDigit != nil || $0 == "." || $0 == "," }.filter { $0 != "," }
    if shown.last == "." { shown.removeLast() }
    let decimals = shown.lastIndex(of: ".").map { shown[$0...].count - 1 } ?? 0
    guard decimals <= 2, let magnitude = Double(String(shown)),
      abs(magnitude - abs(value)) <= 0.5001 / [1, 10, 100][decimals]
    else { return nil }
    return (value < 0 ? "-" : "") + String(shown)
  }
}

extension Content {
  /// An amount in baht as a number; `-` for no money.
  static func money(_ money: Money) -> Content { money == .zero ? .text("-") : .number(money.baht) }
}

extension Money {
  /// The largest amount of money: a cell holds a number of 15 digits to the last one.
  package static let largest = Money(satang: 999_999_999_999_999)

  /// Whether a cell holds the amount to the last satang.
  package var fitsCell: Bool { satang.magnitude <= Self.largest.satang.magnitude }

  /// The amount in baht of a spreadsheet's number; nil when it is not a whole number of satang or out of range.
  init?(baht: Double) {
    guard let decimal = ExactDecimal(spreadsheetNumber: baht), decimal.tenThousandths % 100 == 0 else { return nil }
    self.init(satang: decimal.tenThousandths / 100)
  }

  /// The amount in baht as a spreadsheet's number; exact below 70 million million baht.
  var baht: Double { Double(satang) / 100 }
}

extension ExactDecimal {
  /// Whether a cell holds the number to its fourth place: one of 15 digits.
  package var fitsCell: Bool { tenThousandths.magnitude < 1_000_000_000_000_000 }
}

extension CellCodec where Value == ExactDecimal {
  /// A percentage: a number, `ร้อยละ ๑๐`, `๑๐%`, or a number shown as a percentage.
  static let percentage = CellCodec(look: .percentage, guessing: ExactDecimal.readPercentage) { percentage, _ in
    .number(Double(percentage.tenThousandths) / 10_000)
  }
}

extension ExactDecimal {
  /// Reads a cell with a percentage; what a formula shows counts where its value has more than four decimals.
  fileprivate static func readPercentage(_ cell: CellText, form: Form) -> (ExactDecimal?, Certainty) {
    func fitting(_ value: ExactDecimal?) -> ExactDecimal? { value.flatMap { $0.fitsCell ? $0 : nil } }
    guard let number = cell.number else {
      return (fitting(ExactDecimal(percentage: cell.written, form: form)), .certain)
    }
    if let value = ExactDecimal(spreadsheetNumber: cell.display.isPercentage ? number * 100 : number) {
      return (fitting(value), .certain)
    }
    return (fitting(cell.shownNumber.flatMap { ExactDecimal($0) }), .probable)
  }
}

extension ExactDecimal {
  /// The decimal of a spreadsheet's number; nil when it has more than four decimals or is out of range.
  ///
  /// What binary fractions are off by in their last digits makes no difference: 0.1 + 0.2 is 0.3, 7% is 7 hundredths.
  init?(spreadsheetNumber number: Double) {
    if number == number.rounded(), abs(number) < 9e14, let whole = ExactDecimal(exactly: Int(number)) {
      self = whole
      return
    }
    if let exact = ExactDecimal(NumberDisplay.shortest(number)) {
      self = exact
      return
    }
    let scaled = number * 10_000
    let whole = scaled.rounded()
    guard abs(scaled - whole) <= max(1e-6, abs(whole) * 1e-13), abs(whole) < 9e15 else { return nil }
    self.init(tenThousandths: Int64(whole))
  }

  /// Reads `ร้อยละ ๑๐`, `๑๐%` or `๑๐`.
  init?(percentage text: String, form: Form) {
    let rest = form[.percent].remainder(of: text) ?? text
    var digits = ThaiDigits.arabic(rest.trimmingBlanks)
    if digits.hasSuffix("%") { digits = digits.dropLast().trimmingBlanks }
    self.init(digits)
  }
}

extension CellCodec where Value == StrategyCode {
  /// A hierarchical code, with or without a measure's prefix (`ม.`, `มน.`); codes in everyday spellings are guesses.
  ///
  /// A date was a code before a spreadsheet program took it for one: which one, it does not say. Nor does one number say
  /// where its points have been.
  static let code = CellCodec(
    look: .centered,
    guessing: { cell, form in
      guard !(cell.number != nil && cell.display.isDate) else { return (nil, .certain) }
      let text = (cell.number.map(NumberDisplay.shortest) ?? cell.written).singleSpaced
      if let code = StrategyCode(written: text, form: form) {
        return (EverydayCode.lacksPoints(code, form: form) ? nil : code, .certain)
      }
      return (EverydayCode.read(text, form: form) ?? EverydayCode.beforeTitle(text, form: form), .probable)
    }
  ) { code, _ in
    .text(ThaiDigits.thai(code.description))
  }
}

extension StrategyCode {
  /// Reads a code with or without a measure's prefix, in digits of either script.
  init?(written text: String, form: Form) {
    let rest =
      form.agencyPrefixes.remainder(of: text) ?? form.strategyPrefixes.remainder(of: text) ?? text
    var scanner = TextScanner(rest)
    guard let code = scanner.code(), scanner.isAtEnd else { return nil }
    self = code
  }
}
