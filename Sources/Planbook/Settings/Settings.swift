public import OfficialTables
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

  /// Reads the settings of a file, whose tables are those of a form set.
  ///
  /// - Throws: `SourceError` when the file cannot be read, or with a code that begins with `settings-`, naming line and
  ///   character, for what is no YAML, for names and values that are not known, and for anchors and aliases.
  public init(file path: String, form: Form) throws(SourceError) {
    let bytes = try InputFile.read(path, limit: Self.largestFile)
    self = try Settings(yaml: TextEncoding.decode(bytes, file: path), file: path, form: form)
  }

  /// Reads settings from their text, whose tables are those of a form set; `file` is the file's name as the user gave it.
  ///
  /// - Throws: as `init(file:)`.
  public init(yaml text: String, file: String?, form: Form) throws(SourceError) {
    do {
      self =
        try SettingsValue.root(of: text).map { root throws(SettingsFault) in try Settings(root, form: form) }
        ?? Settings()
    } catch {
      throw error.error(file: file)
    }
  }
}

extension Settings {
  private init(_ root: SettingsValue, form: Form) throws(SettingsFault) {
    let members = try root.members(["rules", "authority", "tolerance", "ceilings", "vocabulary", "waivers"])
    self.init()
    if let value = members["rules"] { try reconciliation.take(rules: value) }
    if let value = members["authority"] { reconciliation.authority = try value.authority(in: form) }
    if let value = members["tolerance"] { reconciliation.tolerance = try value.tolerance() }
    if let value = members["ceilings"] { reconciliation.ceilings = try value.ceilings() }
    if let value = members["vocabulary"] { reconciliation.vocabulary = try value.vocabulary() }
    if let value = members["waivers"] { waivers = try value.waivers() }
  }
}
