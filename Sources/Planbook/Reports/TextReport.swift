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
    let isNamingFiles = Set(report.sources.map(\.file)).count > 1
    var group: Group?
    for finding in inGroups(report.findings) {
      if Group(finding) != group {
        group = Group(finding)
        lines.append("")
        lines.append(paint("\(finding.code) \(finding.rule)", .heading) + "  [\(name(of: finding.severity))]")
      }
      lines += describe(finding, isNamingFiles: isNamingFiles)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands together in the report: findings of one rule and one severity.
  private struct Group: Hashable {
    var severity: Severity
    var code: String

    init(_ finding: Finding) {
      severity = finding.severity
      code = finding.code
    }
  }

  /// The findings of each group together, groups in the order in which they first come.
  private func inGroups(_ findings: [Finding]) -> [Finding] {
    var order: [Group: Int] = [:]
    for finding in findings where order[Group(finding)] == nil { order[Group(finding)] = order.count }
    let ranked = findings.enumerated().sorted { left, right in
      let (first, second) = (order[Group(left.element)] ?? 0, order[Group(right.element)] ?? 0)
      return (first, left.offset) < (second, right.offset)
    }
    return ranked.map(\.element)
  }

  private func summary(_ report: ReconciliationReport) -> String {
    let counts = [Severity.error, .warning, .note].map { severity in
      paint("\(plural(of: severity)) \(report.count(of: severity))", .severity(severity))
    }
    let title = Wording(thai: "ผลการตรวจสอบ", english: "Reconciliation")[language]
    return "\(title): " + counts.joined(separator: " · ")
  }

  private func describe(_ source: SourceSummary) -> String {
    let tables = source.rows.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value)" }
    return "  \(source.file): \(tables.joined(separator: ", "))"
  }

  private func describe(_ finding: Finding, isNamingFiles: Bool) -> [String] {
    let mark =
      switch finding.severity {
      case .error: "✗"
      case .warning: "!"
      case .note: "·"
      }
    var lines = [paint(mark, .severity(finding.severity)) + " " + finding.message[language]]
    if finding.confidence == .probable {
      lines.append(
        "    " + Wording(thai: "(จับคู่หรืออ่านโดยคาดคะเน)", english: "(rests on a probable pairing or reading)")[language])
    }
    for place in finding.places {
      let written = place.written.isEmpty ? Wording(thai: "(ว่าง)", english: "(blank)")[language] : place.written
      let file = isNamingFiles && place.location.sheet != nil ? place.location.fileName.map { "[\($0)] " } ?? "" : ""
      lines.append("    \(file)\(place.location)  \(place.role)  \(shortened(written))")
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
    case .error: Wording(thai: "ข้อผิดพลาด", english: "error")[language]
    case .warning: Wording(thai: "ข้อควรตรวจ", english: "warning")[language]
    case .note: Wording(thai: "หมายเหตุ", english: "note")[language]
    }
  }

  private func plural(of severity: Severity) -> String {
    language == .english ? name(of: severity) + "s" : name(of: severity)
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
