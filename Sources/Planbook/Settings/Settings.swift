public import OfficialTables
public import Reconciliation
public import Spreadsheet
internal import StrictYAML
internal import XLSX

/// What a settings file (`planbook.yaml`) says: how sheets are reconciled, how it is decided between what they say, and
/// which findings are waived.
public struct Settings: Hashable, Sendable {
  /// How sheets are reconciled.
  public var reconciliation = ReconciliationSettings()
  /// What tells which of several values a plan keeps, the strongest first; what is left out follows in the standard order.
  public var decide: [Decision.Ground] = []
  /// What a person says of facts about which the sheets contradict each other; it comes before all that else tells.
  public var answers: [Answer] = []
  /// What a person says of sheets, so that nothing of it is guessed.
  public var reading = ReadingAnswers()
  /// The findings that are waived.
  public var waivers: [Waiver] = []
  /// How much a workbook may ask of the machine before it is refused.
  var limits = XLSXLimits.standard

  /// Settings that change nothing.
  public init() {}

  /// The largest settings file that is read, in bytes.
  public static let largestFile = 1 << 20

  /// Reads the settings of a file, whose tables are those of a form set.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - form: The form set whose tables the settings may name.
  ///   - rules: The rules that the settings may name.
  /// - Throws: `SourceError` when the file cannot be read, or with a code that begins with `settings-`, naming line and
  ///   character of every mistake, for what is no YAML, for names and values that are not known, and for anchors and
  ///   aliases. The code is that of the first mistake.
  public init(
    file path: String, form: Form, rules: [any Rule.Type] = RuleCatalogue.all
  ) throws(SourceError) {
    let bytes = try InputFile.read(path, limit: Self.largestFile)
    self = try Settings(yaml: TextEncoding.decode(bytes, file: path), file: path, form: form, rules: rules)
  }

  /// Reads settings from their text, whose tables are those of a form set; `file` is the file's name as the user gave it.
  ///
  /// - Throws: as `init(file:form:rules:)`.
  public init(
    yaml text: String, file: String?, form: Form, rules: [any Rule.Type] = RuleCatalogue.all
  ) throws(SourceError) {
    let faults = YAMLFaults()
    let root = YAMLValue.root(of: text, faults: faults)
    self = root.map { Settings($0, form: form, rules: rules.descriptions) } ?? Settings()
    let mistakes = faults.inOrder
    guard let first = mistakes.first else { return }
    let isOne = mistakes.count == 1
    let wording =
      isOne
      ? first.wording
      : Wording(
        "พบที่ผิด \(mistakes.count) แห่งในไฟล์ตั้งค่า", "\(mistakes.count) mistakes in the settings file:")
    throw SourceError(
      "settings-" + first.reason, file: file, thai: wording.thai, english: wording.english,
      details: isOne ? [] : mistakes.told(\.wording))
  }
}

extension Settings {
  /// What a value says; what it says wrongly is noted among the mistakes of its file.
  private init(_ root: YAMLValue, form: Form, rules: [RuleDescription]) {
    self.init()
    guard
      let members = root.members([
        "rules", "authority", "decide", "answers", "reading", "tolerance", "ceilings", "vocabulary",
        "waivers", "limits",
      ])
    else { return }
    if let value = members["rules"] { reconciliation.take(rules: value, among: rules) }
    if let value = members["authority"] { reconciliation.authority = value.authority(in: form) }
    if let value = members["decide"] { decide = value.grounds() }
    if let value = members["answers"] { answers = value.answers(in: form) }
    if let value = members["reading"] { reading = value.readingAnswers(in: form) }
    if let value = members["tolerance"] { reconciliation.tolerance = value.tolerance(in: form) }
    if let value = members["ceilings"] { reconciliation.ceilings = value.ceilings(in: form) }
    if let value = members["vocabulary"] { reconciliation.vocabulary = value.vocabulary() }
    if let value = members["waivers"] { waivers = value.waivers(of: rules) }
    if let value = members["limits"] { limits.take(value) }
  }
}
