public import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// A project's name with the code of its measure behind it: `โครงการ… (๕.๑.๔.๑)`.
public struct ProjectTitle: Hashable, Sendable {
  /// The project's name.
  public var name: String
  /// The measure; nil when none is written.
  public var measure: StrategyCode?

  /// A name with a measure.
  public init(name: String, measure: StrategyCode?) {
    self.name = name
    self.measure = measure
  }
}

extension ProjectTitle {
  /// The shortest code that is taken for one of a measure: `(๕.๑)` may be anything.
  private static let shortest = 3

  /// Reads a project's name with its measure in parentheses at the end; a measure in any other spelling is a guess.
  static func read(_ text: String, form: Form) -> (title: ProjectTitle, certainty: Certainty) {
    let text = text.workName(form)
    if let (before, inside) = text.splittingFinalParentheses, !before.isEmpty {
      if inside == BlankMark.text { return (ProjectTitle(name: before, measure: nil), .certain) }
      if let code = StrategyCode(written: inside, form: form), code.depth >= shortest {
        return (ProjectTitle(name: before, measure: code), .certain)
      }
    }
    guard let (before, code) = EverydayCode.ending(text, form: form) else {
      return (ProjectTitle(name: text, measure: nil), .certain)
    }
    return (ProjectTitle(name: before, measure: code), .probable)
  }

  /// The title as it is printed; the code of an area or a dimension is none of a measure and is left out.
  func written(_ form: Form) -> String {
    let name = name.orUnnamed
    if let measure, measure.depth >= Self.shortest {
      return "\(name) (\(ThaiDigits.thai(measure.description)))"
    }
    return Self.read(name, form: form).title.name == name ? name : "\(name) (\(BlankMark.text))"
  }
}

extension CellCodec where Value == ProjectTitle {
  /// A project's name with its measure in parentheses at the end.
  static let projectTitle = CellCodec(
    look: .text,
    guessing: { cell, form in
      let (title, certainty) = ProjectTitle.read(cell.written, form: form)
      return (title, certainty)
    },
    write: { title, form in .text(title.written(form)) })
}

/// A project or an activity without a name, whose row would go with nothing else that is said of it.
package enum UnnamedWork {
  /// The name that a printed one stands for; empty where it says that there is none.
  package static func name(_ printed: String) -> String { printed == BlankMark.text ? "" : printed }
}

extension String {
  /// The name of a project or an activity as it is printed.
  var orUnnamed: String { isEmpty ? BlankMark.text : self }
}

/// A name with its number in front: `๑. รับเรื่อง…`.
public struct NumberedName: Hashable, Sendable {
  /// The number; nil when none is written.
  public var number: Int?
  /// The name.
  public var name: String

  /// A name with a number.
  public init(number: Int?, name: String) {
    self.number = number
    self.name = name
  }

  /// Reads `๑. name`, `๑) name`, `(๑) name` or a bare name.
  init(written text: String) {
    var scanner = TextScanner(text.singleSpaced)
    let number = scanner.listNumber()
    self.init(number: number, name: scanner.remainder)
  }

  /// The form that is printed, `๑. name`.
  var written: String { number.map { "\(ThaiDigits.thai(String($0))). \(name)" } ?? name }
}

extension CellCodec where Value == NumberedName {
  /// A name with its number in front.
  static let numberedName = CellCodec(look: .text) { cell, _ in
    NumberedName(written: cell.written)
  } write: { name, _ in
    .text(name.written)
  }
}

/// A measure as the indicator table names it: `title (ม. ๕.๑.๔.๑)`.
public struct MeasureReference: Hashable, Sendable {
  /// The measure's title.
  public var title: String
  /// The code; nil when none is written.
  public var code: StrategyCode?
  /// The prefix as written, such as `ม.` or `มน.`; empty when there is none.
  public var prefix: String
  /// Whether the prefix says that the measure is the agency's own.
  public var isAgencyMeasure: Bool

  /// A measure with its code.
  public init(title: String, code: StrategyCode?, prefix: String, isAgencyMeasure: Bool) {
    self.title = title
    self.code = code
    self.prefix = prefix
    self.isAgencyMeasure = isAgencyMeasure
  }
}

extension MeasureReference {
  /// No measure, printed as a dash.
  static let nothing = MeasureReference(title: "-", code: nil, prefix: "", isAgencyMeasure: false)
}

extension CellCodec where Value == MeasureReference {
  /// A measure's title with its prefix and code in parentheses at the end.
  static let measureReference = CellCodec(look: .text) { cell, form in
    let text = cell.written.singleSpaced
    // A dash says that there is no measure; a blank cell goes on with the measure above.
    guard text != MeasureReference.nothing.title else { return .nothing }
    guard let (title, inside) = text.splittingFinalParentheses, let code = StrategyCode(written: inside, form: form)
    else { return MeasureReference(title: text, code: nil, prefix: "", isAgencyMeasure: false) }
    let prefix = String(String.UnicodeScalarView(inside.unicodeScalars.prefix { $0.decimalDigit == nil }))
    return MeasureReference(
      title: title, code: code, prefix: prefix.trimmingBlanks,
      isAgencyMeasure: form.agencyPrefixes.remainder(of: inside) != nil)
  } write: { measure, form in
    guard let code = measure.code else { return .text(measure.title) }
    let prefix = (measure.isAgencyMeasure ? form.agencyPrefixes : form.strategyPrefixes).printed
    return .text("\(measure.title) (\(prefix) \(ThaiDigits.thai(code.description)))")
  }
}

extension String {
  /// The text on one line, without a list's number before the word with which a project's or an activity's name begins.
  func workName(_ form: Form) -> String {
    var text = singleSpaced
    while true {
      let numbered = NumberedName(written: text)
      guard numbered.number != nil,
        form[.project].remainder(of: numbered.name) != nil || form[.activity].remainder(of: numbered.name) != nil
      else { return text }
      text = numbered.name
    }
  }
}
