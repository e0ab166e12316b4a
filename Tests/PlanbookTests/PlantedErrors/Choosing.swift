import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

/// Chooses what a mistake is made with, among what no other mistake needs.
extension Planting {
  /// A project for one mistake; its neighbours in the summary keep their rows.
  ///
  /// - Parameter alone: Whether its indicators must not be those of another mistake, because its number or place under
  ///   them changes.
  mutating func project(alone: Bool = false, where isFit: (ProjectPlaces) -> Bool = { _ in true }) -> ProjectPlaces? {
    func claims(_ project: ProjectPlaces) -> (own: [Claim], others: [Claim]) {
      let indicators = project.works.map { Claim.indicator(division: project.division, index: $0.indicatorIndex) }
      let projects = (-1...1).map { Claim.project(division: project.division, number: project.number + $0) }
      return alone ? (projects + indicators, []) : (projects, indicators)
    }
    // The neighbours are free when nobody has them as its own; two projects that are looked at may stand side by side.
    let fit = places.flatMap(\.projects).filter { project in
      let (own, others) = claims(project)
      return isFree(own, lookingAt: others) && isFit(project)
    }
    guard let project = random.pick(fit) else { return nil }
    let (own, others) = claims(project)
    return claim(own, lookingAt: others) ? project : nil
  }

  /// A project whose schedule a mistake is made with, and the schedule.
  mutating func scheduled(
    where isFit: (ProjectPlaces, ScheduleTable) -> Bool = { _, _ in true }
  ) -> (project: ProjectPlaces, schedule: ScheduleTable)? {
    let project = project { project in project.schedule.map { isFit(project, $0) } ?? false }
    guard let project, let schedule = project.schedule else { return nil }
    return (project, schedule)
  }

  /// A step of a schedule for one mistake.
  mutating func step(
    where isFit: (ScheduleTable, Int) -> Bool
  ) -> (project: ProjectPlaces, schedule: ScheduleTable, index: Int)? {
    let chosen = scheduled { _, schedule in schedule.steps.indices.contains { isFit(schedule, $0) } }
    guard let (project, schedule) = chosen,
      let index = random.pick(schedule.steps.indices.filter { isFit(schedule, $0) })
    else { return nil }
    return (project, schedule, index)
  }

  /// An indicator for one mistake, with its projects to be looked at.
  mutating func indicator(where isFit: (IndicatorPlaces) -> Bool = { _ in true }) -> IndicatorPlaces? {
    func claims(_ indicator: IndicatorPlaces) -> (own: [Claim], others: [Claim]) {
      let projects = places[indicator.division].projects.filter { project in
        project.works.contains { $0.indicatorIndex == indicator.index }
      }
      return (
        [.indicator(division: indicator.division, index: indicator.index)],
        projects.map { .project(division: indicator.division, number: $0.number) }
      )
    }
    let fit = places.flatMap(\.indicators).filter { indicator in
      let (own, others) = claims(indicator)
      return isFree(own, lookingAt: others) && isFit(indicator)
    }
    guard let indicator = random.pick(fit) else { return nil }
    let (own, others) = claims(indicator)
    return claim(own, lookingAt: others) ? indicator : nil
  }

  /// An activity for one mistake, with its indicators for itself.
  mutating func activity(where isFit: (ActivityPlaces) -> Bool = { _ in true }) -> ActivityPlaces? {
    func claims(_ activity: ActivityPlaces) -> [Claim] {
      [.activity(division: activity.division, index: activity.order)]
        + activity.works.map { .indicator(division: activity.division, index: $0.indicatorIndex) }
    }
    let fit = places.flatMap(\.activities).filter { isFree(claims($0)) && isFit($0) }
    guard let activity = random.pick(fit), claim(claims(activity)) else { return nil }
    return activity
  }

  /// The total of a division's budget summary for one mistake, with the summary's rows where they are.
  mutating func total() -> (division: DivisionPlaces, total: StatedTotal)? {
    let fit = places.filter { division in
      division.said.totals.contains { $0.table == .budgetSummary } && isFree([.total(division: division.index)])
    }
    guard let division = random.pick(fit), claim([.total(division: division.index)]),
      let total = division.said.totals.first(where: { $0.table == .budgetSummary })
    else { return nil }
    return (division, total)
  }

  /// A cell of a sheet with just this text, chosen among all of them.
  mutating func cell(saying text: String, sheet name: String) -> CellLocation? {
    var cells: [CellLocation] = []
    for workbook in workbooks {
      for sheet in workbook.sheets where sheet.name == name {
        for row in sheet.grid.rowNumbers where row < RowMoves.firstInserted {
          for placed in sheet.grid.cells(inRow: row) where placed.cell.value == .text(text) {
            cells.append(
              CellLocation(
                file: workbook.file, sheet: name, cell: CellReference(row: row, column: placed.column)))
          }
        }
      }
    }
    return random.pick(cells)
  }
}
