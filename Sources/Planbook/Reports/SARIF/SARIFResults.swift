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

  /// A result for each finding.
  func results(of findings: [Finding]) -> [JSONValue] {
    var fingerprints = Fingerprints()
    return findings.map { result($0, fingerprint: fingerprints.next(for: $0)) }
  }

  private func result(_ finding: Finding, fingerprint: String) -> JSONValue {
    var members = [JSONMember("ruleId", .string(finding.code))]
    if let index = ruleIndices[finding.code] { members.append(JSONMember("ruleIndex", .integer(index))) }
    members.append(JSONMember("level", .string(finding.severity.rawValue)))
    members.append(
      JSONMember("message", .object([JSONMember("text", .string(SARIFPlaces.literal(finding.message[language])))])))
    if let first = finding.places.first { members.append(JSONMember("locations", .array([places.location(first)]))) }
    let others = finding.places.dropFirst() + finding.related.flatMap(\.places)
    if !others.isEmpty {
      let locations = others.enumerated().map { places.location($1, id: $0 + 1) }
      members.append(JSONMember("relatedLocations", .array(locations)))
    }
    members.append(
      JSONMember("partialFingerprints", .object([JSONMember(Fingerprints.name, .string(fingerprint))])))
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

/// What tells one finding from another, whatever happens to the rows around it.
///
/// A fingerprint is made of the rule, the subject, and what is written in which tables; not of addresses, file names or
/// the message, which names addresses. Findings that say the same are counted: `…:1`, `…:2`.
struct Fingerprints {
  /// The name under which results carry it; its number changes when it is made in another way.
  static let name = "planbook/v1"

  private var counts: [String: Int] = [:]

  /// The fingerprint of the next finding of a report.
  mutating func next(for finding: Finding) -> String {
    var parts = [finding.code, finding.subject?.kind, finding.subject?.number, finding.subject?.name].map { $0 ?? "" }
    parts += finding.places.map { "\($0.role)\u{1E}\($0.written)" }.sorted()
    let digest = SHA256.digest(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(8)
    let hash = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    counts[hash, default: 0] += 1
    return "\(hash):\(counts[hash] ?? 1)"
  }
}
