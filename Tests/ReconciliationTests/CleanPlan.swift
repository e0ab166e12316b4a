import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

@testable import Reconciliation

/// Generated plans in which nothing is wrong, printed and reconciled without a file between.
enum CleanPlan {
  /// The form of all tests.
  static let form = Result { try Form.standard() }

  /// The plan of a seed.
  static func plan(seed: UInt64, size: PlanGenerator.Size = PlanGenerator.Size(projects: 2...30)) -> ActionPlan {
    PlanGenerator.cleanPlan(seed: seed, size: size)
  }

  /// The workbook that is printed of a plan.
  static func workbook(of plan: ActionPlan) throws -> Workbook {
    let form = try form.get()
    return Submission(exporting: plan, form: form).workbook(form: form)
  }

  /// What a workbook says.
  static func submission(_ workbook: Workbook) throws -> Submission {
    Submission(reading: [workbook], form: try form.get())
  }

  /// What is wrong with a workbook.
  static func findings(_ workbook: Workbook) throws -> [Finding] {
    Reconciliation(try submission(workbook), form: try form.get()).findings
  }
}
