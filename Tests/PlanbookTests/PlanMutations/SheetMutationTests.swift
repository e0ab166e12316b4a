import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

/// What sheets say may be anything; the plan made of it is one that the plan file takes.
@Suite("Changed official tables")
struct SheetMutationTests {
  @Test("of tables with changed cells a plan is made that can be written")
  func mutations() throws {
    let form = try Form.standard()
    let bases = (0..<24).map { seed in
      Submission(exporting: PlanGenerator.plan(seed: UInt64(seed), size: .small), form: form).workbook(form: form)
    }
    let desk = PlanDesk(form: form)
    var counts: [String: Int] = [:]
    for seed in Mutations.seeds(usual: TestEffort.count(60, full: 2_000)) {
      var random = SeededGenerator(seed: UInt64(seed))
      var workbook = changed(bases[seed % bases.count], &random)
      workbook.file = "\(seed).xlsx"
      do {
        let imported = try desk.imported(desk.read([workbook]))
        _ = try PlanFile.encode(imported.plan)
        counts[imported.record.changes.isEmpty ? "as stated" : "changed", default: 0] += 1
      } catch let error as SourceError where error.code == "no-table" || error.code == "no-fiscal-year" {
        counts["no plan", default: 0] += 1
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
    print("changed tables:", counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    #expect(counts["as stated", default: 0] > 50)
  }

  private func changed(_ workbook: Workbook, _ random: inout SeededGenerator) -> Workbook {
    var workbook = workbook
    for _ in 0..<random.number(in: 1...4) {
      let sheet = random.number(in: 0...workbook.sheets.count - 1)
      let rows = workbook.sheets[sheet].grid.rowNumbers.map(\.self)
      guard let row = random.pick(rows), let placed = random.pick(workbook.sheets[sheet].grid.cells(inRow: row)) else {
        continue
      }
      let place = CellReference(row: row, column: placed.column)
      func text(_ cell: Cell?) -> String { if case .text(let text)? = cell?.value { text } else { "" } }
      let old = text(placed.cell)
      let new: CellValue?
      switch random.number(in: 1...8) {
      case 1...3: new = .text(random.pick(DangerousTexts.whole) ?? "")
      case 4: new = .text(old + (random.pick(DangerousTexts.pieces) ?? ""))
      case 5: new = .text((random.pick(DangerousTexts.pieces) ?? "") + old)
      case 6:
        let other = random.pick(rows).flatMap { random.pick(workbook.sheets[sheet].grid.cells(inRow: $0)) }
        new = other?.cell.value
      case 7: new = random.pick([0, 1, 2, 5, 0.07, -100, 1e15, 33.33333, 99_999_999_999_999]).map { .number($0) }
      default: new = nil
      }
      workbook.sheets[sheet].grid[place] = new.map { Cell($0, style: placed.cell.style) }
    }
    return workbook
  }
}
