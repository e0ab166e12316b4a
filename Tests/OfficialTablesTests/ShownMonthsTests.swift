import ActionPlans
import Spreadsheet
import TestSupport
import Testing

@testable import OfficialTables

@Suite("Months that are shown and not typed")
struct ShownMonthsTests {
  /// A plan's workbook with the arrows of its first schedule taken out and shown in another way.
  private static func reread(
    _ show: (inout Workbook, _ sheet: Int, _ row: Int, _ columns: ClosedRange<Int>) -> Void
  ) throws -> (before: [Entry<FiscalMonthSet>], after: [Entry<FiscalMonthSet>]) {
    let form = try Form.standard()
    let plan = PlanGenerator.plan(seed: 11, size: .init(divisions: 1...1, projects: 6...6))
    var workbook = Submission(exporting: plan, form: form).workbook(form: form)
    let said = Submission(reading: [workbook], form: form)
    let schedule = try #require(said.divisions[0].schedules.first { $0.steps.contains { $0.months.value != nil } })
    let index = try #require(workbook.sheets.firstIndex { $0.name == schedule.header?.sheet })
    for step in schedule.steps {
      guard let place = step.months.location?.cell, let months = step.months.value?.months, let first = months.first,
        let last = months.last
      else { continue }
      for column in (place.column - 11)...(place.column + 11) {
        let cell = CellReference(row: place.row, column: column)
        guard case .text(let text)? = workbook.sheets[index].grid[cell]?.value, ["←", "─", "→", "↔"].contains(text)
        else { continue }
        workbook.sheets[index].grid[cell]?.value = nil
      }
      show(&workbook, index, place.row, place.column...(place.column + last.rawValue - first.rawValue))
    }
    let again = Submission(reading: [workbook], form: form).divisions[0].schedules
      .first { $0.project.value == schedule.project.value }
    return (schedule.steps.map(\.months), try #require(again).steps.map(\.months))
  }

  /// The months from the first to the last of a set.
  private static func span(_ months: FiscalMonthSet?) -> FiscalMonthSet? {
    guard let all = months?.months, let first = all.first, let last = all.last else { return months }
    return FiscalMonthSet(FiscalMonth.allCases.filter { first <= $0 && $0 <= last })
  }

  @Test("cells filled with a colour are the months of the step, and the reading says that it is a guess")
  func filled() throws {
    let (before, after) = try Self.reread { workbook, sheet, row, columns in
      var style = CellStyle()
      style.fill = 0xFF_C000
      let place = workbook.index(of: style)
      for column in columns {
        workbook.sheets[sheet].grid[CellReference(row: row, column: column)] = Cell(nil, style: place)
      }
    }
    #expect(after.map(\.value) == before.map { Self.span($0.value) })
    let read = after.filter { $0.value != nil }
    #expect(!read.isEmpty && read.allSatisfy { $0.written == "(แรเงา / shaded)" && $0.certainty == .probable })
  }

  @Test("a step that is filled from end to end with the colour of the others lasts the whole year")
  func wholeYear() throws {
    var isFirst = true
    let (_, after) = try Self.reread { workbook, sheet, row, columns in
      var style = CellStyle()
      style.fill = 0xFF_C000
      let place = workbook.index(of: style)
      let first = workbook.sheets[sheet].grid.cells(inRow: row).map(\.column).filter { $0 > 3 }.min() ?? 4
      for column in isFirst ? first...(first + 11) : columns {
        workbook.sheets[sheet].grid[CellReference(row: row, column: column)] = Cell(nil, style: place)
      }
      isFirst = false
    }
    #expect(after.contains { $0.value?.months == FiscalMonth.allCases && $0.written == "(แรเงา / shaded)" })
  }

  @Test("an arrow drawn over cells marks the months below it")
  func drawn() throws {
    let (before, after) = try Self.reread { workbook, sheet, row, columns in
      // A line drawn by hand begins a little above its row.
      let (first, last) = (
        CellReference(row: row, column: columns.lowerBound), CellReference(row: row + 1, column: columns.upperBound)
      )
      workbook.sheets[sheet].drawings.append(
        DrawnObject(.connector, geometry: "straightConnector1", range: CellRange(first, last)))
    }
    #expect(after.map(\.value) == before.map { Self.span($0.value) })
    let read = after.filter { $0.value != nil }
    #expect(!read.isEmpty && read.allSatisfy { $0.written == "(ลูกศรที่วาด / drawn arrow)" && $0.certainty == .probable })
  }

  @Test("pictures, frames and shaded rows are no months")
  func noMonths() throws {
    let (_, after) = try Self.reread { workbook, sheet, row, columns in
      let first = CellReference(row: row, column: columns.lowerBound)
      let far = CellReference(row: row + 30, column: columns.upperBound)
      workbook.sheets[sheet].drawings += [
        DrawnObject(.picture, range: CellRange(first, first)), DrawnObject(.shape, range: CellRange(first, far)),
        DrawnObject(.shape, text: "ร่าง", range: CellRange(first, first)),
      ]
      var style = CellStyle()
      style.fill = 0xDD_DDDD
      let place = workbook.index(of: style)
      for cell in workbook.sheets[sheet].grid.cells(inRow: row) where cell.cell.value == nil {
        workbook.sheets[sheet].grid[CellReference(row: row, column: cell.column)]?.style = place
      }
    }
    #expect(after.allSatisfy { $0.value == nil })
  }
}
