/// Why a file cannot be read or written: thrown, never collected.
///
/// A finding is something else: data that is wrong.
///
/// The message is Thai first and English second; `file`, `part` and `offset` say where. The message itself names neither
/// file nor part: `sentence(in:)` puts them before it, once. Where a file has many mistakes, each is one of the details.
public struct SourceError: Error, Hashable, Sendable {
  /// A stable, machine-readable name of the reason, such as `not-a-zip` or `limit-exceeded`.
  public var code: String
  /// The file's name as the user gave it.
  public var file: String?
  /// The part of a package, such as `xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The offset in bytes in the file or, where a part is named, in the part's inflated bytes.
  public var offset: Int?
  /// The cell of a sheet, where it is about one.
  public var cell: CellLocation?
  /// What was found, what was expected and what to do, in Thai.
  public var thai: String
  /// The same in English.
  public var english: String
  /// What there is to say besides, such as the mistakes of a file one by one.
  public var details: [Wording]

  /// An error with its place and its two wordings.
  public init(
    _ code: String, file: String? = nil, part: String? = nil, offset: Int? = nil, thai: String, english: String,
    details: [Wording] = []
  ) {
    self.code = code
    self.file = file
    self.part = part
    self.offset = offset
    self.thai = thai
    self.english = english
    self.details = details
  }
}

extension SourceError {
  /// The message as it is shown: file and part, then what was found, what was expected and what to do, on one line; each
  /// detail is on a line of its own below.
  public func sentence(in language: Language) -> String {
    let message = Wording(thai: thai, english: english)[language]
    let text = place(in: language).map { "\($0): \(message)" } ?? message
    return ([text] + details.map { "  " + $0[language] }).map(Self.onOneLine).joined(separator: "\n")
  }

  private static func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isLineOrControl ? " " : $0 }))
  }

  /// The file, and the place in it: as `plan.xlsx (สรุป!D97)` or `plan.xlsx (part xl/workbook.xml, byte 12)`.
  private func place(in language: Language) -> String? {
    if let cell { return [file, "(\(cell))"].compactMap(\.self).joined(separator: " ") }
    guard let part else { return file }
    let byte = offset.map { Wording(" ไบต์ที่ \($0)", ", byte \($0)")[language] } ?? ""
    let inside = Wording("ส่วน \(part)", "part \(part)")[language] + byte
    return file.map { "\($0) (\(inside))" } ?? inside
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar breaks a line or steers a terminal.
  fileprivate var isLineOrControl: Bool {
    switch generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
