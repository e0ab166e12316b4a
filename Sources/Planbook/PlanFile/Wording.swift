/// One thing said in Thai and in English.
struct Wording: Hashable, Sendable {
  /// In Thai.
  var thai: String
  /// In English.
  var english: String

  init(_ thai: String, _ english: String) {
    self.thai = thai
    self.english = english
  }
}
