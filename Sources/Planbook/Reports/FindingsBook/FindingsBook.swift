public import OfficialTables
public import Reconciliation
public import Spreadsheet
internal import XLSX

/// The report as a workbook to work through: what to read first, a summary, a row for each finding with a box to tick,
/// and a row for each cell with a link to it.
///
/// A sheet takes `most` rows; what is beyond is counted in the first sheet, and is in the other formats.
public struct FindingsBook: ReportFormat, Sendable {
  /// `xlsx`.
  public static let name = "xlsx"
  /// `xlsx`: a workbook goes to a file only.
  public static let neededEnding: String? = "xlsx"

  private let form: Form
  private let language: Language
  private let texts: RuleTexts

  /// The most findings, and the most cells, that are listed: each has two links, and Excel opens 65,530 in a sheet.
  static let most = 30_000

  /// A report in a language, in the font of a form; the rules are explained in it.
  public init(form: Form, language: Language, rules: [any Rule.Type] = RuleCatalogue.all) {
    self.form = form
    self.language = language
    texts = RuleTexts(rules)
  }

  /// The workbook as a file that lies where the context says.
  public static func bytes(
    of report: ReconciliationReport, in context: ReportContext
  ) throws(SourceError) -> [UInt8] {
    let path = context.path ?? AtomicFile.scratchPath("report.xlsx")
    let book = FindingsBook(form: context.form, language: context.language, rules: context.rules)
    let workbook = book.workbook(report, linkedFrom: path)
    return try AtomicFile.bytes(for: path) { (temporary: String) throws(SourceError) in
      try XLSXWriter.write(workbook, toPath: temporary)
    }
  }

  /// Whether a sheet has a row of the labels that stand above the findings of a report, or above their cells; people add
  /// sheets to it, and remove some.
  public static func isReport(_ workbook: Workbook) -> Bool {
    let headers = Language.allCases.flatMap { [FindingsSheet.labels(in: $0), CellsSheet.labels(in: $0)] }
    return workbook.sheets.contains { sheet in
      sheet.grid.rowNumbers.prefix(headerRows).contains { row in
        let texts = sheet.grid.cells(inRow: row).compactMap { placed in
          if case .text(let text)? = placed.cell.value { text } else { nil }
        }
        return headers.contains { Set($0).isSubset(of: texts) }
      }
    }
  }

  /// How many of the first rows of a sheet may be the labels.
  private static let headerRows = 10

  /// The workbook in memory.
  ///
  /// - Parameters:
  ///   - report: What was found.
  ///   - path: Where the workbook will lie; links to the sources lead from its folder.
  public func workbook(_ report: ReconciliationReport, linkedFrom path: String) -> Workbook {
    let looks = BookLooks(form: form, language: language)
    let numbered = Array(report.shown.prefix(Self.most).enumerated().map { (number: $0 + 1, finding: $1) })
    let cells = CellsSheet(looks: looks, language: language, links: SourceLinks(from: path))
    let findings = FindingsSheet(looks: looks, language: language, links: SourceLinks(from: path))
    let (cellSheet, firstRows) = cells.sheet(of: numbered, findings: findings.name)
    var workbook = Workbook()
    workbook.styles = looks.styles
    workbook.sheets = [
      ReadmeSheet(looks: looks, language: language).sheet(of: report),
      SummarySheet(looks: looks, language: language, texts: texts).sheet(of: report),
      findings.sheet(of: numbered, in: report, cells: cells.name, firstRows: firstRows),
      cellSheet,
    ]
    return workbook
  }
}
