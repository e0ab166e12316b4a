internal import OfficialTables
internal import Spreadsheet
internal import XLSX

/// A workbook (`.xlsx`), or something binary that the workbook reader knows by name and refuses.
enum XLSXSource: StreamedSourceFormat {
  static let endings = ["xlsx"]

  /// What the tables of a plan are told by; the rest of a workbook is not opened.
  private static let options: XLSXReader.Options = [.formulas, .styles, .merges, .layout, .drawings, .properties]

  /// Whether bytes are no text: a NUL among the first (UTF-16 is text), or the mark of a known format.
  static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    let marks: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF".utf8),
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM".utf8) + [0], [0x1F, 0x8B],
    ]
    if marks.contains(where: bytes.starts) { return true }
    if WideText.encoding(of: bytes) != nil { return false }
    let head = bytes.prefix(SourceFormats.headSize)
    if head.contains(0) { return true }
    let text = head.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return text.starts(with: "<?xml".utf8) || XLSXReader.isPageOrDocument(Array(head))
  }

  static func workbook(_ bytes: [UInt8], file: String, form: Form) throws(SourceError) -> Workbook {
    try workbook(bytes, file: file, limits: .standard)
  }

  static func workbook(at path: String, limits: XLSXLimits) throws(SourceError) -> Workbook {
    try XLSXReader.workbook(path: path, limits: limits, options: options)
  }

  static func workbook(_ bytes: [UInt8], file: String, limits: XLSXLimits) throws(SourceError) -> Workbook {
    try XLSXReader.workbook(bytes: bytes, file: file, limits: limits, options: options)
  }

  static func eachPiece(
    of path: String, merges: Bool, limits: XLSXLimits, choosing choose: ([String]) throws(SourceError) -> [Int],
    _ body: (Sheet) throws(SourceError) -> Void
  ) throws(SourceError) {
    var stream = try XLSXStream(path: path, limits: limits, readsMerges: merges)
    for index in try choose(stream.sheetNames) { try stream.read(index, body) }
  }
}
