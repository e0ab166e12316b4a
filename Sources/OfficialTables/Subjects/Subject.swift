/// What a row of a table speaks of.
public enum Subject: String, CaseIterable, Sendable {
  /// A work group of a division, with the division itself.
  case workGroup = "work-group"
  /// A mission (พันธกิจ).
  case mission
  /// An element of the strategy.
  case strategy
  /// A key result (ผลการดำเนินการหลัก).
  case keyResult = "key-result"
  /// A project (โครงการ).
  case project
  /// An activity (กิจกรรม).
  case activity
  /// An indicator of a measure (ตัวชี้วัด).
  case indicator
  /// An indicator that another agency defines (มิติที่ ๒–๔).
  case agencyIndicator = "agency-indicator"
  /// A step of a project's schedule (ขั้นตอน).
  case step

  /// The type of its rows: the one place where a subject turns into its own description.
  var row: any SubjectRow.Type {
    switch self {
    case .workGroup: WorkGroupRow.self
    case .mission: MissionRow.self
    case .strategy: StrategyRow.self
    case .keyResult: KeyResultRow.self
    case .project: ProjectRow.self
    case .activity: ActivityRow.self
    case .indicator: IndicatorRow.self
    case .agencyIndicator: AgencyIndicatorRow.self
    case .step: StepRow.self
    }
  }

  /// The names of the facts that its tables may state.
  public var factNames: [String] { Self.names(row) }

  /// Whether a form set may add facts of text to it.
  public var takesTexts: Bool { Self.takesTexts(row) }

  /// The facts of which a table has to state one, so that a row says what it is about.
  public var namingFacts: [String] {
    switch self {
    case .workGroup: ["division", "work-group"]
    case .mission: ["mission"]
    case .strategy: ["title", "element"]
    case .keyResult: ["name"]
    case .project: ["name", "name-with-measure"]
    case .activity: ["name"]
    case .indicator, .agencyIndicator: ["indicator"]
    case .step: ["step"]
    }
  }

  /// Whether a fact is an amount of money, so that a unit above its column counts.
  func isMoney(_ fact: String) -> Bool { Self.looks(row)[fact] == .money }

  /// A reader for a table of the subject whose header was found.
  ///
  /// - Parameter sums: The sums of the rows that stand under the same header already, above a heading.
  func open(_ header: RecognisedHeader, context: ReadingContext, after sums: ProjectSums? = nil) -> any OpenTable {
    if self == .project { return ProjectTable(header, context: context, after: sums ?? ProjectSums()) }
    return Self.open(row, header, context)
  }

  private static func open<Row: SubjectRow>(
    _ row: Row.Type, _ header: RecognisedHeader, _ context: ReadingContext
  ) -> any OpenTable {
    TableInProgress<Row>(header, context: context)
  }

  private static func looks<Row: SubjectRow>(_ row: Row.Type) -> [String: Look] {
    Dictionary(Row.facts.map { ($0.name, $0.look) }, uniquingKeysWith: { first, _ in first })
  }
  private static func names<Row: SubjectRow>(_ row: Row.Type) -> [String] { Row.facts.map(\.name) }
  private static func takesTexts<Row: SubjectRow>(_ row: Row.Type) -> Bool { Row.text(named: "") != nil }
}
