import ActionPlans
import OfficialTables
import Spreadsheet

/// Who is who in the tables of a division of a clean plan: by equal names and numbers, without the engine's matching.
struct DivisionPlaces: Sendable {
  let index: Int
  let said: DivisionSubmission
  let projects: [ProjectPlaces]
  let activities: [ActivityPlaces]
  let indicators: [IndicatorPlaces]

  init(_ index: Int, _ said: DivisionSubmission, form: Form) {
    self.index = index
    self.said = said
    let works = said.indicators.enumerated().flatMap { row, indicator in
      indicator.works.map { WorkPlaces(indicatorIndex: row, indicator: indicator, item: $0) }
    }
    let worksByName = Dictionary(grouping: works) { $0.item.name.value ?? "" }
    projects = said.budgetSummary.compactMap { row in
      guard let number = row.number.value, let name = row.name.value else { return nil }
      return ProjectPlaces(
        division: index, number: number, name: name, summary: row,
        list: said.projectList.first { $0.name.value == name }, works: worksByName[name] ?? [],
        schedule: said.schedules.first { $0.project.value?.number == number })
    }
    activities = said.activities.filter { $0.list == 1 }.enumerated().compactMap { order, row in
      guard let name = row.name.value else { return nil }
      let rows = said.activities.filter { $0.name.value == name && $0.kind == row.kind }
      return ActivityPlaces(division: index, order: order, name: name, rows: rows, works: worksByName[name] ?? [])
    }
    indicators = said.indicators.enumerated().compactMap { row, indicator in
      guard let name = indicator.indicator.value, let number = name.number else { return nil }
      return IndicatorPlaces(
        division: index, index: row, number: number, name: name.name, row: indicator,
        definition: DefinitionText(indicator.paragraphs, form: form),
        keyResult: said.keyResults.first { $0.number.value == number },
        schedules: said.schedules.filter { $0.indicator.value?.number == number })
    }
  }

  /// The amounts of the budget summary.
  var amounts: [CellLocation?] {
    said.budgetSummary.flatMap(\.fundings).map(\.amount).filter { !$0.isBlank }.map(\.location)
  }
}

/// An item of the indicator table.
struct WorkPlaces: Sendable {
  let indicatorIndex: Int
  let indicator: IndicatorRow
  let item: WorkItem
}

/// A project with the cells that speak of it.
struct ProjectPlaces: Sendable {
  let division: Int
  let number: Int
  let name: String
  let summary: ProjectRow
  let list: ProjectRow?
  let works: [WorkPlaces]
  let schedule: ScheduleTable?

  /// The cells with its name, in the tables' order of authority.
  var names: [CellLocation?] {
    [summary.name.location] + (list.map { [$0.name.location] } ?? []) + works.map(\.item.name.location)
      + (schedule.map { [$0.project.location] } ?? [])
  }

  /// The cells with its money.
  var budgets: [CellLocation?] {
    summary.fundings.map(\.amount.location) + (list.map { [$0.funding.amount.location] } ?? [])
      + works.map(\.item.budget.location)
  }

  /// The cells with its measure.
  var measures: [CellLocation?] {
    [summary.name.location] + (list.map { [$0.measure.location] } ?? []) + works.map(\.indicator.measure.location)
  }

  /// The cells with its work groups.
  var groups: [CellLocation?] {
    [summary.workGroups.location] + (list.map { [$0.workGroups.location] } ?? [])
      + works.map(\.item.workGroups.location) + (schedule.map { [$0.workGroups.location] } ?? [])
  }

  /// The money that all tables agree on.
  var budget: Money? { Money.sum(summary.fundings.compactMap(\.amount.value)) }

  /// The rows of its summary, one for each source.
  var summaryRows: ClosedRange<Int>? {
    guard let first = summary.name.location?.cell.row else { return nil }
    return first...(first + summary.fundings.count - 1)
  }
}

/// An activity with the cells that speak of it.
struct ActivityPlaces: Sendable {
  let division: Int
  let order: Int
  let name: String
  let rows: [ActivityRow]
  let works: [WorkPlaces]

  /// The cells with its name.
  var names: [CellLocation?] { rows.map(\.name.location) + works.map(\.item.name.location) }

  /// The cells with its measure.
  var measures: [CellLocation?] { rows.map(\.measure.location) + works.map(\.indicator.measure.location) }

  /// The cells with its work groups.
  var groups: [CellLocation?] { rows.map(\.workGroups.location) + works.map(\.item.workGroups.location) }
}

/// An indicator with the cells that speak of it.
struct IndicatorPlaces: Sendable {
  let division: Int
  let index: Int
  let number: Int
  let name: String
  let row: IndicatorRow
  let definition: DefinitionText
  let keyResult: KeyResultRow?
  let schedules: [ScheduleTable]

  /// The cells with its name.
  var names: [CellLocation?] {
    [row.indicator.location] + (keyResult.map { [$0.name.location] } ?? []) + schedules.map(\.indicator.location)
  }

  /// The cells with its number.
  var numbers: [CellLocation?] {
    [row.indicator.location] + (keyResult.map { [$0.number.location] } ?? []) + schedules.map(\.indicator.location)
  }
}

extension ScheduleTable {
  /// The rows from its first heading to the line that closes it.
  var rows: ClosedRange<Int>? {
    guard let first = (indicator.location ?? project.location)?.cell.row, let last = statedSteps.location?.cell.row,
      first < last
    else { return nil }
    return first...last
  }

  /// The weights before a step, and what was carried over.
  var weightCells: [CellLocation?] {
    steps.map(\.weight.location) + (carriedOver.isBlank ? [] : [carriedOver.location])
  }
}
