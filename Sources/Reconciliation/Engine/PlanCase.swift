package import ActionPlans
package import OfficialTables
package import Spreadsheet

/// The plan as a whole with what the sheets say of it.
package struct PlanCase: Topic {
  private let submission: Submission

  package init(_ submission: Submission) { self.submission = submission }

  package var subject: Finding.Subject { Finding.Subject(kind: "plan") }

  package var title: Wording { Wording("แผน", "the plan") }

  /// The fiscal year in every place that names one.
  package var fiscalYears: [Statement<FiscalYear>] {
    submission.fiscalYears.compactMap { entry in
      entry.value.map { Statement($0, [Citation("headings", entry, value: $0)]) }
    }
  }
}
