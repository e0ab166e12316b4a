public import Spreadsheet

/// Reads CSV files, whatever program saved them.
///
/// The encoding and the delimiter are found; a record is a row, an empty line a row without cells. Every cell is text:
/// `007`, `1/2` and `=A1` stay what they are. A record that can be read in more than one way, since its quotation marks are
/// not right or a byte in it is no character, is left out, and the workbook tells it.
public enum CSVReader {
  /// The workbook of a file: one sheet without a name; an empty sheet for an empty file.
  public static func workbook(
    bytes: [UInt8], file: String?, limits: CSVLimits = .standard
  ) throws(SourceError) -> Workbook {
    let source = CSVSource(text: try DecodedText(bytes, file: file), file: file)
    let parsing = try CSVParsing(source, limits: limits)
    var sheet = Sheet(name: nil)
    sheet.grid = parsing.grid
    var workbook = Workbook(file: file)
    workbook.sheets = [sheet]
    workbook.mending = source.text.mending
    workbook.faults = parsing.faults
    return workbook
  }
}
