/// A cell in sixteen bytes, the form in which a grid holds it.
///
/// What the payload means depends on the kind; texts, formulas and what else does not fit stand beside the cells.
@frozen
package struct PackedCell: Equatable, Sendable {
  /// What a cell holds, and so what its payload is.
  @frozen
  package enum Kind: UInt8, Sendable {
    /// Nothing; only a style.
    case blank
    /// The bits of a number.
    case number
    /// The number of a text in the pool that the grid shares with others.
    case pooledText
    /// The number of a text of the grid itself.
    case ownText
    /// The number of a text that the grid holds as bytes.
    case heldText
    /// 1 for TRUE, 0 for FALSE.
    case boolean
    /// The number of a cell with a formula that the grid holds as bytes.
    case computed
    /// The number of a cell that the grid keeps whole: any other one with a formula, or an error value.
    case whole
  }

  /// The payload.
  package var payload: UInt64
  /// The column, from 1.
  package var column: UInt32
  /// The place of the style in `Workbook.styles`; 0 in a cell that is kept whole, and in one with a formula.
  package var style: UInt16
  /// What the payload is.
  package var kind: Kind

  /// A packed cell.
  @inlinable
  @inline(__always)
  package init(_ kind: Kind, payload: UInt64, column: UInt32, style: UInt16) {
    self.payload = payload
    self.column = column
    self.style = style
    self.kind = kind
  }
}

/// The cells of a grid that were written in reading order: chunk after chunk of packed cells, and where each row lies.
struct PackedRows: Sendable {
  /// A row's cells: a stretch of one chunk.
  struct Row: Sendable {
    private let storedNumber: UInt32
    private let storedChunk: UInt32
    private let storedStart: UInt32
    private var storedCount: UInt32

    /// A row of up to four thousand million, whose cells begin at a place of a chunk.
    init(number: Int, chunk: Int, start: Int, count: Int) {
      storedNumber = UInt32(number)
      storedChunk = UInt32(chunk)
      storedStart = UInt32(start)
      storedCount = UInt32(count)
    }

    /// The row's number, from 1.
    var number: Int { Int(storedNumber) }
    /// The chunk that holds the cells.
    var chunk: Int { Int(storedChunk) }
    /// The place of the first cell in the chunk.
    var start: Int { Int(storedStart) }
    /// How many cells there are.
    var count: Int {
      get { Int(storedCount) }
      set { storedCount = UInt32(newValue) }
    }
  }

  /// How many cells a chunk holds before the next one is begun.
  ///
  /// Chunks are never moved once they are full.
  private static let chunkSize = 1 << 16

  /// The rows, in order.
  private(set) var rows: [Row] = []
  private var chunks: [[PackedCell]] = []
  /// How many cells there are.
  private(set) var count = 0

  /// The last row's number; 0 when there is none.
  var lastNumber: Int { rows.last?.number ?? 0 }

  /// The last column of the last row; 0 when there is none.
  var lastColumn: Int { rows.last.map { lastColumn(of: $0) } ?? 0 }

  /// The place of a row in `rows`.
  func index(ofRow number: Int) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].number == number ? low : nil
  }

  /// The cells of a row.
  func cells(of row: Row) -> ArraySlice<PackedCell> { chunks[row.chunk][row.start..<row.start + row.count] }

  /// The last column of a row.
  func lastColumn(of row: Row) -> Int {
    row.count == 0 ? 0 : Int(chunks[row.chunk][row.start + row.count - 1].column)
  }

  /// Adds a row after all others.
  mutating func append(_ number: Int, _ cells: [PackedCell]) {
    if chunks.isEmpty || chunks[chunks.count - 1].count + cells.count > Self.chunkSize {
      if rows.isEmpty { rows.reserveCapacity(32) }
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(chunks.count > 1 ? Self.chunkSize : 256)
    }
    let chunk = chunks.count - 1
    rows.append(Row(number: number, chunk: chunk, start: chunks[chunk].count, count: cells.count))
    chunks[chunk].append(contentsOf: cells)
    count += cells.count
  }

  /// Adds a cell to the last row, behind its others.
  mutating func appendToLastRow(_ cell: PackedCell) {
    guard let row = rows.last else { return }
    chunks[row.chunk].append(cell)
    rows[rows.count - 1].count += 1
    count += 1
  }
}
