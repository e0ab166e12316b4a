internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The money of a division that a ceiling is about.
///
/// A project's money is what the table that registers projects grants it, source by source; where that leaves the project out, what
/// the table that is believed next states, of no source. A row that stands twice counts once.
struct CeilingMoney {
  /// An amount with its cell.
  struct Row {
    /// The amount.
    var amount: Money
    /// The cell.
    var citation: Citation
    /// The project's index among the matched ones.
    var project: Int
  }

  /// The money that nobody else has a share in.
  let own: [Row]
  /// The money of projects that the work group has together with others; none for a ceiling without a group.
  let shared: [Row]

  /// Whether no money was found at all.
  var isEmpty: Bool { own.isEmpty && shared.isEmpty }

  /// The money; nil when the ceiling is for another division.
  init?(under ceiling: ReconciliationSettings.Ceiling, in division: DivisionEvidence) {
    if let name = ceiling.division {
      guard let mine = division.said.name.value, MatchingKey(mine) == MatchingKey(name) else { return nil }
    }
    let group = ceiling.workGroup.map { MatchingKey(division.groups.reading(of: $0).name) }
    let source = ceiling.source.map { FundingSourceDirectory.key($0, form: division.form) }
    var (own, shared): ([Row], [Row]) = ([], [])
    for project in division.projects {
      let groups = project.workGroups.first.map { Set($0.value.names.map { MatchingKey($0) }) } ?? []
      if let group, !groups.contains(group) { continue }
      let rows = Self.fundings(of: project).filter { funding in
        source.map { wanted in
          funding.source.map { FundingSourceDirectory.key($0, form: division.form) == wanted } ?? false
        } ?? true
      }
      .map(\.row)
      if group != nil, groups.count > 1 { shared += rows } else { own += rows }
    }
    (self.own, self.shared) = (own, shared)
  }

  private static func fundings(of project: ProjectCase) -> [(row: Row, source: String?)] {
    guard let register = project.registered else {
      guard let budget = project.budgets.first, let citation = budget.citations.first else { return [] }
      return [(Row(amount: budget.value, citation: citation, project: project.index), nil)]
    }
    return register.row.fundings.compactMap { funding in
      funding.amount.value.map { amount in
        let citation = Citation(register.row.table, funding.amount)
        return (Row(amount: amount, citation: citation, project: project.index), funding.source.value)
      }
    }
  }
}
