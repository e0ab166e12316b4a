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

  /// The tables that name projects of which the sources have none, while they have others: nothing was compared with them.
  ///
  /// That no contradiction was found does not say that they agree.
  public var absentTables: [TableKey] {
    let found = Set(sources.flatMap(\.rows.keys))
    let expected: [TableKey] = [.projectList, .budgetSummary, .indicators, .stepSchedules]
    return found.isDisjoint(with: expected) ? [] : expected.filter { !found.contains($0) }
  }

  /// Where the cells that findings cite stand in the files that are text; they are read once more for it.
  public func textPositions(by reader: SourceReader) -> [String: [CellReference: TextPosition]] {
    var cells: [String: Set<CellReference>] = [:]
    for place in findings.flatMap({ $0.places + $0.related.flatMap(\.places) }) where place.location.sheet == nil {
      if let file = place.location.file { cells[file, default: []].insert(place.location.cell) }
    }
    return Dictionary(uniqueKeysWithValues: cells.map { ($0, reader.positions(of: $1, in: $0)) })
  }
}
