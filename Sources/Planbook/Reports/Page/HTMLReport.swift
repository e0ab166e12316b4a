public import OfficialTables
public import Reconciliation
public import Spreadsheet

/// The report as one page for a browser or a printer: findings by rule, each with a picture of the tables around the
/// cells that take part.
///
/// The page is whole in itself: it asks for nothing from a network, runs one script, named by its checksum, which only
/// filters, and is complete without it. Whatever stands in the cells is shown as text.
///
/// It stays of a size that browsers open, 60 MB at the very worst, whatever comes in: at most 2,000 findings; for each 30
/// cells listed with 120 characters of their text, 12 of them shown in pictures, and 10 consequences; 24 columns and some
/// 60 rows a picture; 40,000 cells in all pictures together, with 120 characters of a cell that is not cited and 400 of
/// one that is. What is left out of a list is counted where it would stand.
public struct HTMLReport: ReportFormat, Sendable {
  /// `html`.
  public static let name = "html"

  private let form: Form
  private let language: Language
  private let texts: RuleTexts

  /// The most findings in a page.
  static let mostFindings = 2_000
  /// The most cells in the pictures of a page.
  static let mostCells = 40_000

  /// A page in a language; the form tells what the headers of tables look like, the rules are explained in it.
  public init(form: Form, language: Language, rules: [any Rule.Type] = RuleCatalogue.all) {
    self.form = form
    self.language = language
    texts = RuleTexts(rules)
  }

  /// The page with pictures of the workbooks.
  public static func bytes(of report: ReconciliationReport, in context: ReportContext) -> [UInt8] {
    HTMLReport(form: context.form, language: context.language, rules: context.rules)
      .bytes(of: report, in: context.workbooks)
  }

  /// The page in UTF-8.
  ///
  /// - Parameters:
  ///   - report: What was found.
  ///   - workbooks: What was read, for the pictures; findings about others have none.
  public func bytes(of report: ReconciliationReport, in workbooks: [Workbook]) -> [UInt8] {
    var shown = report
    shown.findings = Array(report.findings.prefix(Self.mostFindings))
    shown.waived = Array(report.waived.prefix(Self.mostFindings - shown.findings.count))
    let groups = FindingGroup.groups(of: shown.findings)
    let summary = PageSummary(
      report: report, groups: groups, tables: form.tables.map(\.key), texts: texts, language: language)
    var findings = PageFindings(
      pictures: TablePictures(workbooks, form: form, room: Self.mostCells), texts: texts, language: language,
      lapses: report.lapses)
    var body = """
      \(summary.header)
      <main id="findings">

      """
    for group in groups { body += findings.section(group) }
    body += findings.section(shown.waived, from: shown.findings.count + 1)
    let left = report.shown.count - shown.shown.count
    if left > 0 { body += "<p>\(summary.leftOut(left))</p>\n" }
    return PageFrame(title: ReportWords.title, style: PageStyle.text, script: PageScript.text)
      .page(body + "</main>", in: language)
  }
}
