import ArgumentParser
import Planbook
internal import Reconciliation
import Spreadsheet

/// `planbook reconcile SOURCE...`.
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "ตรวจความขัดแย้งของตาราง / report every discrepancy between and inside the sources.")

  /// The lowest severity that makes the command fail.
  enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    /// Whether a report has a finding of the level or above; of `never` none is.
    func isReached(by report: ReconciliationReport) -> Bool {
      Severity(rawValue: rawValue).map { level in report.findings.contains { $0.severity >= level } } ?? false
    }
  }

  @OptionGroup var arguments: SourceArguments

  @Option(help: "รูปแบบรายงาน / the report's format.")
  var format = FormatName.usual

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
    guard let needed = format.format.neededEnding else {
      for other in ReportFormats.all {
        guard let output, let ending = other.neededEnding else { continue }
        try OutputEnding.refuse(
          output, endingWith: [ending],
          Wording(
            "ชื่อที่ลงท้ายด้วย .\(ending) ต้องสั่ง --format \(other.name) หรือใช้ชื่อไฟล์อื่น",
            "a name that ends in .\(ending) needs --format \(other.name); or give the file another name."),
          common.language)
      }
      return
    }
    if output == StandardStream.name { return try StandardStream.refuseTerminal(common.language) }
    guard let output, SourceFormats.ending(of: output) == needed else {
      throw ValidationError(
        Wording(
          "--format \(format.format.name) เขียนลงไฟล์เท่านั้น ให้ระบุไฟล์ที่ลงท้ายด้วย .\(needed) ด้วย -o",
          "--format \(format.format.name) writes to a file only; name one that ends in .\(needed) with -o."
        )[common.language])
    }
  }

  func run() async throws {
    try await Outcome.reporting(common) {
      let desk = try common.desk()
      let known = try baseline.map { (path) throws(SourceError) in try Baseline(file: path) }
      let sheets = try await arguments.sheets(at: desk, common)
      let report = try desk.reconcile(sheets, against: known)
      common.warn(ofIdlePartsOf: report)
      try give(report, about: sheets, at: desk)
      common.tell(ofUnreadIn: sheets)
      keepToTheEnd((sheets, report))
      if !sheets.unread.isEmpty { throw Outcome.unreadable }
      if failOn.isReached(by: report) { throw Outcome.findings }
    }
  }

  private func give(_ report: ReconciliationReport, about sheets: SheetsRead, at desk: PlanDesk) throws(SourceError) {
    if let output, output != StandardStream.name {
      return try desk.write(
        report, about: sheets, as: format.format, in: common.language, to: output,
        sparing: [baseline].compactMap(\.self))
    }
    let isColoured = !common.noColor && !Environment.forbidsColour && Terminal.isInteractive
    let bytes = try desk.bytes(
      of: report, about: sheets, as: format.format, in: common.language, isColoured: isColoured)
    // The report for a terminal has its own colours, and what it quotes shows its controls.
    if format.format == TextReport.self { try Terminal.data(bytes) } else { try Terminal.text(bytes) }
  }
}

/// A format of the report as the command line names it.
struct FormatName: ExpressibleByArgument {
  /// The format.
  let format: any ReportFormat.Type

  /// The format for a terminal.
  static let usual = FormatName(format: TextReport.self)
  static let allValueStrings = ReportFormats.all.map { $0.name }
  var defaultValueDescription: String { format.name }

  private init(format: any ReportFormat.Type) { self.format = format }

  init?(argument: String) {
    guard let format = ReportFormats.all.first(where: { $0.name == argument }) else { return nil }
    self.format = format
  }
}
