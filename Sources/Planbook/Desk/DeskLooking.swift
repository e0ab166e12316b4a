internal import OfficialTables
internal import Reconciliation
public import Spreadsheet

extension PlanDesk {
  /// Says what sheets were read as.
  ///
  /// Sheets without a table of the form are looked at like any others: what was set aside of them tells why.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  public func look(at sheets: SheetsRead) throws -> Look {
    // What a rule that is turned off would tell was read so all the same: it is told, and leaves no doubt.
    var heard = settings.reconciliation
    heard.silenced = []
    let found = try Reconciliation(
      sheets.submission, form: form, settings: heard,
      rules: ReadingRules.unclear + ReadingRules.guesses + ReadingRules.aside, matchings: sheets.matchings,
      beforeEachRule: Task.checkCancellation)
    var look = look(after: found)
    // Of a form that nobody has filled in there is nothing to confirm, of sheets without a table what would be one.
    if look.unfilledTables.isEmpty {
      let questions =
        look.hasTables
        ? sheets.submission.questions(in: form) : [sheets.submission.nearestHeader?.answer].compactMap(\.self)
      look.settingsLines = ReadingLines(form: form).lines(for: questions)
    }
    return look
  }

  /// What sheets were read as, where rules have looked at them already; what rules that did not run would tell is left out.
  func look(after found: Reconciliation) -> Look {
    var look = Look(sheets: LookTables(found.evidence).sheets)
    look.unfilledTables = found.evidence.submission.unfilledTables
    LookRemarks(found, silenced: settings.reconciliation.silenced).tell(in: &look)
    return look
  }

  /// Writes a look to a file; an old one is replaced at once or not at all.
  ///
  /// - Parameters:
  ///   - look: The look.
  ///   - sheets: What was looked at; none of its files is replaced.
  ///   - format: The format.
  ///   - language: The language.
  ///   - path: The file.
  /// - Throws: `SourceError` when the file cannot be written, or is one of those that are not to be replaced.
  public func write(
    _ look: Look, about sheets: SheetsRead, as format: LookFormat, in language: Language = .thai, to path: String
  ) throws(SourceError) {
    try OutputGuard.refuse(path, replacing: sheets.files + ownFiles)
    try AtomicFile.write(format.bytes(of: look, about: sheets, in: language), to: path)
  }
}

/// A form in which a look is given to people or programs.
public enum LookFormat: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// For programs; in both languages.
  case json
  /// For a browser or a printer: one page, with a picture of each sheet.
  case html

  /// A look as the bytes of a file.
  ///
  /// - Parameter sheets: What was looked at, for the pictures.
  public func bytes(of look: Look, about sheets: SheetsRead, in language: Language = .thai) -> [UInt8] {
    switch self {
    case .text: Array(LookText(language: language).text(of: look).utf8)
    case .json: LookJSON.bytes(of: look)
    case .html: LookPage(language: language).bytes(of: look, in: sheets.workbooks)
    }
  }
}
