import ArgumentParser
import Planbook
import Spreadsheet

/// `planbook cells FILE`.
struct CellsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells", abstract: "แสดงเซลล์ที่อ่านได้ / what the reader sees: one JSON line a cell.")

  @Argument(help: "ไฟล์ / a file.")
  var file: String

  @Option(help: "เฉพาะแผ่นงานนี้ / only this sheet.")
  var sheet: String?

  @Flag(help: "แสดงช่วงที่ผสานเซลล์ด้วย / a line for each merged range as well.")
  var merged = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Outcome.reporting(common.language) {
      let workbook = try SourceReader(form: common.form()).workbook(file)
      if let sheet, !workbook.sheets.contains(where: { $0.name == sheet }) {
        throw Self.noSheet(sheet, in: workbook, file: file)
      }
      var pending: [UInt8] = []
      var failure: SourceError?
      CellLines.each(of: workbook, sheet: sheet, merged: merged) { line in
        pending += line
        guard pending.count > 1 << 16, failure == nil else { return }
        do throws(SourceError) { try Terminal.data(pending) } catch { failure = error }
        pending.removeAll(keepingCapacity: true)
      }
      if let failure { throw failure }
      try Terminal.data(pending)
    }
  }

  private static func noSheet(_ name: String, in workbook: Workbook, file: String) -> SourceError {
    let names = workbook.sheets.compactMap(\.name).joined(separator: ", ")
    return SourceError(
      "no-sheet", file: file,
      thai: "ไม่มีแผ่นงานชื่อ “\(name)” แผ่นงานที่มีคือ \(names)",
      english: "there is no sheet “\(name)”. The sheets are: \(names).")
  }
}
