public import OfficialTables

/// What rules look at: what the sheets say, and who is who in them.
public struct Evidence: Sendable {
  /// What the sheets say.
  public let submission: Submission
  /// The form whose words the sheets use.
  public let form: Form
  /// What the user wants to be different.
  public let settings: ReconciliationSettings
  /// Who is who in each division, by the division's index in the submission.
  public var matchings: [WorkMatching] { divisions.map(\.matching) }
  /// The divisions with who is who in them.
  package let divisions: [DivisionEvidence]
  /// The rows in which projects stand once more, by division.
  let doubled: [DoubledRows]
  /// Every place that names an element of the strategy.
  package let strategy: StrategyDirectory

  /// - Parameter matchings: Who is who by division, where it is known already.
  package init(
    _ submission: Submission, form: Form, settings: ReconciliationSettings, matchings: [WorkMatching]? = nil
  ) {
    self.submission = submission
    self.form = form
    self.settings = settings
    let matchings = matchings ?? submission.divisions.map { WorkMatching($0, form: form) }
    divisions = zip(submission.divisions, matchings).enumerated().map { index, known in
      DivisionEvidence(index, known.0, matching: known.1, form: form, settings: settings)
    }
    doubled = divisions.map { DoubledRows($0) }
    strategy = StrategyDirectory(submission)
  }
}

/// What the sheets say about one division, and who is who in it.
///
/// Every project, activity and schedule that a rule looks at refers to it: it is shared and never copied.
package final class DivisionEvidence: Sendable {
  /// The division's index in the submission.
  let index: Int
  /// What the sheets say.
  package let said: DivisionSubmission
  /// What the user wants to be different.
  package let settings: ReconciliationSettings
  /// Who is who.
  package let matching: WorkMatching
  /// The tables of projects that the form set has, in the order in which it believes them.
  let tables: [TableForm]
  /// The table that registers projects, by its place among the tables: the first that numbers them and has any.
  let register: Int?
  /// The rows of each table of projects, by their places in the submission.
  let rowsOfTable: [[Int]]
  /// The place of each row of projects among those of its table.
  private let ranks: [Int]
  /// The form whose words the sheets use.
  let form: Form
  /// What names of work groups mean.
  package let groups: WorkGroupDirectory
  /// The parts of each indicator's definition.
  package let definitions: [DefinitionText]
  /// What each definition claims of schedules.
  let claims: [DefinitionClaims]
  /// The arithmetic of each schedule.
  let arithmetics: [ScheduleArithmetic]
  /// The matched indicator that each row of the indicator table speaks of, by the row's index.
  package let indicatorOfRow: [Int: Int]
  /// The project that each schedule belongs to, by the schedule's index.
  package let owners: [Int: Int]
  /// The projects that stand under each row of the indicator table, by the row's index.
  private let projectsOfIndicatorRow: [Int: [Int]]

  init(
    _ index: Int, _ said: DivisionSubmission, matching: WorkMatching, form: Form, settings: ReconciliationSettings
  ) {
    self.index = index
    self.said = said
    self.form = form
    self.settings = settings
    self.matching = matching
    let tables = form.projectTables
    var rowsOfTable: [[Int]] = Array(repeating: [], count: tables.count)
    var ranks = Array(repeating: 0, count: said.projects.count)
    // Rows are large: they are not copied to be looked at.
    for place in said.projects.indices {
      guard let table = tables.firstIndex(where: { $0.key == said.projects[place].table }) else { continue }
      ranks[place] = rowsOfTable[table].count
      rowsOfTable[table].append(place)
    }
    (self.tables, self.rowsOfTable, self.ranks) = (tables, rowsOfTable, ranks)
    let present = tables.indices.filter { !rowsOfTable[$0].isEmpty }
    register = present.first { tables[$0].states("number") } ?? present.first
    groups = WorkGroupDirectory(said, abbreviations: settings.vocabulary.workGroups)
    var owners: [Int: Int] = [:]
    for (project, matched) in matching.projects.enumerated() {
      for schedule in matched.schedules { owners[schedule.place] = project }
    }
    self.owners = owners
    var indicatorOfRow: [Int: Int] = [:]
    for (indicator, matched) in matching.indicators.enumerated() {
      for row in matched.rows { indicatorOfRow[row.place] = indicator }
    }
    self.indicatorOfRow = indicatorOfRow
    var projectsOfIndicatorRow: [Int: [Int]] = [:]
    for (project, matched) in matching.projects.enumerated() {
      for row in Set(matched.works.map(\.place.indicator)) { projectsOfIndicatorRow[row, default: []].append(project) }
    }
    self.projectsOfIndicatorRow = projectsOfIndicatorRow
    definitions = said.indicators.map { DefinitionText($0.paragraphs, form: form) }
    claims = definitions.map { DefinitionClaims($0.definition, form: form) }
    arithmetics = said.schedules.map { ScheduleArithmetic($0, tolerance: settings.tolerance) }
  }

  /// The table of indicators, which lists the projects of each; nil where there is none.
  var worksTable: TableKey? { said.indicators.first?.table }
  /// The table of step schedules; nil where there is none.
  var schedulesTable: TableKey? { said.schedules.lazy.compactMap(\.table).first }

  /// Quotes a heading of a schedule.
  func citation<Value: Stateable>(ofSchedule place: Int, _ heading: Entry<Value>) -> Citation {
    Citation(table: said.schedules[place].table, "headings", heading, value: heading.value)
  }

  /// The place of a row of projects among those of its table.
  func rank(ofRow place: Int) -> Int { ranks[place] }

  /// The tables of projects that have rows, with their rows by place in the submission.
  var presentTables: [(table: TableForm, rows: [Int])] {
    zip(tables, rowsOfTable).filter { !$1.isEmpty }.map { ($0, $1) }
  }

  /// The projects with what each table says of them.
  package var projects: [ProjectCase] { matching.projects.indices.map { ProjectCase(self, $0) } }
  /// The activities with what each table says of them.
  package var activities: [ActivityCase] { matching.activities.indices.map { ActivityCase(self, $0) } }
  /// The indicators with what each table says of them.
  package var indicators: [IndicatorCase] { matching.indicators.indices.map { IndicatorCase(self, $0) } }
  /// The schedules with their arithmetic.
  package var schedules: [ScheduleCase] { said.schedules.indices.map { ScheduleCase(self, $0) } }

  /// The schedules of the projects that stand under a row of the indicator table.
  func schedules(underIndicatorRow row: Int) -> [ScheduleCase] {
    (projectsOfIndicatorRow[row] ?? []).compactMap { project in
      matching.projects[project].schedules.first.map { ScheduleCase(self, $0.place) }
    }
  }
}
