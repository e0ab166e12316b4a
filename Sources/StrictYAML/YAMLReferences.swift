/// Looks for anchors and aliases of YAML before the text is parsed.
///
/// By aliases of aliases, thirty lines can stand for more values than a machine has memory. What is read here needs neither, so they
/// are refused at once. In the text of a block scalar a line that begins as one does is taken for one as well.
enum YAMLReferences {
  /// The first sign of an anchor or alias with its line and character, from 1; nil when there is none.
  static func first(in text: String) -> (sign: Character, line: Int, column: Int)? {
    let scalars = Array(text.unicodeScalars)
    var (line, column, depth) = (1, 0, 0)
    var quote: Unicode.Scalar?
    var isAtStart = true
    var isComment = false
    var place = 0
    func isBlank(_ index: Int) -> Bool { index >= scalars.count || scalars[index].properties.isWhitespace }
    while place < scalars.count {
      let scalar = scalars[place]
      defer { place += 1 }
      if scalar == "\n" {
        (line, column, isComment) = (line + 1, 0, false)
        if quote == nil { isAtStart = true }
        continue
      }
      column += 1
      if isComment { continue }
      if let open = quote {
        if open == "\"", scalar == "\\" {
          if place + 1 < scalars.count, scalars[place + 1] != "\n" { (place, column) = (place + 1, column + 1) }
        } else if scalar == "'", open == "'", place + 1 < scalars.count, scalars[place + 1] == "'" {
          // Two of them stand for one.
          (place, column) = (place + 1, column + 1)
        } else if scalar == open {
          quote = nil
        }
        continue
      }
      switch scalar {
      case "#" where place == 0 || isBlank(place - 1): isComment = true
      case "*" where isAtStart && !isBlank(place + 1), "&" where isAtStart && !isBlank(place + 1):
        return (Character(scalar), line, column)
      case "'" where isAtStart, "\"" where isAtStart: (quote, isAtStart) = (scalar, false)
      case "[" where isAtStart || depth > 0, "{" where isAtStart || depth > 0: (depth, isAtStart) = (depth + 1, true)
      case "]" where depth > 0, "}" where depth > 0: (depth, isAtStart) = (depth - 1, false)
      case "," where depth > 0: isAtStart = true
      case ":" where depth > 0 || isBlank(place + 1): isAtStart = true
      case "-" where isAtStart && isBlank(place + 1), "?" where isAtStart && isBlank(place + 1): break
      // A tag may stand before an anchor.
      case "!" where isAtStart:
        while !isBlank(place + 1) { (place, column) = (place + 1, column + 1) }
      default: if !scalar.properties.isWhitespace { isAtStart = false }
      }
    }
    return tooMany(in: scalars)
  }

  /// The sign of an alias too many, wherever it stands.
  ///
  /// A parser may take for an alias what is taken for a text here: they disagree about rare breaks of lines and quotes.
  /// So few aliases as are let through stand for no more than some thousands of values.
  private static func tooMany(in scalars: [Unicode.Scalar]) -> (sign: Character, line: Int, column: Int)? {
    var (line, column, count) = (1, 0, 0)
    for (place, scalar) in scalars.enumerated() {
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 0) }
      guard scalar == "*", place + 1 < scalars.count, !scalars[place + 1].properties.isWhitespace else { continue }
      count += 1
      if count > mostLetThrough { return ("*", line, column) }
    }
    return nil
  }

  private static let mostLetThrough = 12
}
