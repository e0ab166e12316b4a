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
  package init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var isFixed = Self.takeDollar(&rest)
    var number = 0
    while let letter = rest.first.flatMap(Self.letter) {
      number = number * 26 + letter
      guard number <= CellReference.maximumColumn else { return nil }
      rest.removeFirst()
    }
    if number > 0 {
      (column, isColumnFixed) = (number, isFixed)
      isFixed = Self.takeDollar(&rest)
      number = 0
    }
    guard !rest.isEmpty else {
      guard column != nil, !isFixed else { return nil }
      return
    }
    for byte in rest {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      guard number <= CellReference.maximumRow else { return nil }
    }
    guard number > 0 else { return nil }
    (row, isRowFixed) = (number, isFixed)
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

  private static func takeDollar(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "$") else { return false }
    rest.removeFirst()
    return true
  }

  /// The place of a letter in the alphabet, from 1; nil for any other byte.
  private static func letter(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
    default: nil
    }
  }
}

extension A1Reference: CustomStringConvertible {
  /// The reference as it is written, such as `$C41` or `C`.
  package var description: String {
    (column.map { (isColumnFixed ? "$" : "") + CellReference.letters(ofColumn: $0) } ?? "")
      + (row.map { (isRowFixed ? "$" : "") + String($0) } ?? "")
  }
}
