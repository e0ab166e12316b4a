/// A pattern of names in which `*` stands for any text and `?` for any character.
enum NamePattern {
  /// Whether a name fits a pattern.
  static func fits(_ name: String, _ pattern: String) -> Bool {
    fits(Array(name)[...], Array(pattern)[...])
  }

  private static func fits(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    // The last star and the name behind it: what does not fit further on may fit when the star stands for more.
    var (name, pattern) = (name, pattern)
    var star: (name: ArraySlice<Character>, pattern: ArraySlice<Character>)?
    while let first = name.first {
      if pattern.first == "*" {
        pattern.removeFirst()
        star = (name, pattern)
      } else if pattern.first == first || pattern.first == "?" {
        name.removeFirst()
        pattern.removeFirst()
      } else if var last = star {
        last.name.removeFirst()
        star = last
        (name, pattern) = last
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == "*" }
  }
}
