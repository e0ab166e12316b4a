internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Counts by severity, by rule and by file.
struct SummarySheet {
  let looks: BookLooks
  let language: Language
  let texts: RuleTexts

  private static let widths: [Double] = [12, 12, 70, 14, 14, 14]

  private func word(_ thai: String, _ english: String) -> CellValue { .text(Wording(thai, english)[language]) }

  /// The sheet.
  func sheet(of report: ReconciliationReport) -> Sheet {
    var sheet = BookSheet(Wording("สรุป", "Summary")[language], widths: Self.widths, looks: looks)
    sheet.line(ReportWords.title[language], .title)
    sheet.blank()
    severities(of: report, into: &sheet)
    for aside in ReviewWords.asides(report) { sheet.line(aside[language]) }
    sheet.blank()
    rules(of: report, into: &sheet)
    sheet.blank()
    files(of: report, into: &sheet)
    return sheet.sheet
  }

  private func severities(of report: ReconciliationReport, into sheet: inout BookSheet) {
    sheet.cells([(.header, word("ระดับ", "Severity")), (.header, word("จำนวน", "Findings"))])
    for severity in Severity.worstFirst {
      sheet.cells([
        (BookLook(severity), .text(severity.word[language])), (.count, .number(Double(report.count(of: severity)))),
      ])
    }
  }

  private func rules(of report: ReconciliationReport, into sheet: inout BookSheet) {
    sheet.cells([
      (.header, word("รหัส", "Code")), (.header, word("ระดับ", "Severity")), (.header, word("กฎ", "Rule")),
      (.header, word("จำนวน", "Findings")),
    ])
    for group in FindingGroup.groups(of: report.findings) {
      sheet.cells([
        (.centred, .text(group.code)), (BookLook(group.severity), .text(group.severity.word[language])),
        (.text, .text(texts[group.code]?.title[language] ?? group.rule)),
        (.count, .number(Double(group.findings.count))),
      ])
    }
  }

  /// A finding counts in every file that it cites.
  private func files(of report: ReconciliationReport, into sheet: inout BookSheet) {
    var counts: [String: [Severity: Int]] = [:]
    for finding in report.findings {
      for file in Set(finding.places.compactMap(\.location.file)) {
        counts[file, default: [:]][finding.severity, default: 0] += 1
      }
    }
    sheet.spanning(
      Wording("ไฟล์", "File")[language], .header, columns: 3,
      then: Severity.worstFirst.map { (.header, .text($0.words[language])) })
    for source in report.sources {
      sheet.spanning(
        source.file, .text, columns: 3,
        then: Severity.worstFirst.map { (.count, .number(Double(counts[source.file]?[$0] ?? 0))) })
    }
    if let absent = ReportWords.absent(report.absentTables) { sheet.line(absent[language], .text) }
  }
}
