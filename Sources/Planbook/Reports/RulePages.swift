package import Reconciliation
package import Spreadsheet

/// The catalogue of rules for people: a line a rule, or one rule explained.
package struct RulePages: Sendable {
  private let language: Language

  /// Pages in a language.
  package init(language: Language) { self.language = language }

  /// A line for each rule: code, severity, name and title; the severity is the one that the settings give it.
  package func list(_ rules: [RuleDescription], settings: ReconciliationSettings = .standard) -> String {
    rules.map { rule in
      let severity =
        settings.silenced.contains(rule.code)
        ? "off" : (settings.severities[rule.code] ?? rule.severity).rawValue
      return "\(rule.code)  \(padded(severity, to: 7))  \(rule.name): \(rule.title[language])\n"
    }.joined()
  }

  /// What a rule checks, why it matters, examples with what is said of them, and what to do.
  package func page(_ rule: RuleDescription, samples: [RuleSample] = []) -> String {
    let parts = RuleSections(of: rule, samples: samples).sections.map { section in
      let lines = section.items.map { item in
        "  \(item.text[language])\n" + item.replies.map { "    → \($0[language])\n" }.joined()
      }
      return section.heading[language] + "\n" + lines.joined()
    }
    return "\(rule.code) \(rule.name) [\(rule.severity.rawValue)]\n\(rule.title[language])\n\n"
      + parts.joined(separator: "\n")
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// What is said of a rule, part by part, whatever the page looks like.
struct RuleSections {
  /// A part: its heading and what stands below.
  struct Section {
    var heading: Wording
    var items: [Item]
  }

  /// A sentence, and in an example what the rule replies to it.
  struct Item {
    var text: Wording
    var replies: [Wording] = []
  }

  /// The parts in their order; no examples make no part.
  let sections: [Section]

  init(of rule: RuleDescription, samples: [RuleSample]) {
    let examples = samples.map { Item(text: $0.story, replies: $0.findings.map(\.advice)) }
    sections = [
      Section(heading: Wording("ตรวจอะไร", "What it checks"), items: [Item(text: rule.checks)]),
      Section(heading: Wording("สำคัญอย่างไร", "Why it matters"), items: [Item(text: rule.matters)]),
      Section(heading: Wording("ตัวอย่าง", "Example"), items: examples),
      Section(heading: Wording("ต้องทำอะไร", "What to do"), items: [Item(text: rule.remedy)]),
    ].filter { !$0.items.isEmpty }
  }
}
