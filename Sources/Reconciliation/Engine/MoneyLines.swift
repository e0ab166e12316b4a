internal import ActionPlans
internal import OfficialTables
internal import ThaiText

/// The rows of a table that state money.
struct MoneyLines {
  private(set) var rows: [SummedRows.Row] = []
  private let division: DivisionEvidence
  /// Where each of them is said, and which of several amounts it is.
  private var places: [(row: Int, funding: Int)] = []
  private let isOfProjects: Bool

  init(_ table: TableKey, in division: DivisionEvidence) {
    self.division = division
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
          SummedRows.Row(
            table: projects[place].table, entry: amount, amount: amount.value,
            project: division.matching.project(ofRow: place)))
        places.append((place, funding))
      }
    }
    for place in sums.indices where index == nil && sums[place].table == table && !sums[place].budget.isBlank {
      let budget = sums[place].budget
      rows.append(
        SummedRows.Row(
          table: table, entry: budget, amount: budget.value, project: nil, count: sums[place].projectCount.value))
      places.append((place, 0))
    }
  }

  /// The code of the measure, or of the element of the strategy, that a row stands under.
  func measure(_ row: Int) -> StrategyCode? {
    let place = places[row].row
    return isOfProjects ? division.said.projects[place].measure.value : division.said.strategySums[place].code.value
  }

  /// The names of work groups that a row names, as written.
  func groups(_ row: Int) -> [String] {
    let place = places[row].row
    let named =
      isOfProjects
      ? division.said.projects[place].workGroups.value : division.said.strategySums[place].workGroups.value
    return named ?? []
  }

  /// The source that a row names.
  private func source(_ row: Int) -> String? {
    let (place, funding) = places[row]
    return isOfProjects ? division.said.projects[place].fundings[funding].source.value : nil
  }

  /// The keys of the work groups that a row names, each by its name.
  func groupKeys(_ row: Int) -> Set<MatchingKey> {
    Set(groups(row).map { MatchingKey(division.groups.reading(of: $0).name) })
  }

  /// The key of the source that a row names.
  func sourceKey(_ row: Int) -> MatchingKey? {
    source(row).map { FundingSourceDirectory.key($0, form: division.form) }
  }
}
