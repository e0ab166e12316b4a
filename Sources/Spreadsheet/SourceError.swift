/// Why a file cannot be read or written: thrown, never collected.
///
/// A finding is something else: data that is wrong.
///
/// The message is Thai first and English second; `file`, `part` and `offset` say where.
public struct SourceError: Error, Hashable, Sendable {
  /// A stable, machine-readable name of the reason, such as `not-a-zip` or `limit-exceeded`.
  public var code: String
  /// The file's name as the user gave it.
  public var file: String?
  /// The part of a package, such as `xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The offset in bytes in the file or, where a part is named, in the part's inflated bytes.
  public var offset: Int?
  /// What was found, what was expected and what to do, in Thai.
  public var thai: String
  /// The same in English.
  public var english: String

  /// An error with its place and its two wordings.
  public init(
    _ code: String, file: String? = nil, part: String? = nil, offset: Int? = nil, thai: String, english: String
  ) {
    self.code = code
    self.file = file
    self.part = part
    self.offset = offset
    self.thai = thai
    self.english = english
  }
}
