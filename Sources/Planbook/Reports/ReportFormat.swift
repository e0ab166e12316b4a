public import OfficialTables
public import Reconciliation
public import Spreadsheet

/// A form in which a report is given to people or programs.
///
/// A new format is a type of its own and a line in `ReportFormats.all`; the command line offers whatever stands there.
public protocol ReportFormat: SendableMetatype {
  /// The name by which the format is chosen, such as `html`.
  static var name: String { get }

  /// The ending that a file of this format must have, without the point, where the format makes files only, since a
  /// terminal can show nothing of it; nil where a report may go anywhere.
  static var neededEnding: String? { get }

  /// The report as the bytes of a file.
  ///
  /// - Throws: `SourceError` when a file that is needed on the way cannot be written.
  static func bytes(of report: ReconciliationReport, in context: ReportContext) throws(SourceError) -> [UInt8]

  /// Whether a file is a report of this format, in either language, told from its front.
  ///
  /// A report that lies in a folder of sources is none of them.
  static func isReport(startingWith head: [UInt8]) -> Bool

  /// Whether a workbook is a report of this format, in either language.
  static func isReport(_ workbook: Workbook) -> Bool
}

extension ReportFormat {
  /// A report may go anywhere.
  public static var neededEnding: String? { nil }

  /// No file is known for a report.
  public static func isReport(startingWith head: [UInt8]) -> Bool { false }

  /// No workbook is known for a report.
  public static func isReport(_ workbook: Workbook) -> Bool { false }
}

/// What a format may want to know besides the findings.
public struct ReportContext: Sendable {
  /// The form that the sheets use.
  public var form: Form
  /// The rules that were asked.
  public var rules: [any Rule.Type]
  /// What was read, for pictures of the tables; findings about others have none.
  public var workbooks: [Workbook]
  /// Reads the sources once more, where places in their text are wanted.
  public var reader: SourceReader
  /// The language of the report.
  public var language: Language
  /// Whether colours may be used, as a terminal shows them.
  public var isColoured: Bool
  /// Where the report will lie: links to the sources lead from there; nil when that is not known.
  public var path: String?

  /// What is known of a report.
  public init(
    form: Form, rules: [any Rule.Type] = RuleCatalogue.all, workbooks: [Workbook], reader: SourceReader,
    language: Language, isColoured: Bool = false, path: String? = nil
  ) {
    self.form = form
    self.rules = rules
    self.workbooks = workbooks
    self.reader = reader
    self.language = language
    self.isColoured = isColoured
    self.path = path
  }
}

/// Every format of a report.
public enum ReportFormats {
  /// The formats, the usual one first.
  public static let all: [any ReportFormat.Type] = [
    TextReport.self, JSONReport.self, CSVReport.self, SARIFReport.self, HTMLReport.self, FindingsBook.self,
  ]

  /// Whether a file is a report of any format, or what `look` writes for programs, told from its front.
  static func isReport(startingWith head: [UInt8]) -> Bool {
    all.contains { $0.isReport(startingWith: head) } || LookJSON.isLook(startingWith: head)
      || LookText.isLook(startingWith: head)
  }

  /// The front of a file as text, without a byte order mark.
  static func text(of head: [UInt8]) -> Substring {
    let text = String(decoding: head, as: UTF8.self)
    return text.unicodeScalars.first == "\u{FEFF}" ? Substring(text.unicodeScalars.dropFirst()) : text[...]
  }

  /// Whether a workbook is a report.
  static func isReport(_ workbook: Workbook) -> Bool { all.contains { $0.isReport(workbook) } }
}
