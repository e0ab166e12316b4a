internal import CSV
internal import OfficialTables
internal import Reconciliation
public import Spreadsheet
internal import ThaiText

/// The report as a table for spreadsheet programs and scripts: one row for each cell that takes part in a finding.
///
/// The columns are the same in both languages and in every version, new ones coming last; the English headers and
/// values are the names that scripts rely on, the Thai ones are for people. What belongs to the finding as a whole is
/// repeated in each of its rows, so that sorting and filtering keep it together; `finding` counts the findings and
/// `place` the cells of each, the first being where a correction most likely belongs. A finding without cells has one
/// row. Numbers are written without separators.
///
/// Spreadsheet programs run a text that begins with `=`, `+`, `-` or `@` as a formula, and the cells quoted here come
/// from strangers' files: as in every CSV file that is written, such a text gets an apostrophe before it. The text as it
/// stands in the cell is in the JSON report.
public struct CSVReport: ReportFormat, Sendable {
  /// `csv`.
  public static let name = "csv"

  private let language: Language

  /// A report in a language.
  public init(language: Language) { self.language = language }

  /// The report as `bytes(of:)` gives it.
  public static func bytes(of report: ReconciliationReport, in context: ReportContext) -> [UInt8] {
    CSVReport(language: context.language).bytes(of: report)
  }

  /// The report in UTF-8 with a byte order mark.
  public func bytes(of report: ReconciliationReport) -> [UInt8] {
    var sheet = Sheet(name: nil)
    put(Column.allCases.map { $0.header[language] }, row: 1, in: &sheet)
    var row = 2
    for (index, finding) in report.shown.enumerated() {
      var common = cells(of: finding, number: index + 1)
      let waived =
        report.waived.indices.contains(index - report.findings.count)
        ? report.waived[index - report.findings.count] : nil
      let status = waived == nil ? Wording("นับ", "open") : Wording(ReviewWords.waived.thai, "waived")
      common[.status] = status[language]
      common[.waiver] = (waived?.wording ?? report.lapse(of: finding)?.wording)?[language] ?? ""
      for (order, place) in (finding.places.isEmpty ? [nil] : finding.places.map(Optional.some)).enumerated() {
        var cells = common
        if let place { cells.merge(self.cells(of: place, order: order + 1)) { $1 } }
        put(Column.allCases.map { cells[$0] ?? "" }, row: row, in: &sheet)
        row += 1
      }
    }
    return CSVWriter.bytes(sheet)
  }

  /// Whether the first line has the names of the columns, also where another program has saved the report again: with
  /// other signs between the fields, or with quotation marks.
  public static func isReport(startingWith head: [UInt8]) -> Bool {
    let line = ReportFormats.text(of: head).prefix { !$0.isNewline }
    let names = line.split(omittingEmptySubsequences: false) { [",", ";", "\t", "|"].contains($0) }.map { name in
      name.filter { $0 != "\"" }
    }
    return Language.allCases.contains { language in
      let own = Column.allCases.map { $0.header[language] }
      return names.prefix(own.count).elementsEqual(own)
    }
  }

  private func put(_ texts: [String], row: Int, in sheet: inout Sheet) {
    for (index, text) in texts.enumerated() where !text.isEmpty {
      sheet.grid[CellReference(row: row, column: index + 1)] = Cell(.text(text))
    }
  }

  private func cells(of finding: Finding, number: Int) -> [Column: String] {
    [
      .finding: String(number), .code: finding.code, .rule: finding.rule,
      .severity: Wording(finding.severity.word.thai, finding.severity.rawValue)[language],
      .message: finding.message[language], .subjectKind: finding.subject?.kind ?? "",
      .subjectNumber: finding.subject?.number ?? "", .subjectName: finding.subject?.name ?? "",
      .difference: finding.difference ?? "",
      .confidence: Wording(finding.confidence.word.thai, finding.confidence.rawValue)[language],
      .related: finding.related.map(describe).joined(separator: "\n"),
      .match: finding.match.map { Wording($0.words.thai, $0.rawValue)[language] } ?? "",
      .fingerprint: finding.fingerprint ?? "", .remedy: finding.remedy?[language] ?? "",
    ]
  }

  private func cells(of place: Finding.Place, order: Int) -> [Column: String] {
    let value =
      switch place.value {
      case .number(let text)?, .text(let text)?: text
      case nil: ""
      }
    return [
      .place: String(order), .role: Wording(place.roleName.thai, place.role)[language],
      .file: place.location.file ?? "", .sheet: place.location.sheet ?? "",
      .cell: place.location.cell.description, .written: place.written, .value: value,
    ]
  }

  /// A consequence on one line, with every cell it names.
  private func describe(_ consequence: Finding.Consequence) -> String {
    let cells = consequence.places.map(\.location.description).joined(separator: ", ")
    return "\(consequence.code) (\(cells)): \(consequence.message[language])"
  }

  /// The columns in their order.
  private enum Column: CaseIterable {
    case finding, code, rule, severity, message, subjectKind, subjectNumber, subjectName
    case place, role, file, sheet, cell, written, value
    case difference, confidence, related, match
    case fingerprint, status, waiver, remedy

    var header: Wording {
      switch self {
      case .finding: Wording("ลำดับ", "finding")
      case .code: Wording("รหัส", "code")
      case .rule: Wording("กฎ", "rule")
      case .severity: Wording("ระดับ", "severity")
      case .message: Wording("ข้อความ", "message")
      case .subjectKind: Wording("ประเภทของเรื่อง", "subject-kind")
      case .subjectNumber: Wording("เลขที่ของเรื่อง", "subject-number")
      case .subjectName: Wording("ชื่อของเรื่อง", "subject-name")
      case .place: Wording("ช่องที่", "place")
      case .role: Wording("ตาราง", "role")
      case .file: Wording("ไฟล์", "file")
      case .sheet: Wording("แผ่นงาน", "sheet")
      case .cell: Wording("เซลล์", "cell")
      case .written: Wording("เขียนไว้ว่า", "written")
      case .value: Wording("อ่านได้เป็น", "value")
      case .difference: Wording("ผลต่าง", "difference")
      case .confidence: Wording("ความแน่ชัด", "confidence")
      case .related: Wording("สิ่งที่ตามมา", "related")
      case .match: Wording("ชื่อที่ใช้จับคู่", "match")
      case .fingerprint: ReviewWords.fingerprint
      case .status: Wording("สถานะ", "status")
      case .waiver: Wording("ข้อยกเว้น", "waiver")
      case .remedy: Wording("ต้องทำอะไร", "remedy")
      }
    }
  }
}
