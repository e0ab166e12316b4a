import ArgumentParser
import Planbook

/// The command line: each verb is a subcommand in a file of its own.
@main
struct PlanbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planbook",
    abstract: "แผนปฏิบัติการประจำปี: นำเข้า ส่งออก และตรวจสอบตารางทางการ",
    discussion: """
      Moves an annual action plan between its plan file and the official tables (XLSX, CSV, document text), and finds \
      every place where the tables contradict each other.

      Exit codes: 0 nothing to report at the chosen level; 1 findings; 2 an input cannot be read or an output cannot be \
      written; 64 wrong usage.
      """,
    version: PlanbookVersion.current,
    subcommands: [
      ImportCommand.self, ExportCommand.self, ReconcileCommand.self, LookCommand.self, TemplatesCommand.self,
      CellsCommand.self,
      RulesCommand.self,
    ])

  static func main() async {
    StandardStream.holdPlaces()
    SystemResources.check()
    SystemResources.tellWhenMemoryRunsOut()
    TimeZoneFile.nameOnce()
    Interruption.leavesNothingBehind()
    do {
      var command = try parseAsRoot(Arguments.given)
      if var work = command as? any AsyncParsableCommand {
        try await work.run()
      } else {
        try command.run()
      }
    } catch {
      UsageErrors.exit(after: error)
    }
  }
}
