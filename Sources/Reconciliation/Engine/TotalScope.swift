package import ActionPlans
package import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The rows that a stated total claims to sum.
package struct TotalScope {
  /// A row with money.
  package struct Row {
    /// The amount cell of the row.
    package var entry: Entry<Money>
    /// The amount; nil when it cannot be read.
    package var amount: Money?
    /// The project.
    package var project: Int?
    /// The number of projects that the row itself states, where it speaks of several.
    var count: Int?
  }

  /// The rows that may be meant; a plain total may sum all rows so far, or those since the total before it.
  package let candidates: [[Row]]
  /// Whether a project belongs to what is summed, were it in the table.
  let includes: (ProjectCase) -> Bool

  /// The rows of a total; nil when the total names nothing that can be checked.
  package init?(_ total: StatedTotal, at index: Int, in division: DivisionEvidence) {
    guard let scope = total.scope.value else { return nil }
    let rows = Self.rows(of: total.table, in: division)
    switch scope {
    case .table:
      let end = total.amount.location ?? total.scope.location
      let before = rows.filter { Self.isBefore($0.row.entry.location, end) }
      let sofar = end == nil ? rows : before
      let starts = division.said.totals[..<index].filter { $0.table == total.table && $0.scope.value == .table }
        .compactMap { $0.amount.location ?? $0.scope.location }
      var candidates = [rows.map(\.row), sofar.map(\.row)]
      if let last = starts.last {
        candidates.append(sofar.filter { Self.isBefore(last, $0.row.entry.location) }.map(\.row))
      }
      candidates.append(sofar.filter { Self.isBefore(total.header, $0.row.entry.location) }.map(\.row))
      self.candidates = candidates
      includes = { _ in true }
    case .strategy(let code):
      candidates = [rows.filter { $0.measure?.ancestor(depth: code.depth) == code }.map(\.row)]
      includes = { project in project.measures.contains { $0.value.ancestor(depth: code.depth) == code } }
    case .workGroup(let name):
      func names(in groups: Entry<[String]>) -> [String] {
        (groups.value ?? []).map { division.groups.reading(of: $0).name }
      }
      let key = MatchingKey(division.groups.reading(of: name).name)
      let mine = rows.filter { names(in: $0.groups).contains { MatchingKey($0) == key } }
      candidates = [mine.map(\.row), mine.filter { $0.groups.value?.count == 1 }.map(\.row)]
      includes = { project in project.workGroups.contains { $0.value.names.contains { MatchingKey($0) == key } } }
    case .source(let name):
      guard division.tables.first(where: { $0.key == total.table })?.states("source") ?? false else { return nil }
      let key = FundingSourceDirectory.key(name, form: division.form)
      candidates = [
        rows.filter { row in row.source.map { FundingSourceDirectory.key($0, form: division.form) == key } ?? false }
          .map(\.row)
      ]
      includes = { _ in true }
    }
  }

  private typealias Detailed = (row: Row, measure: StrategyCode?, groups: Entry<[String]>, source: String?)

  private static func rows(of table: TableKey, in division: DivisionEvidence) -> [Detailed] {
    if let index = division.tables.firstIndex(where: { $0.key == table }) {
      // Rows are large: they are not copied to be looked at.
      let projects = division.said.projects
      return division.rowsOfTable[index].flatMap { place in
        projects[place].fundings.filter { !$0.amount.isBlank }.map {
          (
            Row(entry: $0.amount, amount: $0.amount.value, project: division.matching.project(ofRow: place)),
            projects[place].measure.value, projects[place].workGroups, $0.source.value
          )
        }
      }
    }
    return division.said.strategySums.filter { $0.table == table && !$0.budget.isBlank }.map {
      (
        Row(entry: $0.budget, amount: $0.budget.value, project: nil, count: $0.projectCount.value), $0.code.value,
        $0.workGroups, nil
      )
    }
  }

  private static func isBefore(_ cell: CellLocation?, _ other: CellLocation?) -> Bool {
    guard let cell, let other else { return false }
    return cell.file == other.file && cell.sheet == other.sheet && cell.cell.row < other.cell.row
  }
}
