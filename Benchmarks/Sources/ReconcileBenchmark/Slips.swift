import OfficialTables
import Spreadsheet

/// Slips of the hand in a workbook: cells changed in one table only, so that tables contradict each other.
enum Slips {
  /// Makes so many, spread evenly: a third each in names of the budget summary, in budgets of the project list and in
  /// the progress of schedules.
  static func make(_ count: Int, in workbook: inout Workbook, form: Form) {
    let division = Submission(reading: [workbook], form: form).divisions[0]
    // The tables of projects in the order in which the form set believes them: the budget summary, then the project list.
    func rows(of table: Int) -> [ProjectRow] { division.projects.filter { $0.table == form.projectTables[table].key } }
    let third = count / 3
    change(third, of: rows(of: 0).compactMap(\.name.location), in: &workbook) { value in
      guard case .text(let name) = value else { return value }
      return .text("โครงการใหม่" + name.dropFirst("โครงการ".count))
    }
    change(third, of: rows(of: 1).compactMap(\.funding.amount.location), in: &workbook) { value in
      guard case .number(let baht) = value else { return value }
      return .number(baht + 1_000)
    }
    let progress = division.schedules.compactMap { $0.steps.dropFirst(2).first?.progress.location }
    change(count - 2 * third, of: progress, in: &workbook) { value in
      guard case .number(let percent) = value else { return value }
      return .number(percent + 1)
    }
  }

  private static func change(
    _ count: Int, of places: [CellLocation], in workbook: inout Workbook, _ slip: (CellValue) -> CellValue
  ) {
    for index in 0..<count {
      let place = places[places.count / count * index]
      guard let sheet = workbook.sheets.firstIndex(where: { $0.name == place.sheet }),
        let cell = workbook.sheets[sheet].grid[place.cell], let value = cell.value
      else { preconditionFailure("nothing stands in \(place)") }
      workbook.sheets[sheet].grid[place.cell] = Cell(slip(value), style: cell.style)
    }
  }
}
