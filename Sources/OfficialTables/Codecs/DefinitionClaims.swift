public import ActionPlans
internal import ThaiText

/// What an indicator's definition claims of the schedules of its projects.
///
/// Source: the indicator table of the plan of 2560, lines 298–304 (listed steps), 312 and 374 (milestones).
public struct DefinitionClaims: Hashable, Sendable {
  /// `ถึงขั้นตอนที่ ๕ … คิดเป็นร้อยละ ๗๐` or `ขั้นตอนที่ ๔ ความก้าวหน้าร้อยละ ๗๕`: how much is done once a step is finished.
  public struct Milestone: Hashable, Sendable {
    /// The number of the step.
    public var step: Int
    /// The progress claimed, in percent.
    public var progress: ExactDecimal
    /// The paragraph that claims it.
    public var paragraph: Entry<String>
  }

  /// `๒.๑ … (คิดเป็นความสำเร็จร้อยละ ๒๐)`: a step and its weight.
  public struct ListedStep: Hashable, Sendable {
    /// The place in the list, from 1.
    public var number: Int
    /// The weight, in percent.
    public var weight: ExactDecimal
    /// The paragraph that lists it.
    public var paragraph: Entry<String>
  }

  /// The milestones, in the order of the paragraphs.
  public private(set) var milestones: [Milestone] = []
  /// The steps of the first list of at least three that runs from 1 without a gap; empty when there is none.
  public private(set) var listedSteps: [ListedStep] = []

  /// Reads the paragraphs of a definition.
  public init(_ definition: [Entry<String>], form: Form) {
    var run: [ListedStep] = []
    var list: Int?
    for paragraph in definition {
      let text = paragraph.value ?? paragraph.written
      milestones += MilestoneScanner(form: form).milestones(in: text).map {
        Milestone(step: $0.step, progress: $0.progress, paragraph: paragraph)
      }
      var scanner = TextScanner(text)
      guard listedSteps.isEmpty, let code = scanner.code(), code.depth == 2 else { continue }
      if code.components[0] != list || code.components[1] != run.count + 1 {
        if run.count >= 3 { listedSteps = run }
        (list, run) = (code.components[0], [])
      }
      guard code.components[1] == run.count + 1, let weight = Self.percentage(atEndOf: scanner.remainder, form: form)
      else { continue }
      run.append(ListedStep(number: code.components[1], weight: weight, paragraph: paragraph))
    }
    if listedSteps.isEmpty, run.count >= 3 { listedSteps = run }
  }

  /// The percentage that closes a text, as in `… คิดเป็นร้อยละ ๗๐` and `… (ร้อยละ ๒๐)`; nil when something else follows.
  private static func percentage(atEndOf text: String, form: Form) -> ExactDecimal? {
    closingPercentage(of: text, form: form)?.value
  }

  /// The percentage that closes a text, with what stands before it.
  static func closingPercentage(of text: String, form: Form) -> (value: ExactDecimal, before: String)? {
    for spelling in form[.percent].spellings {
      guard let range = text.lastRange(of: spelling) else { continue }
      let rest = ThaiDigits.arabic(text[range.upperBound...].trimmingBlanks)
      let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      let tail = rest[digits.endIndex...].filter { !$0.isWhitespace && $0 != ")" && $0 != "." }
      if tail.isEmpty, let value = ExactDecimal(String(digits)) {
        return (value, text[..<range.lowerBound].trimmingBlanks)
      }
    }
    return nil
  }
}
