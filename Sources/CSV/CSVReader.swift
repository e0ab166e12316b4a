public import Spreadsheet

/// Reads CSV files, whatever program saved them.
///
/// The encoding and the delimiter are found; a record is a row, an empty line a row without cells. Every cell is text:
/// `007`, `1/2` and `=A1` stay what they are. Quotation marks must be right, since a file in which they are not can be
/// read in more than one way.
public enum CSVReader {
  private static let bytesAtOnce = 1 << 16

  /// The workbook of a file: one sheet without a name; an empty sheet for an empty file.
  public static func workbook(
    bytes: [UInt8], file: String?, limits: CSVLimits = .standard
  ) throws(SourceError) -> Workbook {
    let source = CSVSource(text: try DecodedText(bytes, file: file), file: file)
    var sheet = Sheet(name: nil)
    sheet.grid = try grid(of: source, limits: limits)
    var workbook = Workbook(file: file)
    workbook.sheets = [sheet]
    workbook.mending = source.text.mending
    return workbook
  }

  private static func grid(of source: CSVSource, limits: CSVLimits) throws(SourceError) -> Grid {
    let text = source.text.text
    let bytes = text.utf8.span
    let delimiter = CSVDelimiter.found(in: bytes)
    let records = CSVRecords(limits: limits)
    var start = delimiter.declarationLength
    do {
      var parser = LibCSV(delimiter: delimiter.byte, records: records)
      while start < bytes.count, records.passedLimit == nil {
        let end = min(start + bytesAtOnce, bytes.count)
        try parser.parse(bytes.extracting(start..<end))
        start = end
      }
      if records.passedLimit == nil { try parser.finish() }
    } catch {
      if let limit = records.passedLimit { throw source.error(limit) }
      throw source.error(error, delimiter: delimiter)
    }
    if let limit = records.passedLimit { throw source.error(limit) }
    return records.grid
  }
}
