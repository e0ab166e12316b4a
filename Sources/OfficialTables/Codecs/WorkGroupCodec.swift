internal import Spreadsheet
internal import ThaiText

extension CellCodec where Value == [String] {
  /// Work groups: `กลุ่มงานต่างประเทศ ๑ และ ๒` is two of them; others are set apart by commas.
  static let workGroups = CellCodec(look: .centered) { cell, form in
    let groups = WorkGroupList.read(cell.written, form: form)
    return groups.isEmpty ? nil : groups
  } write: { groups, form in
    .text(WorkGroupList.write(groups, form: form))
  }
}

/// Both directions between a list of work groups and its text.
enum WorkGroupList {
  /// Reads names set apart by commas, slashes, line breaks, `และ` and the like, or a blank alone; a bare number takes the
  /// name before it.
  static func read(_ text: String, form: Form) -> [String] {
    form.workGroupLists.value(of: ExactText(text)) { takeApart(text, form: form) }
  }

  private static func takeApart(_ text: String, form: Form) -> [String] {
    // A name that the division's own table lists is one group, whatever stands in it.
    if form.knowsWorkGroup(text) { return [text.singleSpaced.trimmingBlanks] }
    var groups: [String] = []
    for piece in pieces(of: text, form: form) {
      if form.knowsWorkGroup(piece) {
        groups.append(piece)
      } else if piece.unicodeScalars.allSatisfy({ $0.decimalDigit != nil }), let last = groups.last,
        let stem = stem(of: last)
      {
        groups.append("\(stem) \(piece)")
      } else {
        groups.append(piece)
      }
    }
    return groups
  }

  /// Writes names that differ in their number only as one name with its numbers, others set apart by commas.
  static func write(_ groups: [String], form: Form) -> String {
    let short = joined(groups, form: form)
    return read(short, form: form) == groups ? short : groups.joined(separator: ", ")
  }

  private static func joined(_ groups: [String], form: Form) -> String {
    let and = form[.and].printed
    let stems = groups.map { stem(of: $0) }
    guard groups.count > 1, let stem = stems[0], stems.allSatisfy({ $0 == stem }) else {
      return groups.joined(separator: ", ")
    }
    let numbers = groups.map { String($0.dropFirst(stem.count)).trimmingBlanks }
    return "\(stem) \(numbers.dropLast().joined(separator: ", ")) \(and) \(numbers[numbers.count - 1])"
  }

  /// Whether a text in parentheses names work groups and not something that belongs to a name.
  static func looksLikeGroups(_ text: String, form: Form) -> Bool {
    let groups = read(text, form: form)
    return !groups.isEmpty && groups.allSatisfy(form.beginsWorkGroup)
  }

  /// Whether every name in a text is an abbreviation as Thai offices have them: a few letters with points, `สส., พช.`.
  static func looksLikeAbbreviations(_ text: String, form: Form) -> Bool {
    let groups = read(text, form: form)
    return !groups.isEmpty && groups.allSatisfy { isAbbreviation($0.unicodeScalars) }
  }

  /// Whether a name is a few letters with a point at the end.
  static func isAbbreviation(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    scalars.last == "." && (2...12).contains(scalars.count)
      && scalars.allSatisfy { $0.isThaiLetterOrPoint || $0.isBlank }
  }

  /// The name without the number at its end; nil when it ends otherwise.
  private static func stem(of name: String) -> String? {
    let scalars = name.unicodeScalars
    guard scalars.last?.decimalDigit != nil, let end = scalars.lastIndex(where: { $0.decimalDigit == nil }),
      scalars[end].isBlank
    else { return nil }
    return name[..<end].trimmingBlanks
  }

  private static func pieces(of text: String, form: Form) -> [String] {
    var pieces: [String] = []
    for piece in knownOrSplit(text, form: form) {
      if form.knowsWorkGroup(String(piece)) {
        pieces.append(piece.singleSpaced.trimmingBlanks)
        continue
      }
      var lines: [String] = []
      for numbered in piece.split(whereSeparator: \.isNewline) {
        let line = WorkGroupJoints.withoutListSign(numbered, form: form)
        // A line that begins another group stands for itself; any other is the rest of the name above.
        if let last = lines.last, !form.beginsWorkGroup(line) {
          lines[lines.count - 1] = last + " " + line
        } else {
          lines.append(line)
        }
      }
      for line in lines { pieces += WorkGroupJoints.split(line.singleSpaced.trimmingBlanks, form: form) }
    }
    return joinBrokenLines(pieces, form: form)
  }

  /// The text between commas, slashes and semicolons; a name that a table lists is whole, whatever stands in it.
  private static func knownOrSplit(_ text: String, form: Form) -> [Substring] {
    var pieces = text.split(omittingEmptySubsequences: true) { $0 == "," || $0 == "/" || $0 == ";" }
    guard pieces.count > 1 else { return pieces }
    var place = 0
    while place < pieces.count {
      // The longest name first; none has more than a few of these signs.
      let ends = (place..<min(place + 8, pieces.count)).reversed()
      if let end = ends.first(where: { end in
        end > place && form.knowsWorkGroup(String(text[pieces[place].startIndex..<pieces[end].endIndex]))
      }) {
        pieces.replaceSubrange(place...end, with: [text[pieces[place].startIndex..<pieces[end].endIndex]])
      }
      place += 1
    }
    return pieces
  }

  /// Puts a blank before a number at the end of a name, so that `ก.๑` and `ก. ๑` are one name.
  private static func joinBrokenLines(_ pieces: [String], form: Form) -> [String] {
    pieces.compactMap { piece in
      if form.knowsWorkGroup(piece) { return piece }
      let scalars = Array(piece.unicodeScalars)
      let digits = scalars.reversed().prefix { $0.decimalDigit != nil }.count
      // Latin letters and signs before digits belong to a name such as `ICT2000`; only `ก.๑` is `ก. ๑`.
      guard digits > 0, digits < scalars.count, scalars[scalars.count - digits - 1].isThaiLetterOrPoint else {
        return piece.isEmpty ? nil : piece
      }
      let split = scalars.count - digits
      return String(String.UnicodeScalarView(scalars[..<split])) + " "
        + String(String.UnicodeScalarView(scalars[split...]))
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a Thai letter or vowel, or the point of an abbreviation.
  fileprivate var isThaiLetterOrPoint: Bool { self == "." || (0x0E01...0x0E4E).contains(value) }
}
