/// The official tables by key: where a key turns into the table's own description.
struct AnyTable {
  private let table: any OfficialTable.Type

  /// The table with a key.
  init(_ key: TableKey) {
    switch key {
    case .divisions: table = DivisionTable.self
    case .missions: table = MissionTable.self
    case .strategy: table = StrategyTable.self
    case .keyResults: table = KeyResultTable.self
    case .projectList: table = ProjectListTable.self
    case .strategicActivities, .routineActivities: table = ActivityTable.self
    case .budgetSummary: table = BudgetSummaryTable.self
    case .indicators: table = IndicatorTable.self
    case .agencyIndicators: table = AgencyIndicatorTable.self
    case .stepSchedules: table = StepScheduleTable.self
    }
  }

  /// The keys of the columns in order.
  var columnKeys: [(key: String, isOptional: Bool)] { keys(table) }

  /// A reader for a table of this kind whose header was found.
  func open(_ header: RecognisedHeader, context: ReadingContext) -> any OpenTable { open(table, header, context) }

  private func keys<Table: OfficialTable>(_ table: Table.Type) -> [(key: String, isOptional: Bool)] {
    Table.columns.map { ($0.key, $0.isOptional) }
  }

  private func open<Table: OfficialTable>(
    _ table: Table.Type, _ header: RecognisedHeader, _ context: ReadingContext
  ) -> any OpenTable {
    TableInProgress<Table>(header, context: context)
  }
}
