internal import OfficialTables
public import Reconciliation
public import Spreadsheet

/// The report for continuous integration and code hosts: SARIF 2.1.0.
///
/// The first place of a finding is its location, since a correction most likely belongs there; the others are related
/// locations. A cell is a logical location, named `sheet!cell`; a text file has a physical region as well. Every result
/// has a fingerprint that does not change when rows are inserted above it, so that a run can be held against an
/// earlier one.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
public struct SARIFReport: ReportFormat, Sendable {
  /// `sarif`.
  public static let name = "sarif"

  /// Where the cells of text files stand in them, by file.
  public typealias Positions = [String: [CellReference: TextPosition]]

  private let language: Language
  private let rules: [RuleDescription]

  /// A report in a language; the rules that were asked are described in it.
  public init(language: Language, rules: [any Rule.Type] = RuleCatalogue.all) {
    self.language = language
    self.rules = rules.descriptions
  }

  /// The report with the places of cells in the files that are text, which are read once more for it.
  public static func bytes(of report: ReconciliationReport, in context: ReportContext) -> [UInt8] {
    SARIFReport(language: context.language, rules: context.rules)
      .bytes(of: report, positions: report.textPositions(by: context.reader))
  }

  /// The report as JSON in UTF-8, ended by a line break.
  public func bytes(of report: ReconciliationReport, positions: Positions = [:]) -> [UInt8] {
    let files = Self.files(of: report)
    let places = SARIFPlaces(files: files, positions: positions, language: language)
    let results = SARIFResults(
      ruleIndices: Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first }),
      places: places, language: language)
    let run = JSONValue.object([
      JSONMember("tool", .object([JSONMember("driver", driver(rules))])),
      JSONMember("language", .string(language.rawValue)),
      JSONMember("columnKind", .string("unicodeCodePoints")),
      JSONMember("newlineSequences", .array(["\r\n", "\n", "\r"].map(JSONValue.string))),
      JSONMember("artifacts", .array(files.map { .object([JSONMember("location", SARIFPlaces.artifact($0))]) })),
      JSONMember("results", .array(results.results(of: report))),
    ])
    return JSONWriter.bytes(
      of: .object([
        Self.schema,
        JSONMember("version", .string("2.1.0")),
        JSONMember("runs", .array([run])),
      ]))
  }

  /// The files that were read, and any others that findings name.
  private static func files(of report: ReconciliationReport) -> [String] {
    let named = report.shown.flatMap { $0.places + $0.related.flatMap(\.places) }.compactMap(\.location.file)
    var seen: Set<String> = []
    return (report.sources.map(\.file) + named).filter { seen.insert($0).inserted }
  }

  private static let schema = JSONMember("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json"))

  /// Whether a file begins as a log that was written here.
  public static func isReport(startingWith head: [UInt8]) -> Bool {
    JSONWriter.isObject(startingWith: head, [schema], then: "version")
  }

  private func driver(_ rules: [RuleDescription]) -> JSONValue {
    .object([
      JSONMember("name", .string("planbook")),
      JSONMember("version", .string(PlanbookVersion.current)),
      JSONMember("rules", .array(rules.map(rule))),
    ])
  }

  private func rule(_ rule: RuleDescription) -> JSONValue {
    .object([
      JSONMember("id", .string(rule.code)),
      JSONMember("name", .string(rule.name)),
      JSONMember("shortDescription", message(rule.title[language])),
      JSONMember("fullDescription", message("\(rule.checks[language]). \(rule.matters[language])")),
      JSONMember("help", message(rule.remedy[language])),
      JSONMember("defaultConfiguration", .object([JSONMember("level", .string(rule.severity.rawValue))])),
      JSONMember("properties", .object([JSONMember("tags", .array([.string(String(rule.code.prefix(3)))]))])),
    ])
  }

  private func message(_ text: String) -> JSONValue { .object([JSONMember("text", .string(text))]) }
}
