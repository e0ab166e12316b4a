internal import ActionPlans
internal import Spreadsheet

/// Turns a project of a plan into its row in a table of projects, with the facts that the table states.
struct ProjectExport {
  private let project: Project

  init(_ project: Project) { self.project = project }

  /// The row.
  func row(in table: TableForm) -> ProjectRow {
    var row = ProjectRow(in: table.key)
    if table.states("number") { row.number = Entry(project.number) }
    row.name = Entry(project.name)
    // A table without a column for it states the measure by the heading above its rows.
    if table.states("measure") || table.states("name-with-measure") || table.grouping != nil {
      row.measure = Entry(project.measure)
    }
    if table.states("budget") { row.fundings = fundings(in: table) }
    if table.states("work-groups") || table.grouping?.key == .workGroup {
      row.workGroups = Entry(project.workGroups.isEmpty ? nil : project.workGroups)
    }
    if table.states("months"), !months.isEmpty { row.months = Entry(months) }
    if table.states("note") { row.note = Entry(project.note) }
    row.texts = project.texts.filter { table.states($0.fact) }
      .map { ProjectRow.TextEntry(fact: $0.fact, text: Entry($0.text)) }
    return row
  }

  /// The months of the project, or those of its steps.
  private var months: FiscalMonthSet {
    guard project.months.isEmpty else { return project.months }
    return FiscalMonthSet((project.schedule?.steps ?? []).flatMap(\.months.months))
  }

  /// The money, by source where the table has a column for it.
  private func fundings(in table: TableForm) -> [ProjectRow.FundingEntry] {
    func entry(_ amount: Money?, _ source: String?) -> ProjectRow.FundingEntry {
      var entry = ProjectRow.FundingEntry()
      entry.amount = Entry(amount)
      entry.source = Entry(source)
      return entry
    }
    guard table.states("source") else { return [entry(project.budget, nil)] }
    return project.fundings.isEmpty ? [entry(.zero, nil)] : project.fundings.map { entry($0.amount, $0.source) }
  }
}
