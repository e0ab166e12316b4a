import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import XLSX

/// The sample's plan as the official workbook on disk, to be changed as a person changes it and read again.
struct EditedWorkbook {
  /// The sheets by their tabs.
  static let summary = "สรุปงบประมาณ"
  static let list = "มาตรการและโครงการ"
  static let indicators = "ตัวชี้วัด"
  static let schedules = "ขั้นตอนการปฏิบัติงาน"
  static let strategy = "เป้าหมาย"

  /// What formulas are saved with.
  enum Values: CaseIterable {
    /// The value from before the change, as an editor that does not calculate leaves it.
    case stale
    /// No value, as a program that writes formulas only leaves it.
    case none
  }

  /// The form of all tests.
  static let form = Result { try Form.standard() }

  /// The plan of the sample's document, in which projects 23 and 26 lack a schedule and step 29.6 a weight.
  static let plan = Result {
    let source = try SourceReader(form: form.get()).workbook(Program.path("samples/plan-2560/plan.txt"))
    return try PlanAssembly(Submission(reading: [source], form: form.get()), form: form.get()).plan()
  }

  /// The sample's official workbook as it is read from its file.
  private static let official = Result {
    let folder = try TemporaryFolder()
    try PlanExport(form: form.get()).writeXLSX(plan.get(), to: folder.path("official.xlsx"))
    return try XLSXReader.workbook(path: folder.path("official.xlsx"), file: "official.xlsx")
  }

  /// The workbook in hand.
  private(set) var workbook: Workbook

  /// The official workbook, unchanged.
  init(formulas: Values = .stale) throws {
    workbook = try Self.official.get()
    guard formulas == .none else { return }
    for index in workbook.sheets.indices {
      let grid = workbook.sheets[index].grid
      for row in grid.rowNumbers {
        for placed in grid.cells(inRow: row) where placed.cell.formula != nil {
          workbook.sheets[index].grid[CellReference(row: row, column: placed.column)]?.value = nil
        }
      }
    }
  }

  /// The text of a cell, or its number as text.
  func text(_ sheet: String, _ place: String) -> String {
    switch cell(sheet, place)?.value {
    case .text(let text)?: text
    case .number(let number)?: NumberDisplay.shortest(number)
    default: ""
    }
  }

  private func cell(_ sheet: String, _ place: String) -> Cell? {
    CellReference(place).flatMap { place in workbook.sheets.first { $0.name == sheet }?.grid[place] }
  }

  // MARK: Changes

  /// Types over a cell; its style stays, its formula goes.
  mutating func type(_ value: CellValue?, _ sheet: String, _ place: String) {
    change(sheet) { sheet in
      guard let place = CellReference(place) else { return }
      sheet.grid[place] = Cell(value, style: sheet.grid[place]?.style ?? 0)
    }
  }

  /// Types a formula that is saved without a value.
  mutating func type(formula: String, _ sheet: String, _ place: String) {
    change(sheet) { sheet in
      guard let place = CellReference(place) else { return }
      sheet.grid[place] = Cell(nil, formula: formula, style: sheet.grid[place]?.style ?? 0)
    }
  }

  /// Replaces a text within a cell.
  mutating func replace(_ old: String, by new: String, _ sheet: String, _ place: String) {
    type(.text(text(sheet, place).replacing(old, with: new)), sheet, place)
  }

  /// Deletes rows; those below move up.
  mutating func deleteRows(_ rows: ClosedRange<Int>, _ sheet: String) {
    move(sheet, rows: { rows.contains($0) ? nil : $0 > rows.upperBound ? $0 - rows.count : $0 })
  }

  /// Inserts blank rows before a row.
  mutating func insertRows(_ count: Int, before row: Int, _ sheet: String) {
    move(sheet, rows: { $0 >= row ? $0 + count : $0 })
  }

  /// Inserts a blank column before a column.
  mutating func insertColumn(before column: Int, _ sheet: String) {
    move(sheet, columns: { $0 >= column ? $0 + 1 : $0 })
  }

  /// Lets two rows change places in some columns.
  mutating func swapRows(_ first: Int, _ second: Int, columns: ClosedRange<Int>, _ sheet: String) {
    change(sheet) { sheet in
      for column in columns {
        let (upper, lower) = (CellReference(row: first, column: column), CellReference(row: second, column: column))
        (sheet.grid[upper], sheet.grid[lower]) = (sheet.grid[lower], sheet.grid[upper])
      }
    }
  }

  /// Lets two columns change places from a row on.
  mutating func swapColumns(_ first: Int, _ second: Int, from row: Int, _ sheet: String) {
    move(sheet, columns: { $0 == first ? second : $0 == second ? first : $0 }, fromRow: row)
  }

  /// Copies a sheet under another name.
  mutating func copySheet(_ name: String, as other: String) {
    guard var copy = workbook.sheets.first(where: { $0.name == name }) else { return }
    copy.name = other
    workbook.sheets.append(copy)
  }

  /// Changes a sheet in any other way.
  mutating func change(_ name: String, _ body: (inout Sheet) -> Void) {
    guard let index = workbook.sheets.firstIndex(where: { $0.name == name }) else { return }
    body(&workbook.sheets[index])
  }

  /// Moves cells, merged ranges and what formulas refer to, as an editor does.
  private mutating func move(
    _ name: String, rows: (Int) -> Int? = { $0 }, columns: (Int) -> Int = { $0 }, fromRow: Int = 1
  ) {
    change(name) { sheet in
      var moved = Grid()
      var cells: [(CellReference, Cell)] = []
      for row in sheet.grid.rowNumbers {
        guard let newRow = rows(row) else { continue }
        for placed in sheet.grid.cells(inRow: row) {
          let column = row < fromRow ? placed.column : columns(placed.column)
          var cell = placed.cell
          cell.formula = cell.formula.map { formula in
            formula.replacing(#/([A-Z]+)([0-9]+)/#) { match in
              guard let place = CellReference(match.output.0) else { return String(match.output.0) }
              // A row that is gone leaves its place in a range to the one that moves up.
              let row = rows(place.row) ?? place.row
              return CellReference(row: row, column: row < fromRow ? place.column : columns(place.column)).description
            }
          }
          cells.append((CellReference(row: newRow, column: column), cell))
        }
      }
      for (place, cell) in cells.sorted(by: { $0.0 < $1.0 }) { moved[place] = cell }
      sheet.grid = moved
      sheet.merges = sheet.merges.compactMap { range in
        guard let first = rows(range.first.row), let last = rows(range.last.row) else { return nil }
        guard range.first.row >= fromRow else { return range }
        return CellRange(
          CellReference(row: first, column: columns(range.first.column)),
          CellReference(row: last, column: columns(range.last.column)))
      }
    }
  }

  // MARK: Reading it again

  /// What the workbook says once it is saved and read again.
  struct Reading {
    /// The plan that is put together from it.
    var plan: ActionPlan
    /// The findings, as code, number and the cells that take part, without what the unchanged plan lacks itself.
    var findings: [String]
    /// The findings that follow from those, by code.
    var related: [String]
  }

  /// Saves the workbook, reads the file, and puts the plan together.
  func read() throws -> Reading {
    let folder = try TemporaryFolder()
    try XLSXWriter.write(workbook, toPath: folder.path("official.xlsx"))
    let form = try Self.form.get()
    let read = try XLSXReader.workbook(path: folder.path("official.xlsx"), file: "official.xlsx")
    let submission = Submission(reading: [read], form: form)
    let own = ["SCH001 23", "SCH001 26", "SCH006 29", "IND006 14", "STR004 5.3"]
    let findings = Reconciliation(submission, form: form).findings.filter { finding in
      !own.contains("\(finding.code) \(finding.subject?.number ?? "-")")
    }
    return Reading(
      plan: try PlanAssembly(submission, form: form).plan(),
      findings: findings.map { finding in
        let cells = finding.places.map { "\($0.location)" }
        return ([finding.code, finding.subject?.number ?? "-"] + cells).joined(separator: " ")
      }, related: findings.flatMap { $0.related.map(\.code) })
  }
}
