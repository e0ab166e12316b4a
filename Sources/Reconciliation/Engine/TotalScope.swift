internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The rows that a stated total claims to sum.
package struct TotalScope {
  /// The rows that may be meant; a plain total may sum all rows so far, or those since the total before it.
  package let candidates: [SummedRows]
  /// Whether a project belongs to what is summed, were it in the table.
  let includes: (ProjectCase) -> Bool
}

/// What each total of a division claims to sum: the rows of a table are put in order once for all its totals.
package final class TotalScopes {
  private let division: DivisionEvidence
  /// The rows of the tables that were asked for.
  private var linesOfTable: [TableKey: TotalLines] = [:]
  /// Where the plain total stands that comes before each total in the submission; nil where none does.
  private var starts: [CellLocation?] = []

  /// What the totals of a division claim to sum.
  package init(_ division: DivisionEvidence) {
    self.division = division
    var lastOfTable: [TableKey: CellLocation] = [:]
    let totals = division.said.totals
    for index in totals.indices {
      let table = totals[index].table
      starts.append(lastOfTable[table])
      guard totals[index].scope.value == .table, let place = Self.place(of: totals[index]) else { continue }
      lastOfTable[table] = place
    }
  }

  private func lines(of table: TableKey) -> TotalLines {
    if let known = linesOfTable[table] { return known }
    let lines = TotalLines(table, in: division)
    linesOfTable[table] = lines
    return lines
  }

  private static func place(of total: StatedTotal) -> CellLocation? { total.amount.location ?? total.scope.location }

  /// The rows of a total, by its place in the submission; nil when the total names nothing that can be checked.
  package func scope(ofTotal index: Int) -> TotalScope? {
    let total = division.said.totals[index]
    guard let scope = total.scope.value else { return nil }
    let lines = lines(of: total.table)
    switch scope {
    case .table:
      let end = Self.place(of: total)
      var candidates = [lines.all, lines.rows(after: nil, before: end)]
      if let start = starts[index] { candidates.append(lines.rows(after: start, before: end)) }
      candidates.append(lines.rows(after: total.header, before: end))
      return TotalScope(candidates: candidates) { _ in true }
    case .strategy(let code):
      return TotalScope(candidates: [lines.rows(under: code)]) { project in
        project.measures.contains { $0.value.ancestor(depth: code.depth) == code }
      }
    case .workGroup(let name):
      let key = MatchingKey(division.groups.reading(of: name).name)
      return TotalScope(candidates: [lines.rows(ofGroup: key), lines.rows(ofGroupAlone: key)]) { project in
        project.workGroups.contains { $0.value.names.contains { MatchingKey($0) == key } }
      }
    case .source(let name):
      guard division.tables.first(where: { $0.key == total.table })?.states("source") ?? false else { return nil }
      let key = FundingSourceDirectory.key(name, form: division.form)
      return TotalScope(candidates: [lines.rows(ofSource: key)]) { _ in true }
    }
  }
}
