import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport

/// The workbooks of a clean plan in which mistakes are being made, with what they said before.
///
/// Mistakes stay apart by claims: what a mistake concerns alone is claimed for it alone, what it only looks at may be
/// looked at by others too. Rows are deleted and inserted when all mistakes are made, so that every mistake can be made,
/// and its cells named, in the rows of the clean workbook.
struct Planting {
  /// What formulas are saved with.
  enum Formulas {
    /// The value from before the change, as an editor that does not calculate leaves it.
    case stale
    /// No value, as a program that writes formulas only leaves it.
    case none
  }

  /// Something that a mistake may need for itself.
  enum Claim: Hashable {
    case project(division: Int, number: Int)
    case indicator(division: Int, index: Int)
    case activity(division: Int, index: Int)
    case element(StrategyCode)
    case total(division: Int)
    case years
    case column(sheet: String, header: String)
    case hidden(table: TableKey, division: Int)
    case title(sheet: String)
  }

  /// The workbooks, with rows where they were in the clean ones.
  private(set) var workbooks: [Workbook]
  /// What the clean workbooks said.
  let said: Submission
  /// Who is who in them, by division.
  let places: [DivisionPlaces]
  /// The form of the tables.
  let form: Form
  /// What formulas will be saved with.
  let formulas: Formulas
  /// What the user wants to be different.
  var settings = ReconciliationSettings.standard
  /// Where choices come from.
  var random: SeededGenerator
  /// Whether a mistake that changes what every rule sees has been made.
  private(set) var isClosed = false
  /// The cells that were typed over for the mistake in hand; a kind whose place cannot be told empties it.
  var typed: Set<CellLocation> = []
  private var claimed: Set<Claim> = []
  private var lookedAt: Set<Claim> = []
  private var moves: [SheetName: RowMoves] = [:]

  private struct SheetName: Hashable {
    var file: String?
    var sheet: String?
  }

  /// The workbooks of a clean plan.
  init(_ workbooks: [Workbook], said: Submission, form: Form, formulas: Formulas, random: SeededGenerator) {
    self.workbooks = workbooks
    self.said = said
    self.form = form
    self.formulas = formulas
    self.random = random
    places = said.divisions.enumerated().map { DivisionPlaces($0.offset, $0.element, form: form) }
  }

  // MARK: Claims

  /// Whether nobody else needs any of these.
  func isFree(_ claims: [Claim], lookingAt others: [Claim] = []) -> Bool {
    claims.allSatisfy { !claimed.contains($0) && !lookedAt.contains($0) } && others.allSatisfy { !claimed.contains($0) }
  }

  /// Takes things for one mistake alone, and others to be looked at; says whether they were free.
  mutating func claim(_ claims: [Claim], lookingAt others: [Claim] = []) -> Bool {
    guard isFree(claims, lookingAt: others) else { return false }
    claimed.formUnion(claims)
    lookedAt.formUnion(others)
    return true
  }

  /// Takes the whole plan for one mistake; says whether it is the first.
  mutating func claimEverything() -> Bool {
    guard claimed.isEmpty, lookedAt.isEmpty else { return false }
    isClosed = true
    return true
  }

  // MARK: Changes

  /// Types over a cell.
  mutating func type(_ value: CellValue?, at location: CellLocation?) {
    edit(location) { $0.type(value, at: location) }
    if let location { typed.insert(location) }
  }

  /// Types an amount of money as a number.
  mutating func type(_ money: Money, at location: CellLocation?) {
    type(.number(Double(money.satang) / 100), at: location)
  }

  /// Types a percentage as a number.
  mutating func type(_ percentage: ExactDecimal, at location: CellLocation?) {
    type(.number(Double(percentage.tenThousandths) / 10_000), at: location)
  }

  /// Replaces the first occurrence of a text within a cell; nil when it is not there.
  mutating func replace(_ part: String, with other: String, at location: CellLocation?) -> Void? {
    guard let location, edit(location, { $0.replace(part, with: other, at: location) }) ?? false else { return nil }
    typed.insert(location)
    return ()
  }

  /// The text of a cell.
  func text(at location: CellLocation?) -> String? {
    workbooks.first { $0.file == location?.file }?.text(at: location)
  }

  /// Lets two rows of a sheet change places.
  mutating func swapRows(_ first: CellLocation?, _ second: CellLocation?, columns: ClosedRange<Int>? = nil) -> Void? {
    guard let first, let second, first.sheet == second.sheet else { return nil }
    return edit(first) { $0.swapRows(first.cell.row, second.cell.row, columns: columns, of: first.sheet) }
  }

  /// Empties rows of the sheet of a cell.
  mutating func empty(_ rows: ClosedRange<Int>, at location: CellLocation?) {
    edit(location) { $0.emptyRows(rows, of: location?.sheet) }
  }

  /// Deletes rows of the sheet of a cell; those below will move up.
  mutating func delete(_ rows: ClosedRange<Int>, at location: CellLocation?) {
    moves[SheetName(file: location?.file, sheet: location?.sheet), default: RowMoves()].deleted.formUnion(rows)
  }

  /// Inserts rows below a cell's row and gives the first cell of each: they hold nothing yet.
  mutating func insertRow(below location: CellLocation?) -> CellLocation? {
    guard var location else { return nil }
    location.cell = CellReference(
      row: moves[SheetName(file: location.file, sheet: location.sheet), default: RowMoves()]
        .insert(below: location.cell.row), column: 1)
    return location
  }

  /// Inserts a copy of a cell's row below it; gives the cell's copy.
  mutating func copyRow(of location: CellLocation?) -> CellLocation? {
    guard let location, var copy = insertRow(below: location) else { return nil }
    let row = location.cell.row
    edit(location) { $0.copyRows(row...row, down: copy.cell.row - row, of: location.sheet) }
    copy.cell.column = location.cell.column
    return copy
  }

  /// Copies rows below everything else in the sheet of a cell; gives the cell's copy.
  mutating func copyToEnd(_ rows: ClosedRange<Int>, of location: CellLocation?) -> CellLocation? {
    guard var copy = location, let workbook = workbooks.first(where: { $0.file == copy.file }) else { return nil }
    let last = workbook.lastRow(of: copy.sheet)
    guard last < RowMoves.firstInserted else { return nil }
    let distance = last + 3 - rows.lowerBound
    edit(copy) { $0.copyRows(rows, down: distance, of: location?.sheet) }
    copy.cell.row += distance
    return copy
  }

  /// Changes a sheet in any other way.
  mutating func change(_ location: CellLocation?, _ body: (inout Sheet) -> Void) {
    edit(location) { workbook in
      for index in workbook.sheets.indices where workbook.sheets[index].name == location?.sheet {
        body(&workbook.sheets[index])
      }
    }
  }

  /// Changes the workbook of a cell in any way; nil when there is none.
  @discardableResult
  mutating func edit<Result>(_ location: CellLocation?, _ body: (inout Workbook) -> Result) -> Result? {
    guard let location, let index = workbooks.firstIndex(where: { $0.file == location.file }) else { return nil }
    return body(&workbooks[index])
  }

  /// Whether anything was changed since.
  func differs(from other: Planting) -> Bool {
    typed != [] || moves != other.moves || settings != other.settings || workbooks != other.workbooks
  }

  // MARK: The end

  /// The workbooks with every row where it goes.
  func finished() -> [Workbook] {
    var workbooks = workbooks
    for (name, moves) in moves {
      for index in workbooks.indices where workbooks[index].file == name.file {
        workbooks[index].move(name.sheet, rows: moves.newRow)
      }
    }
    if formulas == .none { for index in workbooks.indices { workbooks[index].forgetFormulaValues() } }
    return workbooks
  }

  /// Where a cell stands in the finished workbooks; nil when its row is gone.
  func moved(_ location: CellLocation) -> CellLocation? {
    guard let moves = moves[SheetName(file: location.file, sheet: location.sheet)] else { return location }
    guard let row = moves.newRow(location.cell.row) else { return nil }
    var location = location
    location.cell.row = row
    return location
  }
}

/// The rows of a sheet that go and come.
struct RowMoves: Equatable {
  /// A row that is inserted goes by a number that no sheet of a plan reaches, until rows are moved.
  static let firstInserted = 900_000

  /// The rows that are deleted.
  var deleted: Set<Int> = []
  /// The rows below which one is inserted, in the order in which they were asked for.
  private var parents: [Int] = []

  /// Inserts a row; gives the number that it goes by.
  mutating func insert(below row: Int) -> Int {
    parents.append(row)
    return Self.firstInserted + parents.count - 1
  }

  /// Where a row goes; nil when it is deleted.
  func newRow(_ row: Int) -> Int? {
    guard row >= Self.firstInserted else {
      guard !deleted.contains(row) else { return nil }
      return row - deleted.count { $0 < row } + parents.count { $0 < row }
    }
    let index = row - Self.firstInserted
    guard parents.indices.contains(index), let parent = newRow(parents[index]) else { return nil }
    return parent + 1 + parents[..<index].count { $0 == parents[index] }
  }
}
