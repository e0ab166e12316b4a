import ArgumentParser
import Planbook
import Spreadsheet

/// The sources that a verb takes, and how it takes them.
struct SourceArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "ไฟล์หรือโฟลเดอร์ / files or folders: \(SourceFormats.all.endingsInWords.english); - is standard input."))
  var sources: [String]

  @Flag(help: "หยุดเมื่อมีไฟล์ในโฟลเดอร์ที่อ่านไม่ได้ / stop when a file of a folder cannot be read.")
  var strict = false

  /// Reads the sources, and says what of them was not read and which answers do not fit them any more.
  func sheets(at desk: PlanDesk, _ common: CommonOptions) async throws -> SheetsRead {
    let sheets = try await desk.read(sources, isStrict: strict)
    let endings = SourceFormats.all.endingsInWords
    common.warn(
      of: sheets.passedOver,
      Wording(
        thai: "ไม่ได้อ่าน (ลิงก์ไปยังโฟลเดอร์ หรือไฟล์ที่ไม่ใช่ \(endings.thai))",
        english: "not read (a link to a folder, or no \(endings.english) file)"))
    common.warn(
      of: sheets.reports, Wording(thai: "ไม่ได้อ่าน (รายงานของ planbook)", english: "not read (a report of planbook)"))
    common.warn(ofUnfitAnswersAbout: sheets)
    return sheets
  }
}
