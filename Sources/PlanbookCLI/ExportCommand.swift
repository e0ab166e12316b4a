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

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "ไฟล์ .xlsx หรือโฟลเดอร์ / a workbook or a folder; - is a workbook to standard output.")
  var output: String

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "เฉพาะตารางนี้ ระบุซ้ำได้ / only this sheet: the name of its CSV file or of its tab; may be repeated.",
      valueName: "sheet"))
  var sheets: [String] = []

  @Option(
    help: ArgumentHelp(
      "เฉพาะงานของกลุ่มงานนี้ / only what this work group does: its name or abbreviation.", valueName: "group"))
  var unit: String?

  @Flag(
    help: """
      เขียนทับหรือลบไฟล์ของตารางในโฟลเดอร์ แม้ planbook ไม่ได้เขียนหรือถูกแก้ไข / replace or remove files of tables in the \
      folder, though planbook did not write them or they were changed since.
      """)
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if output == StandardStream.name { return try StandardStream.refuseTerminal(common.language) }
    try OutputEnding.refuse(
      output, endingWith: ["json", "xls", "xlsm", "ods", "csv", "tsv", "txt", "pdf"],
      Wording(
        "export เขียนสมุดงาน .xlsx หรือโฟลเดอร์ของไฟล์ CSV ให้ใช้ชื่อที่ลงท้ายด้วย .xlsx หรือชื่อโฟลเดอร์",
        "export writes an .xlsx workbook or a folder of CSV files; give it a name ending in .xlsx, or that of a folder."
      ),
      common.language)
  }

  func run() async throws {
    try await Outcome.reporting(common) {
      let desk = try common.desk()
      let part = BookPart(sheets: sheets, workGroup: unit)
      if output == StandardStream.name {
        try Terminal.data(desk.workbookBytes(ofPlanAt: plan, part: part))
      } else {
        try desk.export(planAt: plan, to: output, part: part, isForced: force)
      }
    }
  }
}
