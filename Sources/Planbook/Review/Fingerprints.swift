internal import Reconciliation

/// What tells one finding from another, whatever happens to the rows around it.
///
/// A fingerprint is made of the rule, the subject, and what is written in which tables, in the cells of what follows from
/// the finding as well: what hides the finding hides those. It is not made of addresses, file names or
/// the message, which names addresses. Findings that say the same are counted: `…:1`, `…:2`. SARIF gives it to code hosts,
/// waivers hold on to it, and a saved report is known by it: where a cell says something else, it is another finding.
struct Fingerprints {
  /// The name under which results carry it; its number changes when it is made in another way.
  static let name = "planbook/v2"

  private var counts: [String: Int] = [:]

  /// Whether a text can be a fingerprint.
  static func isOne(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 16 && parts[0].allSatisfy { $0.isHexDigit && !$0.isUppercase }
      && Int(parts[1]).map { $0 > 0 } ?? false
  }

  /// Findings with their fingerprints.
  static func named(_ findings: [Finding]) -> [Finding] {
    var fingerprints = Fingerprints()
    return findings.map { finding in
      var finding = finding
      finding.fingerprint = fingerprints.next(for: finding)
      return finding
    }
  }

  /// The fingerprint of the next finding of a report.
  mutating func next(for finding: Finding) -> String {
    var parts = [finding.code, finding.subject?.kind, finding.subject?.number, finding.subject?.name].map { $0 ?? "" }
    parts += finding.places.map { "\($0.role)\u{1E}\($0.written)" }.sorted()
    parts += finding.related.map { consequence in
      ([consequence.code] + consequence.places.map { "\($0.role)\u{1E}\($0.written)" }.sorted())
        .joined(separator: "\u{1E}")
    }.sorted()
    let hash = String(SHA256.text(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16))
    counts[hash, default: 0] += 1
    return "\(hash):\(counts[hash] ?? 1)"
  }
}
