import Foundation
import OfficialTables
import Planbook
import Spreadsheet
import Testing

/// Every text format of the report in full, in both languages.
///
/// The golden files are reviewed when they change. To write them anew:
/// `PLANBOOK_WRITE_GOLDEN=1 swift test --filter GoldenReportTests`.
@Suite("The formats of the report")
struct GoldenReportTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  private static func bytes(_ report: ReconciliationReport, _ format: String, _ language: Language) throws -> [UInt8] {
    switch format {
    case "json": return JSONReport.bytes(of: report)
    case "txt": return Array(TextReport(language: language, isColoured: false).text(of: report).utf8)
    case "csv": return CSVReport(language: language).bytes(of: report)
    case "sarif":
      let position = TextPosition(startLine: 2, startColumn: 16, endLine: 2, endColumn: 21)
      return SARIFReport(language: language).bytes(
        of: report, positions: ["projects.csv": [CellReference(row: 2, column: 2): position]])
    default:
      return HTMLReport(form: try Form.standard(), language: language).bytes(
        of: report, in: [ReportSpecimen.official, ReportSpecimen.list])
    }
  }

  @Test("is as its golden file has it", arguments: ["txt", "csv", "sarif", "html"], Language.allCases)
  func isGolden(format: String, language: Language) throws {
    try check(ReportSpecimen.report, "report", format, language)
  }

  @Test(
    "is as its golden file has it after waivers and a saved report were held against it",
    arguments: ["txt", "csv", "sarif", "html", "json"], Language.allCases)
  func isGoldenReviewed(format: String, language: Language) throws {
    try check(ReportSpecimen.reviewed, "reviewed", format, language)
  }

  private func check(_ report: ReconciliationReport, _ name: String, _ format: String, _ language: Language) throws {
    let file = Self.folder.appending(path: "\(name)-\(language.rawValue).\(format)")
    let bytes = try Self.bytes(report, format, language)
    if ProcessInfo.processInfo.environment["PLANBOOK_WRITE_GOLDEN"] != nil { try Data(bytes).write(to: file) }
    let kept = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    let said = String(decoding: bytes, as: UTF8.self)
    let lines = zip(said.split(separator: "\n"), kept.split(separator: "\n"))
    if let (new, old) = lines.first(where: { $0 != $1 }) { #expect(new == old) }
    #expect(said == kept, "look at the change, then: PLANBOOK_WRITE_GOLDEN=1 swift test --filter GoldenReportTests")
  }
}
