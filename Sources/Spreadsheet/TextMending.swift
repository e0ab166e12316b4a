internal import ThaiText

/// Thai in a text file that had been read in a wrong code page before the file was saved, and was mended.
public struct TextMending: Hashable, Sendable {
  /// The first piece as the file has it, such as `¹éÓ`.
  public var written: String
  /// The first piece as it was meant, such as `น้ำ`.
  public var read: String
  /// The lines that have such pieces, from 1, in order.
  public var lines: [Int]

  /// What was mended, in lines that are counted from 1.
  public init(written: String, read: String, lines: [Int]) {
    self.written = written
    self.read = read
    self.lines = lines
  }

  /// What was mended of a text.
  init(_ misread: MisreadText, of text: String) {
    func piece(_ range: Range<Int>?, of text: String) -> String {
      String(decoding: Array(text.utf8)[range ?? 0..<0], as: UTF8.self).trimmingBlanks
    }
    written = piece(misread.pieces.first?.written, of: text)
    read = piece(misread.pieces.first?.read, of: misread.text)
    lines = Self.lines(of: misread.pieces.map(\.written.lowerBound), in: text)
  }

  /// The first cell of a sheet that has the first piece; nil where none has it.
  public func cell(in sheet: Sheet) -> CellReference? {
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) {
        guard case .text(let text)? = placed.cell.value, text.contains(read) else { continue }
        return CellReference(row: row, column: placed.column)
      }
    }
    return nil
  }

  /// The lines, each once, in which places of a text stand; the places are in order.
  private static func lines(of offsets: [Int], in text: String) -> [Int] {
    var lines: [Int] = []
    var line = 1
    var before: UInt8 = 0
    var rest = offsets[...]
    for (offset, byte) in text.utf8.enumerated() {
      if before == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { line += 1 }
      while rest.first == offset {
        if lines.last != line { lines.append(line) }
        rest.removeFirst()
      }
      if rest.isEmpty { break }
      if byte == UInt8(ascii: "\n") { line += 1 }
      before = byte
    }
    return lines
  }
}
