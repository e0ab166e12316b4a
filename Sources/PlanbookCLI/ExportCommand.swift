import ArgumentParser
import Planbook
import Spreadsheet

/// `planbook export PLAN -o OUT`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "ส่งออกตารางทางการ / the official tables of a plan: OUT.xlsx, or a folder of CSV files.")

  @Argument(help: "ไฟล์แผน / the plan file (.json).")
  var plan: String

  @Option(name: [.customShort("o"), .customLong("output")], help: "ไฟล์ .xlsx หรือโฟลเดอร์ / a workbook or a folder.")
  var output: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Outcome.reporting(common.language) {
      let form = try common.form()
      let bytes = try InputFile.read(plan, limit: SourceReader.largestFile)
      let decoded = try PlanFile.decode(bytes, file: plan)
      try OutputGuard.refuse(output, replacing: [plan])
      let export = PlanExport(form: form)
      if output.lowercased().hasSuffix(".xlsx") {
        try export.writeXLSX(decoded, to: output)
      } else {
        try export.writeCSV(decoded, to: output)
      }
    }
  }
}
