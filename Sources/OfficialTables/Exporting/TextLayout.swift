internal import ThaiText

/// How many lines texts take in cells, and how high rows have to be so that no text is cut.
///
/// No program grows a wrapped row by itself where cells are merged, and some grow none that was given a height. So lines
/// are broken here as LibreOffice breaks them, with the widths of the font's letters.
package final class TextLayout {
  private let letters: LetterWidths
  private let breaks = LineBreaks()

  /// For texts in a font.
  package init(font: String) { letters = LetterWidths(font: font) }

  /// How many lines a text takes in a cell; at least 1.
  ///
  /// - Parameters:
  ///   - width: The cell's width in points, as `ColumnWidth` has it.
  ///   - size: The size of the text in points.
  package func lines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> Int {
    let room = max(width - min(width * Self.doubt, Self.mostDoubt) - Self.padding, size) / size
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
      $0 + lines(of: $1, room: room, isBold: isBold)
    }
  }

  /// The height in points of a row of so many lines; 409 is the most that a row can have.
  package func height(lines: Double, size: Double) -> Double {
    min(409, (lines * size * letters.lineHeight + Self.leading).rounded())
  }

  /// What cells keep free at both sides together, in points.
  ///
  /// With this and what follows 52 of 3,552 texts of the sample at six widths took a line more than in LibreOffice 7.4, and
  /// none a line less; it measures letters on a device whose points are coarser.
  private static let padding = 3.0
  /// How much of the width is taken to be lost to that.
  private static let doubt = 0.025
  /// How much of it at most, in points.
  private static let mostDoubt = 8.0
  /// The room above and below the lines: Excel makes a row of 16 points 24 high.
  private static let leading = 3.2

  /// How many lines a paragraph takes in so much room, which like all widths here is a multiple of the font's size.
  private func lines(of paragraph: Substring, room: Double, isBold: Bool) -> Int {
    // The widths by UTF-16 unit, in which breaks are counted.
    var widths: [Double] = []
    var total = 0.0
    for scalar in paragraph.unicodeScalars {
      let width = letters.width(of: scalar, isBold: isBold)
      widths.append(width)
      if scalar.value > 0xFFFF { widths.append(0) }
      total += width
    }
    guard total > room else { return 1 }
    let units = Array(paragraph.utf16)
    let places = breaks.places(in: units)
    let lines = lines(units, widths, breaking: places, room: room)
    // Around a slash LibreOffice breaks now between words and now in the middle of one, as if there were no word's end.
    guard units.contains(Self.slash) else { return lines }
    return max(lines, self.lines(units, widths, breaking: Self.besideSlashes(places, in: units), room: room))
  }

  private static let slash = UInt16(UInt8(ascii: "/"))

  private static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x09 || unit == 0x3000 }

  /// The places that do not lie within a stretch without blanks that has a slash in it.
  private static func besideSlashes(_ places: [Int], in units: [UInt16]) -> [Int] {
    var beside = Set<Int>()
    var start = 0
    while start < units.count {
      let end = units[start...].firstIndex(where: isBlank) ?? units.count
      if units[start..<end].contains(slash) { beside.formUnion((start + 1)..<max(end, start + 1)) }
      start = end + 1
    }
    return places.filter { !beside.contains($0) }
  }

  /// How many lines letters of these widths fill when they may be broken at some places.
  private func lines(_ units: [UInt16], _ widths: [Double], breaking places: [Int], room: Double) -> Int {
    var filling = LineFilling(room: room)
    var start = 0
    for end in places {
      let blanks = units[start..<end].reversed().prefix(while: Self.isBlank).count
      filling.add(widths[start..<(end - blanks)], blanks: widths[(end - blanks)..<end].reduce(0, +))
      start = end
    }
    return filling.lines
  }
}

/// Fills lines with words, one after the other.
private struct LineFilling {
  let room: Double
  private(set) var lines = 1
  private var filled = 0.0

  init(room: Double) { self.room = room }

  /// Adds a word of letters with the blanks behind it, which may stand beyond the end of a line.
  mutating func add(_ letters: ArraySlice<Double>, blanks: Double) {
    let width = letters.reduce(0, +)
    if filled > 0, filled + width > room { startLine() }
    if width > room {
      for letter in letters {
        if filled > 0, filled + letter > room { startLine() }
        filled += letter
      }
    } else {
      filled += width
    }
    filled += blanks
  }

  private mutating func startLine() {
    lines += 1
    filled = 0
  }
}

/// How wide columns are where they are printed.
package enum ColumnWidth {
  /// The width in points of a column of so many characters.
  ///
  /// A character is 7 pixels of Calibri 11, which every workbook counts its columns by, and a column has 5 pixels more
  /// (ECMA-376 part 1, 18.3.1.13). On paper the digits of that font are as wide as it draws them, 5.575 points, and not a
  /// whole number of pixels.
  package static func points(_ characters: Double) -> Double {
    let pixels = (characters * 7 + 0.5).rounded(.down) + 5
    return pixels / 7 * digit
  }

  /// The width in points of a digit of Calibri 11: 1,038 of 2,048 units.
  private static let digit = 11.0 * 1038 / 2048
}
