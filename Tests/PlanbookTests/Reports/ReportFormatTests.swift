import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing

/// A report that counts: a format that Planbook does not know.
private enum CountingReport: ReportFormat {
  static let name = "count"

  static func bytes(of report: ReconciliationReport, in context: ReportContext) -> [UInt8] {
    Array("\(report.findings.count) \(context.language.rawValue) \(context.workbooks.count)\n".utf8)
  }
}

@Suite("The formats of a report")
struct ReportFormatTests {
  @Test("have names of their own, the usual one first, and only a workbook needs a file")
  func names() {
    #expect(ReportFormats.all.map { $0.name } == ["text", "json", "csv", "sarif", "html", "xlsx"])
    #expect(ReportFormats.all.compactMap { $0.neededEnding } == ["xlsx"])
  }

  @Test("a format from outside is written like any other")
  func outside() throws {
    let folder = try TemporaryFolder()
    let desk = PlanDesk(form: try Form.standard())
    let sheets = try desk.read([ReportSpecimen.official])
    try desk.write(
      ReportSpecimen.report, about: sheets, as: CountingReport.self, in: .english, to: folder.path("count.txt"))
    #expect(folder.bytes("count.txt") == Array("4 en 1\n".utf8))
  }

  @Test("the command line offers each of them, and says so where another is asked for")
  func offered() throws {
    let folder = try TemporaryFolder()
    let help = try Program.run(["reconcile", "--help"], in: folder).output
    let words = help.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("(values: text, json, csv, sarif, html, xlsx; default: text)"))
    let wrong = try Program.run(["reconcile", "a.xlsx", "--format", "pdf"], in: folder)
    #expect(wrong.status == 64)
    for format in ReportFormats.all { #expect(wrong.errors.contains("\n  - \(format.name)\n")) }
  }
}
