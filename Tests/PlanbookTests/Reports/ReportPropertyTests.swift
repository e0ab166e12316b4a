import Foundation
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// Random reports in every format.
@Suite("No format leaves anything out")
struct ReportPropertyTests {
  private static let seeds = 0..<UInt64(TestEffort.count(8, full: 40))

  private static func report(seed: UInt64) -> (ReconciliationReport, [Workbook]) {
    var random = SeededGenerator(seed: seed)
    var workbook = Workbook(file: "แผน.xlsx")
    workbook.sheets = ["ก", "it's ‘ข’"].map { Sheet(name: $0) }
    let texts = ["", "-", "=A1", "<b>", "๑,๐๐๐", "a\nb", "\"x\", 'y'", "[z](w)", "น้ำ", "_x000A_", "\u{202E}"]
    func place() -> Finding.Place {
      let sheet = random.number(in: 0...1)
      let cell = CellReference(row: random.number(in: 1...40), column: random.number(in: 1...30))
      let written = random.pick(texts) ?? ""
      if !written.isEmpty { workbook.sheets[sheet].grid[cell] = Cell(.text(written)) }
      return Finding.Place(
        role: random.pick([TableKey.budgetSummary, .projectList, .indicators, .stepSchedules])?.rawValue ?? "",
        location: CellLocation(file: workbook.file, sheet: workbook.sheets[sheet].name, cell: cell), written: written,
        value: random.once(in: 2) ? .number("\(random.number(in: -9...9))") : nil)
    }
    var findings: [Finding] = []
    for _ in 0..<random.number(in: 0...8) {
      guard let rule = random.pick(RuleCatalogue.descriptions) else { continue }
      var finding = Finding(
        code: rule.code, rule: rule.name, severity: random.pick(Severity.allCases) ?? .note,
        message: Wording(random.pick(texts) ?? "", random.pick(texts) ?? ""),
        places: (0..<random.number(in: 0...9)).map { _ in place() },
        difference: random.once(in: 3) ? "12.5" : nil, confidence: random.once(in: 3) ? .probable : .certain)
      if random.once(in: 3) {
        var consequence = finding
        consequence.places = (0..<random.number(in: 1...3)).map { _ in place() }
        finding.related = [Finding.Consequence(consequence)]
      }
      findings.append(finding)
    }
    let sources = [SourceSummary(file: "แผน.xlsx", rows: [.indicators: 1])]
    return (ReconciliationReport(sources: sources, findings: findings), [workbook])
  }

  /// The addresses that a report cites, as `sheet!cell`.
  private static func addresses(_ report: ReconciliationReport) -> Set<String> {
    Set(report.findings.flatMap { $0.places + $0.related.flatMap(\.places) }.map(\.location.description))
  }

  @Test("every format names every rule that speaks and every cell that is cited", arguments: seeds)
  func namesEverything(seed: UInt64) throws {
    let (report, workbooks) = Self.report(seed: seed)
    let form = try Form.standard()
    for language in Language.allCases {
      let texts = [
        "csv": String(decoding: CSVReport(language: language).bytes(of: report), as: UTF8.self),
        "json": String(decoding: JSONReport.bytes(of: report), as: UTF8.self),
        "sarif": String(decoding: SARIFReport(language: language).bytes(of: report), as: UTF8.self),
        "html": String(
          decoding: HTMLReport(form: form, language: language).bytes(of: report, in: workbooks), as: UTF8.self),
        "xlsx": try Self.text(
          of: FindingsBook(form: form, language: language).workbook(report, linkedFrom: "todo.xlsx")),
      ]
      for (format, text) in texts {
        for finding in report.findings { #expect(text.contains(finding.code), "\(format) lacks \(finding.code)") }
        let plain = text.replacingOccurrences(of: "&#39;", with: "'")
        for address in Self.addresses(report) {
          let cell = address.split(separator: "!").last.map(String.init) ?? address
          let isNamed = ["csv", "json", "xlsx"].contains(format) ? text.contains(cell) : plain.contains(address)
          #expect(isNamed, "\(format) lacks \(address)")
        }
      }
    }
  }

  /// The text of every cell of a workbook, written and read back.
  private static func text(of workbook: Workbook) throws -> String {
    let folder = try TemporaryFolder()
    try XLSXWriter.write(workbook, toPath: folder.path("a.xlsx"))
    let read = try XLSXReader.workbook(path: folder.path("a.xlsx"))
    return read.sheets.flatMap { sheet in
      sheet.grid.rowNumbers.flatMap { sheet.grid.cells(inRow: $0).map { read.written(in: $0.cell) } }
    }.joined(separator: "\n")
  }

  @Test("the CSV report reads back with as many rows as there are cells", arguments: seeds)
  func rows(seed: UInt64) throws {
    let (report, _) = Self.report(seed: seed)
    let bytes = CSVReport(language: .english).bytes(of: report)
    let folder = try TemporaryFolder()
    try folder.put(bytes, "a.csv")
    let sheet = try SourceReader(form: try Form.standard()).workbook(folder.path("a.csv")).sheets[0]
    #expect(sheet.grid.lastRow == 1 + report.findings.reduce(0) { $0 + max(1, $1.places.count) })
  }
}
