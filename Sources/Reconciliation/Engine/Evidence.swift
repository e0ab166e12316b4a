internal import OfficialTables

/// What rules look at: what the sheets say, and who is who in them.
struct Evidence {
  /// What the sheets say.
  let submission: Submission
  /// The form whose words the sheets use.
  let form: Form
  /// What the user wants to be different.
  let settings: ReconciliationSettings
  /// The divisions with who is who in them.
  let divisions: [DivisionEvidence]
  /// Every place that names an element of the strategy.
  let strategy: StrategyDirectory

  init(_ submission: Submission, form: Form, settings: ReconciliationSettings) {
    self.submission = submission
    self.form = form
    self.settings = settings
    divisions = submission.divisions.enumerated().map {
      DivisionEvidence($0.offset, $0.element, form: form, settings: settings)
    }
    strategy = StrategyDirectory(submission)
  }
}

/// What the sheets say about one division, and who is who in it.
struct DivisionEvidence {
  /// The division's index in the submission.
  let index: Int
  /// What the sheets say.
  let said: DivisionSubmission
  /// What the user wants to be different.
  let settings: ReconciliationSettings
  /// Who is who.
  let matching: WorkMatching
  /// What names of work groups mean.
  let groups: WorkGroupDirectory
  /// The parts of each indicator's definition.
  let definitions: [DefinitionText]
  /// The matched indicator that each row of the indicator table speaks of, by the row's index.
  let indicatorOfRow: [Int: Int]
  /// The project that each schedule belongs to, by the schedule's index.
  let owners: [Int: Int]

  init(_ index: Int, _ said: DivisionSubmission, form: Form, settings: ReconciliationSettings) {
    self.index = index
    self.said = said
    self.settings = settings
    matching = WorkMatching(said, form: form)
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
    definitions = said.indicators.map { DefinitionText($0.paragraphs, form: form) }
  }

  /// The projects with what each table says of them.
  var projects: [ProjectCase] { matching.projects.indices.map { ProjectCase(self, $0) } }
  /// The activities with what each table says of them.
  var activities: [ActivityCase] { matching.activities.indices.map { ActivityCase(self, $0) } }
  /// The indicators with what each table says of them.
  var indicators: [IndicatorCase] { matching.indicators.indices.map { IndicatorCase(self, $0) } }
  /// The schedules with their arithmetic.
  var schedules: [ScheduleCase] { said.schedules.indices.map { ScheduleCase(self, $0) } }

  /// The schedules of the projects that stand under a row of the indicator table.
  func schedules(underIndicatorRow row: Int) -> [ScheduleCase] {
    matching.projects.filter { $0.works.contains { $0.place.indicator == row } }
      .compactMap { $0.schedules.first.map { ScheduleCase(self, $0.place) } }
  }
}
