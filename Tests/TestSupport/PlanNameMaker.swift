/// Names given so far, compared without blanks, digits and closing parentheses.
struct UsedNames {
  private var keys: Set<String> = []

  /// Notes a name; false when one like it was given before.
  mutating func insert(_ name: String) -> Bool { keys.insert(PlanMaker.key(of: name)).inserted }
}

extension PlanMaker {
  /// What makes a name different from others: its letters, without what stands in parentheses at the end.
  static func key(of name: String) -> String {
    var letters = name.unicodeScalars[...]
    while letters.last == ")", let open = letters.lastIndex(of: "(") {
      letters = letters[..<open]
      while letters.last == " " { letters.removeLast() }
    }
    var key = String.UnicodeScalarView()
    for letter in letters {
      switch letter {
      case " ", "0"..."9", "๐"..."๙": continue
      default: key.append(letter)
      }
    }
    return String(key)
  }

  /// A name with a prefix, unlike all before it.
  mutating func name(_ prefix: String, unlike names: inout UsedNames) -> String {
    while true {
      var name = prefix + word(PlanVocabulary.deeds)
      if !random.once(in: 12) { name += word(PlanVocabulary.topics) }
      if random.once(in: 10) { name += " และ" + word(PlanVocabulary.deeds) + word(PlanVocabulary.topics) }
      name += word(PlanVocabulary.circumstances)
      if names.insert(name) { return name + ending() }
    }
  }

  /// What stands in parentheses at the end of a name: usually nothing, rarely two things.
  mutating func ending() -> String {
    guard random.once(in: 4) else { return "" }
    return random.sample(random.once(in: 8) ? 2 : 1, of: PlanVocabulary.endings).map { " (\($0))" }.joined()
  }
}
