public import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Both directions between an indicator's definition, target and way of calculation and the paragraphs of its cell.
public struct DefinitionText: Hashable, Sendable {
  /// The definition (นิยาม/คำอธิบาย).
  public var definition: [Entry<String>] = []
  /// The target value (ค่าเป้าหมาย).
  public var target = Entry<Target>()
  /// The way of calculation (วิธีการคำนวณ).
  public var calculation: [Entry<String>] = []

  /// Reads paragraphs: a word of the form at the front of one opens a part.
  public init(_ paragraphs: [Entry<String>], form: Form) {
    var isCalculation = false
    for paragraph in paragraphs {
      let text = paragraph.value ?? paragraph.written
      func keep(_ rest: String) {
        guard !rest.isEmpty else { return }
        let entry = Entry(rest, written: rest, location: paragraph.location)
        if isCalculation { calculation.append(entry) } else { definition.append(entry) }
      }
      if let rest = form[.definition].remainder(of: text) {
        isCalculation = false
        keep(rest)
      } else if target.isBlank, let rest = form[.target].remainder(of: text) {
        target = Entry(Target(written: rest, form: form), written: rest, location: paragraph.location)
      } else if let rest = form[.calculation].remainder(of: text) {
        isCalculation = true
        keep(rest)
      } else {
        keep(text)
      }
    }
  }

  /// The paragraphs in which the parts are printed: a word of the form stands alone before several paragraphs, and on
  /// the same line before a single one.
  public static func paragraphs(
    definition: [String], target: Target?, calculation: [String], form: Form
  ) -> [String] {
    func part(_ word: Form.Word, _ paragraphs: [String]) -> [String] {
      switch paragraphs.count {
      case 0: []
      case 1: ["\(form[word].printed) \(paragraphs[0])"]
      default: [form[word].printed] + paragraphs
      }
    }
    return part(.definition, definition) + part(.target, target.map { [$0.written(form)] } ?? [])
      + part(.calculation, calculation)
  }

  /// The paragraphs of a cell; a definition in one running text is taken apart at the words of the form.
  static func paragraphs(of text: String, form: Form) -> [String] {
    var paragraphs = text.split(separator: "\n").map(\.singleSpaced).filter { !$0.isEmpty }
    guard paragraphs.count == 1, form[.definition].remainder(of: paragraphs[0]) != nil else { return paragraphs }
    for word in [Form.Word.target, .calculation] {
      let last = paragraphs.removeLast()
      if let range = last.lastRange(of: " " + form[word].printed) {
        paragraphs += [last[..<range.lowerBound].trimmingBlanks, last[range.lowerBound...].trimmingBlanks]
      } else {
        paragraphs.append(last)
      }
    }
    return paragraphs
  }
}
