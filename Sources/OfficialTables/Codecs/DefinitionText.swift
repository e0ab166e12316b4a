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
    for paragraph in Self.takingApart(paragraphs, form: form) {
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
  ///
  /// Paragraphs that would be taken for the beginning of another part, or apart, have the word of their own part before
  /// them, and that word once more alone above them.
  public static func paragraphs(
    definition: [String], target: Target?, calculation: [String], form: Form
  ) -> [String] {
    func paragraphs(_ part: (Form.Word, [String]) -> [String]) -> [String] {
      part(.definition, definition) + (target.map { ["\(form[.target].printed) \($0.written(form))"] } ?? [])
        + part(.calculation, calculation)
    }
    let plain = paragraphs { word, texts in
      texts.count == 1 ? [form[word].heading(texts[0])] : texts.isEmpty ? [] : [form[word].printed] + texts
    }
    let read = DefinitionText(plain.map { Entry($0) }, form: form)
    guard
      read.definition.map(\.value) != definition || read.target.value != target
        || read.calculation.map(\.value) != calculation
    else { return plain }
    return paragraphs { word, texts in
      guard !texts.isEmpty else { return [] }
      return [form[word].printed]
        + texts.map { opensPart($0, form: form) ? form[word].heading($0) : $0 }
    }
  }

  private static func opensPart(_ text: String, form: Form) -> Bool {
    [.definition, .target, .calculation].contains { form[$0].remainder(of: text) != nil }
  }

  /// The paragraphs of a cell.
  static func paragraphs(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").map { Substring($0).singleSpaced.trimmingBlanks }
      .filter { !$0.isEmpty }
  }

  /// The paragraphs, of which the first is taken apart at the words of the form where all parts stand in it as one running
  /// text.
  private static func takingApart(_ paragraphs: [Entry<String>], form: Form) -> [Entry<String>] {
    guard let first = paragraphs.first, let text = first.value, form[.definition].remainder(of: text) != nil,
      !paragraphs.dropFirst().contains(where: { opensPart($0.value ?? "", form: form) })
    else { return paragraphs }
    var parts = [text]
    for word in [Form.Word.target, .calculation] {
      let last = parts.removeLast()
      if let range = last.lastRange(of: " " + form[word].printed) {
        parts += [last[..<range.lowerBound].trimmingBlanks, last[range.lowerBound...].trimmingBlanks]
      } else {
        parts.append(last)
      }
    }
    return parts.map { Entry($0, written: $0, location: first.location) } + paragraphs.dropFirst()
  }
}
