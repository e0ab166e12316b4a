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

  private let limits: CSVLimits
  private var row = 1
  private var column = 0
  private var cells = 0
  private var isAfterCarriageReturn = false
  private var scratch: [UInt8] = []

  init(limits: CSVLimits) { self.limits = limits }

  /// Takes the next field of the record.
  func field(_ bytes: Span<UInt8>) {
    isAfterCarriageReturn = false
    guard passedLimit == nil else { return }
    column += 1
    if row > limits.rows { return passedLimit = CSVLimit(kind: .rows, value: row, allowed: limits.rows, row: row) }
    if column > limits.columns {
      return passedLimit = CSVLimit(kind: .columns, value: column, allowed: limits.columns, row: row)
    }
    if bytes.isEmpty { return }
    checkPending(bytes: bytes.count)
    cells += 1
    if cells > limits.cells {
      passedLimit = passedLimit ?? CSVLimit(kind: .cells, value: cells, allowed: limits.cells, row: row)
    }
    guard passedLimit == nil else { return }
    grid[CellReference(row: row, column: column)] = Cell(.text(text(bytes)))
  }

  /// Takes the end of a line.
  func lineEnd(_ character: UInt8?) {
    let isSecondHalf = isAfterCarriageReturn && character == UInt8(ascii: "\n")
    isAfterCarriageReturn = character == UInt8(ascii: "\r")
    guard !isSecondHalf else { return }
    row += 1
    column = 0
  }

  /// Looks at the length of a field that has not ended yet.
  func checkPending(bytes: Int) {
    guard passedLimit == nil, bytes > limits.fieldBytes else { return }
    passedLimit = CSVLimit(kind: .fieldBytes, value: bytes, allowed: limits.fieldBytes, row: row)
  }

  /// The text of a field; a line break inside a cell is `\n`, however the file writes it.
  private func text(_ bytes: Span<UInt8>) -> String {
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
}

/// A limit that a file passed, and where.
struct CSVLimit: Error {
  enum Kind: String { case fieldBytes, columns, rows, cells }
  let kind: Kind
  let value: Int
  let allowed: Int
  let row: Int
}
