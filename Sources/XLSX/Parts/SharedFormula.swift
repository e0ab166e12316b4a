import Spreadsheet

/// A formula written once for many cells: each reads it as if it had been copied there.
///
/// Source: ECMA-376 part 1, 18.3.1.40.
struct SharedFormula {
  private let text: [UInt8]
  private let row: Int
  private let column: Int
  private let references: [PlacedReference]

  /// A formula as its first cell has it, as UTF-8 without `=`, and the place of that cell.
  init(text: [UInt8], row: Int, column: Int) {
    self.text = text
    self.row = row
    self.column = column
    var finder = ReferenceFinder(text)
    references = finder.run()
  }

  /// Appends the formula as the cell at another place has it: references without `$` move along.
  ///
  /// A reference that would leave the sheet becomes `#REF!`. Text in quotes and names stay as they are.
  func append(to buffer: inout [UInt8], atRow otherRow: Int, column otherColumn: Int) {
    var done = 0
    for place in references {
      buffer.append(contentsOf: text[done..<place.range.lowerBound])
      if let moved = place.reference.moved(rows: otherRow - row, columns: otherColumn - column) {
        moved.append(to: &buffer)
      } else {
        buffer.append(contentsOf: "#REF!".utf8)
      }
      done = place.range.upperBound
    }
    buffer.append(contentsOf: text[done...])
  }
}

/// A reference, and where it stands in a formula.
private struct PlacedReference {
  let range: Range<Int>
  let reference: A1Reference
}

/// Finds the references in a formula.
private struct ReferenceFinder {
  private let bytes: [UInt8]
  private var position = 0
  private var found: [PlacedReference] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() -> [PlacedReference] {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        skipQuoted(byte)
      } else if byte == UInt8(ascii: "[") {
        skipBracketed()
      } else if Self.isWordByte(byte) {
        takeWord()
      } else {
        position += 1
      }
    }
    return found
  }

  private mutating func skipQuoted(_ quote: UInt8) {
    repeat { position += 1 } while position < bytes.count && bytes[position] != quote
    if position < bytes.count { position += 1 }
  }

  /// Steps over a structured or external reference such as `Table1[[#This Row],[Cost]]`.
  private mutating func skipBracketed() {
    var depth = 0
    repeat {
      if bytes[position] == UInt8(ascii: "[") { depth += 1 }
      if bytes[position] == UInt8(ascii: "]") { depth -= 1 }
      position += 1
    } while position < bytes.count && depth > 0
  }

  /// Steps over a name, a number or a function; notes it when it is a reference.
  private mutating func takeWord() {
    let start = position
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    let follower = position < bytes.count ? bytes[position] : 0
    guard follower != UInt8(ascii: "("), follower != UInt8(ascii: "!"), follower != UInt8(ascii: "[") else { return }
    let isInRange = follower == UInt8(ascii: ":") || (start > 0 && bytes[start - 1] == UInt8(ascii: ":"))
    let word = bytes[start..<position]
    guard let reference = A1Reference(word.span), isInRange || (reference.row != nil && reference.column != nil) else {
      return
    }
    found.append(PlacedReference(range: start..<position, reference: reference))
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
