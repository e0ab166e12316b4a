/// A place in a text whose quotation marks are in order up to there: its record, and the line.
struct CSVPlace {
  /// Where it is, in bytes from the beginning of the text.
  private(set) var offset: Int
  /// The line, from 1.
  private(set) var line: Int
  /// The row of the record, and where the record begins.
  private(set) var row: Int
  private(set) var recordStart: Int
  private(set) var recordLine: Int
  /// The mark that opened the last field with quotation marks, and its line; nil for none in the record.
  private(set) var opening: (offset: Int, line: Int)?

  private var isInside = false
  private var lastClosing: Int?
  private let delimiter: UInt8

  /// The beginning of a record.
  init(offset: Int, line: Int, row: Int, delimiter: UInt8) {
    (self.offset, self.line, self.row, self.delimiter) = (offset, line, row, delimiter)
    (recordStart, recordLine) = (offset, line)
  }

  /// Goes on to another place.
  mutating func advance(to target: Int, in bytes: Span<UInt8>) {
    while offset < min(target, bytes.count) { step(in: bytes) }
  }

  /// Goes on to the beginning of a line, or to the end.
  mutating func advance(toLine target: Int, in bytes: Span<UInt8>) {
    while line < target, offset < bytes.count { step(in: bytes) }
  }

  /// The next line after the one in which the record begins, as the beginning of a record.
  func nextLine(in bytes: Span<UInt8>) -> CSVPlace {
    var end = recordStart
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    let isPair = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
    return CSVPlace(
      offset: min(end + (isPair ? 2 : 1), bytes.count), line: recordLine + 1, row: row + 1, delimiter: delimiter)
  }

  private mutating func step(in bytes: Span<UInt8>) {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""):
      isInside.toggle()
      if !isInside {
        lastClosing = offset
      } else if lastClosing != offset - 1 {
        // A doubled mark closes and opens again at once.
        opening = (offset - 1, line)
      }
    case UInt8(ascii: "\r") where offset < bytes.count && bytes[offset] == UInt8(ascii: "\n"): break
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      line += 1
      guard !isInside else { return }
      row += 1
      (recordStart, recordLine, opening) = (offset, line, nil)
    default: break
    }
  }
}
