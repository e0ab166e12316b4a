internal import Reconciliation

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

/// What rules say of themselves, by code.
struct RuleTexts: Sendable {
  private let byCode: [String: RuleDescription]

  /// What rules say of themselves.
  init(_ rules: [any Rule.Type]) {
    byCode = Dictionary(rules.map { ($0.about.code, $0.about) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a rule says of itself; nil for a code that none has.
  subscript(code: String) -> RuleDescription? { byCode[code] }
}
