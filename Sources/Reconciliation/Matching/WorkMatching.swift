internal import ActionPlans
public import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Who is who across the tables of one division: projects, activities and indicators, each with every row that speaks
/// of it.
///
/// The tables of projects say which projects there are, in the order in which the form set believes them, then the
/// indicator table, then the schedules; what only a later table knows becomes a project of its own. See `Pairer` for how
/// rows find their project.
public struct WorkMatching: Sendable {
  /// The projects: those of the first table in its order, then those that only later tables know.
  public let projects: [MatchedProject]
  /// The activities: those of the first list in its order, then those that only later lists know.
  public let activities: [MatchedActivity]
  /// The indicators: those of the indicator table in its order, then those that only other places know.
  public let indicators: [MatchedIndicator]
  private let projectOfRow: [Int: Int]
  private let projectOfWork: [WorkPlace: Int]
  private let activityOfWork: [WorkPlace: Int]

  /// Finds out who is who.
  ///
  /// - Parameters:
  ///   - division: What the sheets say about the division.
  ///   - form: The form whose words tell projects from activities.
  public init(_ division: DivisionSubmission, form: Form) {
    indicators = IndicatorMatcher(division, form: form).indicators
    let keys = NameKeys(division)
    let works = WorkRows(division, keys, form: form)
    projects = ProjectMatcher(division, keys, works: works.ofProjects, indicators: indicators, form: form).projects
    activities = ActivityMatcher(division, keys, works: works.ofActivities, form: form).activities
    var (rows, ofProjects, ofActivities) = ([Int: Int](), [WorkPlace: Int](), [WorkPlace: Int]())
    for (index, project) in projects.enumerated() {
      for pairing in project.tables.joined() { rows[pairing.place] = index }
      for pairing in project.works { ofProjects[pairing.place] = index }
    }
    for (index, activity) in activities.enumerated() {
      for pairing in activity.works { ofActivities[pairing.place] = index }
    }
    (projectOfRow, projectOfWork, activityOfWork) = (rows, ofProjects, ofActivities)
  }

  /// The index of the project that a row of a table of projects speaks of.
  public func project(ofRow row: Int) -> Int? { projectOfRow[row] }

  /// The index of the project that an item of the indicator table speaks of.
  public func project(of work: WorkPlace) -> Int? { projectOfWork[work] }

  /// The index of the activity that an item of the indicator table speaks of.
  public func activity(of work: WorkPlace) -> Int? { activityOfWork[work] }
}

/// The items of the indicator table, told apart into projects and activities.
struct WorkRows {
  /// Items that are projects, in order.
  private(set) var ofProjects: [WorkPlace] = []
  /// Items that are activities, in order.
  private(set) var ofActivities: [WorkPlace] = []

  /// Tells items apart: by the name that another table knows, then by the word the name begins with, then by money.
  init(_ division: DivisionSubmission, _ keys: NameKeys, form: Form) {
    let projectKeys = Set(keys.projects)
    let activityKeys = Set(keys.activities)
    for (index, indicator) in division.indicators.enumerated() {
      for (item, work) in indicator.works.enumerated() {
        let name = work.name.value ?? ""
        let key = keys.works[index][item]
        let isActivity =
          switch (projectKeys.contains(key), activityKeys.contains(key)) {
          case (true, false): false
          case (false, true): true
          default:
            if form[.project].remainder(of: name) != nil {
              false
            } else if form[.activity].remainder(of: name) != nil {
              true
            } else {
              work.budget.value == .zero
            }
          }
        let place = WorkPlace(indicator: index, item: item)
        if isActivity { ofActivities.append(place) } else { ofProjects.append(place) }
      }
    }
  }
}
