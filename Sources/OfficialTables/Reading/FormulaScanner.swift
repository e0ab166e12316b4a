internal import Spreadsheet

/// Takes the pieces of a formula one after another; blanks between them make no difference.
struct FormulaScanner {
  private var rest: Substring.UnicodeScalarView

  /// A scanner at the beginning of a formula without its `=`.
  init(_ formula: String) { rest = Substring(formula).unicodeScalars }

  /// Whether nothing is left.
  var isAtEnd: Bool { rest.allSatisfy(Self.isBlank) }

  /// Whether an argument of a function ends here.
  var isAtEndOfArgument: Bool { rest.first { !Self.isBlank($0) }.map { ",;)".unicodeScalars.contains($0) } ?? false }

  /// Takes one of these signs, if it comes next.
  mutating func take(oneOf signs: String) -> Unicode.Scalar? {
    skipBlanks()
    guard let first = rest.first, signs.unicodeScalars.contains(first) else { return nil }
    return rest.removeFirst()
  }

  /// Takes the name of a function and its opening bracket.
  mutating func takeFunction(_ name: String) -> Bool {
    skipBlanks()
    let start = String(rest.prefix(name.unicodeScalars.count + 1))
    guard start.uppercased() == name + "(" else { return false }
    rest = rest.dropFirst(name.unicodeScalars.count + 1)
    return true
  }

  /// Takes a number such as `250000` or `33.33`.
  mutating func takeNumber() -> Double? {
    skipBlanks()
    let digits = rest.prefix { Self.isDigit($0) || $0 == "." }
    guard digits.contains(where: Self.isDigit), let number = Double(String(digits)) else { return nil }
    rest = rest.dropFirst(digits.count)
    return number
  }

  /// Takes a cell or a range such as `C6`, `$C$6:C43` or `'สรุป งบ'!C6`, with the sheet that it names.
  ///
  /// Of a function such as `LOG10(` and a name such as `A1_b` something is left, with which no formula goes on.
  mutating func takeRange() -> (CellRange, sheet: String?)? {
    skipBlanks()
    var ahead = self
    let sheet = ahead.takeSheetName()
    let text = ahead.rest.prefix { scalar in
      Self.isDigit(scalar) || scalar == "$" || scalar == ":" || ("A"..."Z").contains(scalar)
        || ("a"..."z").contains(scalar)
    }
    guard let range = CellRange(String(text)) else { return nil }
    ahead.rest = ahead.rest.dropFirst(text.count)
    self = ahead
    return (range, sheet)
  }

  /// Takes `Sheet1!` or `'a sheet''s name'!`; takes nothing when there is no sheet's name.
  private mutating func takeSheetName() -> String? {
    var name = String.UnicodeScalarView()
    var ahead = rest
    if ahead.first == "'" {
      ahead.removeFirst()
      while let scalar = ahead.popFirst() {
        if scalar == "'" {
          guard ahead.first == "'" else { break }
          ahead.removeFirst()
        }
        name.append(scalar)
      }
    } else {
      while let scalar = ahead.first, !"!+-*/(),;: ".unicodeScalars.contains(scalar) {
        name.append(ahead.removeFirst())
      }
    }
    guard ahead.first == "!", !name.isEmpty else { return nil }
    ahead.removeFirst()
    rest = ahead
    return String(name)
  }

  private mutating func skipBlanks() { rest = rest.drop(while: Self.isBlank) }
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
