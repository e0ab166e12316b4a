import ArgumentParser
import Planbook
import Spreadsheet

/// Options that every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "ภาษาของข้อความ / the language of messages: th or en (default: from the locale, else th).")
  var lang: LanguageName?

  @Flag(help: "ไม่แสดงความคืบหน้าและคำเตือน / no progress and no warnings on standard error.")
  var quiet = false

  @Flag(help: "แสดงความคืบหน้าเป็นระยะแม้ไม่ใช่จอ / tell of progress every few seconds, where it is no terminal too.")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: "ไม่ใช้สี / no colour (also NO_COLOR).")
  var noColor = false

  @Option(
    help: ArgumentHelp(
      "แบบฟอร์มอื่น / another form set: a name (see planbook templates) or a folder.", valueName: "name|dir"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "ไฟล์ตั้งค่าการตรวจ / a settings file (planbook.yaml), for import, reconcile and rules.", valueName: "file"))
  var config: String?

  /// The language of messages.
  var language: Language { lang.flatMap { Language(rawValue: $0.rawValue) } ?? Environment.language }

  /// Says the same of each of some files.
  func warn(of paths: [String], _ wording: Wording) {
    guard !quiet else { return }
    for path in paths { Terminal.error("\(path): \(wording[language])") }
  }

  /// Says of each file of a folder that could not be read why; that is an error, which is never kept quiet.
  func tell(ofUnreadIn sheets: SheetsRead) {
    for error in sheets.unread { Terminal.error(error.sentence(in: language)) }
  }
}

/// The languages as the command line names them.
enum LanguageName: String, ExpressibleByArgument, CaseIterable {
  case th, en
}

/// Why a command ends with an exit code of its own.
enum Outcome {
  /// Findings at or above the chosen level.
  static let findings = ExitCode(1)
  /// An input cannot be read or an output cannot be written.
  static let unreadable = ExitCode(2)

  /// Runs the work of a verb; an error of a file becomes one clear sentence and exit code 2.
  static func reporting<Result>(
    _ options: CommonOptions, _ work: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await ProgressLine.showing(options, work)
    } catch let error as SourceError {
      Terminal.error(error.sentence(in: options.language))
      throw unreadable
    }
  }
}
