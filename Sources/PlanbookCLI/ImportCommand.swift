import ArgumentParser
import Planbook
import Spreadsheet

/// `planbook import SOURCE... -o PLAN.json`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "รวมไฟล์ต้นทางเป็นแผนเดียว / put sources together into one plan.")

  @OptionGroup var arguments: SourceArguments

  @Option(name: [.customShort("o"), .customLong("output")], help: "ไฟล์แผน / the plan file to write (.json).")
  var output: String

  @Option(
    name: .customLong("fail-on"),
    help: "ระดับของข้อขัดแย้งที่ถือว่าไม่ผ่านด้วย / the level of findings from which the exit code is 1 as well.")
  var failOn = ReconcileCommand.FailureLevel.never

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputEnding.refuse(
      output, endingWith: ["xlsx", "xls", "xlsm", "ods", "csv", "tsv", "txt"],
      Wording("import เขียนไฟล์แผน ให้ใช้ชื่อที่ลงท้ายด้วย .json", "import writes a plan file; give it a name ending in .json."),
      common.language)
  }

  func run() async throws {
    try await Outcome.reporting(common) {
      let desk = try common.desk()
      let sheets = try await arguments.sheets(at: desk, common)
      let imported = try desk.imported(sheets)
      if output == StandardStream.name {
        try Terminal.data(desk.bytes(of: imported))
      } else {
        try desk.save(imported, to: output, sparing: sheets.files)
      }
      common.warn(ofIdlePartsOf: imported.report)
      common.warn(ofUnusedAnswersIn: imported.record)
      if !common.quiet {
        let text = ImportText(language: common.language)
        for line in text.lines(of: imported, writtenTo: StandardStream.named(output, common.language)) {
          Terminal.message(line)
        }
      } else {
        // Else they are told among the findings.
        common.tell(ofUnreadIn: sheets)
      }
      if !sheets.unread.isEmpty { throw Outcome.unreadable }
      if imported.record.leavesDoubt || failOn.isReached(by: imported.report) { throw Outcome.findings }
    }
  }
}
