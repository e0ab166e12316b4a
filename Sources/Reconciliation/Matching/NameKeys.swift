internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The matching keys of the names in a division's tables, each made once.
struct NameKeys {
  /// Those of the budget summary, by row.
  let summary: [MatchingKey]
  /// Those of the project list, by row.
  let list: [MatchingKey]
  /// Those of the activities, by row.
  let activities: [MatchingKey]
  /// Those of the items in the indicator table, by row and item.
  let works: [[MatchingKey]]

  init(_ division: DivisionSubmission) {
    summary = division.budgetSummary.map { MatchingKey($0.project.value?.name ?? "") }
    list = division.projectList.map { MatchingKey($0.name.value ?? "") }
    activities = division.activities.map { MatchingKey($0.name.value ?? "") }
    works = division.indicators.map { $0.works.map { MatchingKey($0.name.value ?? "") } }
  }

  /// The key of an item in the indicator table.
  subscript(work: WorkPlace) -> MatchingKey { works[work.indicator][work.item] }
}
