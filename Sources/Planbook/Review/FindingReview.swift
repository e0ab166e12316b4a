public import Reconciliation
internal import Spreadsheet
internal import ThaiText

/// Findings after the waivers of the user, and a report saved earlier, are held against them.
///
/// A waiver that holds takes its finding out of what counts, and says so. One that has expired, or whose finding says
/// something else now, leaves the finding where it is with a word about the waiver. What the saved report has already is
/// counted and not listed, unless a waiver of it has expired since.
public struct FindingReview: Sendable {
  /// A finding that is waived.
  public struct Waived: Hashable, Sendable {
    /// The finding.
    public var finding: Finding
    /// The waiver that holds.
    public var waiver: Waiver

    /// A finding with its waiver.
    public init(finding: Finding, waiver: Waiver) {
      self.finding = finding
      self.waiver = waiver
    }
  }

  /// A waiver that no longer holds, for one of two reasons.
  public struct Lapse: Hashable, Sendable {
    /// Why a waiver does not hold.
    public enum Reason: String, Hashable, Sendable {
      /// Its last day has passed.
      case expired
      /// The cells say something else than when it was given.
      case changed
    }

    /// The waiver.
    public var waiver: Waiver
    /// Why it does not hold.
    public var reason: Reason

    /// A waiver with the reason why it does not hold.
    public init(waiver: Waiver, reason: Reason) {
      self.waiver = waiver
      self.reason = reason
    }
  }

  /// The findings that count.
  public private(set) var open: [Finding] = []
  /// The findings that are waived.
  public private(set) var waived: [Waived] = []
  /// The findings that the saved report has already.
  public private(set) var known: [Finding] = []
  /// The waivers that do not hold for open findings, by the finding's fingerprint.
  public private(set) var lapses: [String: Lapse] = [:]
  /// The waivers that are about nothing that was found.
  public private(set) var idle: [Waiver] = []

  /// Holds waivers and a saved report against findings.
  ///
  /// - Parameters:
  ///   - findings: What was found, in the order of the report.
  ///   - waivers: What is waived.
  ///   - today: The day by which waivers expire.
  ///   - baseline: The report saved earlier; nil makes no finding known.
  public init(_ findings: [Finding], waivers: [Waiver], today: CalendarDay, baseline: Baseline? = nil) {
    let findings = Fingerprints.named(findings)
    let byRule = Dictionary(grouping: waivers.indices) { waivers[$0].rule }
    let exact = findings.map { finding in
      (byRule[finding.code] ?? []).filter { waivers[$0].isAbout(finding, isSame: true) }
    }
    let used = Set(exact.joined())
    let stale = findings.map { finding in
      (byRule[finding.code] ?? []).filter { !used.contains($0) && waivers[$0].isAbout(finding, isSame: false) }
    }
    for (index, finding) in findings.enumerated() {
      if let holding = exact[index].first(where: { waivers[$0].until >= today }) {
        waived.append(Waived(finding: finding, waiver: waivers[holding]))
      } else if let expired = exact[index].max(by: { waivers[$0].until < waivers[$1].until }) {
        keep(finding, Lapse(waiver: waivers[expired], reason: .expired))
      } else if baseline?.has(finding) ?? false {
        known.append(finding)
      } else {
        keep(finding, stale[index].first.map { Lapse(waiver: waivers[$0], reason: .changed) })
      }
    }
    let spoken = used.union(stale.joined())
    idle = waivers.indices.filter { !spoken.contains($0) }.map { waivers[$0] }
  }

  private mutating func keep(_ finding: Finding, _ lapse: Lapse?) {
    open.append(finding)
    if let fingerprint = finding.fingerprint, let lapse { lapses[fingerprint] = lapse }
  }
}

extension Waiver {
  /// Whether the waiver is about a finding of its rule.
  ///
  /// The subject and the place are its own and, for a finding that is still the same, what is written as well. A waiver
  /// that names neither subject nor place is about nothing but what is the same.
  fileprivate func isAbout(_ finding: Finding, isSame: Bool) -> Bool {
    guard subject?.fits(finding.subject) ?? true, place?.isIn(finding.places) ?? true else { return false }
    guard isSame else { return subject != nil || place != nil }
    switch identity {
    case .fingerprint(let fingerprint): return finding.fingerprint == fingerprint
    case .written(let texts):
      let written = Set(finding.places.map { MatchingKey($0.written) }.filter { !$0.isEmpty })
      return written == Set(texts.map { MatchingKey($0) })
    }
  }
}

extension Waiver.Subject {
  fileprivate func fits(_ subject: Finding.Subject?) -> Bool {
    func isSame(_ wanted: String?, _ other: String?) -> Bool {
      wanted.map { wanted in other.map { MatchingKey($0) == MatchingKey(wanted) } ?? false } ?? true
    }
    guard let subject else { return false }
    return isSame(kind, subject.kind) && isSame(number, subject.number) && isSame(name, subject.name)
  }
}

extension Waiver.Place {
  fileprivate func isIn(_ places: [Finding.Place]) -> Bool {
    places.map(\.location).contains { location in
      if let file, file != location.file, file != location.fileName { return false }
      if let sheet, sheet != location.sheet { return false }
      return cell.map { $0 == location.cell } ?? true
    }
  }
}
