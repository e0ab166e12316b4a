public import Reconciliation
public import Spreadsheet

/// What a settings file (`planbook.yaml`) says: how sheets are reconciled, and which findings are waived.
public struct Settings: Hashable, Sendable {
  /// How sheets are reconciled.
  public var reconciliation = ReconciliationSettings()
  /// The findings that are waived.
  public var waivers: [Waiver] = []

  /// Settings that change nothing.
  public init() {}

  /// The largest settings file that is read, in bytes.
  public static let largestFile = 1 << 20

  /// Reads the settings of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - rules: The rules that the settings may name.
  /// - Throws: `SourceError` when the file cannot be read, or with a code that begins with `settings-`, naming line and
  ///   character, for what is no YAML, for names and values that are not known, and for anchors and aliases.
  public init(file path: String, rules: [any Rule.Type] = RuleCatalogue.all) throws(SourceError) {
    let bytes = try InputFile.read(path, limit: Self.largestFile)
    self = try Settings(yaml: TextEncoding.decode(bytes, file: path), file: path, rules: rules)
  }

  /// Reads settings from their text; `file` is the file's name as the user gave it.
  ///
  /// - Throws: as `init(file:rules:)`.
  public init(yaml text: String, file: String?, rules: [any Rule.Type] = RuleCatalogue.all) throws(SourceError) {
    do {
      guard let root = try SettingsValue.root(of: text) else {
        self.init()
        return
      }
      self = try Settings(root, rules: rules.descriptions)
    } catch {
      throw error.error(file: file)
    }
  }
}

extension Settings {
  private init(_ root: SettingsValue, rules: [RuleDescription]) throws(SettingsFault) {
    let members = try root.members(["rules", "authority", "tolerance", "ceilings", "vocabulary", "waivers"])
    self.init()
    if let value = members["rules"] { try reconciliation.take(rules: value, among: rules) }
    if let value = members["authority"] { reconciliation.authority = try value.authority() }
    if let value = members["tolerance"] { reconciliation.tolerance = try value.tolerance() }
    if let value = members["ceilings"] { reconciliation.ceilings = try value.ceilings() }
    if let value = members["vocabulary"] { reconciliation.vocabulary = try value.vocabulary() }
    if let value = members["waivers"] { waivers = try value.waivers(of: rules) }
  }
}
