internal import CSV
internal import OfficialTables
internal import Spreadsheet

/// Delimited text (`.csv`, `.tsv`), or text of another name without tabs.
enum DelimitedTextSource: SourceFormat {
  static let endings = ["csv", "tsv"]

  static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    let ending = SourceFormats.ending(of: path)
    if endings.contains(ending) { return true }
    return !DocumentTextSource.endings.contains(ending) && !bytes.contains(UInt8(ascii: "\t"))
  }

  static func workbook(_ bytes: [UInt8], file: String, form: Form) throws(SourceError) -> Workbook {
    try CSVReader.workbook(bytes: bytes, file: file)
  }

  static func positions(
    of cells: Set<CellReference>, in bytes: [UInt8], file: String
  ) -> [CellReference: TextPosition] {
    guard let text = try? DecodedText(bytes, file: file).written else { return [:] }
    return CSVReader.positions(of: cells, in: text, file: file)
  }
}
