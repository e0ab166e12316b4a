internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The matching keys of the names in a division's tables, each made once.
struct NameKeys {
  /// Those of the tables of projects, by row.
  let projects: [MatchingKey]
  /// Those of the activities, by row.
  let activities: [MatchingKey]
  /// Those of the items in the indicator table, by row and item.
  let works: [[MatchingKey]]

  init(_ division: DivisionSubmission) {
    projects = division.projects.map { MatchingKey($0.name.value ?? "") }
    activities = division.activities.map { MatchingKey($0.name.value ?? "") }
    works = division.indicators.map { $0.works.map { MatchingKey($0.name.value ?? "") } }
  }

  /// The key of an item in the indicator table.
  subscript(work: WorkPlace) -> MatchingKey { works[work.indicator][work.item] }
}
