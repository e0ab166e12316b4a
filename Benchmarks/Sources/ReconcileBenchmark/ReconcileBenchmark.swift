import Glibc
import Measuring
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import XLSX

/// Makes large plans as workbooks, and measures the stages of their reconciliation.
///
///     ReconcileBenchmark make PROJECTS FILE.xlsx [--alike] [--one-measure] [--slips N]
///     ReconcileBenchmark stages FILE...
///
/// `stages` prints one line of JSON for the files together: CPU seconds by stage, peak memory, rows and findings.
@main
struct ReconcileBenchmark {
  static func main() async throws {
    // As the program does: see TimeZoneFile in PlanbookCLI.
    setenv("TZ", ":/etc/localtime", 0)
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "make": try make(Array(arguments.dropFirst()))
    case "stages": try await stages(of: Array(arguments.dropFirst()))
    default: preconditionFailure("make PROJECTS FILE.xlsx, or stages FILE")
    }
  }

  private static func make(_ arguments: [String]) throws {
    guard arguments.count >= 2, let projects = Int(arguments[0]) else { preconditionFailure("make PROJECTS FILE.xlsx") }
    var large = LargePlan(projects: projects)
    large.isAlike = arguments.contains("--alike")
    if arguments.contains("--one-measure") { large.projectsPerMeasure = projects }
    let form = try Form.standard()
    var workbook = OfficialTablesWriter(form: form).workbook(large.plan())
    if let option = arguments.firstIndex(of: "--slips"), let count = Int(arguments[option + 1]) {
      Slips.make(count, in: &workbook, form: form)
    }
    try XLSXWriter.write(workbook, toPath: arguments[1])
  }

  private static func stages(of paths: [String]) async throws {
    var clock = StageClock()
    let form = try Form.standard()
    clock.finish("form")
    let workbooks = try await SourceReader(form: form).read(paths).workbooks
    clock.finish("cells")
    let submission = Submission(reading: workbooks, form: form)
    clock.finish("tables")
    let reconciliation = Reconciliation(submission, form: form)
    clock.finish("engine")
    let report = ReconciliationReport(sources: submission.sources, findings: reconciliation.findings)
    let bytes = TextReport(language: .thai, isColoured: false).text(of: report).utf8.count
    clock.finish("report")
    let rows = submission.sources.flatMap(\.rows.values).reduce(0, +)
    print(
      """
      {\(clock.json), "rss_mb": \(Usage.peakMegabytes), "rows": \(rows), "findings": \(report.findings.count), \
      "report_bytes": \(bytes)}
      """)
  }
}

/// Tells how much CPU each stage of a work takes.
struct StageClock {
  private var last = Usage.cpuSeconds
  private var stages: [(name: String, seconds: Double)] = []

  /// Ends a stage and begins the next.
  mutating func finish(_ name: String) {
    let now = Usage.cpuSeconds
    stages.append((name, now - last))
    last = now
  }

  /// The stages as members of a JSON object.
  var json: String { stages.map { "\"\($0.name)\": \(Usage.rounded($0.seconds))" }.joined(separator: ", ") }
}
