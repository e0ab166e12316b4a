package import ActionPlans
package import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The rows that a stated total claims to sum.
package struct TotalScope {
  /// A row with money.
  package struct Row {
    /// The table it stands in.
    var table: TableKey
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
    let lines = Lines(total.table, in: division)
    let rows = lines.rows
    switch scope {
    case .table:
      let end = total.amount.location ?? total.scope.location
      func isSoFar(_ row: Row) -> Bool { end == nil || Self.isBefore(row.entry.location, end) }
      let starts = division.said.totals[..<index].filter { $0.table == total.table && $0.scope.value == .table }
        .compactMap { $0.amount.location ?? $0.scope.location }
      var candidates = [rows, lines.those { isSoFar(rows[$0]) }]
      if let last = starts.last {
        candidates.append(lines.those { isSoFar(rows[$0]) && Self.isBefore(last, rows[$0].entry.location) })
      }
      candidates.append(lines.those { isSoFar(rows[$0]) && Self.isBefore(total.header, rows[$0].entry.location) })
      self.candidates = candidates
      includes = { _ in true }
    case .strategy(let code):
      candidates = [lines.those { lines.measure($0, in: division)?.ancestor(depth: code.depth) == code }]
      includes = { project in project.measures.contains { $0.value.ancestor(depth: code.depth) == code } }
    case .workGroup(let name):
      let key = MatchingKey(division.groups.reading(of: name).name)
      func isMine(_ row: Int) -> Bool {
        lines.groups(row, in: division).contains { MatchingKey(division.groups.reading(of: $0).name) == key }
      }
      candidates = [
        lines.those(isMine), lines.those { lines.groups($0, in: division).count == 1 && isMine($0) },
      ]
      includes = { project in project.workGroups.contains { $0.value.names.contains { MatchingKey($0) == key } } }
    case .source(let name):
      guard division.tables.first(where: { $0.key == total.table })?.states("source") ?? false else { return nil }
      let key = FundingSourceDirectory.key(name, form: division.form)
      candidates = [
        lines.those { row in
          lines.source(row, in: division).map { FundingSourceDirectory.key($0, form: division.form) == key } ?? false
        }
      ]
      includes = { _ in true }
    }
  }

  /// The rows of a table that state money.
  private struct Lines {
    private(set) var rows: [Row] = []
    /// Where each of them is said, and which of several amounts it is.
    private var places: [(row: Int, funding: Int)] = []
    private let isOfProjects: Bool

    init(_ table: TableKey, in division: DivisionEvidence) {
      let own = division.tables.firstIndex { $0.key == table }
      // A table of sums alone sums the rows of another.
      let index =
        own.map { own in
          division.rowsOfTable[own].isEmpty
            ? division.rowsOfTable.firstIndex { !$0.isEmpty } ?? own : own
        }
      isOfProjects = index != nil
      let (projects, sums) = (division.said.projects, division.said.strategySums)
      // Rows are large: they are not copied to be looked at.
      for place in index.map({ division.rowsOfTable[$0] }) ?? [] {
        for funding in projects[place].fundings.indices where !projects[place].fundings[funding].amount.isBlank {
          let amount = projects[place].fundings[funding].amount
          rows.append(
            Row(
              table: projects[place].table, entry: amount, amount: amount.value,
              project: division.matching.project(ofRow: place)))
          places.append((place, funding))
        }
      }
      for place in sums.indices where index == nil && sums[place].table == table && !sums[place].budget.isBlank {
        let budget = sums[place].budget
        rows.append(
          Row(
            table: table, entry: budget, amount: budget.value, project: nil, count: sums[place].projectCount.value))
        places.append((place, 0))
      }
    }

    /// Those that are meant; all of them are not taken out anew.
    func those(_ isMeant: (Int) -> Bool) -> [Row] {
      let meant = rows.indices.filter(isMeant)
      return meant.count == rows.count ? rows : meant.map { rows[$0] }
    }

    /// The code of the measure, or of the element of the strategy, that a row stands under.
    func measure(_ row: Int, in division: DivisionEvidence) -> StrategyCode? {
      let place = places[row].row
      return isOfProjects ? division.said.projects[place].measure.value : division.said.strategySums[place].code.value
    }

    /// The names of work groups that a row names, as written.
    func groups(_ row: Int, in division: DivisionEvidence) -> [String] {
      let place = places[row].row
      let named =
        isOfProjects
        ? division.said.projects[place].workGroups.value : division.said.strategySums[place].workGroups.value
      return named ?? []
    }

    /// The source that a row names.
    func source(_ row: Int, in division: DivisionEvidence) -> String? {
      let (place, funding) = places[row]
      return isOfProjects ? division.said.projects[place].fundings[funding].source.value : nil
    }
  }

  private static func isBefore(_ cell: CellLocation?, _ other: CellLocation?) -> Bool {
    guard let cell, let other else { return false }
    return cell.file == other.file && cell.sheet == other.sheet && cell.cell.row < other.cell.row
  }
}
