internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

extension PlanForm {
  /// A value that JSON has as a string.
  static func string(
    pattern: String? = nil, expected: Wording, write: @escaping (Value) -> String,
    read: @escaping (String) -> Value?
  ) -> PlanForm {
    var schema = [JSONMember("type", .string("string"))]
    if let pattern { schema.append(JSONMember("pattern", .string(pattern))) }
    return PlanForm(
      schema: schema, write: { .string(write($0)) },
      read: { json, path throws(PlanFault) in
        guard case .string(let text) = json else { throw .type(json, at: path, expected: expected) }
        guard let value = read(text) else { throw .value(json, at: path, expected: expected) }
        return value
      })
  }

  /// A value that JSON has as a whole number, written with digits only.
  static func integer(
    _ range: ClosedRange<Int64>, expected: Wording, write: @escaping (Value) -> Int64,
    read: @escaping (Int64) -> Value?
  ) -> PlanForm {
    PlanForm(
      schema: [
        JSONMember("type", .string("integer")), JSONMember("minimum", .integer(range.lowerBound)),
        JSONMember("maximum", .integer(range.upperBound)),
      ],
      write: { .integer(write($0)) },
      read: { json, path throws(PlanFault) in
        guard case .number(let text) = json else { throw .type(json, at: path, expected: expected) }
        guard let number = Int64(text), range.contains(number), let value = read(number) else {
          throw .value(json, at: path, expected: expected)
        }
        return value
      })
  }
}

extension PlanForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  static var word: PlanForm {
    let words = Value.allCases.map(\.rawValue)
    var form = PlanForm.string(expected: .oneOf(words), write: \.rawValue, read: { Value(rawValue: $0) })
    form.schema.append(JSONMember("enum", .array(words.map { .string($0) })))
    return form
  }
}

extension PlanForm<Bool> {
  /// True or false.
  static var boolean: PlanForm {
    PlanForm(schema: [JSONMember("type", .string("boolean"))], write: { .boolean($0) }) {
      json, path throws(PlanFault) in
      guard case .boolean(let flag) = json else { throw .type(json, at: path, expected: .flag) }
      return flag
    }
  }
}

extension PlanForm<Int> {
  /// The numbers of lists and tables: the nine digits that are read of one.
  static var numbers: ClosedRange<Int> { 1...999_999_999 }

  /// A number in a list or table.
  static var number: PlanForm { whole(numbers) }

  /// A whole number of a range.
  static func whole(_ range: ClosedRange<Int>) -> PlanForm {
    integer(
      Int64(range.lowerBound)...Int64(range.upperBound), expected: .wholeNumber(range), write: { Int64($0) },
      read: { Int($0) })
  }
}

extension PlanForm<Money> {
  /// Whole satang, as many as a cell holds to the last one.
  static var satang: PlanForm {
    let most = Money.largest.satang
    return integer(-most...most, expected: .satang(atMost: most), write: \.satang, read: { Money(satang: $0) })
  }
}

extension PlanForm<ExactDecimal> {
  /// A decimal number in quotation marks, so that no reader rounds it.
  ///
  /// It has eleven digits before the point at most, as many as a cell holds together with four behind it.
  static var decimal: PlanForm {
    let pattern = #"^-?[0-9]{1,11}(\.[0-9]{1,4}0*)?$"#
    return string(
      pattern: pattern, expected: .decimal, write: \.description,
      read: { text in
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard (1...11).contains(digits.prefix { $0 != "." }.count), let value = ExactDecimal(text) else { return nil }
        return value.fitsCell ? value : nil
      })
  }
}

extension PlanForm<StrategyCode> {
  /// A hierarchical code.
  static var code: PlanForm {
    string(
      pattern: #"^[1-9][0-9]{0,3}(\.[1-9][0-9]{0,3}){0,7}$"#, expected: .strategyCode, write: \.description,
      read: { text in StrategyCode(text).flatMap { $0.description == text ? $0 : nil } })
  }

  /// The code of an area: one number.
  static var areaCode: PlanForm {
    string(
      pattern: "^[1-9][0-9]{0,3}$", expected: .areaCode, write: \.description,
      read: { text in StrategyCode(text).flatMap { $0.description == text && $0.depth == 1 ? $0 : nil } })
  }
}

extension PlanForm<FiscalYear> {
  /// The Buddhist year.
  static var fiscalYear: PlanForm {
    integer(
      2400...2999, expected: .wholeNumber(2400...2999), write: { Int64($0.buddhistYear) },
      read: { FiscalYear(buddhistYear: Int($0)) })
  }
}

extension PlanForm<FiscalMonthSet> {
  /// Months of a fiscal year as a list of calendar months, each once.
  static func months(of year: FiscalYear) -> PlanForm {
    let first = FiscalMonth.october.calendarMonth(in: year)
    let last = FiscalMonth.september.calendarMonth(in: year)
    let expected = Wording(
      "เดือนในปีงบประมาณ \(year.buddhistYear) ตั้งแต่ \"\(first)\" ถึง \"\(last)\"",
      "a month of fiscal year \(year.buddhistYear), from \"\(first)\" to \"\(last)\"")
    var month = PlanForm<CalendarMonth>.string(
      pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$", expected: expected, write: \.description, read: { CalendarMonth($0) })
    let read = month.read
    month.read = { json, path throws(PlanFault) in
      let calendarMonth = try read(json, path)
      guard FiscalMonth(calendarMonth, in: year) != nil else {
        throw .monthOutside(json, at: path, expected: expected)
      }
      return calendarMonth
    }
    return month.list(distinctBy: nil, \.self).mapped(
      { months in FiscalMonthSet(months.compactMap { FiscalMonth($0, in: year) }) },
      { set in set.months.map { $0.calendarMonth(in: year) } })
  }
}
