import Spreadsheet

/// A fill's colour as the file states it.
///
/// Source: ECMA-376 part 1, 18.8.19 (fgColor), 18.8.27 (indexed colours).
enum FillColour {
  case rgb(UInt32)
  case theme(Int, tint: Double)
  case indexed(Int, tint: Double)

  /// The colour that the element started last states; nil for an automatic one.
  init?(_ markup: inout MarkupReader) throws(SourceError) {
    let tint = try markup.string(.tint).flatMap { Double($0) } ?? 0
    if let text = try markup.string(.rgb), let value = UInt32(text, radix: 16) {
      self = .rgb(Tint.apply(tint, to: value & 0xFF_FFFF))
    } else if let theme = try markup.integer(.theme) {
      self = .theme(theme, tint: tint)
    } else if let index = try markup.integer(.indexed) {
      self = .indexed(index, tint: tint)
    } else {
      return nil
    }
  }

  /// Whether the theme decides on the colour.
  var isOfTheme: Bool { if case .theme = self { true } else { false } }

  /// The colour as 0xRRGGBB, given the theme's palette and the workbook's own; nil for one that neither has.
  ///
  /// An empty palette of the workbook stands for the usual one.
  func value(theme: [UInt32], indexed: [UInt32]) -> UInt32? {
    switch self {
    case .rgb(let value): value
    case .theme(let index, let tint): theme.indices.contains(index) ? Tint.apply(tint, to: theme[index]) : nil
    case .indexed(let index, let tint):
      (indexed.indices.contains(index) ? indexed[index] : Self.usual(index)).map { Tint.apply(tint, to: $0) }
    }
  }

  /// The usual palette; 64 and 65 are the colours of text and window, whatever the palette.
  private static func usual(_ index: Int) -> UInt32? {
    let first: [UInt32] = [0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF]
    let rest: [UInt32] = [
      0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC,
      0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000,
      0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF,
      0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300,
      0x993300, 0x993366, 0x333399, 0x333333,
    ]
    switch index {
    case 0..<8: return first[index]
    case 8..<16: return first[index - 8]
    case 16..<64: return rest[index - 16]
    case 64: return 0x000000
    case 65: return 0xFFFFFF
    default: return nil
    }
  }
}

/// Lightens or darkens a colour.
///
/// Source: ECMA-376 part 1, 18.8.19 (tint, worked on the luminance).
enum Tint {
  /// The colour with a tint from -1 (black) to 1 (white).
  static func apply(_ tint: Double, to colour: UInt32) -> UInt32 {
    guard tint != 0, tint >= -1, tint <= 1 else { return colour }
    let channels = [colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF].map { Double($0) / 255 }
    let high = channels.max() ?? 0
    let low = channels.min() ?? 0
    let light = (high + low) / 2
    let wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
    // With hue and saturation kept, the spread of the channels follows the luminance.
    let spread = light == 0 || light == 1 ? 0 : (1 - abs(2 * wanted - 1)) / (1 - abs(2 * light - 1))
    return channels.reduce(0) { sum, channel in
      let value = wanted + (channel - light) * spread
      return sum << 8 | UInt32(min(255, max(0, value * 255 + 0.5)))
    }
  }
}
