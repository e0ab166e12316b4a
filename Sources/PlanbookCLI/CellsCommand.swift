import ArgumentParser
import Planbook

/// `planbook cells FILE`.
struct CellsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells", abstract: "แสดงเซลล์ที่อ่านได้ / what the reader sees: one JSON line a cell.",
    discussion: """
      A workbook's cells are printed while it is read. Rows come in the order of the file: one that stands after a later \
      row, or comes again, is printed where it is met. When the file turns out to be damaged, the exit code is 2, and \
      the lines printed before are not to be relied on.
      """)

  @Argument(help: "ไฟล์ / a file; - is standard input.")
  var file: String

  @Option(help: "เฉพาะแผ่นงานนี้ / only this sheet.")
  var sheet: String?

  @Flag(help: "แสดงช่วงที่ผสานเซลล์ด้วย / a line for each merged range as well.")
  var merged = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Outcome.reporting(common) {
      try common.desk().writeCells(of: file, sheet: sheet, merged: merged, write: Terminal.data)
    }
  }
}
