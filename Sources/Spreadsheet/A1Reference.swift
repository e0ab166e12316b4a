/// A reference in A1 style as formulas have it: `C41`, `$C$41`, or one half of a range such as `A:C` or `1:3`.
///
/// A part that is marked with `$` stays the same when the formula is copied elsewhere. Source: ECMA-376 part 1, 18.17.2.3.
package struct A1Reference: Hashable, Sendable {
  /// The column, from 1; nil where only rows are named.
  package private(set) var column: Int?
  /// The row, from 1; nil where only columns are named.
  package private(set) var row: Int?
  private var isColumnFixed = false
  private var isRowFixed = false

  /// Reads a reference; nil when the bytes are anything else, or name a place past `XFD1048576`.
  package init?(_ bytes: Span<UInt8>) {
    var place = 0
    var isFixed = Self.takeDollar(bytes, &place)
    let letters = Self.column(bytes, at: place)
    if letters.end > place {
      guard letters.column <= CellReference.maximumColumn else { return nil }
      (column, isColumnFixed) = (letters.column, isFixed)
      place = letters.end
      isFixed = Self.takeDollar(bytes, &place)
    }
    guard place < bytes.count else {
      guard column != nil, !isFixed else { return nil }
      return
    }
    var number = 0
    while place < bytes.count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
      guard number <= CellReference.maximumRow else { return nil }
      place += 1
    }
    guard number > 0 else { return nil }
    (row, isRowFixed) = (number, isFixed)
  }

  /// The column that up to four letters make, one more than any column has, and the place after them; 0 without letters.
  package static func column(_ bytes: Span<UInt8>, at start: Int) -> (column: Int, end: Int) {
    var column = 0
    var place = start
    while place < bytes.count, place < start + 4 {
      // Capital and small letters differ by one bit.
      let letter = (bytes[place] & 0xDF) &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      place += 1
    }
    return (column, place)
  }

  /// The reference as a copy of its formula has it, so many rows down and columns to the right; nil when it would leave
  /// the sheet.
  package func moved(rows: Int, columns: Int) -> A1Reference? {
    var moved = self
    if let column, !isColumnFixed { moved.column = column + columns }
    if let row, !isRowFixed { moved.row = row + rows }
    guard moved.column.map((1...CellReference.maximumColumn).contains) ?? true,
      moved.row.map((1...CellReference.maximumRow).contains) ?? true
    else { return nil }
    return moved
  }

  private static func takeDollar(_ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "$") else { return false }
    place += 1
    return true
  }
}

extension A1Reference: CustomStringConvertible {
  /// The reference as it is written, such as `$C41` or `C`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the reference as it is written.
  package func append(to buffer: inout [UInt8]) {
    if let column {
      if isColumnFixed { buffer.append(UInt8(ascii: "$")) }
      Self.append(lettersOf: column, to: &buffer)
    }
    if let row {
      if isRowFixed { buffer.append(UInt8(ascii: "$")) }
      Self.append(digitsOf: row, to: &buffer)
    }
  }

  private static func append(lettersOf column: Int, to buffer: inout [UInt8]) {
    if column > 26 { append(lettersOf: (column - 1) / 26, to: &buffer) }
    buffer.append(UInt8(ascii: "A") + UInt8((column - 1) % 26))
  }

  private static func append(digitsOf row: Int, to buffer: inout [UInt8]) {
    if row > 9 { append(digitsOf: row / 10, to: &buffer) }
    buffer.append(UInt8(ascii: "0") + UInt8(row % 10))
  }
}
