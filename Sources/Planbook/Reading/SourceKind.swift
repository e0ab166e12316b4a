/// What kind of file a source is, found from its content first and from its name second.
enum SourceKind {
  /// A workbook, or something binary that the workbook reader knows by name.
  case workbook
  /// A plan file.
  case planFile
  /// Delimited text.
  case delimitedText
  /// The text of a plan document.
  case documentText

  init(_ bytes: [UInt8], path: String) {
    if Self.isBinary(bytes) {
      self = .workbook
    } else if PlanFile.looksLikePlanFile(bytes) {
      self = .planFile
    } else {
      switch Self.ending(of: path) {
      case "csv", "tsv": self = .delimitedText
      case "txt": self = .documentText
      default: self = bytes.contains(UInt8(ascii: "\t")) ? .documentText : .delimitedText
      }
    }
  }

  /// How many bytes at the front of a file show whether it is a workbook.
  static let headSize = 4_096

  /// The endings of the files that are read from a folder.
  static let endings: Set<String> = ["xlsx", "csv", "tsv", "txt", "json"]

  /// The ending of a file's name in small letters; empty when there is none.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// Whether bytes are no text: a NUL among the first (UTF-16 with its mark is text), or the mark of a known format.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF".utf8),
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM".utf8) + [0], [0x1F, 0x8B],
    ]
    if marks.contains(where: bytes.starts) { return true }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    let head = bytes.prefix(headSize)
    if head.contains(0) { return true }
    let text = head.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    let start = String(decoding: text.prefix(16), as: UTF8.self).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<?xml")
  }
}
