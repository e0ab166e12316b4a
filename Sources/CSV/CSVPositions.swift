public import Spreadsheet

extension CSVReader {
  /// Where cells of a CSV file stand in its text; an amount that was cut at its commas stands in all its pieces.
  public static func positions(
    of cells: Set<CellReference>, in text: String, file: String? = nil
  ) -> [CellReference: TextPosition] {
    guard let decoded = try? DecodedText(Array(text.utf8), file: file),
      let parsing = try? CSVParsing(CSVSource(text: decoded, file: file), limits: .standard)
    else { return [:] }
    var pieces: [CellReference: [CellReference]] = [:]
    for cell in cells {
      pieces[cell] = parsing.columns(of: cell).map { CellReference(row: cell.row, column: $0) }
    }
    let delimiter = parsing.delimiter
    let found = CellPositions.found(
      Set(pieces.values.joined()), in: text, delimiter: Unicode.Scalar(delimiter.byte), quoting: true,
      from: delimiter.declarationLength, leavingOut: parsing.linesLeftOut)
    return pieces.compactMapValues { pieces in
      guard let first = pieces.first.flatMap({ found[$0] }), let last = pieces.last.flatMap({ found[$0] }) else {
        return nil
      }
      return TextPosition(
        startLine: first.startLine, startColumn: first.startColumn, endLine: last.endLine, endColumn: last.endColumn)
    }
  }
}

extension CSVParsing {
  /// The columns of the text in which a cell stands.
  fileprivate func columns(of cell: CellReference) -> ClosedRange<Int> {
    var (first, count) = (cell.column, 1)
    for fault in faults where fault.kind == .joinedAmount && fault.cell.row == cell.row {
      let commas = fault.written.utf8.count { $0 == UInt8(ascii: ",") }
      if fault.cell.column < cell.column { first += commas }
      if fault.cell.column == cell.column { count += commas }
    }
    return first...first + count - 1
  }
}
