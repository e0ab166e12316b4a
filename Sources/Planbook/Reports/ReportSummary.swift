public import OfficialTables
public import Reconciliation
public import Spreadsheet

/// What reconciliation found in which sources: the input of every report.
public struct ReconciliationReport: Sendable {
  /// The files that were read, with the rows found in each.
  public var sources: [SourceSummary]
  /// The findings that count, errors first, each with its fingerprint.
  public var findings: [Finding]
  /// The findings that are waived.
  public var waived: [FindingReview.Waived] = []
  /// The findings that a report saved earlier has already; nil when none was given.
  public var known: [Finding]?
  /// How many findings of rules that are turned off are left out, by the rule's code.
  public var silenced: [String: Int] = [:]
  /// The tables of the form set that speak of projects, so that it is said which of them were not there to be compared.
  public var expected: [TableKey] = []
  /// The waivers that no longer hold, by the fingerprint of the finding that counts again.
  public var lapses: [String: FindingReview.Lapse] = [:]
  /// The waivers that are about nothing that was found.
  public var idleWaivers: [Waiver] = []
  /// The ceilings under which no money was found: what they name stands in no table.
  public var idleCeilings: [ReconciliationSettings.Ceiling] = []
  /// What the sheets were read as, in a few lines; none for a report of findings alone.
  public var reading: [Wording] = []

  /// A report of findings about sources, without waivers.
  public init(sources: [SourceSummary], findings: [Finding]) {
    self.sources = sources
    self.findings = Fingerprints.named(findings)
  }

  /// A report of findings that were reviewed.
  ///
  /// - Parameters:
  ///   - sources: The files that were read.
  ///   - review: What is open, waived and known.
  ///   - silenced: How many findings of rules that are turned off are left out, by the rule's code.
  ///   - isHeldAgainstBaseline: Whether a report saved earlier was given: how much of it is known is said then.
  public init(
    sources: [SourceSummary], review: FindingReview, silenced: [String: Int] = [:], isHeldAgainstBaseline: Bool = false
  ) {
    self.sources = sources
    findings = review.open
    waived = review.waived
    known = isHeldAgainstBaseline ? review.known : nil
    lapses = review.lapses
    idleWaivers = review.idle
    self.silenced = silenced
  }

  /// The number of findings of a severity that count.
  public func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// The waiver that no longer holds for a finding.
  func lapse(of finding: Finding) -> FindingReview.Lapse? { finding.fingerprint.flatMap { lapses[$0] } }

  /// Every finding that a report shows: those that count, then those that are waived.
  var shown: [Finding] { findings + waived.map(\.finding) }

  /// The tables that name projects of which the sources have none, while they have others: nothing was compared with them.
  ///
  /// That no contradiction was found does not say that they agree.
  public var absentTables: [TableKey] {
    let found = Set(sources.flatMap(\.rows.keys))
    return found.isDisjoint(with: expected) ? [] : expected.filter { !found.contains($0) }
  }

  /// Where the cells that findings cite stand in the files that are text; they are read once more for it.
  public func textPositions(by reader: SourceReader) -> [String: [CellReference: TextPosition]] {
    var cells: [String: Set<CellReference>] = [:]
    for place in shown.flatMap({ $0.places + $0.related.flatMap(\.places) }) where place.location.sheet == nil {
      if let file = place.location.file { cells[file, default: []].insert(place.location.cell) }
    }
    return Dictionary(uniqueKeysWithValues: cells.map { ($0, reader.positions(of: $1, in: $0)) })
  }
}
