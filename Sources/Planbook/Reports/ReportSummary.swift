public import OfficialTables
public import Spreadsheet

/// What reconciliation found in which sources: the input of every report.
public struct ReconciliationReport: Sendable {
  /// The files that were read, with the rows found in each.
  public var sources: [SourceSummary]
  /// The findings, errors first.
  public var findings: [Finding]

  /// A report of findings about sources.
  public init(sources: [SourceSummary], findings: [Finding]) {
    self.sources = sources
    self.findings = findings
  }

  /// The number of findings of a severity.
  public func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
}
