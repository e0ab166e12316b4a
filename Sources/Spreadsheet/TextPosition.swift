/// Where something stands in a text: lines and columns counted from 1, a column being one Unicode scalar.
public struct TextPosition: Hashable, Sendable {
  /// The line of the first character.
  public var startLine: Int
  /// The column of the first character.
  public var startColumn: Int
  /// The line of the last character.
  public var endLine: Int
  /// The column after the last character.
  public var endColumn: Int

  /// A place from one character to another.
  public init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

/// Finds where cells stand in the text that they were read from.
package enum CellPositions {
  /// The places of cells; that of a blank cell is the spot where something would stand.
  ///
  /// - Parameters:
  ///   - wanted: The cells to be found.
  ///   - text: The text: a record a row, fields between delimiters.
  ///   - delimiter: The character between fields.
  ///   - quoting: Whether a field that begins with `"` goes on to the closing one; the marks belong to the place.
  ///   - start: The number of scalars before the first record.
  ///   - leavingOut: Lines, from 1, that are rows without cells whatever stands in them.
  package static func found(
    _ wanted: Set<CellReference>, in text: String, delimiter: Unicode.Scalar, quoting: Bool, from start: Int = 0,
    leavingOut: Set<Int> = []
  ) -> [CellReference: TextPosition] {
    var found: [CellReference: TextPosition] = [:]
    let columns = Dictionary(grouping: wanted, by: \.row).mapValues { $0.map(\.column).sorted() }
    var (line, column) = (1, 1)
    var cell = CellReference(row: 1, column: 1)
    var place: TextPosition?
    var isQuoted = false
    var isAtFieldStart = true
    var isAfterReturn = false
    func finishField() {
      let spot = TextPosition(startLine: line, startColumn: column, endLine: line, endColumn: column)
      if wanted.contains(cell) { found[cell] = place ?? spot }
      place = nil
      isQuoted = false
      isAtFieldStart = true
    }
    func finishRow() {
      finishField()
      // What lies behind the last field of a short row belongs at its end.
      for other in columns[cell.row] ?? [] where other > cell.column {
        cell.column = other
        finishField()
      }
    }
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let isLineEnd = scalar == "\n" || scalar == "\r"
      let isSecondHalf = scalar == "\n" && isAfterReturn
      isAfterReturn = scalar == "\r"
      if isSecondHalf { continue }
      if offset >= start {
        let isInside = isQuoted && !isAtFieldStart
        if !isLineEnd, !isInside, leavingOut.contains(line) {
          column += 1
          continue
        }
        if isLineEnd, !isInside {
          finishRow()
          cell = CellReference(row: cell.row + 1, column: 1)
        } else if scalar == delimiter, !isInside {
          finishField()
          cell.column += 1
        } else {
          // A doubled mark closes and opens again at once.
          if quoting, scalar == "\"" { isQuoted = isAtFieldStart || !isQuoted }
          isAtFieldStart = false
          if !isLineEnd, !scalar.properties.isWhitespace {
            let first = place ?? TextPosition(startLine: line, startColumn: column, endLine: line, endColumn: column)
            place = TextPosition(
              startLine: first.startLine, startColumn: first.startColumn, endLine: line, endColumn: column + 1)
          }
        }
      }
      (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
    }
    finishRow()
    return found
  }
}

extension DocumentText {
  /// Where cells of a document's text stand in it.
  public static func positions(of cells: Set<CellReference>, in text: String) -> [CellReference: TextPosition] {
    CellPositions.found(cells, in: text, delimiter: "\t", quoting: false)
  }
}
