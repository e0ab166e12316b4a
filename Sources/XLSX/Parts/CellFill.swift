import Spreadsheet

/// A fill of the styles part as it is stated: two colours and how much of the ground the first one covers.
///
/// Source: ECMA-376 part 1, 18.8.20 (fill), 18.8.32 (patternFill), 18.8.24 (gradientFill).
///
/// A hatched cell, or one whose colour runs from one to another, is told by the mixture of both colours.
struct CellFill {
  private var front: FillColour?
  private var ground: FillColour?
  /// The part of the cell, from 0 to 1, that shows the first colour.
  private let cover: Double

  /// Reads the `patternFill` or `gradientFill` element that was started last; nil when it fills nothing.
  init?(_ markup: inout MarkupReader) throws(SourceError) {
    var children = markup.children
    if markup.name == .gradientFill {
      cover = 0.5
      var stops: [FillColour?] = []
      while try markup.next(&children) {
        guard markup.name == .stop else { continue }
        var colours = markup.children
        while try markup.next(&colours) {
          guard markup.name == .color else { continue }
          let colour = try FillColour(&markup)
          if stops.count == 2 { stops[1] = colour } else { stops.append(colour) }
        }
      }
      guard let first = stops.first, let last = stops.last else { return nil }
      (front, ground) = (first, last)
    } else {
      guard let pattern = try markup.string(.patternType), let cover = Self.covers[pattern] else { return nil }
      self.cover = cover
      while try markup.next(&children) {
        switch markup.name {
        case .fgColor: front = try FillColour(&markup)
        case .bgColor: ground = try FillColour(&markup)
        default: continue
        }
      }
    }
  }

  /// Whether a colour is to be looked up in the theme.
  var needsTheme: Bool { front?.isOfTheme ?? false || ground?.isOfTheme ?? false }

  /// The colour as 0xRRGGBB; nil for one that the palettes do not have.
  ///
  /// Where no colour is stated the pattern is black on white, as programs show it.
  func value(theme: [UInt32], indexed: [UInt32]) -> UInt32? {
    let black = FillColour.rgb(0x000000)
    let white = FillColour.rgb(0xFFFFFF)
    guard let above = (front ?? black).value(theme: theme, indexed: indexed) else { return nil }
    if cover == 1 { return above }
    guard let below = (ground ?? white).value(theme: theme, indexed: indexed) else { return nil }
    return [16, 8, 0].reduce(0) { sum, shift in
      let (first, second) = (Double(above >> shift & 0xFF), Double(below >> shift & 0xFF))
      return sum << 8 | UInt32((first * cover + second * (1 - cover)).rounded())
    }
  }

  /// How much of a cell the lines and dots of a pattern cover (18.18.55).
  private static let covers: [String: Double] = [
    "solid": 1, "darkGray": 0.75, "darkTrellis": 0.75, "mediumGray": 0.5, "darkHorizontal": 0.5, "darkVertical": 0.5,
    "darkDown": 0.5, "darkUp": 0.5, "darkGrid": 0.5, "lightGrid": 0.4375, "lightTrellis": 0.375, "lightGray": 0.25,
    "lightHorizontal": 0.25, "lightVertical": 0.25, "lightDown": 0.25, "lightUp": 0.25, "gray125": 0.125,
    "gray0625": 0.0625,
  ]
}
