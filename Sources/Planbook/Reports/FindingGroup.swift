internal import Reconciliation
internal import Spreadsheet

/// Findings of one rule and one severity, which stand together in reports for people.
struct FindingGroup {
  /// The severity.
  let severity: Severity
  /// The rule's code.
  let code: String
  /// The rule's name.
  let rule: String
  /// The findings with their numbers in the report, from 1.
  var findings: [(number: Int, finding: Finding)]

  private struct Key: Hashable {
    var severity: Severity
    var code: String
  }

  /// The groups in the order in which they first come.
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var places: [Key: Int] = [:]
    var groups: [FindingGroup] = []
    for (index, finding) in findings.enumerated() {
      let key = Key(severity: finding.severity, code: finding.code)
      if let place = places[key] {
        groups[place].findings.append((index + 1, finding))
      } else {
        places[key] = groups.count
        groups.append(
          FindingGroup(
            severity: finding.severity, code: finding.code, rule: finding.rule, findings: [(index + 1, finding)]))
      }
    }
    return groups
  }
}

/// What the catalogue says of the rules, by code.
struct RuleTexts {
  private let byCode: [String: RuleDescription] = Dictionary(
    RuleCatalogue.descriptions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// What the catalogue says of a rule; nil for a code that it does not know.
  subscript(code: String) -> RuleDescription? { byCode[code] }
}
