public import Reconciliation
public import Spreadsheet

/// The catalogue of rules for people: a line a rule, or one rule explained.
public struct RulePages: Sendable {
  private let language: Language

  /// Pages in a language.
  public init(language: Language) { self.language = language }

  /// A line for each rule: code, severity, name and title.
  public func list(_ rules: [RuleDescription]) -> String {
    rules.map { rule in
      "\(rule.code)  \(padded(rule.severity.rawValue, to: 7))  \(rule.name): \(rule.title[language])\n"
    }.joined()
  }

  /// What a rule checks, why it matters, examples with what is said of them, and what to do.
  public func page(_ rule: RuleDescription, samples: [RuleSample] = []) -> String {
    let headings = [
      (Wording(thai: "ตรวจอะไร", english: "What it checks"), rule.checks),
      (Wording(thai: "สำคัญอย่างไร", english: "Why it matters"), rule.matters),
      (Wording(thai: "ต้องทำอะไร", english: "What to do"), rule.remedy),
    ]
    var parts = headings.map { "\($0[language])\n  \($1[language])\n" }
    let examples = samples.map { sample in
      let said = sample.findings.map { "    → \($0.message[language])\n" }.joined()
      return "  \(sample.story[language])\n\(said)"
    }
    if !examples.isEmpty {
      parts.insert(Wording(thai: "ตัวอย่าง", english: "Example")[language] + "\n" + examples.joined(), at: 2)
    }
    return "\(rule.code) \(rule.name) [\(rule.severity.rawValue)]\n\(rule.title[language])\n\n"
      + parts.joined(separator: "\n")
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
