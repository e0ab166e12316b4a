package import Spreadsheet

/// The values of formulas that were saved without one, as far as they are simple sums.
///
/// A program that writes a workbook without calculating leaves formulas and no values. Sums, differences, products and
/// references to other cells get their value here; any other formula stays without one and is read as `=…`, so that it
/// is reported as something that cannot be read.
package struct FormulaValues {
  private let workbook: Workbook
  private let rows: [[Int]]
  private var known: [Place: CellValue?] = [:]
  private var visitsLeft: Int
  private var depth = 0

  /// A cell of one of the workbook's sheets.
  struct Place: Hashable {
    var sheet: Int
    var cell: CellReference
  }

  /// How many formulas and brackets lie inside each other.
  private static let deepest = 100

  /// The workbook with a value in every formula cell that lacked one and is a simple sum.
  ///
  /// No more than `visits` cells are looked at, so that thousands of sums of whole sheets end.
  package static func filling(_ workbook: Workbook, visits: Int = 10_000_000) -> Workbook {
    guard workbook.sheets.contains(where: \.grid.hasFormulaWithoutValue) else { return workbook }
    var values = FormulaValues(workbook, visits: visits)
    var filled = workbook
    for (index, sheet) in workbook.sheets.enumerated() where sheet.grid.hasFormulaWithoutValue {
      for row in values.rows[index] {
        for placed in sheet.grid.cells(inRow: row) where placed.cell.value == nil && placed.cell.formula != nil {
          let place = CellReference(row: row, column: placed.column)
          guard let value = values.value(of: Place(sheet: index, cell: place)) else { continue }
          filled.sheets[index].grid[place] = Cell(value, formula: placed.cell.formula, style: placed.cell.style)
        }
      }
    }
    return filled
  }

  private init(_ workbook: Workbook, visits: Int) {
    self.workbook = workbook
    visitsLeft = visits
    rows = workbook.sheets.map(\.grid.rowNumbers)
  }

  /// The value of a cell; nil for a blank one and for a formula that is no simple sum.
  private mutating func value(of place: Place) -> CellValue? {
    guard let cell = workbook.sheets[place.sheet].grid[place.cell] else { return nil }
    return value(of: cell, at: place)
  }

  private mutating func value(of cell: Cell, at place: Place) -> CellValue? {
    guard cell.value == nil, let formula = cell.formula else { return cell.value }
    if let value = known[place] { return value }
    guard depth < Self.deepest else { return nil }
    // A formula that leads back to itself has no value.
    known[place] = .some(nil)
    depth += 1
    defer { depth -= 1 }
    var scanner = FormulaScanner(formula)
    let operand = expression(&scanner, in: place.sheet)
    let value: CellValue? = scanner.isAtEnd ? operand?.value : nil
    known[place] = value
    return value
  }

  // MARK: Formulas

  /// What a part of a formula stands for.
  private enum Operand {
    case number(Double)
    /// A cell on its own; it may hold a text as long as nothing is added to it.
    case cell(CellValue?)

    var value: CellValue? {
      switch self {
      case .number(let number): number.isFinite ? .number(number) : nil
      case .cell(let value): value ?? .number(0)
      }
    }

    /// The number; a blank cell is 0, a text none.
    var number: Double? {
      switch self {
      case .number(let number), .cell(.number(let number)?): number
      case .cell(nil): 0
      case .cell: nil
      }
    }
  }

  private mutating func expression(_ scanner: inout FormulaScanner, in sheet: Int) -> Operand? {
    guard var sum = term(&scanner, in: sheet) else { return nil }
    while let sign = scanner.take(oneOf: "+-") {
      guard let left = sum.number, let right = term(&scanner, in: sheet)?.number else { return nil }
      sum = .number(sign == "+" ? left + right : left - right)
    }
    return sum
  }

  private mutating func term(_ scanner: inout FormulaScanner, in sheet: Int) -> Operand? {
    guard var product = factor(&scanner, in: sheet) else { return nil }
    while let sign = scanner.take(oneOf: "*/") {
      guard let left = product.number, let right = factor(&scanner, in: sheet)?.number, sign == "*" || right != 0
      else { return nil }
      product = .number(sign == "*" ? left * right : left / right)
    }
    return product
  }

  private mutating func factor(_ scanner: inout FormulaScanner, in sheet: Int) -> Operand? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    if let sign = scanner.take(oneOf: "+-") {
      guard let number = factor(&scanner, in: sheet)?.number else { return nil }
      return .number(sign == "-" ? -number : number)
    }
    if scanner.take(oneOf: "(") != nil {
      let inner = expression(&scanner, in: sheet)
      return scanner.take(oneOf: ")") == nil ? nil : inner
    }
    if let number = scanner.takeNumber() { return .number(number) }
    if scanner.takeFunction("SUM") { return sum(&scanner, in: sheet).map { .number($0) } }
    guard let (range, name) = scanner.takeRange(), range.first == range.last,
      let index = index(ofSheet: name, beside: sheet)
    else { return nil }
    let place = Place(sheet: index, cell: range.first)
    let cell = workbook.sheets[index].grid[range.first]
    let value = value(of: place)
    return cell?.formula != nil && value == nil ? nil : .cell(value)
  }

  /// The sum of the arguments up to the closing bracket; texts in ranges count nothing.
  private mutating func sum(_ scanner: inout FormulaScanner, in sheet: Int) -> Double? {
    var total = 0.0
    repeat {
      var ahead = scanner
      if let (range, name) = ahead.takeRange(), ahead.isAtEndOfArgument {
        scanner = ahead
        guard let index = index(ofSheet: name, beside: sheet), let part = sum(of: range, in: index) else { return nil }
        total += part
      } else {
        guard let part = expression(&scanner, in: sheet)?.number else { return nil }
        total += part
      }
    } while scanner.take(oneOf: ",;") != nil
    return scanner.take(oneOf: ")") == nil ? nil : total
  }

  private mutating func sum(of range: CellRange, in sheet: Int) -> Double? {
    var total = 0.0
    let numbers = rows[sheet]
    var index = Self.firstIndex(notBelow: range.first.row, in: numbers)
    while index < numbers.count, numbers[index] <= range.last.row {
      let cells = workbook.sheets[sheet].grid.cells(inRow: numbers[index])
      visitsLeft -= cells.count + 1
      guard visitsLeft >= 0 else { return nil }
      for placed in cells {
        let place = CellReference(row: numbers[index], column: placed.column)
        guard range.contains(place) else { continue }
        let value = value(of: placed.cell, at: Place(sheet: sheet, cell: place))
        switch value {
        case .number(let number)?: total += number
        case .error?: return nil
        case nil where placed.cell.formula != nil: return nil
        default: break
        }
      }
      index += 1
    }
    return total
  }

  /// The sheet that a reference names; the formula's own where it names none.
  private func index(ofSheet name: String?, beside sheet: Int) -> Int? {
    guard let name else { return sheet }
    return workbook.sheets.firstIndex { $0.name == name }
  }

  private static func firstIndex(notBelow row: Int, in numbers: [Int]) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
