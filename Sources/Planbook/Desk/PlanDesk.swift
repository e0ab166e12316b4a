internal import FoundationEssentials
public import OfficialTables
public import Reconciliation
public import Spreadsheet

/// The desk at which sheets become a plan and a plan becomes sheets: everything that the commands do, one call each.
///
/// A desk is a value and keeps nothing of what passes over it; it may be used from many tasks at once.
public struct PlanDesk: Sendable {
  /// The form that the sheets use.
  public let form: Form
  /// What the user wants to be different, and which findings are waived.
  public let settings: Settings
  /// The rules in the order in which they run.
  public let rules: [any Rule.Type]
  /// The files that form and settings were read from, which no output replaces.
  public let ownFiles: [String]
  /// Reads files into workbooks.
  let reader: SourceReader

  /// A desk.
  ///
  /// - Parameters:
  ///   - form: The form that the sheets use.
  ///   - settings: What the user wants to be different.
  ///   - rules: The rules in the order in which they run: causes before what follows from them.
  ///   - sources: The formats that files are read from, in the order in which they are asked.
  public init(
    form: Form, settings: Settings = Settings(), rules: [any Rule.Type] = RuleCatalogue.all,
    sources: [any SourceFormat.Type] = SourceFormats.all
  ) {
    self.init(form: form, settings: settings, rules: rules, sources: sources, ownFiles: [])
  }

  /// A desk whose form and settings stand in files.
  ///
  /// - Parameters:
  ///   - template: The name of a form set that is compiled in, or the folder of another; nil for the standard one.
  ///   - config: A settings file; nil for settings that change nothing.
  ///   - rules: The rules in the order in which they run; settings may name them.
  ///   - sources: The formats that files are read from, in the order in which they are asked.
  /// - Throws: `SourceError` when a file cannot be read, or says what is not understood.
  public init(
    template: String?, config: String? = nil, rules: [any Rule.Type] = RuleCatalogue.all,
    sources: [any SourceFormat.Type] = SourceFormats.all
  ) throws(SourceError) {
    // What is no place is meant as a name.
    func isName(_ text: String) -> Bool { !text.contains("/") && !FileManager.default.fileExists(atPath: text) }
    let isNamed = template.map { Form.names.contains($0) || isName($0) } ?? true
    let file = isNamed ? nil : template.map { $0 + "/form.yaml" }
    let form =
      if let file { try Form(file: file) } else if let template { try Form.named(template) } else {
        try Form.standard()
      }
    let settings = try config.map { (path) throws(SourceError) in try Settings(file: path, form: form, rules: rules) }
    self.init(
      form: form, settings: settings ?? Settings(), rules: rules, sources: sources,
      ownFiles: [config, file].compactMap(\.self))
  }

  private init(
    form: Form, settings: Settings, rules: [any Rule.Type], sources: [any SourceFormat.Type], ownFiles: [String]
  ) {
    let form = form.adding(workGroups: settings.reconciliation.vocabulary.names)
    self.form = form
    self.settings = settings
    self.rules = rules
    self.ownFiles = ownFiles
    reader = SourceReader(form: form, formats: sources, limits: settings.limits)
  }
}

extension Form {
  /// The largest form that is read, in bytes.
  private static let largestFile = 16_000_000

  /// Reads the form in a file.
  fileprivate convenience init(file path: String) throws(SourceError) {
    let bytes = try InputFile.read(path, limit: Self.largestFile)
    try self.init(yaml: TextEncoding.decode(bytes, file: path), file: path)
  }
}
