import OfficialTables

@testable import Reconciliation

/// The tables of the form compiled in, by name.
extension TableKey {
  static var budgetSummary: TableKey { Specimen.budgetSummary }
  static var projectList: TableKey { Specimen.projectList }
  static let indicators = Specimen.table("indicators")
  static let stepSchedules = Specimen.table("step-schedules")
}
