package import OfficialTables
package import Reconciliation
package import Spreadsheet

/// The whole catalogue of rules as one document in Markdown: a table of the rules, then each of them explained.
package struct RuleBook: Sendable {
  private let form: Form
  private let language: Language
  private let all: [any Rule.Type]

  /// A document of rules in a language; the examples are printed in a form.
  package init(form: Form, language: Language, rules: [any Rule.Type] = RuleCatalogue.all) {
    self.form = form
    self.language = language
    all = rules
  }

  /// The document, ended by a line break.
  package var markdown: String {
    let rules = all.descriptions
    let header = [Wording("รหัส", "Code"), Wording("ระดับ", "Severity"), Wording("กฎ", "Rule")].map { $0[language] }
    let rows = rules.map { rule in
      "| [\(rule.code)](#\(rule.code.lowercased())) | \(rule.severity.word[language]) | \(escaped(rule.title[language])) |"
    }
    return """
      # \(Wording("กฎการตรวจสอบ", "The rules of reconciliation")[language])

      \(Wording("เอกสารนี้สร้างจากตัวกฎเอง: `planbook rules --format markdown`", "Made from the rules themselves: `planbook rules --format markdown --lang en`")[language])

      | \(header.joined(separator: " | ")) |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      \(rules.map(chapter).joined(separator: "\n"))
      """
  }

  /// The chapter about one rule.
  ///
  /// Its anchor is its code, so that links outlive a change of its title.
  private func chapter(_ rule: RuleDescription) -> String {
    var text = """
      <a id="\(rule.code.lowercased())"></a>
      ## \(rule.code) \(escaped(rule.title[language]))

      `\(rule.name)` · \(rule.severity.word[language])

      """
    for section in RuleSections(of: rule, samples: all.samples(of: rule.code, form: form)).sections {
      text += "\n**\(section.heading[language])**\n\n"
      for item in section.items {
        let isExample = section.items.count > 1 || !item.replies.isEmpty
        text += "\(isExample ? "- " : "")\(escaped(item.text[language]))\n"
        for reply in item.replies { text += "  - \(escaped(reply[language]))\n" }
      }
    }
    return text
  }

  /// The text with what Markdown and HTML would take for theirs.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>|#&".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }
}
