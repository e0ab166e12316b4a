package import Spreadsheet

/// What the reader sees in sheets: one JSON line a cell, in the order given, empty cells left out.
///
/// A number in a cell with a style is a date: of styles the pieces of a file have no other.
///
/// Lines are collected and given out in stretches of some ten thousand bytes; `finish()` gives out the rest.
package struct CellLines: ~Copyable {
  private let merged: Bool
  private let write: ([UInt8]) throws(SourceError) -> Void
  private var pending: [UInt8] = []

  /// How many bytes are collected before they are given out.
  private static let bytesAtOnce = 1 << 16

  /// Lines for a place to write to; `merged` adds a line for each merged range after the cells of its sheet.
  package init(merged: Bool = false, write: @escaping ([UInt8]) throws(SourceError) -> Void) {
    self.merged = merged
    self.write = write
  }

  /// Adds the lines of a sheet, or of a piece of one.
  ///
  /// Throws what `write` throws.
  package mutating func add(_ sheet: Sheet) throws(SourceError) {
    var start = Array("{\"sheet\": ".utf8)
    if let name = sheet.name { name.appendQuoted(to: &start) } else { start += "null".utf8 }
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) where !placed.cell.isBlank {
        pending += start
        append(", \"ref\": \"")
        append(CellReference(row: row, column: placed.column).description)
        append(placed.cell)
        append("}\n")
      }
      if pending.count >= Self.bytesAtOnce { try finish() }
    }
    guard merged else { return }
    for range in sheet.merges {
      pending += start
      append(", \"merged\": \"\(range)\"}\n")
      if pending.count >= Self.bytesAtOnce { try finish() }
    }
  }

  /// Gives out the lines collected so far.
  ///
  /// Throws what `write` throws.
  package mutating func finish() throws(SourceError) {
    guard !pending.isEmpty else { return }
    try write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Adds what a cell holds, from the quotation mark that ends the reference on.
  private mutating func append(_ cell: Cell) {
    switch cell.value {
    case .text(let text)?:
      append("\", \"type\": \"s\", \"value\": ")
      text.appendQuoted(to: &pending)
    case .number(let number)?:
      if cell.style != 0, let date = SerialDate.iso(number) {
        append("\", \"type\": \"d\", \"value\": \"\(date)\"")
        break
      }
      append("\", \"type\": \"n\", \"value\": ")
      append(NumberDisplay.shortest(number))
    case .boolean(let flag)?:
      append(flag ? "\", \"type\": \"b\", \"value\": true" : "\", \"type\": \"b\", \"value\": false")
    case .error(let text)?:
      append("\", \"type\": \"e\", \"value\": ")
      text.appendQuoted(to: &pending)
    case nil: append("\", \"type\": \"n\", \"value\": null")
    }
    guard let formula = cell.formula else { return }
    append(", \"formula\": ")
    formula.appendQuoted(to: &pending)
  }

  private mutating func append(_ text: String) { pending.append(contentsOf: text.utf8) }
}
