import ArgumentParser
import Planbook
import Reconciliation
import Spreadsheet

/// `planbook import SOURCE... -o PLAN.json`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "รวมไฟล์ต้นทางเป็นแผนเดียว / put sources together into one plan.")

  @Argument(help: SourcesHelp.text)
  var sources: [String]

  @Option(name: [.customShort("o"), .customLong("output")], help: "ไฟล์แผน / the plan file to write (.json).")
  var output: String

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputEnding.refuse(
      output, endingWith: ["xlsx", "xls", "xlsm", "ods", "csv", "tsv", "txt"],
      Wording("import เขียนไฟล์แผน ให้ใช้ชื่อที่ลงท้ายด้วย .json", "import writes a plan file; give it a name ending in .json."),
      common.language)
  }

  func run() async throws {
    try await Outcome.reporting(common.language) {
      let desk = try common.desk()
      let sheets = try await desk.read(sources)
      common.warn(ofPassedOver: sheets.passedOver)
      let report = try desk.reconcile(sheets)
      try desk.save(desk.assemble(sheets), to: output, sparing: sheets.files)
      common.warn(ofIdlePartsOf: report)
      if !common.quiet { try tell(report, about: sheets, at: desk) }
      if report.findings.contains(where: RuleCatalogue.isDecided) { throw Outcome.findings }
    }
  }

  /// Tells what was found, notes left out, when anything was.
  private func tell(_ report: ReconciliationReport, about sheets: SheetsRead, at desk: PlanDesk) throws(SourceError) {
    guard !(report.findings.isEmpty && report.waived.isEmpty && report.silenced.isEmpty) else { return }
    var report = report
    report.findings.removeAll { $0.severity < .warning }
    let text = String(
      decoding: try desk.bytes(of: report, about: sheets, as: TextReport.self, in: common.language), as: UTF8.self)
    Terminal.message(
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n"))
  }
}
