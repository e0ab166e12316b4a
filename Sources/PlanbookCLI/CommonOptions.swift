import ArgumentParser
import Planbook
import Spreadsheet

/// Options that every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "ภาษาของข้อความ / the language of messages: th or en (default: from the locale, else th).")
  var lang: LanguageName?

  @Flag(help: "ไม่แสดงความคืบหน้าและคำเตือน / no progress and no warnings on standard error.")
  var quiet = false

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

  /// Says which files and folders in the given folders are not read.
  func warn(ofPassedOver paths: [String]) {
    guard !quiet else { return }
    let endings = SourceFormats.all.endingsInWords
    for path in paths {
      Terminal.message(
        Wording(
          thai: "planbook: \(path): ไม่ได้อ่าน (โฟลเดอร์ย่อย หรือไฟล์ที่ไม่ใช่ \(endings.thai))",
          english: "planbook: \(path): not read (a folder inside, or no \(endings.english) file)")[language])
    }
  }
}

/// What the command line says of the sources that a verb takes.
enum SourcesHelp {
  /// The kinds of sources.
  static let text = ArgumentHelp("ไฟล์หรือโฟลเดอร์ / files or folders: \(SourceFormats.all.endingsInWords.english)")
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
    _ language: Language, _ work: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await work()
    } catch let error as SourceError {
      Terminal.error(error.sentence(in: language))
      throw unreadable
    }
  }
}
