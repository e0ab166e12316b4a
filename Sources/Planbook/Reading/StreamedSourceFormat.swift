internal import Spreadsheet

/// A format whose files are read as they lie on the disk, none of them held in memory as a whole, and can be handed over in
/// pieces meanwhile.
protocol StreamedSourceFormat: SourceFormat {
  /// Makes a workbook of a file.
  ///
  /// - Parameter path: The file, of which only the front has been read so far.
  /// - Throws: `SourceError` as `workbook(_:file:form:)` does.
  static func workbook(at path: String) throws(SourceError) -> Workbook

  /// Reads a file and gives its sheets in pieces.
  ///
  /// - Parameters:
  ///   - path: The file, of which only the front has been read so far.
  ///   - merges: Whether merged ranges are wanted; they come with the last piece of a sheet.
  ///   - choose: Looks at the names of all sheets, and gives the places of those that are wanted.
  ///   - body: Takes a piece: a sheet with the rows read since the one before. A cell with a style is shown as a date.
  /// - Throws: What `choose` and `body` throw, and `SourceError` when the file is damaged.
  static func eachPiece(
    of path: String, merges: Bool, choosing choose: ([String]) throws(SourceError) -> [Int],
    _ body: (Sheet) throws(SourceError) -> Void
  ) throws(SourceError)
}
