import CSV
import Foundation
import OfficialTables
import Planbook
import Spreadsheet
import Testing

/// The sample's tables as CSV say what the sample's document says, contradictions and all.
///
/// `PLANBOOK_UPDATE_SAMPLES=1 swift test --filter SampleTableTests` writes them anew.
@Suite("The sample's tables are those of its document")
struct SampleTableTests {
  @Test("the CSV tables of the sample are made from its document")
  func tables() throws {
    let form = try Form.standard()
    let folder = Program.root.appendingPathComponent("samples/plan-2560")
    let document = try SourceReader(form: form).workbook(folder.appendingPathComponent("plan.txt").path)
    var submission = Submission(reading: [document], form: form)
    let plan = try PlanAssembly(submission, form: form).plan()
    // The document states the strategy in headings only; the tables list it.
    submission.strategy = Submission(exporting: plan, form: form).strategy
    let sheets = submission.workbook(form: form, isPaged: false).sheets
    for (sheetForm, sheet) in zip(form.sheets, sheets) {
      let file = folder.appendingPathComponent("tables/\(sheetForm.key).csv")
      let made = Data(CSVWriter.bytes(sheet))
      if ProcessInfo.processInfo.environment["PLANBOOK_UPDATE_SAMPLES"] != nil {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try made.write(to: file)
      }
      #expect(try Data(contentsOf: file) == made, "\(sheetForm.key).csv is stale")
    }
  }
}
