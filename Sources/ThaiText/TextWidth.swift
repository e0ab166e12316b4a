/// How much room text takes when it is shown.
package enum TextWidth {
  /// The columns that a text fills: a Thai vowel or tone mark above or below a letter, and every other character
  /// without width, fills none; everything else fills one.
  package static func clusters(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// How many printed lines a text needs in a cell so many columns wide; at least 1.
  ///
  /// A line of Thai breaks between words, which only a dictionary tells apart, so that a broken line is taken to lose
  /// some columns at its end. The estimate is on the safe side: a line too many rather than one too few.
  package static func lines(_ text: String, columns: Double) -> Int {
    let room = columns.isNaN ? 1 : min(max(columns, 1), 1_000_000)
    // Most cells hold one paragraph, which is seen much faster than characters are gathered to be split.
    guard text.unicodeScalars.contains(where: endsParagraph) else { return lines(text.unicodeScalars[...], room: room) }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { $0 + lines($1.unicodeScalars, room: room) }
  }

  /// How many lines one paragraph needs.
  private static func lines(_ paragraph: Substring.UnicodeScalarView, room: Double) -> Int {
    var filling = LineFilling(room: room)
    for piece in pieces(of: paragraph) { filling.add(piece) }
    return filling.lines
  }

  /// Whether a paragraph ends at a scalar, as `Character.isNewline` has it.
  private static func endsParagraph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x09, 0x20...0x7E: return 1
    case 0x0E01...0x0E5B: return ThaiScalar.isMark(scalar) ? 0 : 1
    case 0xF700...0xF71A: return ThaiScalar.ofPrivateGlyph(scalar).map(width(of:)) ?? 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return PlainForm.isWithoutWidth(scalar) ? 0 : 1
    }
  }

  /// Cuts a paragraph into words, runs of Thai, and blanks.
  private static func pieces(of paragraph: Substring.UnicodeScalarView) -> [LinePiece] {
    var pieces: [LinePiece] = []
    for scalar in paragraph {
      let kind: LinePiece.Kind =
        if scalar.isBlank { .blank } else if ThaiScalar.isThai(scalar) { .thai } else { .word }
      let width = width(of: scalar)
      if let last = pieces.last, last.kind == kind || width == 0 {
        pieces[pieces.count - 1].width += width
      } else {
        pieces.append(LinePiece(kind: kind, width: width))
      }
    }
    return pieces
  }
}

/// A stretch of a paragraph that breaks in one way.
private struct LinePiece {
  enum Kind { case word, thai, blank }
  let kind: Kind
  var width: Int
}

/// Fills lines with pieces, one after the other.
private struct LineFilling {
  let room: Double
  private(set) var lines = 1
  private var filled = 0.0

  /// What a broken line of Thai loses at its end: half of a usual word, and less in a narrow column.
  private var loss: Double { min(4, room / 4) }

  init(room: Double) { self.room = room }

  mutating func add(_ piece: LinePiece) {
    var width = Double(piece.width)
    switch piece.kind {
    case .blank:
      filled = min(filled + width, room)
    case .word:
      if filled + width > room, filled > 0 { startLine() }
      breakOff(&width, room)
      filled += width
    case .thai:
      if filled + width > room {
        let usable = room - loss - filled
        if usable > 0 { width -= usable }
        if filled > 0 || usable > 0 { startLine() }
        breakOff(&width, room - loss)
      }
      filled += width
    }
  }

  private mutating func startLine() {
    lines += 1
    filled = 0
  }

  /// Fills whole lines until the rest of a piece fits into one.
  private mutating func breakOff(_ width: inout Double, _ usable: Double) {
    guard width > room else { return }
    let excess = width - room
    var count = Int(excess / usable)
    if Double(count) * usable < excess { count += 1 }
    lines += count
    width -= Double(count) * usable
  }
}
