/// A text for people in the two languages of the program: Thai first, English second.
public struct Wording: Hashable, Sendable {
  /// The Thai text.
  public var thai: String
  /// The English text.
  public var english: String

  /// A text in both languages.
  public init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  /// A text in both languages, the Thai one first.
  public init(_ thai: String, _ english: String) { self.init(thai: thai, english: english) }

  /// The text in one language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}

/// A language of the program.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Thai, the default.
  case thai = "th"
  /// English.
  case english = "en"
}
