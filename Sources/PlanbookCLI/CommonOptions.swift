import ArgumentParser
import OfficialTables
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

  /// The files that the options name, which no output may replace.
  var inputs: [String] {
    [config, template.flatMap { Form.names.contains($0) ? nil : $0 + "/form.yaml" }].compactMap(\.self)
  }

  /// The language of messages.
  var language: Language { lang.flatMap { Language(rawValue: $0.rawValue) } ?? Environment.language }

  /// Says which files and folders in the given folders are not read.
  func warn(ofPassedOver sources: [String], by reader: SourceReader) {
    guard !quiet else { return }
    for path in reader.passedOver(sources) {
      Terminal.message(
        Wording(
          thai: "planbook: \(path): ไม่ได้อ่าน (โฟลเดอร์ย่อย หรือไฟล์ที่ไม่ใช่ .xlsx .csv .tsv .txt .json)",
          english: "planbook: \(path): not read (a folder inside, or no .xlsx, .csv, .tsv, .txt or .json file)")[
            language])
    }
  }

  /// The form: the one compiled in, or that of `--template`, a name or a folder.
  func form() throws(SourceError) -> Form {
    guard let template else { return try Form.standard() }
    if Form.names.contains(template) { return try Form.named(template) }
    let path = template + "/form.yaml"
    let bytes = try InputFile.read(path, limit: 16_000_000)
    return try Form(yaml: TextEncoding.decode(bytes, file: path), file: path)
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
