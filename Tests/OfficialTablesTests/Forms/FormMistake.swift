import Testing

/// Mistakes in a form set, made by editing the one of the documentation, and what is said of them.
struct FormMistake: Sendable, CustomTestStringConvertible {
  /// What is wrong.
  var testDescription: String
  /// Texts that are replaced by others.
  var edits: [(old: String, new: String)]
  /// What is said in Thai, a mistake a line.
  var thai: String
  /// What is said in English, a mistake a line.
  var english: String

  init(_ description: String, _ edits: [(old: String, new: String)], thai: String, english: String) {
    testDescription = description
    (self.edits, self.thai, self.english) = (edits, thai, english)
  }
}
