internal import OfficialTables
public import Spreadsheet
internal import ThaiText

/// The report for people at a terminal: a summary, then the findings, errors first and of one rule together.
public struct TextReport {
  private let language: Language
  private let isColoured: Bool

  /// A report in a language, with colour or without; colour never says anything that words do not.
  public init(language: Language, isColoured: Bool) {
    self.language = language
    self.isColoured = isColoured
  }

  /// The report, ended by a line break.
  public func text(of report: ReconciliationReport) -> String {
    var lines = [summary(report), ""]
    for source in report.sources { lines.append(describe(source)) }
    var rule = ""
    for finding in report.findings {
      if finding.code != rule {
        rule = finding.code
        lines.append("")
        lines.append(paint("\(finding.code) \(finding.rule)", .heading) + "  [\(name(of: finding.severity))]")
      }
      lines += describe(finding)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ report: ReconciliationReport) -> String {
    let counts = [Severity.error, .warning, .note].map { severity in
      paint("\(name(of: severity)) \(report.count(of: severity))", .severity(severity))
    }
    let title = Wording(thai: "ผลการตรวจสอบ", english: "Reconciliation")[language]
    return "\(title): " + counts.joined(separator: " · ")
  }

  private func describe(_ source: SourceSummary) -> String {
    let tables = source.rows.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value)" }
    return "  \(source.file): \(tables.joined(separator: ", "))"
  }

  private func describe(_ finding: Finding) -> [String] {
    let mark =
      switch finding.severity {
      case .error: "✗"
      case .warning: "!"
      case .note: "·"
      }
    var lines = [paint(mark, .severity(finding.severity)) + " " + finding.message[language]]
    if finding.confidence == .probable {
      lines.append("    " + Wording(thai: "(จับคู่หรืออ่านโดยคาดคะเน)", english: "(rests on a probable pairing or reading)")[language])
    }
    for place in finding.places {
      let written = place.written.isEmpty ? Wording(thai: "(ว่าง)", english: "(blank)")[language] : place.written
      lines.append("    \(place.location)  \(place.role)  \(shortened(written))")
    }
    for consequence in finding.related {
      lines.append("    ↳ \(consequence.code) \(consequence.message[language])")
    }
    return lines
  }

  private func shortened(_ text: String) -> String {
    let single = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return single.count > 90 ? single.prefix(89) + "…" : single
  }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: Wording(thai: "ข้อผิดพลาด", english: "errors")[language]
    case .warning: Wording(thai: "ข้อควรตรวจ", english: "warnings")[language]
    case .note: Wording(thai: "หมายเหตุ", english: "notes")[language]
    }
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
