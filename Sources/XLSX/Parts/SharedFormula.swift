import Spreadsheet

/// A formula written once for many cells: each reads it as if it had been copied there.
///
/// Source: ECMA-376 part 1, 18.3.1.40.
struct SharedFormula {
  /// The formula as the first cell has it, without `=`.
  let text: String
  /// The row of the first cell.
  let row: Int
  /// The column of the first cell.
  let column: Int

  /// The formula as the cell at another place has it: references without `$` move along.
  ///
  /// A reference that would leave the sheet becomes `#REF!`. Text in quotes and names stay as they are.
  func text(atRow otherRow: Int, column otherColumn: Int) -> String {
    var mover = ReferenceMover(Array(text.utf8), rows: otherRow - row, columns: otherColumn - column)
    return mover.run()
  }
}

/// Copies a formula and moves the references in it.
private struct ReferenceMover {
  private let bytes: [UInt8]
  private let rows: Int
  private let columns: Int
  private var position = 0
  private var output: [UInt8] = []

  init(_ bytes: [UInt8], rows: Int, columns: Int) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
  }

  mutating func run() -> String {
    output.reserveCapacity(bytes.count + 8)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        copyQuoted(byte)
      } else if byte == UInt8(ascii: "[") {
        copyBracketed()
      } else if Self.isWordByte(byte) {
        moveWord()
      } else {
        output.append(byte)
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func copyQuoted(_ quote: UInt8) {
    repeat {
      output.append(bytes[position])
      position += 1
    } while position < bytes.count && bytes[position] != quote
    if position < bytes.count {
      output.append(quote)
      position += 1
    }
  }

  /// Copies a structured or external reference such as `Table1[[#This Row],[Cost]]`.
  private mutating func copyBracketed() {
    var depth = 0
    repeat {
      if bytes[position] == UInt8(ascii: "[") { depth += 1 }
      if bytes[position] == UInt8(ascii: "]") { depth -= 1 }
      output.append(bytes[position])
      position += 1
    } while position < bytes.count && depth > 0
  }

  /// Copies a name, a number or a function; moves it when it is a reference.
  private mutating func moveWord() {
    let start = position
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    let word = bytes[start..<position]
    let follower = position < bytes.count ? bytes[position] : 0
    guard follower != UInt8(ascii: "("), follower != UInt8(ascii: "!"), follower != UInt8(ascii: "[") else {
      output.append(contentsOf: word)
      return
    }
    let isInRange = follower == UInt8(ascii: ":") || (start > 0 && bytes[start - 1] == UInt8(ascii: ":"))
    guard let reference = A1Reference(word.span), isInRange || (reference.row != nil && reference.column != nil) else {
      output.append(contentsOf: word)
      return
    }
    let moved = reference.moved(rows: rows, columns: columns)
    output.append(contentsOf: (moved?.description ?? "#REF!").utf8)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "?"), 0x80...:
      true
    default: false
    }
  }
}
