public import ActionPlans
internal import ThaiText

/// A heading that names an element of the strategy.
public struct StrategyHeading: Hashable, Sendable {
  /// The level that its word names, whatever the length of the code.
  public var level: LevelForm
  /// The code, or the number of a level that is numbered apart.
  public var code: Entry<StrategyCode>
  /// The title.
  public var title: Entry<String>
}

extension StrategyHeading {
  /// Reads a line; nil when it names no element of the strategy.
  ///
  /// A word and a code of the level's depth are a heading. Where no level fits so, the word alone says the level: the code
  /// may be too long or too short, but the line says what it is.
  init?(_ line: CellText, form: Form) {
    let text = line.written.singleSpaced
    guard form.mayHeadElement(text) else { return nil }
    let readings = form.levels.indices.reversed().compactMap { place in
      Self.read(text, form.levels[place]).map { (form.levels[place], $0, $1) }
    }
    let byWord = readings.filter { $0.0.depth != nil && !$0.2.isEmpty }
    guard let (level, code, title) = readings.first(where: { $0.1.depth == $0.0.depth ?? 1 }) ?? byWord.first else {
      return nil
    }
    self.level = level
    self.code = Entry(code, written: line.written, location: line.location)
    self.title = Entry(title.isEmpty ? nil : title, written: title, location: line.location)
  }

  /// The code and the title of a line that begins as headings of a level do.
  private static func read(_ text: String, _ level: LevelForm) -> (StrategyCode, title: String)? {
    switch level.heading {
    case .wordFirst:
      guard let rest = level.words.remainder(of: text) else { return nil }
      var scanner = TextScanner(rest)
      return scanner.code().map { ($0, scanner.remainder) }
    case .codeFirst:
      if let rest = level.words.remainder(of: text) {
        var scanner = TextScanner(rest)
        if let code = scanner.code() {
          _ = scanner.take(".", ":")
          return (code, scanner.remainder)
        }
      }
      var scanner = TextScanner(text)
      guard let code = scanner.code() else { return nil }
      _ = scanner.take(".", ")")
      return level.words.remainder(of: scanner.remainder).map { (code, $0) }
    }
  }

  /// The heading as it is printed.
  static func text(level: LevelForm?, code: StrategyCode?, title: String) -> String {
    let word = level?.words.printed ?? ""
    let digits = code.map { ThaiDigits.thai($0.description) } ?? ""
    switch level?.heading {
    case .codeFirst:
      return [code?.depth == 1 ? digits + "." : digits, word + title].filter { !$0.isEmpty }.joined(separator: " ")
    case .wordFirst, nil: return [word, digits, title].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
