import Spreadsheet

/// A reason why a workbook cannot be read or written, in both languages; the place is added where it is thrown.
struct Problem {
  /// The stable name, such as `not-a-zip`.
  let code: String
  /// What was found, what was expected and what to do, in Thai.
  let thai: String
  /// The same in English.
  let english: String

  init(_ code: String, thai: String, english: String) {
    self.code = code
    self.thai = thai
    self.english = english
  }

  /// The error to throw: the problem and its place.
  func at(file: String?, part: String? = nil, offset: Int? = nil) -> SourceError {
    SourceError(code, file: file, part: part, offset: offset, thai: thai, english: english)
  }
}

/// The place of the work: the file's name and the part in hand.
struct Place: Sendable {
  /// The file's name as the user gave it.
  var file: String?
  /// The part, such as `xl/workbook.xml`.
  var part: String?

  /// An error at this place.
  func error(_ problem: Problem, offset: Int? = nil) -> SourceError {
    problem.at(file: file, part: part, offset: offset)
  }
}
