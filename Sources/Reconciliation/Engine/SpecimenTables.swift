internal import OfficialTables

/// The tables of the form set in which the specimen is printed, for the examples of rules.
extension Specimen {
  /// สรุปโครงการและงบประมาณ.
  static var budgetSummary: TableKey { table("budget-summary") }
  /// มาตรการและโครงการ.
  static var projectList: TableKey { table("project-list") }
  /// กิจกรรมงานยุทธศาสตร์.
  static var strategicActivities: TableKey { table("strategic-activities") }
  /// มิติที่ ๒–๔.
  static var agencyIndicators: TableKey { table("agency-indicators") }

  private static let form = try? Form.standard()

  /// The table with a name.
  static func table(_ name: String) -> TableKey {
    guard let key = form?.table(named: name)?.key else {
      preconditionFailure("the form compiled in has a table \(name)")
    }
    return key
  }
}

extension DivisionSubmission {
  /// The specimen's rows of the budget summary.
  var budgetSummary: [ProjectRow] {
    get { projects.filter { $0.table == Specimen.budgetSummary } }
    set { replace(Specimen.budgetSummary, by: newValue) }
  }

  /// The specimen's rows of the project list.
  var projectList: [ProjectRow] {
    get { projects.filter { $0.table == Specimen.projectList } }
    set { replace(Specimen.projectList, by: newValue) }
  }

  private mutating func replace(_ table: TableKey, by rows: [ProjectRow]) {
    let place = projects.firstIndex { $0.table == table } ?? projects.count
    projects.removeAll { $0.table == table }
    projects.insert(contentsOf: rows, at: place)
  }
}
