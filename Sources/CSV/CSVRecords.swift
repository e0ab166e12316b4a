import Spreadsheet

/// Turns the fields and line ends that the tokenizer reports into the cells of a sheet.
///
/// A record is a row, as a spreadsheet shows it; an empty line is a row without cells. `\r\n` is reported as two line
/// ends and counts once.
final class CSVRecords {
  /// The cells so far.
  private(set) var grid = Grid()
  /// The first limit that was passed; nothing is kept after it.
  private(set) var passedLimit: CSVLimit?

  /// The number of rows with cells so far.
  private(set) var filledRows = 0
  /// What may be pieces of amounts; nil where the delimiter is no comma.
  private var amounts: CSVAmounts?

  private let limits: CSVLimits
  private var row = 1
  private var column = 0
  private var cells = 0
  private var isFilled = false
  private var isAfterCarriageReturn = false
  private var scratch: [UInt8] = []

  init(limits: CSVLimits, joinsAmounts: Bool) {
    self.limits = limits
    amounts = joinsAmounts ? CSVAmounts() : nil
  }

  /// Takes the next field of the record.
  func field(_ bytes: Span<UInt8>) {
    isAfterCarriageReturn = false
    guard passedLimit == nil else { return }
    column += 1
    if row > limits.rows { return passedLimit = CSVLimit(kind: .rows, value: row, allowed: limits.rows, row: row) }
    if column > limits.columns {
      return passedLimit = CSVLimit(kind: .columns, value: column, allowed: limits.columns, row: row)
    }
    amounts?.field(bytes, column: column)
    if bytes.isEmpty { return }
    checkPending(bytes: bytes.count)
    cells += 1
    if cells > limits.cells {
      passedLimit = passedLimit ?? CSVLimit(kind: .cells, value: cells, allowed: limits.cells, row: row)
    }
    guard passedLimit == nil else { return }
    isFilled = true
    grid[CellReference(row: row, column: column)] = Cell(.text(FormulaGuard.plain(text(bytes))))
  }

  /// Takes the end of a line.
  func lineEnd(_ character: UInt8?) {
    let isSecondHalf = isAfterCarriageReturn && character == UInt8(ascii: "\n")
    isAfterCarriageReturn = character == UInt8(ascii: "\r")
    guard !isSecondHalf else { return }
    amounts?.recordEnd(row: row, fields: column)
    start(row: row + 1)
  }

  /// Takes out what there is of the record at hand, which cannot be read, and goes on in another row.
  func leaveOut(goingOnIn next: Int) {
    for column in stride(from: column, to: 0, by: -1) { grid[CellReference(row: row, column: column)] = nil }
    isFilled = false
    isAfterCarriageReturn = false
    amounts?.forgetRecord()
    start(row: next)
  }

  /// Joins the amounts that were cut at their commas.
  func joinAmounts() -> [TextFault] { amounts?.resolve(in: &grid) ?? [] }

  private func start(row next: Int) {
    if isFilled { filledRows += 1 }
    isFilled = false
    row = next
    column = 0
  }

  /// Looks at the length of a field that has not ended yet.
  func checkPending(bytes: Int) {
    guard passedLimit == nil, bytes > limits.fieldBytes else { return }
    passedLimit = CSVLimit(kind: .fieldBytes, value: bytes, allowed: limits.fieldBytes, row: row)
  }

  /// The text of a field; a line break inside a cell is `\n`, however the file writes it.
  private func text(_ bytes: Span<UInt8>) -> String {
    if !hasReturn(bytes), let valid = try? UTF8Span(validating: bytes) { return String(copying: valid) }
    scratch.removeAll(keepingCapacity: true)
    var isAfterReturn = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte != UInt8(ascii: "\n") || !isAfterReturn {
        scratch.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
      }
      isAfterReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: scratch, as: UTF8.self)
  }

  private func hasReturn(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") { return true }
    return false
  }
}

/// A limit that a file passed, and where.
struct CSVLimit: Error {
  enum Kind: String { case fieldBytes, columns, rows, cells }
  let kind: Kind
  let value: Int
  let allowed: Int
  let row: Int
}
