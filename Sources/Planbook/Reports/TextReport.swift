internal import OfficialTables
internal import Reconciliation
public import Spreadsheet

/// The report for people at a terminal: a summary, then the findings, errors first and of one rule together,
/// and at the end what the sheets were read as.
public struct TextReport: ReportFormat, Sendable {
  /// `text`.
  public static let name = "text"

  private let language: Language
  private let isColoured: Bool

  /// A report in a language, with colour or without; colour never says anything that words do not.
  public init(language: Language, isColoured: Bool) {
    self.language = language
    self.isColoured = isColoured
  }

  /// The report in UTF-8.
  public static func bytes(of report: ReconciliationReport, in context: ReportContext) -> [UInt8] {
    Array(TextReport(language: context.language, isColoured: context.isColoured).text(of: report).utf8)
  }

  /// Whether a text begins with the title of a report and the first of its counts.
  public static func isReport(startingWith head: [UInt8]) -> Bool {
    let text = ReportFormats.text(of: head)
    return Language.allCases.contains { language in
      text.hasPrefix("\(ReportWords.title[language]): \(Severity.worstFirst[0].words[language]) ")
    }
  }

  /// The report, ended by a line break.
  public func text(of report: ReconciliationReport) -> String {
    var lines = [summary(report), ""]
    for source in report.sources { lines.append(describe(source)) }
    if let absent = ReportWords.absent(report.absentTables) { lines.append("  " + absent[language]) }
    let isNamingFiles = Set(report.sources.map(\.file)).count > 1
    for group in FindingGroup.groups(of: report.findings) {
      lines.append("")
      lines.append(paint("\(group.code) \(group.rule)", .heading) + "  [\(group.severity.word[language])]")
      for (_, finding) in group.findings {
        lines += describe(finding, isNamingFiles: isNamingFiles, saying: report.lapse(of: finding)?.wording)
      }
    }
    if !report.waived.isEmpty {
      lines += ["", paint("\(ReviewWords.waived[language])", .heading)]
      for waived in report.waived {
        lines += describe(waived.finding, isNamingFiles: isNamingFiles, saying: waived.wording, isWaived: true)
      }
    }
    if !report.reading.isEmpty { lines += [""] + report.reading.map { $0[language].withVisibleControls } }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ report: ReconciliationReport) -> String {
    let counts = Severity.worstFirst.map { severity in
      paint("\(severity.words[language]) \(report.count(of: severity))", .severity(severity))
    }
    return "\(ReportWords.title[language]): "
      + (counts + ReviewWords.asides(report).map { $0[language] }).joined(separator: " · ")
  }

  private func describe(_ source: SourceSummary) -> String {
    let tables = source.rows.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value)" }
    return "  \(source.file): \(tables.joined(separator: ", "))".withVisibleControls
  }

  private func describe(
    _ finding: Finding, isNamingFiles: Bool, saying remark: Wording?, isWaived: Bool = false
  ) -> [String] {
    let mark =
      switch finding.severity {
      case .error: "✗"
      case .warning: "!"
      case .note: "·"
      }
    let advice = finding.advice[language].withVisibleControls
    var lines = [isWaived ? "○ \(finding.code) \(advice)" : paint(mark, .severity(finding.severity)) + " " + advice]
    if let remark { lines.append("    ⚑ \(remark[language].withVisibleControls)") }
    if let caution = finding.caution { lines.append("    " + caution[language].withVisibleControls) }
    for place in finding.places {
      let written = place.written(in: language).shortened(to: 90)
      let file = isNamingFiles && place.location.sheet != nil ? place.location.fileName.map { "[\($0)] " } ?? "" : ""
      lines.append("    \(file)\(place.location)  \(place.role)  \(written)".withVisibleControls)
    }
    for consequence in finding.related {
      lines.append("    ↳ \(consequence.code) \(consequence.message[language])".withVisibleControls)
    }
    return lines
  }

  private enum Paint {
    case heading
    case severity(Severity)
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    guard isColoured else { return text }
    let code =
      switch paint {
      case .heading: "1"
      case .severity(.error): "31"
      case .severity(.warning): "33"
      case .severity(.note): "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
