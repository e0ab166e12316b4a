internal import ThaiText

/// A document's text as a workbook: a line is a row, each tab starts a column.
///
/// So one recogniser serves forms and published documents alike. Rows are counted as an editor counts lines: `\n`,
/// `\r\n` or `\r` ends one, a form feed does not. Every cell is text; nothing is guessed.
public enum DocumentText {
  /// The workbook of a text: one sheet without a name.
  ///
  /// A piece that holds nothing but blanks is no cell. Where a piece has tags of HTML, its paragraphs become lines.
  public static func workbook(text: String, file: String?) -> Workbook {
    var sheet = Sheet(name: nil)
    var row = 1
    var column = 1
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    func finishPiece() {
      if let cell = cellText(text[start..<index]) {
        sheet.grid[CellReference(row: row, column: column)] = Cell(.text(cell))
      }
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        bytes.formIndex(after: &index)
        continue
      }
      finishPiece()
      bytes.formIndex(after: &index)
      if byte == UInt8(ascii: "\t") {
        column += 1
      } else {
        if byte == UInt8(ascii: "\r"), index < bytes.endIndex, bytes[index] == UInt8(ascii: "\n") {
          bytes.formIndex(after: &index)
        }
        row += 1
        column = 1
      }
      start = index
    }
    finishPiece()
    var workbook = Workbook(file: file)
    workbook.sheets = [sheet]
    return workbook
  }

  /// The text of a cell; nil when the piece holds nothing but blanks.
  private static func cellText(_ piece: Substring) -> String? {
    let hasMarkup = piece.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    let text = hasMarkup ? MarkedText.plain(piece) : piece.trimmingBlanks
    return text.isEmpty ? nil : text
  }
}
