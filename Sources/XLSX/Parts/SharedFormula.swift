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
    if let reference = Reference(word, allowsHalves: isInRange) {
      reference.append(to: &output, rows: rows, columns: columns)
    } else {
      output.append(contentsOf: word)
    }
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

/// A reference in a formula: `A1`, `$A$1`, or one half of `A:C` or `1:3`.
private struct Reference {
  private var column: Int?
  private var row: Int?
  private var isColumnFixed = false
  private var isRowFixed = false

  init?(_ word: ArraySlice<UInt8>, allowsHalves: Bool) {
    var rest = word
    var dollar = Self.takeDollar(&rest)
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) && $0 & 0x40 != 0 }
    guard letters.count <= 3 else { return nil }
    if !letters.isEmpty {
      let value = letters.reduce(0) { $0 * 26 + Int($1 & 0x1F) }
      guard value <= 16_384 else { return nil }
      column = value
      isColumnFixed = dollar
      rest = rest.dropFirst(letters.count)
      dollar = Self.takeDollar(&rest)
    }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard digits.count == rest.count, digits.count <= 7 else { return nil }
    if !digits.isEmpty {
      let value = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      guard (1...1_048_576).contains(value) else { return nil }
      row = value
      isRowFixed = dollar
    } else if dollar {
      return nil
    }
    guard (column != nil && row != nil) || (allowsHalves && (column != nil || row != nil)) else { return nil }
  }

  private static func takeDollar(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "$") else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Writes the reference, moved.
  func append(to output: inout [UInt8], rows: Int, columns: Int) {
    let newColumn = column.map { isColumnFixed ? $0 : $0 + columns }
    let newRow = row.map { isRowFixed ? $0 : $0 + rows }
    guard newColumn.map({ (1...16_384).contains($0) }) ?? true, newRow.map({ (1...1_048_576).contains($0) }) ?? true
    else {
      output.append(contentsOf: "#REF!".utf8)
      return
    }
    if let newColumn {
      if isColumnFixed { output.append(UInt8(ascii: "$")) }
      output.append(contentsOf: CellLetters.of(newColumn))
    }
    if let newRow {
      if isRowFixed { output.append(UInt8(ascii: "$")) }
      output.append(contentsOf: String(newRow).utf8)
    }
  }
}

/// The letters of a column as bytes.
private enum CellLetters {
  static func of(_ column: Int) -> [UInt8] {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return letters
  }
}
