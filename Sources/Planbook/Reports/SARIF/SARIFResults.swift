internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import ThaiText

/// Turns findings into the results of SARIF (3.27).
struct SARIFResults {
  /// The places of the rules in the driver's list, by code.
  let ruleIndices: [String: Int]
  /// Turns cells into locations.
  let places: SARIFPlaces
  /// The language of the messages.
  let language: Language

  /// A result for each finding; those that are waived are suppressed (3.27.23), and then all say whether they are.
  func results(of report: ReconciliationReport) -> [JSONValue] {
    let none = report.waived.isEmpty ? nil : JSONMember("suppressions", .array([]))
    return report.findings.map { result($0, saying: report.lapse(of: $0)?.wording, none) }
      + report.waived.map { result($0.finding, saying: nil, suppression($0)) }
  }

  private func suppression(_ waived: FindingReview.Waived) -> JSONMember {
    JSONMember(
      "suppressions",
      .array([
        .object([
          JSONMember("kind", .string("external")), JSONMember("status", .string("accepted")),
          JSONMember("justification", .string(waived.wording[language])),
        ])
      ]))
  }

  private func result(_ finding: Finding, saying remark: Wording?, _ suppressions: JSONMember?) -> JSONValue {
    var members = [JSONMember("ruleId", .string(finding.code))]
    if let index = ruleIndices[finding.code] { members.append(JSONMember("ruleIndex", .integer(index))) }
    members.append(JSONMember("level", .string(finding.severity.rawValue)))
    let text = [finding.advice[language], remark?[language]].compactMap { $0 }.joined(separator: " ")
    members.append(JSONMember("message", .object([JSONMember("text", .string(SARIFPlaces.literal(text)))])))
    if let first = finding.places.first { members.append(JSONMember("locations", .array([places.location(first)]))) }
    let others = finding.places.dropFirst() + finding.related.flatMap(\.places)
    if !others.isEmpty {
      let locations = others.enumerated().map { places.location($1, id: $0 + 1) }
      members.append(JSONMember("relatedLocations", .array(locations)))
    }
    if let fingerprint = finding.fingerprint {
      members.append(
        JSONMember("partialFingerprints", .object([JSONMember(Fingerprints.name, .string(fingerprint))])))
    }
    if let suppressions { members.append(suppressions) }
    members.append(JSONMember("properties", properties(of: finding)))
    return .object(members)
  }

  private func properties(of finding: Finding) -> JSONValue {
    var members: [JSONMember] = []
    if let subject = finding.subject { members.append(JSONMember("subject", JSONReport.subject(subject))) }
    if let difference = finding.difference { members.append(JSONMember("difference", JSONReport.number(difference))) }
    members.append(JSONMember("confidence", .string(finding.confidence.rawValue)))
    if let match = finding.match { members.append(JSONMember("match", .string(match.rawValue))) }
    if !finding.related.isEmpty {
      let related = finding.related.map { consequence in
        JSONValue.object([
          JSONMember("code", .string(consequence.code)), JSONMember("message", .string(consequence.message[language])),
        ])
      }
      members.append(JSONMember("related", .array(related)))
    }
    return .object(members)
  }
}
