import OfficialTables
import Planbook
import Spreadsheet

/// The tables of the form compiled in, by name.
extension TableKey {
  static let budgetSummary = named("budget-summary")
  static let projectList = named("project-list")
  static let strategicActivities = named("strategic-activities")
  static let indicators = named("indicators")
  static let keyResults = named("key-results")
  static let stepSchedules = named("step-schedules")
  static let divisions = named("divisions")
  static let missions = named("missions")
  static let strategy = named("strategy")

  private static let form = try? Form.standard()

  private static func named(_ name: String) -> TableKey {
    guard let key = form?.table(named: name)?.key else { preconditionFailure("the form has no table \(name)") }
    return key
  }
}

extension DivisionSubmission {
  /// The rows of the budget summary.
  var budgetSummary: [ProjectRow] {
    get { projects.filter { $0.table == .budgetSummary } }
    set { replace(.budgetSummary, by: newValue) }
  }

  /// The rows of the project list.
  var projectList: [ProjectRow] {
    get { projects.filter { $0.table == .projectList } }
    set { replace(.projectList, by: newValue) }
  }

  private mutating func replace(_ table: TableKey, by rows: [ProjectRow]) {
    let place = projects.firstIndex { $0.table == table } ?? projects.count
    projects.removeAll { $0.table == table }
    projects.insert(contentsOf: rows, at: place)
  }
}

extension Settings {
  /// Settings whose tables are those of the form compiled in.
  init(yaml text: String, file: String?) throws(SourceError) {
    try self.init(yaml: text, file: file, form: Form.standard())
  }
}
