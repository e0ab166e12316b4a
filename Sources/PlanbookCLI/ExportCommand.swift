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

  func validate() throws {
    try OutputGuard.refuse(
      output, endingWith: ["json", "xls", "xlsm", "ods", "csv", "tsv", "txt", "pdf"],
      Wording(
        "export เขียนสมุดงาน .xlsx หรือโฟลเดอร์ของไฟล์ CSV ให้ใช้ชื่อที่ลงท้ายด้วย .xlsx หรือชื่อโฟลเดอร์",
        "export writes an .xlsx workbook or a folder of CSV files; give it a name ending in .xlsx, or that of a folder."
      ),
      common.language)
  }

  func run() async throws {
    try await Outcome.reporting(common.language) {
      _ = try common.settings()
      let form = try common.form()
      let bytes = try InputFile.read(plan, limit: SourceReader.largestFile)
      guard PlanFile.looksLikePlanFile(bytes) else { throw Self.notAPlanFile(plan) }
      let decoded = try PlanFile.decode(bytes, file: plan)
      try OutputGuard.refuse(output, replacing: [plan] + common.inputs)
      let writer = OfficialTablesWriter(form: form)
      if output.lowercased().hasSuffix(".xlsx") {
        try writer.writeXLSX(decoded, to: output)
      } else {
        try writer.writeCSV(decoded, to: output)
      }
    }
  }

  private static func notAPlanFile(_ path: String) -> SourceError {
    SourceError(
      "not-a-plan-file", file: path,
      thai: "ไม่ใช่ไฟล์แผน (.json) ให้สร้างไฟล์แผนก่อนด้วย planbook import แล้วส่งออกจากไฟล์นั้น",
      english: "this is no plan file (.json). Make one with planbook import first, and export that.")
  }
}
