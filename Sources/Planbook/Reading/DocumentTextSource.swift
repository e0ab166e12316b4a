internal import OfficialTables
internal import Spreadsheet

/// The text of a plan document (`.txt`): a line is a row, a tab starts a column.
enum DocumentTextSource: SourceFormat {
  static let endings = ["txt"]

  static func recognises(_ bytes: [UInt8], path: String) -> Bool { true }

  static func workbook(_ bytes: [UInt8], file: String, form: Form) throws(SourceError) -> Workbook {
    let decoded = try DecodedText(bytes, file: file)
    var workbook = DocumentText.workbook(text: decoded.text, file: file)
    workbook.mending = decoded.mending
    workbook.faults = decoded.faults
    return workbook
  }

  static func positions(
    of cells: Set<CellReference>, in bytes: [UInt8], file: String
  ) -> [CellReference: TextPosition] {
    guard let text = try? DecodedText(bytes, file: file).written else { return [:] }
    return DocumentText.positions(of: cells, in: text)
  }
}
