import ArgumentParser
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

/// `planbook import SOURCE... -o PLAN.json`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "รวมไฟล์ต้นทางเป็นแผนเดียว / put sources together into one plan.")

  @Argument(help: "ไฟล์หรือโฟลเดอร์: .xlsx .csv .tsv .txt .json")
  var sources: [String]

  @Option(name: [.customShort("o"), .customLong("output")], help: "ไฟล์แผน / the plan file to write (.json).")
  var output: String

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputGuard.refuse(
      output, endingWith: ["xlsx", "xls", "xlsm", "ods", "csv", "tsv", "txt"],
      Wording("import เขียนไฟล์แผน ให้ใช้ชื่อที่ลงท้ายด้วย .json", "import writes a plan file; give it a name ending in .json."),
      common.language)
  }

  func run() async throws {
    let language = common.language
    try await Outcome.reporting(language) {
      let standard = try common.form()
      let settings = try common.settings(form: standard)
      let form = standard.adding(workGroups: settings.reconciliation.vocabulary.names)
      let reader = SourceReader(form: form)
      let workbooks = try await reader.workbooks(sources)
      common.warn(ofPassedOver: sources, by: reader)
      try OutputGuard.refuse(output, replacing: workbooks.compactMap(\.file) + common.inputs)
      let submission = Submission(reading: workbooks, form: form)
      let found = Reconciliation(submission, form: form, settings: settings.reconciliation)
      let review = FindingReview(found.findings, waivers: settings.waivers, today: try .today)
      let plan = try PlanAssembly(
        submission, form: form, settings: settings.reconciliation, matchings: found.matchings
      ).plan()
      try AtomicFile.write(PlanFile.encode(plan), to: output)
      common.warn(ofIdle: found.idleCeilings, review.idle)
      if !common.quiet, !found.findings.isEmpty || !found.silenced.isEmpty {
        var report = ReconciliationReport(sources: submission.sources, review: review, silenced: found.silenced)
        report.findings.removeAll { $0.severity < .warning }
        let text = TextReport(language: language, isColoured: false).text(of: report)
        Terminal.message(
          text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n"))
      }
      if review.open.contains(where: RuleCatalogue.isDecided) { throw Outcome.findings }
    }
  }
}
