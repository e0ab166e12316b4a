import Foundation
import OfficialTables
import Planbook
import Spreadsheet
import Testing
import XLSX

/// The blank workbook of the form set.
///
/// `PLANBOOK_UPDATE_SAMPLES=1 swift test --filter BlankFormTests` writes it anew.
@Suite("The blank workbook of the form")
struct BlankFormTests {
  @Test("templates/bma/blank.xlsx is made from the form beside it")
  func isMadeFromTheForm() throws {
    let form = try Form.standard()
    let file = Program.root.appendingPathComponent("templates/bma/blank.xlsx").path
    let made = Submission.blank(form: form).workbook(form: form)
    if ProcessInfo.processInfo.environment["PLANBOOK_UPDATE_SAMPLES"] != nil {
      try AtomicFile.write(to: file) { (temporary: String) throws(SourceError) in
        try XLSXWriter.write(made, toPath: temporary)
      }
    }
    let stored = try XLSXReader.workbook(path: file)
    #expect(stored.sheets.map(\.name) == made.sheets.map(\.name))
    for (kept, fresh) in zip(stored.sheets, made.sheets) {
      #expect(values(kept.grid) == values(fresh.grid), "\(fresh.name ?? "") is stale")
      #expect(kept.merges == fresh.merges)
    }
  }

  @Test("a form that nobody has filled in says nothing")
  func saysNothing() throws {
    let form = try Form.standard()
    var blank = Submission.blank(form: form).workbook(form: form)
    blank.file = "blank.xlsx"
    let read = Submission(reading: [blank], form: form)
    #expect(read.sources.map(\.file) == ["blank.xlsx"] && read.sources.allSatisfy(\.rows.isEmpty))
    #expect(throws: SourceError.self) { try PlanAssembly(read, form: form).plan() }
  }

  private func values(_ grid: Grid) -> [String] {
    grid.rowNumbers.flatMap { row in
      grid.cells(inRow: row).filter { !$0.cell.isBlank }.map { "\(row) \($0.column) \($0.cell.value as Any)" }
    }
  }
}
