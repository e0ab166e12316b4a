import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// The sample's plan as the official workbook on disk, to be changed as a person changes it and read again.
struct EditedWorkbook {
  /// The sheets by their tabs.
  static let summary = "สรุปงบประมาณ"
  static let list = "มาตรการและโครงการ"
  static let indicators = "ตัวชี้วัด"
  static let schedules = "ขั้นตอนการปฏิบัติงาน"
  static let strategy = "เป้าหมาย"
  static let otherAspects = "มิติที่ ๒–๔"

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
    try OfficialTablesWriter(form: form.get()).writeXLSX(plan.get(), to: folder.path("official.xlsx"))
    return try XLSXReader.workbook(path: folder.path("official.xlsx"), file: "official.xlsx")
  }

  /// The workbook in hand.
  private(set) var workbook: Workbook

  /// The official workbook, unchanged.
  init(formulas: Values = .stale) throws {
    workbook = try Self.official.get()
    if formulas == .none { workbook.forgetFormulaValues() }
  }

  /// The text of a cell, or its number as text.
  func text(_ sheet: String, _ place: String) -> String {
    switch cell(sheet, place)?.value {
    case .text(let text)?: text
    case .number(let number)?: NumberDisplay.shortest(number)
    default: ""
    }
  }

  private func location(_ sheet: String, _ place: String) -> CellLocation? {
    CellReference(place).map { CellLocation(file: nil, sheet: sheet, cell: $0) }
  }

  private func cell(_ sheet: String, _ place: String) -> Cell? {
    CellReference(place).flatMap { place in workbook.sheets.first { $0.name == sheet }?.grid[place] }
  }

  // MARK: Changes

  /// Types over a cell; its style stays, its formula goes.
  mutating func type(_ value: CellValue?, _ sheet: String, _ place: String) {
    workbook.type(value, at: location(sheet, place))
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
    workbook.move(sheet, rows: { rows.contains($0) ? nil : $0 > rows.upperBound ? $0 - rows.count : $0 })
  }

  /// Inserts blank rows before a row.
  mutating func insertRows(_ count: Int, before row: Int, _ sheet: String) {
    workbook.move(sheet, rows: { $0 >= row ? $0 + count : $0 })
  }

  /// Inserts a blank column before a column.
  mutating func insertColumn(before column: Int, _ sheet: String) {
    workbook.move(sheet, columns: { $0 >= column ? $0 + 1 : $0 })
  }

  /// Lets two rows change places in some columns.
  mutating func swapRows(_ first: Int, _ second: Int, columns: ClosedRange<Int>, _ sheet: String) {
    workbook.swapRows(first, second, columns: columns, of: sheet)
  }

  /// Lets two columns change places from a row on.
  mutating func swapColumns(_ first: Int, _ second: Int, from row: Int, _ sheet: String) {
    workbook.move(sheet, columns: { $0 == first ? second : $0 == second ? first : $0 }, fromRow: row)
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

  // MARK: Reading it again

  /// What the workbook says once it is saved and read again.
  struct Reading {
    /// The plan that is put together from it.
    var plan: ActionPlan
    /// The findings, as code, number and the cells that take part, without what the unchanged plan lacks itself.
    var findings: [String]
    /// The findings that follow from those, by code.
    var related: [String]
    /// What was decided for the plan.
    var decisions: [Decision]
    /// What an import has to say.
    var record: ImportRecord
  }

  /// Saves the workbook, reads the file, and puts the plan together.
  func read(_ settings: Settings = Settings()) throws -> Reading {
    let folder = try TemporaryFolder()
    try XLSXWriter.write(workbook, toPath: folder.path("official.xlsx"))
    let form = try Self.form.get()
    let read = try XLSXReader.workbook(path: folder.path("official.xlsx"), file: "official.xlsx")
    let submission = Submission(reading: [read], form: form)
    let own = ["SCH001 23", "SCH001 26", "SCH006 29", "IND006 14", "STR004 5.3"]
    let found = Reconciliation(submission, form: form, settings: settings.reconciliation)
    let findings = found.findings.filter { finding in
      !own.contains("\(finding.code) \(finding.subject?.number ?? "-")")
    }
    let assembled = try PlanAssembly(after: found, by: settings.decide, answers: settings.answers).assembled()
    let today = try #require(CalendarDay("2026-01-01"))
    let review = FindingReview(found.findings, waivers: settings.waivers, today: today)
    return Reading(
      plan: assembled.plan,
      findings: findings.map { finding in
        let cells = finding.places.map { "\($0.location)" }
        return ([finding.code, finding.subject?.number ?? "-"] + cells).joined(separator: " ")
      }, related: findings.flatMap { $0.related.map(\.code) }, decisions: assembled.decisions,
      record: ImportRecord(
        assembled.decisions, unusedAnswers: assembled.unusedAnswers, review: review, after: found))
  }
}
