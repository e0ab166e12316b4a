public import Spreadsheet

extension CSVReader {
  /// Where cells of a CSV file stand in its text.
  public static func positions(of cells: Set<CellReference>, in text: String) -> [CellReference: TextPosition] {
    let delimiter = CSVDelimiter.found(in: text.utf8.span)
    return CellPositions.found(
      cells, in: text, delimiter: Unicode.Scalar(delimiter.byte), quoting: true, from: delimiter.declarationLength)
  }
}
