/// The cells of one sheet.
///
/// Only cells that exist cost memory: sixteen bytes each when they are written in reading order, more for rows that are
/// changed afterwards. Texts of a pool become strings when they are asked for.
public struct Grid: Sendable {
  /// A cell and the column it stands in, counted from 1.
  public struct Placed: Sendable, Equatable {
    /// The column, from 1.
    public var column: Int
    /// The cell.
    public var cell: Cell
  }

  private var packed = PackedRows()
  /// Rows that were not written in reading order; such a row counts instead of the packed one, also when it is empty.
  private var edited: [Int: [Placed]] = [:]
  private var editCount = 0
  private var pool = TextPool.empty
  private var texts: [String] = []
  private var held = TextStore()
  /// Chunk after chunk, since moving millions costs more than making them.
  private var computed: [[Computed]] = []
  private var computedCount = 0
  private static let computedChunk = 1 << 12
  private var wholes: [Cell] = []

  /// A cell with a formula that is held as bytes: its value, packed by itself, and the formula's number.
  private struct Computed {
    let value: PackedCell
    let formula: UInt64
  }

  /// An empty grid.
  public init() {}

  /// An empty grid whose cells may name texts of a pool.
  package init(pool: TextPool) { self.pool = pool }

  /// Whether there is no cell at all.
  public var isEmpty: Bool { edited.isEmpty ? packed.rows.isEmpty : rowNumbers.isEmpty }

  /// The numbers of the rows that have cells, in order.
  public var rowNumbers: [Int] {
    let numbers = packed.rows.map(\.number)
    if edited.isEmpty { return numbers }
    return (numbers.filter { edited[$0] == nil } + edited.filter { !$0.value.isEmpty }.keys).sorted()
  }

  /// The last row that has a cell; 0 when the grid is empty.
  public var lastRow: Int { edited.isEmpty ? packed.lastNumber : rowNumbers.last ?? 0 }

  /// The last column that has a cell; 0 when the grid is empty.
  public var lastColumn: Int {
    let column = edited.values.reduce(0) { max($0, $1.last?.column ?? 0) }
    return packed.rows.reduce(column) { edited[$1.number] == nil ? max($0, packed.lastColumn(of: $1)) : $0 }
  }

  /// The cells of a row, in the order of their columns.
  public func cells(inRow row: Int) -> [Placed] {
    if !edited.isEmpty, let cells = edited[row] { return cells }
    guard let index = packed.index(ofRow: row) else { return [] }
    return packed.cells(of: packed.rows[index]).map { Placed(column: Int($0.column), cell: unpack($0)) }
  }

  /// Whether two rows hold the same cells in the same columns.
  package func isRow(_ row: Int, sameAs other: Int) -> Bool {
    if edited.isEmpty, let mine = packed.index(ofRow: row), let theirs = packed.index(ofRow: other) {
      let (left, right) = (packed.cells(of: packed.rows[mine]), packed.cells(of: packed.rows[theirs]))
      // Texts of the pool and numbers that are the same are packed alike, so that few cells are unpacked.
      return left.count == right.count
        && zip(left, right).allSatisfy { $0 == $1 || $0.column == $1.column && unpack($0) == unpack($1) }
    }
    return cells(inRow: row) == cells(inRow: other)
  }

  /// The cell at a place; setting nil removes it.
  public subscript(_ reference: CellReference) -> Cell? {
    get {
      if !edited.isEmpty, let row = edited[reference.row] {
        let index = Self.index(of: reference.column, in: row)
        return index < row.count && row[index].column == reference.column ? row[index].cell : nil
      }
      guard let index = packed.index(ofRow: reference.row) else { return nil }
      let cells = packed.cells(of: packed.rows[index])
      let place = Self.index(of: reference.column, in: cells)
      return place < cells.endIndex && Int(cells[place].column) == reference.column ? unpack(cells[place]) : nil
    }
    set {
      if let newValue, isNext(reference) {
        let cell = pack(newValue, column: UInt32(reference.column))
        if reference.row == packed.lastNumber {
          packed.appendToLastRow(cell)
        } else {
          packed.append(reference.row, [cell])
        }
      } else {
        edit(reference, newValue)
      }
    }
  }

  /// Adds cells of a row, in the order of their columns; they replace what stands there.
  package mutating func append(row: Int, _ cells: [PackedCell]) {
    if row > packed.lastNumber, edited.isEmpty || edited[row] == nil {
      if !cells.isEmpty { packed.append(row, cells) }
    } else {
      for cell in cells { self[CellReference(row: row, column: Int(cell.column))] = unpack(cell) }
    }
  }

  /// Whether some cell has a formula that was saved without a value.
  package var hasFormulaWithoutValue: Bool {
    func lacksValue(_ cell: Cell) -> Bool { cell.value == nil && cell.formula != nil }
    return computed.contains { $0.contains { $0.value.kind == .blank } } || wholes.contains(where: lacksValue)
      || edited.values.contains { $0.contains { lacksValue($0.cell) } }
  }

  /// What the cells cost, counted in packed cells; one with a formula, kept whole or out of order counts as four.
  package var footprint: Int { packed.count + 3 * (computedCount + wholes.count) + 4 * editCount }

  // MARK: - Packing

  /// The packed form of a cell.
  package mutating func pack(_ cell: Cell, column: UInt32) -> PackedCell {
    guard cell.formula == nil, let style = UInt16(exactly: cell.style) else { return keep(cell, column: column) }
    switch cell.value {
    case nil: return PackedCell(.blank, payload: 0, column: column, style: style)
    case .number(let number)?: return PackedCell(.number, payload: number.bitPattern, column: column, style: style)
    case .boolean(let value)?: return PackedCell(.boolean, payload: value ? 1 : 0, column: column, style: style)
    case .text(let text)?:
      texts.append(text)
      return PackedCell(.ownText, payload: UInt64(texts.count - 1), column: column, style: style)
    case .error?: return keep(cell, column: column)
    }
  }

  /// The most bytes that a text or a formula may have to be held as bytes.
  package static var longestHeldText: Int { TextStore.longest }

  /// The number of a text that was held lately and said to be likely to come again; nil when this one was not.
  package func heldText(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? { held.recent(bytes, range) }

  /// Holds a text, given as a stretch of UTF-8 of at most `longestHeldText` bytes; returns its number, the payload of
  /// cells with it (`heldText`).
  package mutating func hold(text bytes: [UInt8], _ range: Range<Int>, comesAgain: Bool) -> UInt64 {
    let number = held.append(bytes, range)
    if comesAgain { held.remember(bytes, range, as: number) }
    return number
  }

  /// The packed form of a cell with a formula, given as the packed form of its value and a stretch of UTF-8 of at most
  /// `longestHeldText` bytes.
  package mutating func hold(formula bytes: [UInt8], _ range: Range<Int>, value: PackedCell) -> PackedCell {
    if computedCount & (Self.computedChunk - 1) == 0 {
      computed.append([])
      computed[computed.count - 1].reserveCapacity(computedCount == 0 ? 16 : Self.computedChunk)
    }
    computed[computed.count - 1].append(Computed(value: value, formula: held.append(bytes, range)))
    computedCount += 1
    return PackedCell(.computed, payload: UInt64(computedCount - 1), column: value.column, style: 0)
  }

  /// Keeps a cell whole.
  private mutating func keep(_ cell: Cell, column: UInt32) -> PackedCell {
    wholes.append(cell)
    return PackedCell(.whole, payload: UInt64(wholes.count - 1), column: column, style: 0)
  }

  /// The cell that a packed one stands for.
  private func unpack(_ packed: PackedCell) -> Cell {
    let style = Int(packed.style)
    switch packed.kind {
    case .blank: return Cell(nil, style: style)
    case .number: return Cell(.number(Double(bitPattern: packed.payload)), style: style)
    case .pooledText: return Cell(.text(pool[Int(packed.payload)]), style: style)
    case .ownText: return Cell(.text(texts[Int(packed.payload)]), style: style)
    case .heldText: return Cell(.text(held[packed.payload]), style: style)
    case .boolean: return Cell(.boolean(packed.payload != 0), style: style)
    case .computed:
      let number = Int(packed.payload)
      let parts = computed[number / Self.computedChunk][number % Self.computedChunk]
      var cell = unpack(parts.value)
      cell.formula = held[parts.formula]
      return cell
    case .whole: return wholes[Int(packed.payload)]
    }
  }

  // MARK: - Digest

  /// Gives all that can be read from the cells to a digest, in reading order.
  func add(to digest: inout ContentDigest) {
    guard edited.isEmpty else {
      for row in rowNumbers {
        for placed in cells(inRow: row) { placed.cell.value.map { digest.add($0, row: row, column: placed.column) } }
      }
      return
    }
    for row in packed.rows {
      for cell in packed.cells(of: row) { add(cell, row: row.number, to: &digest) }
    }
  }

  private func add(_ packed: PackedCell, row: Int, to digest: inout ContentDigest) {
    let column = Int(packed.column)
    switch packed.kind {
    case .blank: return
    case .number: digest.add(Double(bitPattern: packed.payload), row: row, column: column)
    case .pooledText: digest.add(pool.bytes(of: Int(packed.payload)).span, row: row, column: column)
    default: unpack(packed).value.map { digest.add($0, row: row, column: column) }
    }
  }

  // MARK: - Editing

  /// Whether a place comes after every cell so far, in reading order, so that the cell can be packed.
  private func isNext(_ reference: CellReference) -> Bool {
    guard reference.row > 0, reference.row <= Int(UInt32.max), reference.column > 0, reference.column <= Int(UInt32.max)
    else { return false }
    guard edited.isEmpty || edited[reference.row] == nil else { return false }
    return reference.row > packed.lastNumber
      || (reference.row == packed.lastNumber && reference.column > packed.lastColumn)
  }

  /// Sets or removes a cell of a row that is kept apart from then on.
  private mutating func edit(_ reference: CellReference, _ cell: Cell?) {
    editCount += 1
    var row = edited.removeValue(forKey: reference.row) ?? cells(inRow: reference.row)
    let index = Self.index(of: reference.column, in: row)
    let isPresent = index < row.count && row[index].column == reference.column
    switch (cell, isPresent) {
    case (let cell?, true): row[index].cell = cell
    case (let cell?, false): row.insert(Placed(column: reference.column, cell: cell), at: index)
    case (nil, true): row.remove(at: index)
    case (nil, false): break
    }
    if !row.isEmpty || packed.index(ofRow: reference.row) != nil { edited[reference.row] = row }
  }

  /// Where a column stands, or would stand, among the cells of a row.
  private static func index(of column: Int, in row: [Placed]) -> Int {
    if let last = row.last, last.column < column { return row.count }
    var low = 0
    var high = row.count
    while low < high {
      let middle = (low + high) / 2
      if row[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func index(of column: Int, in row: ArraySlice<PackedCell>) -> Int {
    var low = row.startIndex
    var high = row.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(row[middle].column) < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Grid: Equatable {
  /// Whether two grids hold the same cells, however they hold them.
  public static func == (left: Grid, right: Grid) -> Bool {
    let numbers = left.rowNumbers
    return numbers == right.rowNumbers && numbers.allSatisfy { left.cells(inRow: $0) == right.cells(inRow: $0) }
  }
}
