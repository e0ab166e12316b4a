internal import Reconciliation
public import Spreadsheet

extension PlanDesk {
  /// The rules, a line each, with the severity that the settings give them.
  public func ruleList(in language: Language) -> String {
    RulePages(language: language).list(rules.descriptions, settings: settings.reconciliation)
  }

  /// What a rule checks, why it matters, examples in this form, and what to do; nil when no rule has the code or name.
  public func rulePage(_ codeOrName: String, in language: Language) -> String? {
    rules.description(of: codeOrName).map { rule in
      RulePages(language: language).page(rule, samples: rules.samples(of: rule.code, form: form))
    }
  }

  /// All rules as one document in Markdown.
  public func ruleBook(in language: Language) -> String {
    RuleBook(form: form, language: language, rules: rules).markdown
  }
}
