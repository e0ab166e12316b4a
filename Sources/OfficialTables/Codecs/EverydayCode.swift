internal import ActionPlans
internal import ThaiText

/// Reads codes of measures as people type them: `(๖.๑.๑.๒)`, `มาตรการที่ ๖.๑.๑.๒`, `๖.๑. ๑.๓`, `6-1-1-1`.
///
/// Only codes of the lowest level of the strategy are read so: what is shorter may be a list's number, a date or a share.
enum EverydayCode {
  /// The code that a text is, whatever stands around it.
  static func read(_ text: String, form: Form) -> StrategyCode? {
    guard let depth = form.lowestLevel?.depth else { return nil }
    let bare = withoutBrackets(withoutWord(text, form: form))
    return code(withoutWord(bare, form: form), depth: depth)
  }

  /// Whether a code is likely to be one of the lowest level without its points.
  ///
  /// Which code `6112` is, only the strategy knows.
  static func lacksPoints(_ code: StrategyCode, form: Form) -> Bool {
    guard code.depth == 1, let depth = form.lowestLevel?.depth, depth > 2 else { return false }
    return code.description.utf8.count == depth
  }

  /// The code that a text begins with, with the measure's title behind it.
  static func beforeTitle(_ text: String, form: Form) -> StrategyCode? {
    // A single number before words is a list's.
    guard let depth = form.lowestLevel?.depth, depth > 1 else { return nil }
    var scanner = TextScanner(withoutWord(text, form: form))
    let isOpened = scanner.take("(", "[")
    guard let code = scanner.code(), code.depth == depth, !isOpened || scanner.take(")", "]") else { return nil }
    let isSetApart = scanner.take(".", ":", ",") || scanner.rest.first?.isBlank ?? false
    var title = scanner.remainder
    if let dash = title.unicodeScalars.first, dashes.contains(dash) || dash == ":" {
      title = title.dropFirst().trimmingBlanks
    }
    guard isSetApart, let first = title.unicodeScalars.first, first.properties.isAlphabetic,
      form[.and].remainder(of: title) == nil, !namesCode(title)
    else { return nil }
    return code
  }

  /// The code with which a name ends, and the name before it: `name [5.1.4.1]`, `name – ม.๕.๑.๔.๑`, `name (๕.๑.๔.๑`.
  static func ending(_ text: String, form: Form) -> (before: String, code: StrategyCode)? {
    // Nearly all names end in a letter, and no code does.
    let last = text.unicodeScalars.last { !closing.contains($0) && !$0.isBlank }
    // Two numbers behind a name may be anything.
    guard last?.decimalDigit != nil, let depth = form.lowestLevel?.depth, depth > 2 else { return nil }
    if let (before, inside, _) = inBrackets(text) {
      guard !before.isEmpty, inBrackets(before)?.isClosed ?? true else { return nil }
      return read(inside, form: form).map { (before, $0) }
    }
    // Without brackets three numbers are a version or a date.
    return depth > 3 ? bareEnding(text, depth: depth, form: form) : nil
  }

  private static func bareEnding(_ text: String, depth: Int, form: Form) -> (before: String, code: StrategyCode)? {
    let scalars = text.unicodeScalars
    guard let letter = scalars.lastIndex(where: { $0.decimalDigit == nil && $0 != "." && !closing.contains($0) }) else {
      return nil
    }
    // The point behind `ม` is not one of the code.
    var start = scalars.index(after: letter)
    while start < scalars.endIndex, scalars[start] == "." { scalars.formIndex(after: &start) }
    guard let code = code(String(scalars[start...]), depth: depth) else { return nil }
    let name = String(scalars[..<start])
    let words = form.levels.filter { $0.depth == depth }.flatMap { $0.words.spellings + $0.prefixes.spellings }
    let withoutWords = words.lazy.filter(name.trimmingBlanks.hasSuffix).map { name.trimmingBlanks.dropLast($0.count) }
    // The longest word first; `กทม.` does not end in a prefix, though in the letters of one.
    for before in withoutWords.sorted(by: { $0.count < $1.count }) + [name[...]] {
      guard let end = before.unicodeScalars.last, end.isBlank || dashes.contains(end) else { continue }
      let bare = before.trimmingBlanks
      let title = bare.unicodeScalars.last.map(dashes.contains) ?? false ? bare.dropLast().trimmingBlanks : bare
      return title.isEmpty ? nil : (title, code)
    }
    return nil
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—"]
  /// What may stand behind a code that ends a text.
  private static let closing: Set<Unicode.Scalar> = [".", ",", ";", ")", "]", "*"]

  /// The numbers of a code, joined by points, or by dashes where there are four; blanks beside them make no difference.
  private static func code(_ text: String, depth: Int) -> StrategyCode? {
    let pieces = text.unicodeScalars.split(whereSeparator: \.isBlank)
    // A blank between two digits parts two numbers.
    for (piece, next) in zip(pieces, pieces.dropFirst())
    where piece.last?.decimalDigit != nil && next.first?.decimalDigit != nil { return nil }
    var scalars = Array(pieces.joined())
    while let last = scalars.last, last == "." || last == "," || last == ";" { scalars.removeLast() }
    // Three numbers with dashes between them are a date.
    if depth > 3, !scalars.contains(".") { scalars = scalars.map { dashes.contains($0) ? "." : $0 } }
    var scanner = TextScanner(String(String.UnicodeScalarView(scalars)))
    guard let code = scanner.code(), scanner.isAtEnd, code.depth == depth else { return nil }
    return code
  }

  /// The text without a pair of brackets around all of it.
  private static func withoutBrackets(_ text: String) -> String {
    guard let brackets = inBrackets(text), brackets.before.isEmpty else { return text }
    return brackets.inside
  }

  /// The text without the word or the prefix of the level of measures in front.
  private static func withoutWord(_ text: String, form: Form) -> String {
    let rest = form.levels.lazy.filter { $0.depth == form.lowestLevel?.depth }
      .compactMap { $0.words.remainder(of: text) ?? $0.prefixes.remainder(of: text) }
    return rest.min { $0.utf8.count < $1.utf8.count } ?? text
  }

  /// The text before and in the last brackets, which end it but for signs behind them, or were never closed.
  private static func inBrackets(_ text: String) -> (before: String, inside: String, isClosed: Bool)? {
    let scalars = text.unicodeScalars
    guard let open = scalars.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return nil }
    let behind = scalars[scalars.index(after: open)...]
    let close = behind.lastIndex(of: scalars[open] == "(" ? ")" : "]")
    let end = close ?? behind.endIndex
    guard behind[end...].allSatisfy({ closing.contains($0) || $0.isBlank }) else { return nil }
    return (String(scalars[..<open]).trimmingBlanks, String(behind[..<end]).trimmingBlanks, close != nil)
  }

  /// Whether two numbers with a point between them stand in a text.
  private static func namesCode(_ text: String) -> Bool {
    var isAfterDigit = false
    var isAfterPoint = false
    for scalar in text.unicodeScalars {
      let isDigit = scalar.decimalDigit != nil
      if isDigit, isAfterPoint { return true }
      isAfterPoint = isAfterDigit && scalar == "."
      isAfterDigit = isDigit
    }
    return false
  }
}
