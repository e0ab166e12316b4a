internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Puts the projects of a division together.
struct ProjectAssembly {
  /// The projects in the order of their numbers.
  private(set) var projects: [Project] = []
  /// The number of each item of the indicator table that is a project.
  private(set) var places: [WorkPlace: Contribution.Work] = [:]

  init(_ division: DivisionEvidence, into chooser: inout Chooser) {
    let cases = division.projects
    let numbers = Self.numbers(of: cases, into: &chooser)
    let budgets = cases.map(\.budgets)
    let tolerance = division.settings.tolerance
    var contested: [Int: Set<Money>] = [:]
    for (index, statements) in budgets.enumerated() {
      let amounts = Set(statements.map(\.value))
      if amounts.count > 1, !tolerance.covers(spreadOf: Array(amounts)) { contested[index] = amounts }
    }
    let totals = BudgetTotals(of: division, contested: contested)
    for (index, project) in cases.enumerated() {
      for work in project.matched.works { places[work.place] = .project(numbers[index]) }
      let schedule = project.schedules.first.map { ScheduleCase(division, $0.index) }
      projects.append(
        Project(
          number: numbers[index],
          name: UnnamedWork.name(
            chooser.choose(.name, of: project, from: project.names, same: Tally<String>.areSame)
              ?? project.matched.name),
          measure: chooser.choose(
            .measure, of: project, from: project.measures, unreadable: project.unreadableMeasures),
          fundings: Self.fundings(
            of: project, stating: budgets[index], areContested: contested[index] != nil, totals, into: &chooser),
          workGroups: Self.workGroups(of: project, into: &chooser),
          schedule: schedule.map { ScheduleAssembly($0).schedule(into: &chooser) },
          months: project.rows.lazy.compactMap(\.row.months.value).first ?? FiscalMonthSet(),
          texts: Self.texts(of: project), note: project.rows.lazy.compactMap(\.row.note.value).first))
    }
    projects.sort { $0.number < $1.number }
  }

  /// A number for each project; of two rows with the same number, it is that of the project whose schedule has it too.
  private static func numbers(of projects: [ProjectCase], into chooser: inout Chooser) -> [Int] {
    var numbers = Numbering()
    numbers.reserve(projects.compactMap(\.matched.number))
    var given = Array(repeating: 0, count: projects.count)
    let confirmed = projects.map { project in
      project.schedules.contains { $0.table.project.value?.number == project.matched.number }
    }
    for isConfirmed in [true, false] {
      for (index, project) in projects.enumerated() where confirmed[index] == isConfirmed {
        given[index] = chooser.number(project, stated: project.number, from: &numbers)
      }
    }
    return given
  }

  private static func workGroups(of project: ProjectCase, into chooser: inout Chooser) -> [String] {
    let groups = chooser.choose(.workGroups, of: project, from: project.workGroups)
    return (groups ?? project.workGroups(counting: .all).first?.value)?.names ?? []
  }

  // MARK: Money

  /// The money by source.
  private static func fundings(
    of project: ProjectCase, stating budgets: [Statement<Money>], areContested: Bool, _ totals: BudgetTotals,
    into chooser: inout Chooser
  ) -> [Funding] {
    let amounts = project.rows.map { Amounts($0.row) }
    // A row that names sources knows which money comes from where, and one that is readable as a whole says it all.
    let row = amounts.first(where: \.namesSources) ?? amounts.first { !$0.stated.isEmpty }
    let readable = row.flatMap { row in row.sum.map { Statement($0, row.cells) } }
    let budget = chooser.choose(
      .budget, of: project, from: budgets, unreadable: project.unreadableBudgets, salvaged: readable,
      same: { $0 == $1 || !areContested },
      totals: { totals.amount(ofProject: project.index).map { ($0.amount, $0.cells) } })
    if let row, budget == row.sum, !row.leavesSourceOpen {
      return row.stated.filter { $0.amount != .zero || $0.source != nil }
    }
    guard let budget, budget != .zero else { return [] }
    let source = row.flatMap(\.onlySource)
    if source == nil, let row { return chooser.fundings(budget, of: project, namedIn: row.sources) }
    return [Funding(source: source, amount: budget)]
  }

  /// What one row states of a project's money.
  private struct Amounts {
    /// The money by source, as far as it can be read.
    let stated: [Funding]
    /// The cells that state it.
    let cells: [Citation]
    /// The cells that name sources.
    let sources: [Citation]
    /// Whether the row has a column for sources.
    let namesSources: Bool
    /// Whether it names a source of which it does not say how much it gives.
    let leavesSourceOpen: Bool
    /// The source, where the row names a single one.
    let onlySource: String?

    init(_ row: ProjectRow) {
      let entries = row.fundings.filter { $0.amount.value != nil }
      stated = entries.compactMap { entry in
        entry.amount.value.map { Funding(source: entry.source.value, amount: $0) }
      }
      cells = entries.map { Citation(row.table, $0.amount) }
      sources = row.fundings.filter { $0.source.value != nil }.map { Citation(row.table, $0.source) }
      let paying = Set(entries.compactMap(\.source.value))
      leavesSourceOpen = row.fundings.contains { entry in
        entry.amount.isBlank && entry.source.value.map { !paying.contains($0) } ?? false
      }
      namesSources = row.funding.source.location != nil
      onlySource = row.fundings.count == 1 ? row.funding.source.value : nil
    }

    /// What that adds up to; nil when nothing can be read.
    var sum: Money? { stated.isEmpty ? nil : Money.sum(stated.map(\.amount)) }
  }

  // MARK: Texts

  /// What columns say that the form set adds: of each fact what the first row says that states it.
  private static func texts(of project: ProjectCase) -> [ProjectText] {
    var texts: [ProjectText] = []
    for text in project.rows.flatMap(\.row.texts) where !texts.contains(where: { $0.fact == text.fact }) {
      if let value = text.text.value { texts.append(ProjectText(fact: text.fact, text: value)) }
    }
    return texts
  }
}
