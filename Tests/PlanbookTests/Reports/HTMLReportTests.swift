import Foundation
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

@Suite("The report's page")
struct HTMLReportTests {
  private static func page(
    _ report: ReconciliationReport, _ workbooks: [Workbook], language: Language = .thai
  ) throws -> String {
    String(
      decoding: HTMLReport(form: try Form.standard(), language: language).bytes(of: report, in: workbooks),
      as: UTF8.self)
  }

  @Test("shows markup in cells, names and messages as text, and steers nothing")
  func isHarmless() throws {
    let hostile = "</td></script><script>alert('x')</script>&amp;\"onload=\"\u{0}\u{202E}\u{1B}[31m"
    var workbook = Workbook(file: hostile)
    var sheet = Sheet(name: hostile)
    sheet.grid[CellReference(row: 1, column: 1)] = Cell(.text(hostile))
    sheet.grid[CellReference(row: 1, column: 2)] = Cell(.text(hostile))
    workbook.sheets = [sheet]
    let finding = Finding(
      code: hostile, rule: hostile, severity: .error, message: Wording(hostile, hostile),
      places: [
        Finding.Place(
          role: hostile, location: CellLocation(file: hostile, sheet: hostile, cell: CellReference(row: 1, column: 1)),
          written: hostile)
      ])
    let report = ReconciliationReport(sources: [SourceSummary(file: hostile, rows: [:])], findings: [finding])
    let page = try Self.page(report, [workbook])
    let escaped =
      "&lt;/td&gt;&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&quot;onload=&quot;"
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.components(separatedBy: "</script>").count == 2)
    #expect(!page.contains("alert('x')") && !page.contains("\"onload=\""))
    #expect(!page.unicodeScalars.contains { $0.value == 0 || $0.value == 0x1B || $0.value == 0x202E })
    #expect(page.components(separatedBy: escaped).count > 8)
  }

  @Test("asks for nothing from anywhere, and names its own script and style by their checksums")
  func isSelfContained() throws {
    let page = try Self.page(ReportSpecimen.report, [ReportSpecimen.official])
    for outside in ["http:", "https:", "src=", "@import", "url(", "<link", "style=\"", "onclick"] {
      #expect(!page.contains(outside), "\(outside)")
    }
    for (open, close) in [("<script>", "</script>"), ("<style>", "</style>")] {
      let content = try #require(page.components(separatedBy: open).last?.components(separatedBy: close).first)
      #expect(page.contains("'sha256-\(Data(SHA256.digest(Array(content.utf8))).base64EncodedString())'"))
    }
  }

  @Test("a picture has the header, the rows around the cited cell, and the mark in it")
  func pictures() throws {
    var pictures = TablePictures([ReportSpecimen.official], form: try Form.standard(), room: 1_000)
    let places = ReportSpecimen.report.findings[0].places
    let taken = pictures.pictures(of: places)
    #expect(taken.map(\.key.sheet) == ["ตัวชี้วัด", "สรุปงบประมาณ"])
    let summary = try #require(taken.last)
    #expect(summary.rows.map(\.number) == [2, 3, 4, 5, 6, 7])
    #expect(summary.rows.map(\.isHeader) == [true, false, false, false, false, false])
    #expect(summary.columns == [1, 2, 3, 4])
    #expect(pictures.room == 1_000 - taken.reduce(0) { $0 + $1.cellCount })
    let page = try Self.page(ReportSpecimen.report, [ReportSpecimen.official])
    #expect(page.contains("<td class=\"cited\"><mark>②</mark>๑,๔๔๐,๐๐๐</td>"))
    #expect(page.contains("โครงการเก็บขยะ งบประมาณ <strong>๑,๔๕๐,๐๐๐.- บาท</strong> (ดำเนินการ)</td>"))
  }

  @Test("a page about very many findings in a very wide sheet stays of a size that browsers open")
  func isBounded() throws {
    var workbook = Workbook(file: "a.xlsx")
    var sheet = Sheet(name: "a")
    let long = String(repeating: "x", count: 3_000)
    for row in 1...40 {
      for column in 1...300 { sheet.grid[CellReference(row: row, column: column)] = Cell(.text(long)) }
    }
    workbook.sheets = [sheet]
    let places = (1...40).flatMap { row in
      (1...5).map { column in
        Finding.Place(
          role: "budget-summary",
          location: CellLocation(file: "a.xlsx", sheet: "a", cell: CellReference(row: row, column: column * 60)),
          written: String(long.prefix(400)))
      }
    }
    var finding = Finding(
      code: "BUD001", rule: "total-does-not-foot", severity: .error, message: Wording("ผิด", "wrong"), places: places)
    var findings = Array(repeating: finding, count: 80)
    finding.places = Array(places.prefix(1))
    findings += Array(repeating: finding, count: HTMLReport.mostFindings + 5 - findings.count)
    let report = ReconciliationReport(sources: [], findings: findings)
    let page = try Self.page(report, [workbook], language: .english)
    #expect(page.utf8.count < 10_000_000)
    #expect(page.components(separatedBy: "<td").count < HTMLReport.mostCells + 2_000)
    #expect(page.components(separatedBy: "<article").count == HTMLReport.mostFindings + 1)
    #expect(page.contains("5 more findings are not in this page; --format csv and json have all of them."))
    #expect(page.contains("<li>and 170 more cells</li>"))
  }
}
