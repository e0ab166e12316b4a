internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import ThaiText

/// The report for programs: the JSON that scripts rely on.
public enum JSONReport: ReportFormat {
  /// `json`.
  public static let name = "json"

  /// The version of the report's format.
  public static let schemaVersion = 1

  private static let version = JSONMember("schema", .integer(schemaVersion))

  /// The report as `bytes(of:)` gives it; it is in both languages.
  public static func bytes(of report: ReconciliationReport, in context: ReportContext) -> [UInt8] {
    bytes(of: report)
  }

  /// The report as JSON in UTF-8, ended by a line break.
  public static func bytes(of report: ReconciliationReport) -> [UInt8] {
    JSONWriter.bytes(
      of: .object([
        version,
        JSONMember("summary", summary(report)),
        JSONMember("findings", .array(report.findings.map { finding($0, lapse: report.lapse(of: $0)) })),
        JSONMember("waived", .array(report.waived.map { finding($0.finding, waived: $0.waiver) })),
        JSONMember("known", .array((report.known ?? []).compactMap(\.fingerprint).map(JSONValue.string))),
      ]))
  }

  /// Whether the summary is what stands behind the version.
  public static func isReport(startingWith head: [UInt8]) -> Bool {
    JSONWriter.isObject(startingWith: head, [version], then: "summary")
  }

  private static func summary(_ report: ReconciliationReport) -> JSONValue {
    let counts = Severity.allCases.map { JSONMember($0.rawValue, .integer(report.count(of: $0))) }
    let sources = report.sources.map { source in
      let tables = source.rows.sorted { $0.key < $1.key }.map { JSONMember($0.key.rawValue, .integer($0.value)) }
      return JSONValue.object([JSONMember("file", .string(source.file)), JSONMember("tables", .object(tables))])
    }
    let silenced = report.silenced.sorted { $0.key < $1.key }.map { JSONMember($0.key, .integer($0.value)) }
    let asides = [
      JSONMember("waived", .integer(report.waived.count)), JSONMember("known", .integer(report.known?.count ?? 0)),
      JSONMember("off", .object(silenced)),
    ]
    let absent = report.absentTables.map { JSONValue.string($0.rawValue) }
    return .object(
      counts + asides + [JSONMember("sources", .array(sources)), JSONMember("absent", .array(absent))])
  }

  private static func finding(
    _ finding: Finding, lapse: FindingReview.Lapse? = nil, waived: Waiver? = nil
  ) -> JSONValue {
    var members = [
      JSONMember("code", .string(finding.code)), JSONMember("rule", .string(finding.rule)),
      JSONMember("severity", .string(finding.severity.rawValue)), JSONMember("message", wording(finding.message)),
    ]
    if let remedy = finding.remedy { members.append(JSONMember("remedy", wording(remedy))) }
    if let subject = finding.subject { members.append(JSONMember("subject", self.subject(subject))) }
    members.append(JSONMember("locations", .array(finding.places.map(place))))
    if let difference = finding.difference { members.append(JSONMember("difference", number(difference))) }
    members.append(JSONMember("confidence", .string(finding.confidence.rawValue)))
    if let match = finding.match { members.append(JSONMember("match", .string(match.rawValue))) }
    members.append(JSONMember("related", .array(finding.related.map(consequence))))
    if let fingerprint = finding.fingerprint { members.append(JSONMember("fingerprint", .string(fingerprint))) }
    if let lapse { members.append(JSONMember("waiver", waiver(lapse.waiver, state: lapse.reason.rawValue))) }
    if let waived { members.append(JSONMember("waiver", waiver(waived, state: "holds"))) }
    return .object(members)
  }

  /// A waiver: whether it holds, has expired, or the cells have changed since.
  private static func waiver(_ waiver: Waiver, state: String) -> JSONValue {
    .object([
      JSONMember("state", .string(state)), JSONMember("reason", .string(waiver.reason)),
      JSONMember("by", .string(waiver.by)), JSONMember("until", .string(waiver.until.description)),
    ])
  }

  private static func wording(_ wording: Wording) -> JSONValue {
    .object([JSONMember("th", .string(wording.thai)), JSONMember("en", .string(wording.english))])
  }

  /// What a finding is about.
  static func subject(_ subject: Finding.Subject) -> JSONValue {
    var members = [JSONMember("kind", .string(subject.kind))]
    if let text = subject.number {
      members.append(JSONMember("number", Int(text).map { .integer($0) } ?? .string(text)))
    }
    if let name = subject.name { members.append(JSONMember("name", .string(name))) }
    return .object(members)
  }

  private static func place(_ place: Finding.Place) -> JSONValue {
    .object([
      JSONMember("role", .string(place.role)),
      JSONMember("file", place.location.file.map { .string($0) } ?? .null),
      JSONMember("sheet", place.location.sheet.map { .string($0) } ?? .null),
      JSONMember("cell", .string(place.location.cell.description)),
      JSONMember("written", .string(place.written)),
      JSONMember("value", value(place.value)),
    ])
  }

  /// A value that was read; null where there is none.
  static func value(_ value: Finding.Value?) -> JSONValue {
    switch value {
    case .number(let text)?: number(text)
    case .text(let text)?: .string(text)
    case nil: .null
    }
  }

  /// A number as a JSON number where it is one, else as text.
  static func number(_ text: String) -> JSONValue {
    ExactDecimal(text) == nil ? .string(text) : .number(text)
  }

  private static func consequence(_ consequence: Finding.Consequence) -> JSONValue {
    .object([
      JSONMember("code", .string(consequence.code)), JSONMember("message", wording(consequence.message)),
      JSONMember("locations", .array(consequence.places.map(place))),
    ])
  }
}
