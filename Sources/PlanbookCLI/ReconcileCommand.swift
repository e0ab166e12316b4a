import ArgumentParser
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

/// `planbook reconcile SOURCE...`.
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "ตรวจความขัดแย้งของตาราง / report every discrepancy between and inside the sources.")

  /// The formats of the report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, sarif, html, xlsx
  }

  /// The lowest severity that makes the command fail.
  enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    /// The severity; nil for never.
    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @Argument(help: "ไฟล์หรือโฟลเดอร์: .xlsx .csv .tsv .txt .json")
  var sources: [String]

  @Option(help: "รูปแบบรายงาน / the report's format.")
  var format = Format.text

  @Option(name: .customLong("fail-on"), help: "ระดับที่ถือว่าไม่ผ่าน / the level from which the exit code is 1.")
  var failOn = FailureLevel.error

  @Option(name: [.customShort("o"), .customLong("output")], help: "ไฟล์รายงาน / a file for the report.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "แสดงเฉพาะสิ่งที่ไม่มีในรายงานเดิม / only what is not in a report saved with --format json.", valueName: "report"))
  var baseline: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard format == .xlsx else {
      guard let output else { return }
      return try OutputGuard.refuse(
        output, endingWith: ["xlsx"],
        Wording(
          "รายงานที่เป็นสมุดงานต้องสั่ง --format xlsx หรือใช้ชื่อไฟล์อื่น",
          "a report that is a workbook needs --format xlsx; or give the file another name."), common.language)
    }
    guard let output, output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError(
        Wording(
          "--format xlsx เขียนสมุดงานลงไฟล์เท่านั้น ให้ระบุไฟล์ที่ลงท้ายด้วย .xlsx ด้วย -o",
          "--format xlsx writes a workbook to a file only; name one that ends in .xlsx with -o.")[common.language])
    }
  }

  func run() async throws {
    try await Outcome.reporting(common.language) {
      let standard = try common.form()
      let settings = try common.settings(form: standard)
      let baseline = try baseline.map { (path) throws(SourceError) in try Baseline(file: path) }
      let form = standard.adding(workGroups: settings.reconciliation.vocabulary.names)
      let reader = SourceReader(form: form)
      let workbooks = try await reader.workbooks(sources)
      common.warn(ofPassedOver: sources, by: reader)
      if let output {
        let inputs = workbooks.compactMap(\.file) + [self.baseline].compactMap(\.self) + common.inputs
        try OutputGuard.refuse(output, replacing: inputs)
      }
      let submission = Submission(reading: workbooks, form: form)
      guard submission.hasTables else { throw PlanAssembly.noTable(in: submission.sources.map(\.file)) }
      let found = Reconciliation(submission, form: form, settings: settings.reconciliation)
      let review = FindingReview(
        found.findings, waivers: settings.waivers, today: try .today, baseline: baseline)
      common.warn(ofIdle: found.idleCeilings, review.idle)
      var report = ReconciliationReport(
        sources: submission.sources, review: review, silenced: found.silenced, isHeldAgainstBaseline: baseline != nil)
      report.expected = form.authority
      try write(report, of: workbooks, reader: reader, form: form)
      if let level = failOn.severity, review.open.contains(where: { $0.severity >= level }) { throw Outcome.findings }
    }
  }

  private func write(
    _ report: ReconciliationReport, of workbooks: [Workbook], reader: SourceReader, form: Form
  ) throws(SourceError) {
    let language = common.language
    let bytes: [UInt8]
    switch format {
    case .json: bytes = JSONReport.bytes(of: report)
    case .csv: bytes = CSVReport(language: language).bytes(of: report)
    case .sarif:
      bytes = SARIFReport(language: language).bytes(of: report, positions: report.textPositions(by: reader))
    case .html: bytes = HTMLReport(form: form, language: language).bytes(of: report, in: workbooks)
    case .xlsx:
      if let output { try FindingsBook(form: form, language: language).write(report, to: output) }
      return
    case .text:
      let isColoured = output == nil && !common.noColor && !Environment.forbidsColour && Terminal.isInteractive
      bytes = Array(TextReport(language: language, isColoured: isColoured).text(of: report).utf8)
    }
    if let output { try AtomicFile.write(bytes, to: output) } else { try Terminal.data(bytes) }
  }
}
