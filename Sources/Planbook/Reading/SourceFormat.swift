public import OfficialTables
public import Spreadsheet

/// A kind of file that sheets come in: it knows its files by their content and makes a workbook of them.
///
/// A new format is a type of its own and a line in `SourceFormats.all`.
public protocol SourceFormat: SendableMetatype {
  /// The endings of such files' names in small letters, without the point; files with them are read from folders.
  static var endings: [String] { get }

  /// Whether a file is of this format, told from its content first and its name second.
  ///
  /// The formats before this one in the list have said no.
  ///
  /// - Parameters:
  ///   - bytes: The file, or as much of its front as has been read: `SourceFormats.headSize` bytes at least.
  ///   - path: The file's name as the user gave it.
  static func recognises(_ bytes: [UInt8], path: String) -> Bool

  /// Makes a workbook of a file; the file is not empty.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file's name as the user gave it: the workbook's, and that of errors.
  ///   - form: The form in which a plan is laid out as tables.
  /// - Throws: `SourceError` when the file is damaged, and `cancelled` where a format looks for it.
  static func workbook(_ bytes: [UInt8], file: String, form: Form) throws(SourceError) -> Workbook

  /// Where cells stand in the file as a text; none where the file is no text or cannot be read.
  static func positions(of cells: Set<CellReference>, in bytes: [UInt8], file: String) -> [CellReference: TextPosition]
}

extension SourceFormat {
  /// No position: the file is no text.
  public static func positions(
    of cells: Set<CellReference>, in bytes: [UInt8], file: String
  ) -> [CellReference: TextPosition] { [:] }
}

/// Every format that sheets are read from.
public enum SourceFormats {
  /// The formats in the order in which they are asked; the last takes what is left.
  public static let all: [any SourceFormat.Type] = [
    XLSXSource.self, PlanFileSource.self, DelimitedTextSource.self, DocumentTextSource.self,
  ]

  /// How many bytes at the front of a file are enough to recognise it by.
  public static let headSize = 4_096

  /// The ending of a file's name in small letters; empty when there is none.
  public static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: point)...].lowercased()
  }
}

extension [any SourceFormat.Type] {
  /// The endings of all formats, in the order of the list.
  public var endings: [String] { flatMap { $0.endings } }

  /// The endings as a message lists them: `.xlsx .csv หรือ .txt`, `.xlsx, .csv or .txt`.
  public var endingsInWords: Wording {
    let names = endings.map { "." + $0 }
    guard let last = names.last, names.count > 1 else { return Wording(names.joined(), names.joined()) }
    let others = names.dropLast()
    return Wording(
      "\(others.joined(separator: " ")) หรือ \(last)", "\(others.joined(separator: ", ")) or \(last)")
  }
}
