internal import Spreadsheet
internal import XLSX

/// A format whose files are read as they lie on the disk, none of them held in memory as a whole, and can be handed over in
/// pieces meanwhile.
protocol StreamedSourceFormat: SourceFormat {
  /// Makes a workbook of a file.
  ///
  /// - Parameters:
  ///   - path: The file, of which only the front has been read so far.
  ///   - limits: How much it may ask of the machine.
  /// - Throws: `SourceError` as `workbook(_:file:form:)` does.
  static func workbook(at path: String, limits: XLSXLimits) throws(SourceError) -> Workbook

  /// Makes a workbook of a file that was read whole, as what comes from standard input is.
  static func workbook(_ bytes: [UInt8], file: String, limits: XLSXLimits) throws(SourceError) -> Workbook

  /// Reads a file and gives its sheets in pieces.
  ///
  /// - Parameters:
  ///   - path: The file, of which only the front has been read so far.
  ///   - merges: Whether merged ranges are wanted; they come with the last piece of a sheet.
  ///   - limits: How much the file may ask of the machine.
  ///   - choose: Looks at the names of all sheets, and gives the places of those that are wanted.
  ///   - body: Takes a piece: a sheet with the rows read since the one before. A cell with a style is shown as a date.
  /// - Throws: What `choose` and `body` throw, and `SourceError` when the file is damaged.
  static func eachPiece(
    of path: String, merges: Bool, limits: XLSXLimits, choosing choose: ([String]) throws(SourceError) -> [Int],
    _ body: (Sheet) throws(SourceError) -> Void
  ) throws(SourceError)
}
