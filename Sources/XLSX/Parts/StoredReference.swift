import Spreadsheet

extension CellReference {
  /// Reads a reference such as `C41` from a stretch of bytes; nil for anything else, or past `XFD1048576`.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, range.count <= 24 else { return nil }
    var column = 0
    var row = 0
    for index in range {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.maximumColumn, row <= Self.maximumRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }
}

extension CellRange {
  /// Reads a range such as `A1:C3`, or a single cell, from a stretch of bytes; nil for anything else.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) ?? range.upperBound
    guard let first = CellReference(bytes, range.lowerBound..<colon) else { return nil }
    guard colon < range.upperBound else {
      self.init(first, first)
      return
    }
    guard let last = CellReference(bytes, colon + 1..<range.upperBound) else { return nil }
    self.init(first, last)
  }
}
